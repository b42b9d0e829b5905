import type { CalendarDate } from '../dates.ts';
import type { LocationKind } from './location.ts';
import { ReviewFilter } from './review-filter.ts';

/** How many of those on the list the longest a region looks at; House assumption, as CE-13 gives none. */
export const LONGEST_LISTED = 10;

/** What the by-name list knows of a household to say whether it is to be reviewed. */
export interface ListedHousehold {
  id: string;
  /** Since when it is on the priority list. */
  listedOn: CalendarDate;
  location: LocationKind | null;
  isYouth: boolean;
  hasActiveReferral: boolean;
  /** Another reason, in words; null when there is none. */
  reviewReason: string | null;
}

/**
 * Why each household is reviewed, by its id, among those that a region's `filters` ask for (CE-13):
 * those without a reason are absent. *Longest listed* are the ten households that have been on the list
 * longest, and whoever came on the same day as the tenth. `households` are the active ones of one region.
 */
export function reviewReasons(
  households: readonly ListedHousehold[],
  filters: readonly ReviewFilter[],
): Map<string, ReviewFilter[]> {
  const days = households.map(({ listedOn }) => listedOn).toSorted();
  const lastOfLongest = days[Math.min(LONGEST_LISTED, days.length) - 1] ?? '';
  const holds: Record<ReviewFilter, (one: ListedHousehold) => boolean> = {
    'not-meant-for-habitation': ({ location }) => location === 'not-meant-for-habitation',
    'longest-listed': ({ listedOn }) => listedOn <= lastOfLongest,
    youth: ({ isYouth }) => isYouth,
    'active-referral': ({ hasActiveReferral }) => hasActiveReferral,
    other: ({ reviewReason }) => reviewReason !== null,
  };
  const asked = ReviewFilter.options.filter((filter) => filters.includes(filter));
  const found = households.map(
    (one) => [one.id, asked.filter((filter) => holds[filter](one))] as const,
  );
  return new Map(found.filter(([, reasons]) => reasons.length > 0));
}
