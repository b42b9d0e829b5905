import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarrierRow } from '../../src-shared/coordinated-entry/barriers-contract.ts';
import { matches, searchKey } from '../../src-shared/families/search-key.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Day } from '../kit/day.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FindField } from '../kit/find-field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useMayEverywhere } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { BarrierBadge } from './barrier-badge.tsx';
import { BarrierForm } from './barrier-form.tsx';
import { BarrierProgress } from './barrier-progress.tsx';
import { PackLinks } from './pack-links.tsx';

type Open = { what: 'add' } | { what: 'edit' | 'read'; id: string };

/** The log of systemic barriers across providers: barrier, strategy, owner, status (CE-33). */
export function BarriersPage() {
  const { t } = useTranslation();
  const mayWrite = useMayEverywhere('write-records');
  const list = useQuery('barriers.list', {});
  const today = useQuery('settings.get', {}).data?.today ?? '';
  const columns = useBarrierColumns();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const rows = list.data ?? [];
  const shown = rows.filter((row) => matches(typed, searchKey(`${row.barrier} ${row.strategy}`)));
  const barrier = open && open.what !== 'add' ? rows.find(({ id }) => id === open.id) : undefined;

  return (
    <Page
      title={t('coordinated-entry:barriers.title')}
      subtitle={<PackLinks here="barriers" />}
      wide
      {...(mayWrite && {
        primary: {
          label: t('coordinated-entry:barriers.add'),
          run: () => setOpen({ what: 'add' }),
        },
      })}
    >
      <ProblemNotice problem={list.error} />
      <DataTable
        label={t('coordinated-entry:barriers.title')}
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={({ id }) => setOpen({ what: 'read', id })}
        filters={
          <FindField label={t('coordinated-entry:find')} value={typed} onChange={setTyped} />
        }
        isLoading={list.isPending}
        empty={
          typed === '' ? <EmptyState title={t('coordinated-entry:barriers.empty')} /> : undefined
        }
      />
      <Dialog
        opened={open !== null}
        onClose={close}
        title={open && t(`coordinated-entry:barriers.${open.what}`)}
      >
        {open?.what === 'add' && <BarrierForm edited={null} today={today} onDone={close} />}
        {open?.what === 'edit' && barrier && (
          <BarrierForm edited={barrier} today={today} onDone={close} />
        )}
        {open?.what === 'read' && barrier && (
          <BarrierProgress
            barrier={barrier}
            today={today}
            onEdit={mayWrite ? () => setOpen({ what: 'edit', id: barrier.id }) : null}
            onDone={close}
          />
        )}
      </Dialog>
    </Page>
  );
}

function useBarrierColumns(): Column<BarrierRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'barrier',
      header: t('coordinated-entry:field.barrier'),
      cell: (row) => row.barrier,
      sortBy: (row) => row.barrier,
      width: '28%',
    },
    {
      key: 'strategy',
      header: t('coordinated-entry:field.strategy'),
      cell: (row) => row.strategy,
      width: '24%',
    },
    {
      key: 'region',
      header: t('coordinated-entry:field.region'),
      cell: (row) => row.regionName ?? t('coordinated-entry:whole-coc'),
      sortBy: (row) => row.regionName,
    },
    {
      key: 'owner',
      header: t('coordinated-entry:field.owner'),
      cell: (row) => row.ownerName,
      sortBy: (row) => row.ownerName,
    },
    {
      key: 'raised',
      header: t('coordinated-entry:field.raisedOn'),
      cell: (row) => <Day date={row.raisedOn} />,
      sortBy: (row) => row.raisedOn,
    },
    {
      key: 'status',
      header: t('coordinated-entry:field.status'),
      cell: (row) => <BarrierBadge status={row.status} />,
      sortBy: (row) => row.status,
      nowrap: true,
    },
  ];
}
