import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '../../src-shared/coordinated-entry/meeting-view.ts';
import styles from '../conferences/class-calendar.module.css';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { paths, useGo } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { HeldState } from '../meetings/held-state.tsx';

/** Every meeting of a region or of the CoC, newest first. */
export function RegionMeetingList() {
  const { t } = useTranslation();
  const go = useGo();
  const list = useQuery('coordinatedEntry.list', {});
  const columns = useColumns();
  return (
    <section aria-labelledby="held">
      <h2 id="held" className={styles.title}>
        {t('region-meetings:list-all.title')}
      </h2>
      <DataTable
        label={t('region-meetings:list-all.title')}
        rows={list.data ?? []}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => go.to(paths.regionMeeting(row.id))}
        initialSort={{ key: 'date', direction: 'descending' }}
        isLoading={list.isPending}
        empty={<EmptyState title={t('region-meetings:list-all.none')} />}
      />
    </section>
  );
}

function useColumns(): Column<MeetingRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = ({ regionName }: MeetingRow) => regionName ?? t('coordinated-entry-documents:coc');
  return [
    {
      key: 'date',
      header: t('conferences:list.date'),
      cell: (row) => format.date(row.date),
      sortBy: (row) => row.date,
      width: '16ch',
    },
    {
      key: 'region',
      header: t('coordinated-entry:field.region'),
      cell: nameOf,
      sortBy: nameOf,
    },
    {
      key: 'households',
      header: t('region-meetings:list-all.reviewed'),
      cell: (row) => `${row.reviewed}/${row.households}`,
      sortBy: (row) => row.reviewed,
      align: 'number',
    },
    {
      key: 'agencies',
      header: t('region-meetings:list-all.agencies'),
      cell: (row) => format.number(row.agenciesPresent),
      sortBy: (row) => row.agenciesPresent,
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
