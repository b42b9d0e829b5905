import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PlanRow } from '../../src-shared/case-management/contract.ts';
import styles from '../conferences/class-calendar.module.css';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { paths, useGo } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { PlanState } from './plan-state.tsx';

const State = z.enum(['open', 'closed', 'all']);

/** Support plans by the day on which they are looked at next (HS-24). */
export function PlanTable() {
  const { t } = useTranslation();
  const go = useGo();
  const [state, setState] = useState<z.infer<typeof State>>('open');
  const plans = useQuery('caseManagement.plans', { state }, { keepPrevious: true });
  const columns = useColumns();
  return (
    <section aria-labelledby="plans">
      <h2 id="plans" className={styles.title}>
        {t('case-management:plans.title')}
      </h2>
      <DataTable
        label={t('case-management:plans.title')}
        rows={plans.data ?? []}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go.to(paths.plan(id))}
        isLoading={plans.isPending}
        empty={<EmptyState title={t(`case-management:plans.none-${state}`)} />}
        filters={
          <NativeSelect
            label={t('case-management:plans.show')}
            value={state}
            onChange={(event) => setState(State.parse(event.currentTarget.value))}
            data={State.options.map((value) => ({
              value,
              label: t(`case-management:plans.${value}`),
            }))}
          />
        }
      />
    </section>
  );
}

function useColumns(): Column<PlanRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'child',
      header: t('case-management:child'),
      cell: ({ childName }) => childName,
      sortBy: ({ childName }) => childName,
    },
    {
      key: 'class',
      header: t('conferences:list.class'),
      cell: ({ className }) => className ?? '',
      sortBy: ({ className }) => className,
    },
    {
      key: 'made',
      header: t('documents:plan.date'),
      cell: ({ madeOn }) => format.date(madeOn),
      sortBy: ({ madeOn }) => madeOn,
      nowrap: true,
    },
    {
      key: 'strategies',
      header: t('case-management:plans.strategies'),
      cell: ({ openStrategies }) => format.number(openStrategies),
      sortBy: ({ openStrategies }) => openStrategies,
      align: 'number',
    },
    {
      key: 'review',
      header: t('case-management:plans.review'),
      cell: (row) => (row.state === 'open' ? format.date(row.reviewOn) : ''),
      sortBy: ({ reviewOn }) => reviewOn,
      nowrap: true,
    },
    {
      key: 'state',
      header: t('case-management:state'),
      cell: (row) => <PlanState plan={row} />,
    },
  ];
}
