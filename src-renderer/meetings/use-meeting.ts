import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceView, Unmet } from '../../src-shared/conferences/contract.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import { withDrafts } from '../conferences/drafted-view.ts';
import { useOutcomes } from '../conferences/use-outcomes.ts';
import type { EntryDrafts } from './entry-drafts.ts';
import type { EntryFocus } from './use-focus.ts';
import { firstStop, MEETING, neighbour, nextUnmet, nextWithoutOutcome, type Stop } from './walk.ts';

/** Where one is in a conference being held, and every way on from there. */
export interface MeetingWalk {
  at: Stop;
  focus: EntryFocus;
  /** What was done last, for those who hear the page. */
  said: string;
  turnTo: (stop: Stop, on?: EntryFocus['on']) => void;
  step: (by: 1 | -1) => void;
  toNextChild: () => void;
  /** Opens a new action of the child on screen, with the cursor in it. */
  act: () => void;
  /**
   * Sets the outcome of the child on screen. *Support needed* opens its first action; any other
   * one turns to the next child without an outcome when `advance` says so (one keystroke a child).
   */
  choose: (outcome: string, advance: boolean) => void;
  walkTo: (unmet: Unmet | null) => void;
  /** To the next thing that is missing. */
  walkOn: () => void;
}

export function useMeeting(
  stored: ConferenceView,
  conference: ConferenceView,
  drafts: EntryDrafts,
  startAt: string | null,
): MeetingWalk {
  const { t } = useTranslation();
  const outcomes = useOutcomes();
  const [at, setAt] = useState<Stop>(
    () => startAt ?? firstStop(conference.agenda, conference.attendees.some(isPresent)),
  );
  const [focus, setFocus] = useState<EntryFocus>({ on: 'heading', turn: 0 });
  const [said, setSaid] = useState('');
  // Digits may come faster than React draws: each one must see where the last one led.
  const live = useRef({ at, conference });
  live.current = { at, conference };

  const turnTo = useCallback(
    (stop: Stop, on: EntryFocus['on'] = 'heading') => {
      void drafts.flush();
      live.current.at = stop;
      setAt(stop);
      setFocus((last) => ({ on, turn: last.turn + 1 }));
    },
    [drafts],
  );

  function openAction(childId: string): void {
    drafts.newAction(childId);
    turnTo(childId, 'new-action');
  }

  function choose(outcome: string, advance: boolean): void {
    const { at: childId } = live.current;
    const child = live.current.conference.agenda.find((item) => item.childId === childId);
    if (child === undefined) return;
    drafts.setOutcome(childId, outcome);
    const current = withDrafts(stored, drafts.view());
    live.current.conference = current;
    const next = advance ? nextWithoutOutcome(current.agenda, childId) : null;
    const key = advance && next === null ? 'all-done' : 'outcome';
    const word = outcomes.wordOf(outcome);
    setSaid(t(`conferences:said.${key}`, { name: child.name, outcome: word }));
    if (outcome === SUPPORT_NEEDED && child.outcome === SUPPORT_NEEDED) turnTo(childId, 'action');
    else if (outcome === SUPPORT_NEEDED) openAction(childId);
    else if (next !== null) turnTo(next);
  }

  function walkTo(unmet: Unmet | null): void {
    if (unmet === null) return;
    const { code, childId } = unmet;
    if (childId === null) turnTo(MEETING, code === 'date-in-future' ? 'date' : 'team');
    else if (code === 'child-not-covered') focusLeftOut(childId);
    else if (code === 'no-action') openAction(childId);
    else if (code === 'action-without-responsible') turnTo(childId, 'responsible');
    else turnTo(childId, 'outcome');
  }

  return {
    at,
    focus,
    said,
    turnTo,
    choose,
    walkTo,
    step: (by) => turnTo(neighbour(live.current.conference.agenda, live.current.at, by)),
    act: () => {
      if (live.current.at !== MEETING) openAction(live.current.at);
    },
    toNextChild: () => {
      const { conference: now, at: here } = live.current;
      turnTo(nextWithoutOutcome(now.agenda, here) ?? neighbour(now.agenda, here, 1));
    },
    walkOn: () => {
      const { conference: now, at: here } = live.current;
      walkTo(nextUnmet(now.unmet, now.agenda, here));
    },
  };
}

function isPresent({ presence }: { presence: string }): boolean {
  return presence === 'present';
}

/** The row of a child who is not covered stands under the agenda. */
function focusLeftOut(childId: string): void {
  document.getElementById(`left-out-${childId}`)?.focus();
}
