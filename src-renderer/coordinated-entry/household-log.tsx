import { useTranslation } from 'react-i18next';
import type { Output } from '../../src-shared/contract.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';

type Opening = Output<'households.accessLog'>[number];

/** Who opened this household's page or changed it, and when (PR-14). */
export function HouseholdLog({ householdId }: { householdId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const log = useQuery('households.accessLog', { householdId });
  const columns: Column<Opening>[] = [
    {
      key: 'at',
      header: t('families:access-log.at'),
      cell: (row) => format.instant(row.at),
      sortBy: (row) => row.at,
      width: '26ch',
    },
    {
      key: 'name',
      header: t('families:access-log.name'),
      cell: (row) => row.name ?? t('families:access-log.nobody'),
      sortBy: (row) => row.name,
    },
    {
      key: 'action',
      header: t('families:access-log.action'),
      cell: (row) => t(`coordinated-entry:did.${row.action}`, { defaultValue: row.action }),
    },
  ];
  return (
    <>
      <ProblemNotice problem={log.error} />
      <DataTable
        label={t('coordinated-entry:household.log')}
        rows={log.data ?? []}
        columns={columns}
        rowKey={(row) => `${row.at}|${row.action}`}
        isLoading={log.isPending}
      />
    </>
  );
}
