import { useTranslation } from 'react-i18next';
import type { BarrierStatus } from '../../src-shared/coordinated-entry/barriers-contract.ts';
import { StateBadge } from '../kit/state-badge.tsx';

const looks = { open: 'open', working: 'draft', solved: 'done', dropped: 'removed' } as const;

/** Where a systemic barrier stands, in an icon and a word. */
export function BarrierBadge({ status }: { status: BarrierStatus }) {
  const { t } = useTranslation();
  return <StateBadge state={looks[status]} label={t(`coordinated-entry:barriers.is-${status}`)} />;
}
