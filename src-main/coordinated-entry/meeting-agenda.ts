import {
  type AgendaHousehold,
  buildHouseholdAgenda,
} from '../../src-shared/coordinated-entry/agenda.ts';
import { HouseholdReason } from '../../src-shared/coordinated-entry/household-entry.ts';
import type { HouseholdRow } from '../../src-shared/coordinated-entry/households-contract.ts';
import type { ReadDesk } from '../desk.ts';
import { type HouseholdEntry, householdEntriesOf } from '../meetings/entries.ts';
import { listHouseholds } from './households.ts';
import type { RegionMeeting } from './meeting-store.ts';
import { type AgencyLine, reportLines } from './report-back.ts';
import { isWrittenAbout } from './reviews.ts';

export interface HouseholdAgendaLine {
  household: HouseholdRow;
  reasons: HouseholdReason[];
  entry: HouseholdEntry | null;
}

/** The agenda of a meeting with what it was made of. */
export interface HouseholdAgenda {
  items: HouseholdAgendaLine[];
  /** What agencies have to report on. */
  lines: AgencyLine[];
}

/**
 * The agenda as it stands now while the meeting is open, and as it stood when it was finalized; longest
 * on the list first.
 */
export function householdAgendaOf(
  desk: Pick<ReadDesk, 'db' | 'today'>,
  meeting: RegionMeeting,
): HouseholdAgenda {
  const { db } = desk;
  const { id, regionId, finalizedAt } = meeting;
  const entries = new Map(householdEntriesOf(db, id).map((one) => [one.householdId, one]));
  const lines = reportLines(db, meeting, desk.today);
  const households = listHouseholds(desk, { regionId: null, status: 'all' });
  if (finalizedAt !== null) {
    const items = households.flatMap((household) => {
      const entry = entries.get(household.id);
      if (!entry || entry.outcome === null) return [];
      const reasons = HouseholdReason.array().parse(JSON.parse(entry.reasons));
      return [{ household, reasons, entry }];
    });
    return { items, lines };
  }
  const followUps = new Set(lines.map(({ householdId }) => householdId));
  const agenda = buildHouseholdAgenda(
    households.map((row): AgendaHousehold => {
      const entry = entries.get(row.id);
      return {
        ...{ id: row.id, isForReview: row.isForReview, reasons: row.reasons },
        isOfRegion: regionId === null || row.regionId === regionId,
        hasFollowUp: followUps.has(row.id),
        isAdded: entry?.isAdded ?? false,
        isTyped: entry !== undefined && (entry.outcome !== null || isWrittenAbout(db, entry)),
      };
    }),
  );
  const byId = new Map(households.map((row) => [row.id, row]));
  const items = agenda.flatMap(({ householdId, reasons }) => {
    const household = byId.get(householdId);
    return household ? [{ household, reasons, entry: entries.get(householdId) ?? null }] : [];
  });
  return { items, lines };
}
