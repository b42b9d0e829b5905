import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '../../src-shared/vault/contract.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { PersonSelect } from '../kit/person-select.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { ChainCheck, useChainCheck } from './chain-check.tsx';

const PAGE_ROWS = 100;

/** The audit log for administrators: who did what and when, newest first, and its hash chain. */
export function AuditPage() {
  const { t } = useTranslation();
  const [actorId, setActorId] = useState<string | null>(null);
  const [action, setAction] = useState('');
  /** The row before which each page begins; null is the newest page. */
  const [starts, setStarts] = useState<(number | null)[]>([null]);
  const before = starts.at(-1) ?? null;
  const { data, error, isPending } = useQuery(
    'vault.audit',
    { before, limit: PAGE_ROWS, actorId, action: action.trim() || null },
    { keepPrevious: true },
  );
  const chain = useChainCheck();
  const columns = useColumns();
  const oldest = data?.rows.at(-1)?.seq;

  return (
    <Page
      title={t('vault:audit.title')}
      subtitle={t('vault:audit.detail')}
      wide
      primary={{ label: t('vault:audit.verify'), run: chain.run, isRunning: chain.isRunning }}
    >
      <Stack>
        <ChainCheck check={chain} />
        <ProblemNotice problem={error} />
        <DataTable
          label={t('vault:audit.title')}
          rows={data?.rows ?? []}
          columns={columns}
          rowKey={(row) => String(row.seq)}
          isLoading={isPending}
          filters={
            <>
              <PersonSelect
                label={t('vault:audit.actor')}
                value={actorId}
                onChange={(id) => {
                  setActorId(id);
                  setStarts([null]);
                }}
              />
              <TextInput
                label={t('vault:audit.action')}
                description={t('vault:audit.action-detail')}
                inputWrapperOrder={['label', 'input', 'description']}
                value={action}
                onChange={(event) => {
                  setAction(event.currentTarget.value);
                  setStarts([null]);
                }}
              />
            </>
          }
        />
        <Group>
          <Button
            variant="default"
            disabled={starts.length === 1}
            onClick={() => setStarts(starts.slice(0, -1))}
          >
            {t('vault:audit.newer')}
          </Button>
          <Button
            variant="default"
            disabled={!data?.older || oldest === undefined}
            onClick={() => oldest !== undefined && setStarts([...starts, oldest])}
          >
            {t('vault:audit.older')}
          </Button>
        </Group>
      </Stack>
    </Page>
  );
}

function useColumns(): Column<AuditRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { key: 'seq', header: t('vault:audit.seq'), cell: (row) => row.seq, align: 'number' },
    { key: 'at', header: t('vault:audit.at'), cell: (row) => format.instant(row.at) },
    {
      key: 'actor',
      header: t('vault:audit.actor'),
      cell: (row) => row.actorName ?? t('vault:audit.nobody'),
    },
    {
      key: 'action',
      header: t('vault:audit.action'),
      cell: (row) => t(`vault:action.${row.action}`, { defaultValue: row.action }),
    },
    {
      key: 'subject',
      header: t('vault:audit.subject'),
      cell: (row) => (row.subjectId ? `${row.subjectType ?? ''} ${row.subjectId.slice(-8)}` : ''),
    },
    {
      key: 'outcome',
      header: t('vault:audit.outcome'),
      cell: (row) => t(`vault:outcome.${row.outcome}`, { defaultValue: row.outcome }),
    },
    { key: 'fields', header: t('vault:audit.fields'), cell: (row) => row.fields.join(', ') },
  ];
}
