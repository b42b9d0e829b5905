import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftsView, EntryDrafts } from './entry-drafts.ts';
import type { OpenMeeting, UnmetLine } from './open-meeting.ts';
import type { EntryFocus } from './use-focus.ts';
import { firstStop, MEETING, neighbour, nextUnmet, nextWithoutOutcome, type Stop } from './walk.ts';

/** Where one is in a meeting being held, and every way on from there. */
export interface MeetingWalk {
  at: Stop;
  focus: EntryFocus;
  /** What was done last, for those who hear the page. */
  said: string;
  turnTo: (stop: Stop, on?: EntryFocus['on']) => void;
  step: (by: 1 | -1) => void;
  /** The same among the subjects alone. */
  stepSubject: (by: 1 | -1) => void;
  toNextSubject: () => void;
  /** Opens a new action of the subject on screen, with the cursor in it. */
  act: () => void;
  /**
   * Sets the outcome of the subject on screen. The one that wants an action opens it; any other
   * one turns to the next subject without an outcome when `advance` says so (one keystroke each).
   */
  choose: (outcome: string, advance: boolean) => void;
  walkTo: (unmet: UnmetLine | null) => void;
  /** To the next thing that is missing. */
  walkOn: () => void;
}

/** What differs by the kind of meeting. */
export interface WalkKind<M, F extends string> {
  /** The meeting with what is being typed laid over it. */
  drafted: (view: DraftsView<F>) => M;
  wordOf: (outcome: string) => string;
  /** The outcome that wants an action: choosing it opens one; null where none does. */
  acting: string | null;
  /** Where a subject's condition is met, such as the field `need`; null for one met on the agenda. */
  placeOf: (code: string) => string | null;
  /** Where a condition of the meeting itself is met; without it the date or the people. */
  meetingPlaceOf?: (code: string) => string;
}

export function useMeeting<M extends OpenMeeting, F extends string>(
  meeting: M,
  drafts: EntryDrafts<F>,
  startAt: string | null,
  { drafted, wordOf, acting, placeOf, meetingPlaceOf = placeOfMeeting }: WalkKind<M, F>,
): MeetingWalk {
  const { t } = useTranslation();
  const [at, setAt] = useState<Stop>(
    () => startAt ?? firstStop(meeting.agenda, meeting.attendees.some(isPresent)),
  );
  const [focus, setFocus] = useState<EntryFocus>({ on: 'heading', turn: 0 });
  const [said, setSaid] = useState('');
  // Digits may come faster than React draws: each one must see where the last one led.
  const live = useRef({ at, meeting });
  live.current = { at, meeting };

  const turnTo = useCallback(
    (stop: Stop, on: EntryFocus['on'] = 'heading') => {
      void drafts.flush();
      live.current.at = stop;
      setAt(stop);
      setFocus((last) => ({ on, turn: last.turn + 1 }));
    },
    [drafts],
  );

  function openAction(subjectId: string): void {
    drafts.newAction(subjectId);
    turnTo(subjectId, 'new-action');
  }

  function choose(outcome: string, advance: boolean): void {
    const { at: subjectId } = live.current;
    const item = live.current.meeting.agenda.find((one) => one.subjectId === subjectId);
    if (item === undefined) return;
    drafts.setOutcome(subjectId, outcome);
    const current = drafted(drafts.view());
    live.current.meeting = current;
    const next = advance ? nextWithoutOutcome(current.agenda, subjectId) : null;
    const key = advance && next === null ? 'all-done' : 'outcome';
    setSaid(t(`conferences:said.${key}`, { name: item.name, outcome: wordOf(outcome) }));
    if (outcome === acting && item.outcome === acting) turnTo(subjectId, 'action');
    else if (outcome === acting) openAction(subjectId);
    else if (next !== null) turnTo(next);
  }

  function walkTo(unmet: UnmetLine | null): void {
    if (unmet === null) return;
    const { code, subjectId } = unmet;
    const place = placeOf(code);
    if (subjectId === null) turnTo(MEETING, meetingPlaceOf(code));
    else if (place === null) focusLeftOut(subjectId);
    else if (place === 'new-action') openAction(subjectId);
    else turnTo(subjectId, place);
  }

  return {
    at,
    focus,
    said,
    turnTo,
    choose,
    walkTo,
    step: (by) => turnTo(neighbour(live.current.meeting.agenda, live.current.at, by)),
    stepSubject: (by) => {
      const to = neighbour(live.current.meeting.agenda, live.current.at, by);
      if (to !== MEETING) turnTo(to);
    },
    act: () => {
      if (live.current.at !== MEETING) openAction(live.current.at);
    },
    toNextSubject: () => {
      const { meeting: now, at: here } = live.current;
      turnTo(nextWithoutOutcome(now.agenda, here) ?? neighbour(now.agenda, here, 1));
    },
    walkOn: () => {
      const { meeting: now, at: here } = live.current;
      walkTo(nextUnmet(now.unmet, now.agenda, here));
    },
  };
}

function placeOfMeeting(code: string): string {
  return code === 'date-in-future' ? 'date' : 'team';
}

function isPresent({ presence }: { presence: string }): boolean {
  return presence === 'present';
}

/** The row of a child who is not covered stands under the agenda. */
function focusLeftOut(subjectId: string): void {
  document.getElementById(`left-out-${subjectId}`)?.focus();
}
