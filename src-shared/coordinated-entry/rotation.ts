import { searchKey } from '../families/search-key.ts';

/** An agency as the rotation sees it. */
export interface InRotation {
  id: string;
  name: string;
}

/** By name, case and accents ignored; agencies of the same name by id, so that the order is one. */
function compareAgencies(a: InRotation, b: InRotation): number {
  const [first, second] = [`${searchKey(a.name)}\n${a.id}`, `${searchKey(b.name)}\n${b.id}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Agencies in the order in which they take their turns (CE-30). */
export function inRotationOrder<T extends InRotation>(agencies: readonly T[]): T[] {
  return agencies.toSorted(compareAgencies);
}

/**
 * Whose turn it is: the first agency after the one that was assigned to facilitate the last meeting
 * held, which may have left since, and the next one to take notes; from the top when `last` is null
 * (rules.md, Meetings of other packs). Whoever stood in for it does not count (CE-30, CE-31).
 * Nobody takes notes where there is one agency only; null where there is none.
 */
export function nextPair<T extends InRotation>(
  agencies: readonly T[],
  last: InRotation | null,
): { facilitator: T; noteTaker: T | null } | null {
  const order = inRotationOrder(agencies);
  const after = last === null ? -1 : order.findIndex((one) => compareAgencies(one, last) > 0);
  const at = Math.max(after, 0);
  const facilitator = order[at];
  if (!facilitator) return null;
  const noteTaker = order[(at + 1) % order.length] ?? null;
  return { facilitator, noteTaker: noteTaker === facilitator ? null : noteTaker };
}
