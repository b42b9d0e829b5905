import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceRow } from '../../src-shared/conferences/contract.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { paths, useGo } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { HeldState } from '../meetings/held-state.tsx';
import styles from './class-calendar.module.css';

/** Every conference of the site, newest first. */
export function ConferenceList() {
  const { t } = useTranslation();
  const go = useGo();
  const [classId, setClassId] = useState('');
  const list = useQuery('conferences.list', { classId: classId || null });
  const classes = useQuery('families.classes', {});
  const columns = useColumns();
  return (
    <section aria-labelledby="held">
      <h2 id="held" className={styles.title}>
        {t('conferences:list.title')}
      </h2>
      <DataTable
        label={t('conferences:list.title')}
        rows={list.data ?? []}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => go.to(paths.conference(row.id))}
        initialSort={{ key: 'date', direction: 'descending' }}
        isLoading={list.isPending}
        empty={<EmptyState title={t('conferences:list.none')} />}
        filters={
          (classId !== '' || (list.data ?? []).length > 0) && (
            <NativeSelect
              label={t('conferences:list.class')}
              value={classId}
              onChange={(event) => setClassId(event.currentTarget.value)}
              data={[
                { value: '', label: t('conferences:list.all-classes') },
                ...(classes.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )
        }
      />
    </section>
  );
}

function useColumns(): Column<ConferenceRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'date',
      header: t('conferences:list.date'),
      cell: (row) => format.date(row.date),
      sortBy: (row) => row.date,
      width: '16ch',
    },
    {
      key: 'class',
      header: t('conferences:list.class'),
      cell: (row) => row.className,
      sortBy: (row) => row.className,
    },
    {
      key: 'kind',
      header: t('conferences:list.kind'),
      cell: (row) => t(row.isFirst ? 'conferences:list.first' : 'conferences:list.monthly'),
      sortBy: (row) => (row.isFirst ? 0 : 1),
    },
    {
      key: 'children',
      header: t('conferences:list.children'),
      cell: (row) =>
        row.state === 'open'
          ? t('conferences:list.done-of', { done: row.done, total: row.children })
          : format.number(row.children),
      sortBy: (row) => row.children,
      align: 'number',
    },
    {
      key: 'support',
      header: t('conferences:list.support'),
      cell: (row) => format.number(row.supportNeeded),
      sortBy: (row) => row.supportNeeded,
      align: 'number',
    },
    {
      key: 'state',
      header: t('conferences:list.state'),
      cell: (row) => <HeldState meeting={row} />,
      sortBy: (row) => (row.state === 'open' ? -1 : row.missingSignatures),
    },
  ];
}
