import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdRow } from '../../src-shared/coordinated-entry/households-contract.ts';
import { ReviewFilter } from '../../src-shared/coordinated-entry/review-filter.ts';
import { matches, searchKey } from '../../src-shared/families/search-key.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FindField } from '../kit/find-field.tsx';
import { paths, useGo } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useMayEverywhere } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { useHouseholdColumns } from './household-columns.tsx';
import { AddHouseholdForm } from './household-form.tsx';
import { PackLinks } from './pack-links.tsx';
import { RegionSelect } from './region-select.tsx';

const statuses = ['active', 'gone', 'all'] as const;
type Status = (typeof statuses)[number];

/** Whom to show: everyone, whoever the region reviews, or those of one reason (CE-13). */
type Review = 'everyone' | 'for-review' | ReviewFilter;
const reviews: readonly Review[] = ['everyone', 'for-review', ...ReviewFilter.options];

function isShown(row: HouseholdRow, review: Review, typed: string): boolean {
  if (!matches(typed, searchKey(`${row.label} ${row.code}`))) return false;
  if (review === 'everyone') return true;
  return review === 'for-review' ? row.isForReview : row.reasons.includes(review);
}

/** The by-name list: who is on it, since when, where they stay, and why they are reviewed. */
export function HouseholdsPage() {
  const { t } = useTranslation();
  const go = useGo();
  const mayWrite = useMayEverywhere('write-records');
  const [regionId, setRegionId] = useState<string | null>(null);
  const [status, setStatus] = useState<Status>('active');
  const [review, setReview] = useState<Review>('everyone');
  const [typed, setTyped] = useState('');
  const [isAdding, setAdding] = useState(false);
  const list = useQuery('households.list', { regionId, status }, { keepPrevious: true });
  const rows = list.data ?? [];
  const columns = useHouseholdColumns();
  const isEmpty = rows.length === 0 && regionId === null && status !== 'gone';

  return (
    <Page
      title={t('coordinated-entry:households.title')}
      subtitle={<PackLinks here="households" />}
      wide
      {...(mayWrite && {
        primary: { label: t('coordinated-entry:add-household.title'), run: () => setAdding(true) },
      })}
    >
      <ProblemNotice problem={list.error} />
      <DataTable
        label={t('coordinated-entry:households.title')}
        rows={rows.filter((row) => isShown(row, review, typed))}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => go.to(paths.household(row.id))}
        initialSort={{ key: 'listed', direction: 'ascending' }}
        isLoading={list.isPending}
        empty={isEmpty ? <EmptyState title={t('coordinated-entry:households.empty')} /> : undefined}
        filters={
          <>
            <FindField label={t('coordinated-entry:find')} value={typed} onChange={setTyped} />
            <RegionSelect
              label={t('coordinated-entry:field.region')}
              value={regionId}
              onChange={setRegionId}
              placeholder={t('coordinated-entry:all-regions')}
              width={184}
            />
            <Select
              label={t('coordinated-entry:field.reviewed')}
              value={review}
              onChange={(value) => setReview(reviews.find((one) => one === value) ?? 'everyone')}
              data={reviews.map((value) => ({
                value,
                label: t(`coordinated-entry:review.${value}`),
              }))}
              w={220}
            />
            <Select
              label={t('coordinated-entry:field.status')}
              value={status}
              w={160}
              onChange={(value) => setStatus(statuses.find((one) => one === value) ?? 'active')}
              data={statuses.map((value) => ({
                value,
                label: t(`coordinated-entry:households.status-${value}`),
              }))}
            />
          </>
        }
      />
      <Dialog
        opened={isAdding}
        onClose={() => setAdding(false)}
        title={t('coordinated-entry:add-household.title')}
      >
        <AddHouseholdForm
          onCancel={() => setAdding(false)}
          onAdded={(householdId) => go.to(paths.household(householdId))}
        />
      </Dialog>
    </Page>
  );
}
