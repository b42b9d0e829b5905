import { useTranslation } from 'react-i18next';
import type { RegionMeetingView } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { useFormat } from '../kit/session.tsx';
import { MeetingFrame } from '../meetings/meeting-frame.tsx';
import { useHolding } from '../meetings/use-holding.ts';
import { WarningList } from '../meetings/warning-list.tsx';
import { heldMeeting } from './held-meeting.ts';
import { HouseholdAgenda } from './household-agenda.tsx';
import { HouseholdLastTime } from './household-last-time.tsx';
import { HouseholdMode } from './household-mode.tsx';
import { MeetingBeside, MeetingStart } from './meeting-start.tsx';
import { ReviewEntry } from './review-entry.tsx';
import { useCaseTime } from './use-case-time.ts';
import { useFinalizeWords } from './use-finalize-words.ts';
import { useHouseholdEdits } from './use-household-edits.ts';
import { useRegionKeys } from './use-region-keys.ts';
import { useReviewing } from './use-reviewing.ts';

/** Where what a household misses is put in. */
const places: Record<string, string> = {
  'no-outcome': 'location',
  'no-location': 'location',
  'no-follow-up-person': 'follow-up-person',
};

/** The same for what the meeting itself misses. */
const meetingPlaces: Record<string, string> = {
  'date-in-future': 'date',
  'no-attendee-present': 'team',
  'no-facilitator': 'facilitator',
  'facilitator-absent': 'facilitator',
  'no-note-taker': 'note-taker',
  'note-taker-absent': 'note-taker',
};

/** A region's meeting being held: agenda, entry and last time side by side, made for the keyboard. */
export function RegionMeeting({
  meeting: stored,
  startAt,
}: {
  meeting: RegionMeetingView;
  startAt: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const reviewing = useReviewing(stored.id);
  const edits = useHouseholdEdits(stored.id);
  const holding = useHolding(reviewing, edits, startAt, {
    drafted: (now) => heldMeeting(stored, now),
    wordOf: (outcome) => t(`coordinated-entry-documents:outcome.${outcome}`),
    acting: null,
    placeOf: (code) => places[code] ?? 'heading',
    meetingPlaceOf: (code) => meetingPlaces[code] ?? 'agencies',
  });
  const { meeting, item, draft, walk, clock, here } = holding;
  const words = useFinalizeWords(meeting);
  useCaseTime(item, clock, reviewing);
  useRegionKeys(holding, reviewing);
  const warnings = (
    <WarningList sentences={meeting.warnings.map((one) => t(`region-meetings:warning.${one}`))} />
  );
  return (
    <MeetingFrame
      kind="coordinated-entry"
      holding={holding}
      title={meeting.regionName ?? t('coordinated-entry-documents:coc')}
      subtitle={t('region-meetings:on', { date: format.date(meeting.date) })}
      words={words}
      warnings={warnings}
      screen={<HouseholdMode holding={holding} reviewing={reviewing} />}
      agenda={<HouseholdAgenda meeting={meeting} at={here} onTurn={walk.turnTo} edits={edits} />}
      entry={
        item ? (
          <ReviewEntry
            key={item.householdId}
            meeting={meeting}
            item={item}
            draft={draft}
            reviewing={reviewing}
            walk={walk}
            edits={edits}
          />
        ) : (
          <MeetingStart meeting={meeting} warnings={warnings} walk={walk} />
        )
      }
      asideLabel={t(item ? 'conferences:last-time.title' : 'region-meetings:beside')}
      aside={
        item ? (
          <HouseholdLastTime
            key={item.householdId}
            meetingId={meeting.id}
            householdId={item.householdId}
            date={meeting.date}
          />
        ) : (
          <MeetingBeside meeting={meeting} />
        )
      }
    />
  );
}
