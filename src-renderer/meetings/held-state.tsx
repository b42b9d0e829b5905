import { useTranslation } from 'react-i18next';
import { StateBadge } from '../kit/state-badge.tsx';
import { useQuery } from '../kit/use-query.ts';

/** Where a meeting of a list stands: scheduled, being held, finalized and signed, or how many signatures it misses. */
export function HeldState({
  meeting: { state, date, missingSignatures: missing },
}: {
  meeting: { state: 'open' | 'finalized'; date: string; missingSignatures: number };
}) {
  const { t } = useTranslation();
  const today = useQuery('settings.get', {}).data?.today;
  if (state === 'open' && today !== undefined && date > today) {
    return <StateBadge state="open" label={t('calendar:state.scheduled')} />;
  }
  if (state === 'open') return <StateBadge state="draft" label={t('conferences:state.open')} />;
  if (missing === 0) return <StateBadge state="signed" label={t('conferences:state.signed')} />;
  return <StateBadge state="missing" label={t('conferences:state.missing', { count: missing })} />;
}
