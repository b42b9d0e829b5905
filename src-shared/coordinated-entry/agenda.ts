import type { HouseholdReason } from './household-entry.ts';
import type { ReviewFilter } from './review-filter.ts';

/** A household as the agenda of a meeting sees it. */
export interface AgendaHousehold {
  id: string;
  isOfRegion: boolean;
  /** One of its reasons is one that its region reviews. */
  isForReview: boolean;
  reasons: readonly ReviewFilter[];
  /** Has an action step that is open, or was closed since the last meeting. */
  hasFollowUp: boolean;
  /** Brought up by hand (CE-27). */
  isAdded: boolean;
  /** Something has been written about it: nothing typed is dropped. */
  isTyped: boolean;
}

/**
 * Whom a meeting goes through, in the order given, each once with every reason: those that the
 * region's filters choose (CE-13), those with action steps to report on (CE-24), and those brought up
 * during the call (CE-27).
 */
export function buildHouseholdAgenda(
  households: readonly AgendaHousehold[],
): { householdId: string; reasons: HouseholdReason[] }[] {
  return households.flatMap((one) => {
    const reasons: HouseholdReason[] = [
      ...(one.isOfRegion && one.isForReview ? one.reasons : []),
      ...(one.isOfRegion && one.hasFollowUp ? (['follow-up'] as const) : []),
      ...(one.isAdded ? (['added'] as const) : []),
    ];
    const isOn = reasons.length > 0 || one.isTyped;
    return isOn ? [{ householdId: one.id, reasons }] : [];
  });
}
