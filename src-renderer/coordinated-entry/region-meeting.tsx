import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionMeetingView } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { Page } from '../kit/page.tsx';
import { useFormat } from '../kit/session.tsx';
import { useClock } from '../meetings/clocks.tsx';
import { Columns } from '../meetings/columns.tsx';
import { FinalizeDialog } from '../meetings/finalize-dialog.tsx';
import { MissingBar } from '../meetings/missing-bar.tsx';
import { ModeButton } from '../meetings/mode-keys.tsx';
import { useMeeting } from '../meetings/use-meeting.ts';
import { useMeetingMode } from '../meetings/use-meeting-mode.ts';
import { firstStop, MEETING } from '../meetings/walk.ts';
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
  const { drafts, view } = reviewing;
  const edits = useHouseholdEdits(stored.id);
  const meeting = heldMeeting(stored, view);
  const walk = useMeeting(meeting, drafts, startAt, {
    drafted: (now) => heldMeeting(stored, now),
    wordOf: (outcome) => t(`coordinated-entry-documents:outcome.${outcome}`),
    acting: null,
    placeOf: (code) => places[code] ?? 'heading',
    meetingPlaceOf: (code) => meetingPlaces[code] ?? 'agencies',
  });
  const words = useFinalizeWords(meeting);
  const [isFinalizing, setFinalizing] = useState(false);
  const { at } = walk;
  const item = meeting.agenda.find(({ householdId }) => householdId === at);
  const mode = useMeetingMode(() => walk.turnTo(item ? at : firstStop(meeting.agenda, true)));
  const clock = useClock(stored.id, item ? at : null, mode.isOn);
  useCaseTime(item, clock, reviewing);
  useRegionKeys({ meeting, item, walk, reviewing, mode, clock });
  const problem = view.problem ?? edits.problem;
  if (mode.isOn) {
    return (
      <HouseholdMode
        meeting={meeting}
        walk={walk}
        reviewing={reviewing}
        mode={mode}
        clock={clock}
        problem={problem}
      />
    );
  }
  const warnings = (
    <WarningList sentences={meeting.warnings.map((one) => t(`region-meetings:warning.${one}`))} />
  );
  return (
    <Page
      wide
      bare
      title={meeting.regionName ?? t('coordinated-entry-documents:coc')}
      subtitle={t('region-meetings:on', { date: format.date(meeting.date) })}
      actions={meeting.agenda.length > 0 && <ModeButton onEnter={mode.enter} />}
      primary={{ label: t('conferences:finalize.verb'), run: () => setFinalizing(true) }}
    >
      <Columns
        agenda={
          <HouseholdAgenda
            meeting={meeting}
            at={item ? at : MEETING}
            onTurn={walk.turnTo}
            edits={edits}
          />
        }
        entry={
          item ? (
            <ReviewEntry
              key={at}
              meeting={meeting}
              item={item}
              draft={view.children.get(at)}
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
              key={at}
              meetingId={meeting.id}
              householdId={at}
              date={meeting.date}
            />
          ) : (
            <MeetingBeside meeting={meeting} />
          )
        }
      />
      <MissingBar
        meeting={meeting}
        saving={view.state}
        problem={problem}
        onWalk={walk.walkOn}
        said={walk.said}
      />
      <FinalizeDialog
        meeting={meeting}
        open="coordinatedEntry.open"
        words={words}
        warnings={warnings}
        opened={isFinalizing}
        flush={drafts.flush}
        onClose={() => setFinalizing(false)}
        onWalk={(unmet) => {
          setFinalizing(false);
          walk.walkTo(unmet);
        }}
      />
    </Page>
  );
}
