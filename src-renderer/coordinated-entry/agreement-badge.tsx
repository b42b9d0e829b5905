import { useTranslation } from 'react-i18next';
import type { AgencyRow } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';

const looks = { 'on-file': 'done', missing: 'missing', ended: 'overdue' } as const;

/** Whether the signed partner agreement is on file, in an icon and a word (CE-07). */
export function AgreementBadge({ agreement }: { agreement: AgencyRow['agreement'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, signedOn, endsOn } = agreement;
  const date = state === 'ended' ? endsOn : signedOn;
  const label = t(`coordinated-entry:agreement.${state}`, { date: date && format.date(date) });
  return <StateBadge state={looks[state]} label={label} />;
}
