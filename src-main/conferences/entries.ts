import { and, asc, eq, sql } from 'drizzle-orm';
import type { EntryText } from '../../src-shared/conferences/contract.ts';
import { Refusal, refuseField } from '../../src-shared/problem.ts';
import type { Db, ReadDb } from '../desk.ts';
import { child } from '../families/tables.ts';
import { readSetting } from '../settings/store.ts';
import { entry } from './tables.ts';

export type EntryRecord = typeof entry.$inferSelect;

const blank: EntryText = {
  discussion: '',
  immediateNeeds: '',
  strengths: '',
  concerns: '',
  updates: '',
  familyContact: '',
};

/** What has been written about each child of a meeting, in the order of the agenda: by name. */
export function entriesOf(db: ReadDb, meetingId: string): EntryRecord[] {
  return db
    .select({ entry })
    .from(entry)
    .innerJoin(child, eq(child.id, entry.childId))
    .where(eq(entry.meetingId, meetingId))
    .orderBy(asc(child.lastName), asc(child.firstName), asc(child.id))
    .all()
    .map((row) => row.entry);
}

/** One child's entry; null when nothing has been written yet. */
export function findEntry(db: ReadDb, meetingId: string, childId: string): EntryRecord | null {
  const row = db
    .select()
    .from(entry)
    .where(and(eq(entry.meetingId, meetingId), eq(entry.childId, childId)))
    .get();
  return row ?? null;
}

export function textOf(record: EntryText | null): EntryText {
  const { discussion, immediateNeeds, strengths, concerns, updates, familyContact } =
    record ?? blank;
  return { discussion, immediateNeeds, strengths, concerns, updates, familyContact };
}

/** Whether a text of the entry says something. */
export function hasText(record: EntryText): boolean {
  return Object.values(textOf(record)).some((text) => text.trim() !== '');
}

/** Whether something has been written about the child: an outcome, a text or an action. */
export function isWritten(db: ReadDb, record: EntryRecord): boolean {
  return record.outcome !== null || hasText(record) || hasActions(db, record.id);
}

/** A line begun and left empty is no action. */
function hasActions(db: ReadDb, entryId: string): boolean {
  const found = sql`SELECT 1 FROM action WHERE entry_id = ${entryId} AND trim(what) <> '' LIMIT 1`;
  return db.get(found) !== undefined;
}

type EntryChange = Partial<
  EntryText & { outcome: string | null; isAdded: boolean; leftOutReason: string | null }
>;

/**
 * Writes into a child's entry, making it when there is none; what `change` leaves out stays.
 * @throws Refusal `not-found` for a child that the binder does not have; `invalid` at `outcome`
 */
export function writeEntry(
  db: Db,
  place: { meetingId: string; childId: string; newId: () => string },
  by: { personId: string; at: string },
  change: EntryChange,
): string {
  const { meetingId, childId } = place;
  checkOutcome(db, change.outcome);
  const saved = { savedAt: by.at, savedBy: by.personId };
  const existing = findEntry(db, meetingId, childId);
  if (existing) {
    db.update(entry)
      .set({ ...change, ...saved })
      .where(eq(entry.id, existing.id))
      .run();
    return existing.id;
  }
  const found = db.select({ id: child.id }).from(child).where(eq(child.id, childId)).get();
  if (!found) throw new Refusal({ code: 'not-found', what: 'child' });
  const id = place.newId();
  db.insert(entry)
    .values({
      id,
      meetingId,
      childId,
      ...blank,
      isAdded: false,
      reasons: '[]',
      ...change,
      ...saved,
    })
    .run();
  return id;
}

function checkOutcome(db: ReadDb, outcome: string | null | undefined): void {
  if (outcome === null || outcome === undefined) return;
  const known = readSetting(db, 'outcomes').some(({ id }) => id === outcome);
  if (!known) refuseField('outcome', 'unknown-outcome');
}
