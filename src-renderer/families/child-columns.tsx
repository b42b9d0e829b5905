import { ActionIcon } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChildRow } from '../../src-shared/families/contract.ts';
import type { Column } from '../kit/data-table.tsx';
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
    },
    {
      key: 'class',
      header: t('families:field.class'),
      cell: (row) => row.className,
      sortBy: (row) => row.className,
    },
    {
      key: 'birth',
      header: t('families:field.dateOfBirth'),
      cell: (row) => format.date(row.dateOfBirth),
      sortBy: (row) => row.dateOfBirth,
      width: '17ch',
    },
    {
      key: 'entered',
      header: t('families:field.entered'),
      cell: (row) =>
        row.leftOn
          ? t('families:left-on', { date: format.date(row.leftOn) })
          : row.enteredOn && format.date(row.enteredOn),
      sortBy: (row) => row.enteredOn,
      width: '18ch',
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
      width: '14ch',
    },
  ];
  if (onRaise === null) return columns;
  return [
    ...columns,
    {
      key: 'raise',
      header: t('families:raise.column'),
      width: '10ch',
      cell: (row) => (
        <ActionIcon
          variant="subtle"
          size={32}
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
