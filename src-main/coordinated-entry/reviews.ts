import { eq } from 'drizzle-orm';
import {
  type HouseholdFacts,
  type HouseholdOutcome,
  HouseholdText,
  HouseholdOutcome as Outcome,
  type StatedLocation,
} from '../../src-shared/coordinated-entry/household-entry.ts';
import { currentLocation, locationChanged } from '../../src-shared/coordinated-entry/location.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Db, ReadDb } from '../desk.ts';
import { type EntryRecord, isWritten, readTexts } from '../meetings/entries.ts';
import { entry } from '../meetings/tables.ts';
import { locationsOf } from './household-history.ts';
import { lastReviewOf } from './meeting-store.ts';
import { householdReview } from './meeting-tables.ts';

export const householdFields = HouseholdText.keyof().options;

/** What a meeting has written about a household, empty where nothing was. */
export function householdTextOf(record: Pick<EntryRecord, 'texts'> | null): HouseholdText {
  return readTexts(record, householdFields);
}

const blank: HouseholdFacts = {
  ...{ location: null, hasChanged: null, navigator: null, followUpPersonId: null, seconds: 0 },
};

function factsOf(row: typeof householdReview.$inferSelect): HouseholdFacts {
  const { locationKind, locationDetail, navigatorAgencyId, navigatorPersonId } = row;
  const { hasChanged, followUpPersonId, seconds } = row;
  const isNavigator = navigatorAgencyId !== null || navigatorPersonId !== null;
  return {
    ...{ hasChanged, followUpPersonId, seconds },
    location: locationKind && { kind: locationKind, detail: locationDetail },
    navigator: isNavigator ? { agencyId: navigatorAgencyId, personId: navigatorPersonId } : null,
  };
}

/** What an entry on a household says beside its texts. */
export function reviewOf(db: ReadDb, entryId: string): HouseholdFacts {
  const row = db.select().from(householdReview).where(eq(householdReview.entryId, entryId)).get();
  return row ? factsOf(row) : blank;
}

/** The same for every entry of a meeting, by the entry's id. */
export function reviewsOf(db: ReadDb, meetingId: string): Map<string, HouseholdFacts> {
  const rows = db
    .select({ review: householdReview })
    .from(householdReview)
    .innerJoin(entry, eq(entry.id, householdReview.entryId))
    .where(eq(entry.meetingId, meetingId))
    .all();
  return new Map(rows.map(({ review }) => [review.entryId, factsOf(review)]));
}

/** Writes what `change` names; the rest stays. */
export function writeReview(db: Db, entryId: string, change: Partial<HouseholdFacts>): void {
  const { location, navigator, ...facts } = { ...reviewOf(db, entryId), ...change };
  const row = {
    ...facts,
    locationKind: location?.kind ?? null,
    locationDetail: location?.detail?.trim() || null,
    navigatorAgencyId: navigator?.agencyId ?? null,
    navigatorPersonId: navigator?.personId ?? null,
  };
  db.insert(householdReview)
    .values({ entryId, ...row })
    .onConflictDoUpdate({ target: householdReview.entryId, set: row })
    .run();
}

/** Whether these facts say something; the time spent alone does not. */
export function saysSomething({ seconds: _, ...facts }: Partial<HouseholdFacts>): boolean {
  return Object.values(facts).some((fact) => fact !== null && fact !== undefined);
}

/** Whether something has been written about a household but the outcome itself. */
export function isWrittenAbout(db: ReadDb, record: EntryRecord): boolean {
  return isWritten(db, { ...record, outcome: null }) || saysSomething(reviewOf(db, record.id));
}

/** The outcome that counts: whoever is written about has been got to. */
export function outcomeOf(db: ReadDb, record: EntryRecord): HouseholdOutcome | null {
  const outcome = Outcome.nullable().parse(record.outcome);
  return outcome === 'not-reviewed' && isWrittenAbout(db, record) ? null : outcome;
}

/** Where a household stays as an entry has it, else as its history does, and what the rule says of it. */
export interface Whereabouts {
  location: StatedLocation | null;
  known: (StatedLocation & { since: CalendarDate }) | null;
  before: StatedLocation['kind'] | null;
  /** Null at the first review. */
  hasChanged: boolean | null;
}

/** Whether the location changed since the last review (CE-14). `at` is a UTC instant: now. */
export function whereaboutsOf(
  db: ReadDb,
  { meetingId, householdId, date }: { meetingId: string; householdId: string; date: CalendarDate },
  stated: StatedLocation | null,
  at: string,
): Whereabouts {
  const history = locationsOf(db, householdId);
  const last = currentLocation(history);
  const known = last && { kind: last.kind, detail: last.detail, since: last.since };
  const since = last && last.since > date ? last.since : date;
  const saying = stated ? [{ id: '~', kind: stated.kind, since, recordedAt: at }] : [];
  const change = locationChanged([...history, ...saying], lastReviewOf(db, householdId, meetingId));
  const now = known && { kind: known.kind, detail: known.detail };
  return {
    ...{ known, before: change?.before ?? null, hasChanged: change?.hasChanged ?? null },
    location: stated ?? now,
  };
}
