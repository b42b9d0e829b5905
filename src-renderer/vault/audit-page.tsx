import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../src-shared/contract.ts';
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
  const [action, setAction] = useState<string | null>(null);
  /** The row before which each page begins; null is the newest page. */
  const [starts, setStarts] = useState<(number | null)[]>([null]);
  const before = starts.at(-1) ?? null;
  const { data, error, isPending } = useQuery(
    'vault.audit',
    { before, limit: PAGE_ROWS, actorId, action },
    { keepPrevious: true },
  );
  const chain = useChainCheck();
  const columns = useColumns();
  const actions = useActions();
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
                placeholder={t('common:all')}
                onChange={(id) => {
                  setActorId(id);
                  setStarts([null]);
                }}
              />
              <Select
                label={t('vault:audit.action')}
                data={actions}
                value={action}
                onChange={(name) => {
                  setAction(name);
                  setStarts([null]);
                }}
                placeholder={t('common:all')}
                searchable
                clearable
                nothingFoundMessage={t('common:table.none')}
                w={320}
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

/** What the audit log may tell of, by the words of the language on screen. */
function useActions(): { value: string; label: string }[] {
  const { t, i18n } = useTranslation();
  return Object.keys(contract)
    .filter((name) => i18n.exists(`vault:action.${name}`))
    .map((name) => ({ value: name, label: t(`vault:action.${name}`) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.language));
}

function useColumns(): Column<AuditRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { key: 'seq', header: t('vault:audit.seq'), cell: (row) => row.seq, align: 'number' },
    { key: 'at', header: t('vault:audit.at'), cell: (row) => format.instant(row.at), nowrap: true },
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
      cell: (row) => <Subject row={row} />,
    },
    {
      key: 'outcome',
      header: t('vault:audit.outcome'),
      cell: (row) => t(`vault:outcome.${row.outcome}`, { defaultValue: row.outcome }),
    },
    {
      key: 'fields',
      header: t('vault:audit.fields'),
      cell: (row) =>
        row.fields.map((name) => t(`vault:audit.field.${name}`, { defaultValue: name })).join(', '),
    },
  ];
}

/** The record a row is about: people by name, all else by kind and the end of its id. */
function Subject({ row: { subjectType, subjectId } }: { row: AuditRow }) {
  const { t } = useTranslation();
  const people = useQuery('people.list', {});
  if (subjectType === null || subjectId === null) return null;
  const person = people.data?.find(({ id }) => id === subjectId);
  const kind = t(`vault:audit.subject-type.${subjectType}`, { defaultValue: subjectType });
  const name = subjectType === 'witness' && person ? `${kind}: ${person.name}` : person?.name;
  return <span title={subjectId}>{name ?? `${kind} …${subjectId.slice(-6)}`}</span>;
}
