import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyRow } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import { isWithin } from '../../src-shared/dates.ts';
import { matches, searchKey } from '../../src-shared/families/search-key.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FindField } from '../kit/find-field.tsx';
import { paths, useGo } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat, useMayEverywhere } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { AgencyForm } from './agency-form.tsx';
import { AgreementBadge } from './agreement-badge.tsx';
import { PackLinks } from './pack-links.tsx';

/** The agencies that take part, where, and whether their agreements are on file. */
export function AgenciesPage() {
  const { t } = useTranslation();
  const go = useGo();
  const mayManage = useMayEverywhere('manage-roster');
  const list = useQuery('agencies.list', {});
  const today = useQuery('settings.get', {}).data?.today ?? '';
  const columns = useAgencyColumns(today);
  const [typed, setTyped] = useState('');
  const [isAdding, setAdding] = useState(false);
  const shown = (list.data ?? []).filter(({ name }) => matches(typed, searchKey(name)));

  return (
    <Page
      title={t('coordinated-entry:agencies.title')}
      subtitle={<PackLinks here="agencies" />}
      wide
      {...(mayManage && {
        primary: { label: t('coordinated-entry:add-agency.title'), run: () => setAdding(true) },
      })}
    >
      <ProblemNotice problem={list.error} />
      <DataTable
        label={t('coordinated-entry:agencies.title')}
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => go.to(paths.agency(row.id))}
        initialSort={{ key: 'name', direction: 'ascending' }}
        filters={
          <FindField label={t('coordinated-entry:find')} value={typed} onChange={setTyped} />
        }
        isLoading={list.isPending}
        empty={
          typed === '' ? <EmptyState title={t('coordinated-entry:agencies.empty')} /> : undefined
        }
      />
      <Dialog
        opened={isAdding}
        onClose={() => setAdding(false)}
        title={t('coordinated-entry:add-agency.title')}
      >
        <AgencyForm
          edited={null}
          onCancel={() => setAdding(false)}
          onDone={(agencyId) => go.to(paths.agency(agencyId))}
        />
      </Dialog>
    </Page>
  );
}

function useAgencyColumns(today: string): Column<AgencyRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'name',
      header: t('coordinated-entry:field.agency'),
      cell: (row) => row.name,
      sortBy: (row) => row.name,
      width: '24%',
    },
    {
      key: 'kinds',
      header: t('coordinated-entry:field.kinds'),
      cell: (row) => row.kinds.map((kind) => t(`coordinated-entry:kind.${kind}`)).join(', '),
      small: true,
    },
    {
      key: 'regions',
      header: t('coordinated-entry:regions.title'),
      cell: (row) =>
        row.memberships
          .filter(({ since, until }) => isWithin(today, since, until))
          .map(({ regionName }) => regionName)
          .join(', '),
      small: true,
    },
    {
      key: 'agreement',
      header: t('coordinated-entry:agreement.title'),
      cell: (row) => <AgreementBadge agreement={row.agreement} />,
      sortBy: (row) => row.agreement.state,
      nowrap: true,
    },
    {
      key: 'people',
      header: t('coordinated-entry:field.people'),
      cell: (row) => (row.people === 0 ? '' : format.number(row.people)),
      sortBy: (row) => row.people,
      align: 'number',
    },
  ];
}
