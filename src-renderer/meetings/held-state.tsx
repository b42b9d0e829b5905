import { useTranslation } from 'react-i18next';
import { StateBadge } from '../kit/state-badge.tsx';

/** Where a meeting of a list stands: being held, finalized and signed, or how many signatures it misses. */
export function HeldState({
  meeting: { state, missingSignatures: missing },
}: {
  meeting: { state: 'open' | 'finalized'; missingSignatures: number };
}) {
  const { t } = useTranslation();
  if (state === 'open') return <StateBadge state="draft" label={t('conferences:state.open')} />;
  if (missing === 0) return <StateBadge state="signed" label={t('conferences:state.signed')} />;
  return <StateBadge state="missing" label={t('conferences:state.missing', { count: missing })} />;
}
