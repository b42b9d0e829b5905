import { useTranslation } from 'react-i18next';
import type { CaseMeetingRow } from '../../src-shared/case-management/contract.ts';
import styles from '../conferences/class-calendar.module.css';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { paths, useGo } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { HeldState } from '../meetings/held-state.tsx';

/** Every case management meeting, scheduled and held, newest first. */
export function MeetingTable({ meetings }: { meetings: readonly CaseMeetingRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const columns: Column<CaseMeetingRow>[] = [
    {
      key: 'date',
      header: t('conferences:list.date'),
      cell: ({ date, startsAt }) =>
        [format.date(date), startsAt && format.time(startsAt)].filter(Boolean).join(', '),
      sortBy: ({ date }) => date,
    },
    {
      key: 'children',
      header: t('conferences:list.children'),
      cell: ({ state, done, children }) =>
        state === 'open' ? `${done}/${children}` : format.number(children),
      sortBy: ({ children }) => children,
      align: 'number',
    },
    {
      key: 'plans',
      header: t('case-management:list.plans'),
      cell: ({ plans }) => format.number(plans),
      sortBy: ({ plans }) => plans,
      align: 'number',
    },
    {
      key: 'state',
      header: t('conferences:list.state'),
      cell: (row) => <RowState row={row} />,
      sortBy: (row) => (row.state === 'open' ? -1 : (row.missingSignatures ?? 0)),
    },
  ];
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings" className={styles.title}>
        {t('case-management:list.title')}
      </h2>
      <DataTable
        label={t('case-management:list.title')}
        rows={meetings}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go.to(paths.caseMeeting(id))}
        initialSort={{ key: 'date', direction: 'descending' }}
        empty={<EmptyState title={t('case-management:list.none')} />}
      />
    </section>
  );
}

function RowState({ row }: { row: CaseMeetingRow }) {
  const { t } = useTranslation();
  const { missingSignatures: missing } = row;
  if (row.state === 'finalized' && missing === null) {
    return <StateBadge state="done" label={t('case-management:held')} />;
  }
  return <HeldState meeting={{ ...row, missingSignatures: missing ?? 0 }} />;
}
