import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceView, EntryText } from '../../src-shared/conferences/contract.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import { call } from '../kit/bridge.ts';
import { paths } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { useFormat } from '../kit/session.tsx';
import { type ClockFace, useClock } from '../meetings/clocks.tsx';
import { Columns } from '../meetings/columns.tsx';
import { FinalizeDialog, type FinalizeWords } from '../meetings/finalize-dialog.tsx';
import { MeetingFacts } from '../meetings/meeting-facts.tsx';
import { MissingBar } from '../meetings/missing-bar.tsx';
import { ModeButton } from '../meetings/mode-keys.tsx';
import { type AgendaEdits, useAgendaEdits } from '../meetings/use-agenda-edits.ts';
import { useEntryDrafts } from '../meetings/use-entry-drafts.ts';
import { type MeetingWalk, useMeeting } from '../meetings/use-meeting.ts';
import { useMeetingKeys } from '../meetings/use-meeting-keys.ts';
import { type MeetingModeSwitch, useMeetingMode } from '../meetings/use-meeting-mode.ts';
import { firstStop, MEETING } from '../meetings/walk.ts';
import { Agenda } from './agenda.tsx';
import { ConferenceMode } from './conference-mode.tsx';
import { withDrafts } from './drafted-view.ts';
import { Entry } from './entry.tsx';
import { Previous } from './previous.tsx';
import { useOutcomes } from './use-outcomes.ts';
import { Warnings } from './warnings.tsx';

/** A conference being held: agenda, entry and last time side by side, made for the keyboard. */
export function Meeting({
  conference: stored,
  startAt,
}: {
  conference: ConferenceView;
  startAt: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wordOf } = useOutcomes();
  const { drafts, view } = useEntryDrafts<keyof EntryText>(stored.id, {
    ...{ open: 'conferences.open', entry: 'conferences.entry' },
    saveEntry: (childId, entry) =>
      call('conferences.saveEntry', { meetingId: stored.id, childId, ...entry }),
  });
  const edits = useAgendaEdits(stored.id, 'conferences');
  const conference = withDrafts(stored, view);
  const walk = useMeeting(conference, drafts, startAt, {
    drafted: (now) => withDrafts(stored, now),
    wordOf,
    acting: SUPPORT_NEEDED,
    placeOf: (code) => places[code] ?? null,
  });
  const words = useFinalizeWords(conference);
  const [isFinalizing, setFinalizing] = useState(false);
  const { at, focus } = walk;
  const child = conference.agenda.find(({ childId }) => childId === at);
  const mode = useMeetingMode(() => walk.turnTo(child ? at : firstStop(conference.agenda, true)));
  const clock = useClock(stored.id, child ? at : null, mode.isOn);
  useConferenceKeys(conference, walk, edits, mode, clock);
  const problem = view.problem ?? edits.problem;
  if (mode.isOn) {
    return (
      <ConferenceMode
        conference={conference}
        drafts={drafts}
        draft={view.children.get(at)}
        presented={{ walk, mode, clock, saving: view.state, problem }}
      />
    );
  }
  return (
    <Page
      wide
      bare
      title={conference.className}
      subtitle={t(conference.isFirst ? 'conferences:first-on' : 'conferences:conference-on', {
        date: format.date(conference.date),
      })}
      actions={conference.agenda.length > 0 && <ModeButton onEnter={mode.enter} />}
      primary={{ label: t('conferences:finalize.verb'), run: () => setFinalizing(true) }}
    >
      <Columns
        agenda={
          <Agenda
            conference={conference}
            at={child ? at : MEETING}
            onTurn={walk.turnTo}
            edits={edits}
          />
        }
        entry={
          child ? (
            <Entry
              key={at}
              conference={conference}
              item={child}
              drafts={drafts}
              draft={view.children.get(at)}
              walk={walk}
              edits={edits}
            />
          ) : (
            <MeetingFacts
              meeting={conference}
              open="conferences.open"
              warnings={<Warnings warnings={conference.warnings} />}
              cancelQuestion={t('conferences:cancel.question', {
                class: conference.className,
                date: format.date(conference.date),
              })}
              home={paths.conferences}
              focus={focus}
              onDone={() => walk.step(1)}
            />
          )
        }
        aside={child ? <Previous meetingId={conference.id} childId={at} /> : null}
      />
      <MissingBar
        meeting={conference}
        saving={view.state}
        problem={problem}
        onWalk={walk.walkOn}
        said={walk.said}
      />
      <FinalizeDialog
        meeting={conference}
        open="conferences.open"
        words={words}
        warnings={<Warnings warnings={conference.warnings} />}
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

/** Where a child's condition is met; *not covered* is met under the agenda. */
const places: Record<string, string> = {
  'no-outcome': 'outcome',
  'no-action': 'new-action',
  'action-without-responsible': 'responsible',
};

function useFinalizeWords(conference: ConferenceView): FinalizeWords {
  const { t } = useTranslation();
  const format = useFormat();
  const { agenda, attendees, leftOut } = conference;
  const values = { class: conference.className, date: format.date(conference.date) };
  const names = new Map([...leftOut, ...agenda].map(({ childId, name }) => [childId, name]));
  return {
    missing: t('conferences:finalize.missing', values),
    question: t('conferences:finalize.question', values),
    detail: t('conferences:finalize.detail', {
      children: agenda.length,
      forms: agenda.filter(({ outcome }) => outcome === SUPPORT_NEEDED).length,
      people: attendees.filter(({ presence }) => presence === 'present').length,
    }),
    unmet: ({ code, childId }) =>
      t(`conferences:unmet.${code}`, { name: (childId && names.get(childId)) ?? '' }),
  };
}

/** One keystroke a child: an outcome's digit goes on to the next one without. */
function useConferenceKeys(
  { agenda, monitored }: ConferenceView,
  walk: MeetingWalk,
  edits: AgendaEdits,
  mode: MeetingModeSwitch,
  clock: ClockFace,
): void {
  const { t } = useTranslation();
  const { list } = useOutcomes();
  const first = monitored[0]?.childId;
  useMeetingKeys({
    ...{ walk, edits, mode, clock, hasChildren: agenda.length > 0 },
    outcomes: list.slice(0, 9),
    advances: true,
    act: t('conferences:keys.action'),
    add: { label: t('conferences:keys.monitored'), childId: first },
  });
}
