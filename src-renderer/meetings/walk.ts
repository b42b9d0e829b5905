import type { AgendaItem, Unmet } from '../../src-shared/conferences/contract.ts';

/** Where one is in a conference: at the meeting itself (people and time), or at a child. */
export const MEETING = 'meeting';
export type Stop = string;

/** The stop after (`step` 1) or before (−1) `at`; the ends do not wrap. */
export function neighbour(agenda: readonly AgendaItem[], at: Stop, step: 1 | -1): Stop {
  const stops = [MEETING, ...agenda.map(({ childId }) => childId)];
  const to = stops.indexOf(at) + step;
  return stops[Math.min(Math.max(to, 0), stops.length - 1)] ?? MEETING;
}

/** The next child after `at` without an outcome, from the top again after the last; null when none is left. */
export function nextWithoutOutcome(agenda: readonly AgendaItem[], at: Stop): string | null {
  const from = agenda.findIndex(({ childId }) => childId === at) + 1;
  const order = [...agenda.slice(from), ...agenda.slice(0, from)];
  return order.find(({ childId, outcome }) => outcome === null && childId !== at)?.childId ?? null;
}

/** Where the page opens: the meeting while nobody is marked present, else the first child to do. */
export function firstStop(agenda: readonly AgendaItem[], isAnyonePresent: boolean): Stop {
  if (!isAnyonePresent) return MEETING;
  return nextWithoutOutcome(agenda, MEETING) ?? agenda[0]?.childId ?? MEETING;
}

/** The unmet condition to walk to from `at`: the next one of another stop, else the first. */
export function nextUnmet(
  unmet: readonly Unmet[],
  agenda: readonly AgendaItem[],
  at: Stop,
): Unmet | null {
  const order = [MEETING, ...agenda.map(({ childId }) => childId)];
  const place = (one: Unmet) => order.indexOf(one.childId ?? MEETING);
  const here = order.indexOf(at);
  return unmet.find((one) => place(one) > here) ?? unmet[0] ?? null;
}
