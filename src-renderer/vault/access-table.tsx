import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../src-shared/problem.ts';
import type { AccessRow } from '../../src-shared/vault/contract.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';

/** Who opened a record or changed it, and when (PR-14). */
export function AccessTable({
  label,
  log,
  did,
}: {
  label: string;
  log: UseQueryResult<AccessRow[], Problem>;
  /** The group of sentences that say what each action did, such as 'families:access-log.did'. */
  did: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<AccessRow>[] = [
    {
      key: 'at',
      header: t('vault:audit.at'),
      cell: (row) => format.instant(row.at),
      sortBy: (row) => row.at,
      width: '26ch',
    },
    {
      key: 'name',
      header: t('vault:audit.actor'),
      cell: (row) => row.name ?? t('vault:audit.nobody'),
      sortBy: (row) => row.name,
    },
    {
      key: 'action',
      header: t('vault:audit.action'),
      cell: (row) => t(`${did}.${row.action}`, { defaultValue: row.action }),
    },
  ];
  return (
    <>
      <ProblemNotice problem={log.error} />
      <DataTable
        label={label}
        rows={log.data ?? []}
        columns={columns}
        rowKey={(row) => `${row.at}|${row.action}`}
        isLoading={log.isPending}
      />
    </>
  );
}
