import type { AgendaLine, UnmetLine } from './open-meeting.ts';

/** Where one is in a meeting: at the meeting itself (people and time), or at one of its subjects. */
export const MEETING = 'meeting';
export type Stop = string;

/** The stop after (`step` 1) or before (−1) `at`; the ends do not wrap. */
export function neighbour(agenda: readonly AgendaLine[], at: Stop, step: 1 | -1): Stop {
  const stops = [MEETING, ...agenda.map(({ subjectId }) => subjectId)];
  const to = stops.indexOf(at) + step;
  return stops[Math.min(Math.max(to, 0), stops.length - 1)] ?? MEETING;
}

/** The next subject after `at` without an outcome, from the top again after the last; null when none is left. */
export function nextWithoutOutcome(agenda: readonly AgendaLine[], at: Stop): string | null {
  const from = agenda.findIndex(({ subjectId }) => subjectId === at) + 1;
  const order = [...agenda.slice(from), ...agenda.slice(0, from)];
  return (
    order.find(({ subjectId, outcome }) => outcome === null && subjectId !== at)?.subjectId ?? null
  );
}

/** Where the page opens: the meeting while nobody is marked present, else the first subject to do. */
export function firstStop(agenda: readonly AgendaLine[], isAnyonePresent: boolean): Stop {
  if (!isAnyonePresent) return MEETING;
  return nextWithoutOutcome(agenda, MEETING) ?? agenda[0]?.subjectId ?? MEETING;
}

/** The unmet condition to walk to from `at`: the next one of another stop, else the first. */
export function nextUnmet(
  unmet: readonly UnmetLine[],
  agenda: readonly AgendaLine[],
  at: Stop,
): UnmetLine | null {
  const order = [MEETING, ...agenda.map(({ subjectId }) => subjectId)];
  const place = (one: UnmetLine) => order.indexOf(one.subjectId ?? MEETING);
  const here = order.indexOf(at);
  return unmet.find((one) => place(one) > here) ?? unmet[0] ?? null;
}
