import { ActionIcon } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChildRow } from '../../src-shared/families/contract.ts';
import type { Column } from '../kit/data-table.tsx';
import { Day } from '../kit/day.tsx';
import { useFormat } from '../kit/session.tsx';

/** The columns of the list of children; keys of those that sort are the vault's own. */
export function useChildColumns(onRaise: ((row: ChildRow) => void) | null): Column<ChildRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<ChildRow>[] = [
    {
      key: 'name',
      header: t('families:field.name'),
      cell: (row) => row.name,
      sortBy: (row) => row.name,
      width: '22%',
    },
    {
      key: 'class',
      header: t('families:field.class'),
      cell: (row) => row.className,
      sortBy: (row) => row.className,
      width: '20%',
    },
    {
      key: 'birth',
      header: t('families:field.dateOfBirth'),
      cell: (row) => <Day date={row.dateOfBirth} />,
      sortBy: (row) => row.dateOfBirth,
    },
    {
      key: 'entered',
      header: t('families:field.entered'),
      cell: (row) =>
        row.leftOn
          ? t('families:left-on', { date: format.date(row.leftOn) })
          : row.enteredOn && <Day date={row.enteredOn} />,
      sortBy: (row) => row.enteredOn,
    },
    {
      key: 'advocate',
      header: t('families:field.advocateId'),
      cell: (row) => row.advocateName,
    },
    {
      key: 'actions',
      header: t('families:field.openActions'),
      cell: (row) => (row.openActions === 0 ? '' : format.number(row.openActions)),
      align: 'number',
    },
  ];
  if (onRaise === null) return columns;
  return [
    ...columns,
    {
      key: 'raise',
      header: t('families:raise.column'),
      cell: (row) => (
        <ActionIcon
          variant="subtle"
          size={28}
          aria-label={t('families:raise.title', { name: row.name })}
          title={t('families:raise.button')}
          onClick={() => onRaise(row)}
        >
          <IconFlag size={20} aria-hidden />
        </ActionIcon>
      ),
    },
  ];
}
