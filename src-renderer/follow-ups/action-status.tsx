import { useTranslation } from 'react-i18next';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { type BadgeState, StateBadge } from '../kit/state-badge.tsx';

const looks: Record<ActionView['status'], BadgeState> = {
  open: 'open',
  done: 'done',
  declined: 'removed',
  'not-available': 'refused',
  cancelled: 'removed',
};

/** Where an action stands: colour, icon and word. */
export function ActionStatusBadge({
  action,
}: {
  action: Pick<ActionView, 'status' | 'isOverdue'>;
}) {
  const { t } = useTranslation();
  if (action.isOverdue) return <StateBadge state="overdue" />;
  return (
    <StateBadge state={looks[action.status]} label={t(`documents:statuses.${action.status}`)} />
  );
}
