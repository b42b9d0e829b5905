import { Button, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../src-shared/contract.ts';
import type { ChildRow } from '../../src-shared/families/contract.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FindField } from '../kit/find-field.tsx';
import { linkTo, paths, useGo } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useMay } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { AddChildForm } from './add-child-form.tsx';
import { useChildColumns } from './child-columns.tsx';
import { ClassSelect } from './class-select.tsx';
import { RaiseLine } from './raise-line.tsx';
import { SectionLinks } from './section-links.tsx';
import { ShowMore } from './show-more.tsx';

type Listing = Omit<Input<'families.children'>, 'query' | 'offset'>;

/** As many rows as one look needs, and as many as the contract gives at once. */
const AT_ONCE = 100;
const MOST = 200;

const first: Listing = {
  classId: null,
  status: 'enrolled',
  sort: 'name',
  descending: false,
  limit: AT_ONCE,
};

/** Every child whom the person may know of: find, sort, open, add, raise. */
export function ChildrenPage() {
  const { t } = useTranslation();
  const go = useGo();
  const mayManage = useMay('manage-roster');
  const mayWrite = useMay('write-records');
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 120);
  const [listing, setListing] = useState<Listing>(first);
  const [isAdding, setAdding] = useState(false);
  const [raising, setRaising] = useState<ChildRow | null>(null);
  const children = useQuery(
    'families.children',
    { ...listing, query, offset: 0 },
    { keepPrevious: true },
  );
  const found = children.data;
  const columns = useChildColumns(mayWrite ? setRaising : null);
  const change = (patch: Partial<Listing>) => setListing({ ...listing, ...patch });
  const rows = found?.rows ?? [];

  return (
    <Page
      title={t('families:children.title')}
      subtitle={<SectionLinks here="children" />}
      wide
      {...(mayManage && {
        primary: { label: t('families:add-child.title'), run: () => setAdding(true) },
        actions: (
          <Button component="a" href={linkTo(paths.import)} variant="default">
            {t('families:import.title')}
          </Button>
        ),
      })}
    >
      <ProblemNotice problem={children.error} />
      <DataTable
        label={t('families:children.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => go.to(paths.child(row.id))}
        isLoading={children.isPending}
        elsewhere={{
          sort: { key: listing.sort, direction: listing.descending ? 'descending' : 'ascending' },
          onSort: ({ key, direction }) =>
            change({ sort: sortOf(key), descending: direction === 'descending' }),
          total: found?.total ?? 0,
        }}
        empty={<NoChildren />}
        filters={
          <>
            <FindField
              label={t('families:find')}
              hint={t('families:children.find-hint')}
              value={typed}
              onChange={setTyped}
              takesFocus
            />
            <ClassSelect
              label={t('families:field.class')}
              value={listing.classId}
              onChange={(classId) => change({ classId })}
              placeholder={t('families:all-classes')}
            />
            <SegmentedControl
              aria-label={t('families:children.status')}
              value={listing.status}
              onChange={(status) => change({ status: statusOf(status) })}
              data={statuses.map((value) => ({
                value,
                label: t(`families:children.status-${value}`),
              }))}
            />
          </>
        }
      />
      {found && (
        <ShowMore
          shown={rows.length}
          total={found.total}
          onMore={listing.limit < MOST ? () => change({ limit: MOST }) : null}
        />
      )}
      <Dialog
        opened={isAdding}
        onClose={() => setAdding(false)}
        title={t('families:add-child.title')}
      >
        <AddChildForm
          onCancel={() => setAdding(false)}
          onAdded={(childId) => go.to(paths.child(childId))}
        />
      </Dialog>
      <Dialog
        opened={raising !== null}
        onClose={() => setRaising(null)}
        title={t('families:raise.title', { name: raising?.name })}
      >
        {raising && <RaiseLine childId={raising.id} takesFocus onRaised={() => setRaising(null)} />}
      </Dialog>
    </Page>
  );
}

/** No rows: whether for the search and the filters, or because there are no children at all. */
function NoChildren() {
  const { t } = useTranslation();
  const all = { ...first, status: 'all', query: '', offset: 0, limit: 1 } as const;
  const everyone = useQuery('families.children', all);
  const isEmpty = everyone.data?.total === 0;
  return <EmptyState title={t(isEmpty ? 'families:children.empty' : 'families:children.none')} />;
}

const statuses = ['enrolled', 'left', 'all'] as const;

function statusOf(value: string): Listing['status'] {
  return statuses.find((status) => status === value) ?? 'enrolled';
}

function sortOf(key: string): Listing['sort'] {
  return (['class', 'entered', 'birth'] as const).find((sort) => sort === key) ?? 'name';
}
