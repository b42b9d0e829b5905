import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDeadlineLine } from '../../src-shared/case-management/contract.ts';
import styles from '../conferences/class-calendar.module.css';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { nearDeadlines } from './near-deadlines.ts';

/**
 * The meeting at the beginning of the year, and each month in which children are owed one (HS-22):
 * those that ask for something now and the next, the whole year on demand.
 */
export function DeadlineTable({ deadlines }: { deadlines: readonly CaseDeadlineLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const near = nearDeadlines(deadlines);
  const columns: Column<CaseDeadlineLine>[] = [
    {
      key: 'what',
      header: t('case-management:deadline.what'),
      cell: ({ what, month }) =>
        t(`case-management:deadline.${what}`, { month: month ? format.month(month) : '' }),
    },
    {
      key: 'children',
      header: t('case-management:deadline.children'),
      cell: ({ month, discussed, children }) => (month ? `${discussed}/${children}` : ''),
      align: 'number',
    },
    {
      key: 'due',
      header: t('case-management:deadline.due'),
      cell: ({ due }) => format.date(due),
      nowrap: true,
    },
    {
      key: 'state',
      header: t('case-management:state'),
      cell: ({ state }) => <StateBadge state={state} />,
    },
  ];
  return (
    <section aria-labelledby="deadlines">
      <Group justify="space-between">
        <h2 id="deadlines" className={styles.title}>
          {t('case-management:deadline.title')}
        </h2>
        {near.length < deadlines.length && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {t(`case-management:deadline.${isWhole ? 'near' : 'all'}`, {
              number: format.number(deadlines.length),
            })}
          </Button>
        )}
      </Group>
      <DataTable
        label={t('case-management:deadline.title')}
        rows={isWhole ? deadlines : near}
        columns={columns}
        rowKey={({ what, month }) => `${what}/${month ?? ''}`}
        empty={<EmptyState title={t('case-management:deadline.none')} />}
      />
    </section>
  );
}
