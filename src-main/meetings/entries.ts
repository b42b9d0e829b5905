import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Refusal, refuse } from '../../src-shared/problem.ts';
import { household } from '../coordinated-entry/tables.ts';
import type { Db, ReadDb, WriteDesk } from '../desk.ts';
import { child } from '../families/tables.ts';
import type { Subject } from './subject.ts';
import { entry } from './tables.ts';

export type EntryRecord = typeof entry.$inferSelect;
/** An entry of a meeting that speaks of children. */
export type ChildEntry = EntryRecord & { childId: string };
/** An entry of a meeting that speaks of households. */
export type HouseholdEntry = EntryRecord & { householdId: string };

const Texts = z.record(z.string(), z.string());

/** The texts of an entry as they were written, by field; empty when there is no entry. */
export function textsOf(record: Pick<EntryRecord, 'texts'> | null): Record<string, string> {
  return record === null ? {} : Texts.parse(JSON.parse(record.texts));
}

/**
 * The texts that a kind of meeting asks for, each empty until something was written. `fields` names
 * them; others that the entry may hold are left out.
 */
export function readTexts<F extends string>(
  record: Pick<EntryRecord, 'texts'> | null,
  fields: readonly F[],
): Record<F, string> {
  const texts = textsOf(record);
  const pairs = fields.map((field): [F, string] => [field, texts[field] ?? '']);
  return z.record(z.enum(fields), z.string()).parse(Object.fromEntries(pairs));
}

/** What has been written about each child of a meeting, in the order of the agenda: by name. */
export function childEntriesOf(db: ReadDb, meetingId: string): ChildEntry[] {
  return db
    .select({ entry, childId: child.id })
    .from(entry)
    .innerJoin(child, eq(child.id, entry.childId))
    .where(eq(entry.meetingId, meetingId))
    .orderBy(asc(child.lastName), asc(child.firstName), asc(child.id))
    .all()
    .map((row) => ({ ...row.entry, childId: row.childId }));
}

/** What has been written about each household of a meeting. */
export function householdEntriesOf(db: ReadDb, meetingId: string): HouseholdEntry[] {
  return entriesOf(db, meetingId).flatMap(({ householdId, ...rest }) =>
    householdId === null ? [] : [{ ...rest, householdId }],
  );
}

function findOf(db: ReadDb, meetingId: string, subject: Subject): EntryRecord | undefined {
  const isOfSubject = subject.householdId
    ? eq(entry.householdId, subject.householdId)
    : eq(entry.childId, subject.childId ?? '');
  return db
    .select()
    .from(entry)
    .where(and(eq(entry.meetingId, meetingId), isOfSubject))
    .get();
}

/** One child's entry; null when nothing has been written yet. */
export function findEntry(db: ReadDb, meetingId: string, childId: string): ChildEntry | null {
  const row = findOf(db, meetingId, { childId });
  return row ? { ...row, childId } : null;
}

/** One household's entry; null when nothing has been written yet. */
export function findHouseholdEntry(
  db: ReadDb,
  meetingId: string,
  householdId: string,
): HouseholdEntry | null {
  const row = findOf(db, meetingId, { householdId });
  return row ? { ...row, householdId } : null;
}

/** Every entry of a meeting, of whatever subject. */
export function entriesOf(db: ReadDb, meetingId: string): EntryRecord[] {
  return db.select().from(entry).where(eq(entry.meetingId, meetingId)).all();
}

/** Whether a text of the entry says something. */
export function hasText(record: Pick<EntryRecord, 'texts'>): boolean {
  return Object.values(textsOf(record)).some((text) => text.trim() !== '');
}

/** Whether something has been written: an outcome, a text or an action. */
export function isWritten(db: ReadDb, record: EntryRecord): boolean {
  return record.outcome !== null || hasText(record) || hasActions(db, record.id);
}

/** A line begun and left empty is no action. */
function hasActions(db: ReadDb, entryId: string): boolean {
  const found = sql`SELECT 1 FROM action WHERE entry_id = ${entryId} AND trim(what) <> '' LIMIT 1`;
  return db.get(found) !== undefined;
}

/**
 * What is written about a child must be taken out by hand before the child goes: nothing is dropped.
 * @throws Refusal `refused` with `entry-has-text`
 */
export function demandUnwritten(db: ReadDb, meetingId: string, childId: string): void {
  const record = findEntry(db, meetingId, childId);
  if (record && isWritten(db, record)) refuse('entry-has-text');
}

/** What may be written into an entry; `texts` names only the fields that change. */
export interface EntryChange {
  outcome?: string | null;
  isAdded?: boolean;
  leftOutReason?: string | null;
  texts?: Record<string, string | undefined>;
}

/**
 * Writes into the entry on a child or a household, making it when there is none; what `change`
 * leaves out stays.
 * @throws Refusal `not-found` for a child or a household that the binder does not have
 */
export function writeEntry(
  { db, person, now, newId }: Pick<WriteDesk, 'db' | 'person' | 'now' | 'newId'>,
  place: Subject & { meetingId: string },
  { texts, ...change }: EntryChange,
): string {
  const { meetingId, childId = null, householdId = null } = place;
  const saved = { savedAt: now, savedBy: person.id };
  const existing = findOf(db, meetingId, place) ?? null;
  const merged = JSON.stringify({ ...textsOf(existing), ...texts });
  if (existing) {
    db.update(entry)
      .set({ ...change, texts: merged, ...saved })
      .where(eq(entry.id, existing.id))
      .run();
    return existing.id;
  }
  demandKnown(db, place);
  const id = newId();
  db.insert(entry)
    .values({
      ...{ id, meetingId, childId, householdId, isAdded: false, reasons: '[]' },
      ...change,
      texts: merged,
      ...saved,
    })
    .run();
  return id;
}

/** An entry of a meeting that is being finalized keeps the reasons that it was on the agenda for. */
export function keepReasons(db: Db, entryId: string, reasons: readonly string[]): void {
  db.update(entry)
    .set({ reasons: JSON.stringify(reasons) })
    .where(eq(entry.id, entryId))
    .run();
}

function demandKnown(db: ReadDb, { childId, householdId }: Subject): void {
  const [what, table, id] = householdId
    ? (['household', household, householdId] as const)
    : (['child', child, childId ?? ''] as const);
  if (db.select({ id: table.id }).from(table).where(eq(table.id, id)).get()) return;
  throw new Refusal({ code: 'not-found', what });
}
