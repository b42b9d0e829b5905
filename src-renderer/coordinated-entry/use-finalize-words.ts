import { useTranslation } from 'react-i18next';
import { useFormat } from '../kit/session.tsx';
import type { FinalizeWords } from '../meetings/finalize-dialog.tsx';
import type { HeldMeeting } from './held-meeting.ts';

/** What the dialog of finalizing says of a region's meeting. */
export function useFinalizeWords(meeting: HeldMeeting): FinalizeWords {
  const { t } = useTranslation();
  const format = useFormat();
  const { agenda, attendees, agencies } = meeting;
  const values = {
    region: meeting.regionName ?? t('coordinated-entry-documents:coc'),
    date: format.date(meeting.date),
  };
  const names = new Map([
    ...agenda.map(({ householdId, label }) => [householdId, label] as const),
    ...agencies.map(({ agencyId, name }) => [agencyId, name] as const),
  ]);
  return {
    missing: t('region-meetings:finalize.missing', values),
    question: t('region-meetings:finalize.question', values),
    detail: t('region-meetings:finalize.detail', {
      households: agenda.filter(({ outcome }) => outcome === 'reviewed').length,
      agencies: agencies.filter(({ presence }) => presence === 'present').length,
      people: attendees.filter(({ presence }) => presence === 'present').length,
    }),
    unmet: ({ code, subjectId, agencyId }) =>
      t(`region-meetings:unmet.${code}`, { name: names.get(subjectId ?? agencyId ?? '') ?? '' }),
  };
}
