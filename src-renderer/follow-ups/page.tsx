import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRow } from '../../src-shared/follow-ups/contract.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { paths, useGo } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { useQuery } from '../kit/use-query.ts';
import { SigningBadge } from '../signatures/signing-badge.tsx';

const states = ['open', 'closed', 'all'] as const;

/** Every follow-up form, overdue first (HS-14, HS-19). */
export function FollowUpsPage() {
  const { t } = useTranslation();
  const go = useGo();
  const [state, setState] = useState<(typeof states)[number]>('open');
  const [classId, setClassId] = useState('');
  const [mineOnly, setMineOnly] = useState(false);
  const classes = useQuery('families.classes', {});
  const list = useQuery(
    'followUps.list',
    { state, classId: classId || null, mineOnly },
    { keepPrevious: true },
  );
  const rows = list.data;
  const columns = useColumns();
  const isNarrowed = state !== 'open' || classId !== '' || mineOnly;
  return (
    <Page wide title={t('follow-ups:page.title')}>
      <ProblemNotice problem={list.error} />
      <DataTable
        label={t('follow-ups:page.title')}
        rows={rows ?? []}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => go.to(paths.form(row.id))}
        initialSort={{ key: 'due', direction: 'ascending' }}
        isLoading={list.isPending}
        empty={
          <EmptyState
            title={t(isNarrowed ? 'follow-ups:page.none-such' : 'follow-ups:page.none')}
          />
        }
        filters={
          <>
            <SegmentedControl
              aria-label={t('follow-ups:page.state')}
              value={state}
              onChange={(value) => setState(states.find((one) => one === value) ?? 'open')}
              data={states.map((value) => ({ value, label: t(`follow-ups:page.${value}`) }))}
            />
            <NativeSelect
              label={t('follow-ups:page.class')}
              value={classId}
              onChange={(event) => setClassId(event.currentTarget.value)}
              data={[
                { value: '', label: t('follow-ups:page.all-classes') },
                ...(classes.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Checkbox
              label={t('follow-ups:page.mine')}
              checked={mineOnly}
              onChange={(event) => setMineOnly(event.currentTarget.checked)}
              pb={8}
            />
          </>
        }
      />
    </Page>
  );
}

function useColumns(): Column<FormRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'child',
      header: t('follow-ups:page.child'),
      cell: (row) => row.childName,
      sortBy: (row) => row.childName,
    },
    {
      key: 'class',
      header: t('follow-ups:page.class'),
      cell: (row) => row.className,
      sortBy: (row) => row.className,
    },
    {
      key: 'date',
      header: t('follow-ups:page.date'),
      cell: (row) => format.date(row.date),
      sortBy: (row) => row.date,
    },
    {
      key: 'due',
      header: t('follow-ups:page.due'),
      cell: (row) => <NextDue row={row} />,
      sortBy: (row) => row.nextDue ?? (row.closedOn ? null : '9999'),
    },
    {
      key: 'open',
      header: t('follow-ups:page.open-actions'),
      cell: (row) => format.number(row.openActions),
      sortBy: (row) => row.openActions,
      align: 'number',
    },
    {
      key: 'signing',
      header: t('follow-ups:page.signatures'),
      cell: (row) => <SigningBadge state={row.signing} missing={row.missingSignatures} />,
      sortBy: (row) => row.missingSignatures,
    },
  ];
}

function NextDue({ row }: { row: FormRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (row.closedOn) {
    return (
      <StateBadge
        state="done"
        label={t('follow-ups:page.closed-on', { date: format.date(row.closedOn) })}
      />
    );
  }
  if (row.nextDue === null) {
    const key = row.openActions > 0 ? 'no-date' : 'ready-to-close';
    return <StateBadge state="open" label={t(`follow-ups:page.${key}`)} />;
  }
  const date = format.date(row.nextDue);
  if (!row.isOverdue) return date;
  return <StateBadge state="overdue" label={t('follow-ups:page.overdue', { date })} />;
}
