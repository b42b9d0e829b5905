import { type CalendarDate, isWithin } from '../dates.ts';
import { Reason } from './contract.ts';

/** A child in a class from a date to a date, both included; no end means still there. */
export interface AgendaPlacement {
  childId: string;
  classId: string;
  start: CalendarDate;
  end: CalendarDate | null;
}

export interface AgendaInput {
  classId: string;
  /** The date of the conference. */
  date: CalendarDate;
  /** The class has no finalized conference yet in this program year. */
  isFirst: boolean;
  /** Of any class; the order of the children is kept. */
  placements: readonly AgendaPlacement[];
  /** The date of the class's last finalized conference in this program year; null makes all new. */
  lastFinalizedDate: CalendarDate | null;
  /** Entries in finalized conferences of this program year, whatever the class. */
  finalizedEntries: readonly { childId: string; date: CalendarDate }[];
  /** Concerns and updates, whatever their date; `takenUp` once a finalized entry has them. */
  raised: readonly { id: string; childId: string; kind: 'concern' | 'update'; takenUp: boolean }[];
  openActions: readonly { childId: string; actionId: string }[];
  /** Children whose last outcome was *Monitor*. */
  monitored: readonly string[];
  /** Children added by hand. */
  added: readonly string[];
  /** First conference: children left out with a recorded reason (HS-03). */
  leftOut?: readonly string[];
  /** Children with something typed in this conference: they stay even when no reason is left. */
  typed?: readonly string[];
}

export interface Agenda {
  /** Each child once, with every reason in the order of `Reason`. */
  items: { childId: string; reasons: Reason[] }[];
  /** Children of the class with *Monitor* last time who are not on the agenda. */
  monitored: string[];
}

/**
 * The agenda of a conference as it stands: the whole class in the first, later the new, those with
 * a concern or an update not yet taken up and those with an open action (HS-03, HS-06, HS-07,
 * HS-13; rules.md, Conferences 3). A child who is on it only because of what was typed reads `added`.
 */
export function buildAgenda(input: AgendaInput): Agenda {
  const placements = placementsOn(input);
  const inClass = new Set(placements.map(({ childId }) => childId));
  const facts = collectFacts(input, placements);
  const leftOut = new Set(input.isFirst ? input.leftOut : []);
  const candidates = new Set([...inClass, ...input.added, ...(input.typed ?? [])]);
  const items = [...candidates]
    .filter((childId) => !leftOut.has(childId))
    .map((childId) => ({ childId, reasons: reasonsFor(childId, facts, inClass.has(childId)) }))
    .filter(({ reasons }) => reasons.length > 0);
  const listed = new Set(items.map(({ childId }) => childId));
  const monitored = new Set(input.monitored);
  return {
    items,
    monitored: [...inClass].filter((childId) => monitored.has(childId) && !listed.has(childId)),
  };
}

function placementsOn({ placements, classId, date }: AgendaInput): AgendaPlacement[] {
  return placements.filter(
    (placement) => placement.classId === classId && isWithin(date, placement.start, placement.end),
  );
}

/** For each reason the children it holds for; all but `added` count only for children of the class. */
type Facts = Record<Reason, ReadonlySet<string>> & { typed: ReadonlySet<string> };

function collectFacts(input: AgendaInput, placements: readonly AgendaPlacement[]): Facts {
  const { isFirst, lastFinalizedDate } = input;
  const discussed = new Set(input.finalizedEntries.map(({ childId }) => childId));
  const isNew = ({ childId, start }: AgendaPlacement) =>
    lastFinalizedDate === null || start > lastFinalizedDate || !discussed.has(childId);
  const waiting = input.raised.filter(({ takenUp }) => !takenUp);
  const children = (of: readonly { childId: string }[]) => new Set(of.map((one) => one.childId));
  return {
    first: children(isFirst ? placements : []),
    new: children(isFirst ? [] : placements.filter(isNew)),
    concern: children(waiting.filter(({ kind }) => kind === 'concern')),
    update: children(waiting.filter(({ kind }) => kind === 'update')),
    'follow-up': children(input.openActions),
    added: new Set(input.added),
    typed: new Set(input.typed),
  };
}

function reasonsFor(childId: string, facts: Facts, isInClass: boolean): Reason[] {
  const reasons = Reason.options.filter(
    (reason) => (isInClass || reason === 'added') && facts[reason].has(childId),
  );
  return reasons.length === 0 && facts.typed.has(childId) ? ['added'] : reasons;
}
