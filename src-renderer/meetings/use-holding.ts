import type { Problem } from '../../src-shared/problem.ts';
import type { SaveState } from '../kit/autosaver.ts';
import { type ClockFace, useClock } from './clocks.tsx';
import type { DraftsView, EntryDraft, EntryDrafts } from './entry-drafts.ts';
import type { AgendaLine, OpenMeeting } from './open-meeting.ts';
import { type MeetingWalk, useMeeting, type WalkKind } from './use-meeting.ts';
import { type MeetingModeSwitch, useMeetingMode } from './use-meeting-mode.ts';
import { firstStop, MEETING, type Stop } from './walk.ts';

/** What a page hands over when its meeting goes on the room's screen. */
export interface Presented {
  walk: MeetingWalk;
  mode: MeetingModeSwitch;
  clock: ClockFace;
  saving: SaveState;
  /** Why the last change was refused, of an entry or of the agenda. */
  problem: Problem | null;
}

/** A meeting being held: what is typed, where one is, and whether the room looks on. */
export interface Holding<M extends OpenMeeting, I extends AgendaLine, F extends string>
  extends Presented {
  /** The meeting with what is being typed laid over it. */
  meeting: M;
  drafts: EntryDrafts<F>;
  /** The line of the agenda that one is at; undefined at the meeting itself. */
  item: I | undefined;
  /** What was touched of its entry. */
  draft: EntryDraft<F> | undefined;
  /** Where the agenda says that one is. */
  here: Stop;
}

/**
 * Holds a meeting of any kind, with the drafts that `useEntryDrafts` gives. The kind's page calls its
 * own keys after this, and shows all of it in a `MeetingFrame`.
 */
export function useHolding<M extends OpenMeeting, I extends AgendaLine, F extends string>(
  { drafts, view }: { drafts: EntryDrafts<F>; view: DraftsView<F> },
  edits: { problem: Problem | null },
  startAt: string | null,
  kind: WalkKind<M & { agenda: I[] }, F>,
): Holding<M, I, F> {
  const meeting = kind.drafted(view);
  const walk = useMeeting(meeting, drafts, startAt, kind);
  const { at } = walk;
  const agenda: readonly I[] = meeting.agenda;
  const item = agenda.find(({ subjectId }) => subjectId === at);
  const mode = useMeetingMode(() => walk.turnTo(item ? at : firstStop(agenda, true)));
  const clock = useClock(meeting.id, item ? at : null, mode.isOn);
  return {
    ...{ meeting, drafts, walk, mode, clock, item },
    saving: view.state,
    problem: view.problem ?? edits.problem,
    draft: item && view.entries.get(at),
    here: item ? at : MEETING,
  };
}
