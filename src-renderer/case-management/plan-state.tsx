import { useTranslation } from 'react-i18next';
import type { PlanRow } from '../../src-shared/case-management/contract.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';

/** Where a plan stands: open, its review overdue, replaced, or closed. */
export function PlanState({
  plan: { state, isReviewOverdue, closedOn },
}: {
  plan: Pick<PlanRow, 'state' | 'isReviewOverdue' | 'closedOn'>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (state === 'replaced') {
    return <StateBadge state="removed" label={t('case-management:plan.replaced')} />;
  }
  if (closedOn !== null) {
    const label = t('case-management:plan.closed-on', { date: format.date(closedOn) });
    return <StateBadge state="done" label={label} />;
  }
  return isReviewOverdue ? (
    <StateBadge state="overdue" label={t('case-management:plan.review-overdue')} />
  ) : (
    <StateBadge state="open" />
  );
}
