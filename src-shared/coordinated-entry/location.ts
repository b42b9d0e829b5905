import { z } from 'zod';
import type { CalendarDate } from '../dates.ts';

/** Where a household stays (CE-14). */
export const LocationKind = z.enum([
  'shelter',
  'doubled-up',
  'not-meant-for-habitation',
  'missing',
  'housed',
  'other',
]);
export type LocationKind = z.infer<typeof LocationKind>;

/** One entry of the history, which only grows: what was said of a household's location, and when. */
export interface LocationEntry {
  id: string;
  kind: LocationKind;
  /** Since when the household stays there. */
  since: CalendarDate;
  /** UTC instant at which it was written down. */
  recordedAt: string;
}

/** The location that counts: since the latest day; of the same day, what was written down last. */
export function currentLocation<T extends LocationEntry>(history: readonly T[]): T | null {
  return history.toSorted(compareEntries).at(-1) ?? null;
}

function compareEntries(a: LocationEntry, b: LocationEntry): number {
  const key = ({ since, recordedAt, id }: LocationEntry) => `${since} ${recordedAt} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

/**
 * Whether where the household stays has changed since the review that ended at the UTC instant
 * `reviewedAt`: what was known then against what is known now (CE-14). Null when there was no review yet.
 */
export function locationChanged(
  history: readonly LocationEntry[],
  reviewedAt: string | null,
): { before: LocationKind | null; now: LocationKind | null; hasChanged: boolean } | null {
  if (reviewedAt === null) return null;
  const known = history.filter(({ recordedAt }) => recordedAt <= reviewedAt);
  const before = currentLocation(known)?.kind ?? null;
  const now = currentLocation(history)?.kind ?? null;
  return { before, now, hasChanged: before !== now };
}
