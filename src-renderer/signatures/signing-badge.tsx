import { useTranslation } from 'react-i18next';
import type { DocumentSigning } from '../../src-shared/signatures/contract.ts';
import { StateBadge } from '../kit/state-badge.tsx';

/** Where the signing of one document stands: complete, complete except, or how many are missing (HS-16). */
export function SigningBadge({
  state,
  missing,
}: {
  state: DocumentSigning['state'];
  missing: number;
}) {
  const { t } = useTranslation();
  if (state === 'complete') return <StateBadge state="signed" label={t('signatures:complete')} />;
  if (state === 'complete-except') {
    return <StateBadge state="signed" label={t('signatures:complete-except')} />;
  }
  return <StateBadge state="missing" label={t('signatures:waiting', { count: missing })} />;
}

/** How many have still to sign. */
export function missingOf({ lines }: DocumentSigning): number {
  return lines.filter(({ state }) => state === 'missing').length;
}
