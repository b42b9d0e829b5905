import { and, eq, ne } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ChildInput, FamilyInput } from '../../src-shared/families/contract.ts';
import { searchKey } from '../../src-shared/families/search-key.ts';
import { type FieldProblem, Refusal } from '../../src-shared/problem.ts';
import type { Db, ReadDb } from '../desk.ts';
import { person } from '../people/tables.ts';
import { addFamily, familyKeyProblem } from './families.ts';
import { addPlacement, placementsOf, startProblem } from './placements.ts';
import { refuseFields } from './refuse-fields.ts';
import { child, family } from './tables.ts';

export type ChildRecord = typeof child.$inferSelect;

/** @throws Refusal `not-found` */
export function getChild(db: ReadDb, id: string): ChildRecord {
  const row = db.select().from(child).where(eq(child.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'child' });
  return row;
}

/** What search as you type compares, of one child. */
export function childSearchKey(
  one: Pick<ChildInput, 'firstName' | 'lastName' | 'participantId'>,
): string {
  return searchKey(`${one.firstName} ${one.lastName} ${one.participantId ?? ''}`);
}

/**
 * Enters a child with a first placement, in a family of the binder or in a new one.
 * @throws Refusal `invalid` at every field that is wrong
 */
export function addChild(
  db: Db,
  newId: () => string,
  input: {
    child: ChildInput;
    familyId: string | null;
    family: FamilyInput;
    classId: string;
    start: CalendarDate;
  },
  today: CalendarDate,
): string {
  const { classId, start } = input;
  refuseFields([
    ...childProblems(db, null, input.child, { entry: start, today }),
    startProblem(db, input),
    input.familyId === null
      ? familyKeyProblem(db, null, 'family.familyKey', input.family.familyKey)
      : familyProblem(db, input.familyId),
  ]);
  const familyId = input.familyId ?? addFamily(db, newId(), input.family);
  const id = newId();
  const fields = cleanChild(input.child);
  db.insert(child)
    .values({ id, familyId, ...fields, searchKey: childSearchKey(fields) })
    .run();
  addPlacement(db, { id: newId(), childId: id, classId, start, end: null });
  return id;
}

/** @throws Refusal `not-found`; `invalid` at every field that is wrong, under `child` */
export function editChild(db: Db, id: string, input: ChildInput, today: CalendarDate): void {
  getChild(db, id);
  const entry = placementsOf(db, id)[0]?.start ?? null;
  refuseFields(childProblems(db, id, input, { entry, today }));
  const fields = cleanChild(input);
  db.update(child)
    .set({ ...fields, searchKey: childSearchKey(fields) })
    .where(eq(child.id, id))
    .run();
}

/** Text as it is kept: without spaces around it, and none rather than empty. */
function cleanChild(input: ChildInput): ChildInput {
  return {
    ...input,
    lastName: input.lastName.trim(),
    firstName: input.firstName.trim(),
    participantId: input.participantId?.trim() || null,
    relationship: input.relationship?.trim() || null,
    note: input.note?.trim() || null,
  };
}

function childProblems(
  db: ReadDb,
  id: string | null,
  input: ChildInput,
  { entry, today }: { entry: CalendarDate | null; today: CalendarDate },
): (FieldProblem | false)[] {
  const { dateOfBirth, advocateId } = input;
  const participantId = input.participantId?.trim() || null;
  const isBornLater = entry !== null && dateOfBirth > entry;
  return [
    dateOfBirth > today
      ? { path: 'child.dateOfBirth', key: 'born-in-future' }
      : isBornLater && { path: 'child.dateOfBirth', key: 'born-after-entry' },
    isTaken(db, id, participantId) && { path: 'child.participantId', key: 'participant-taken' },
    advocateId !== null &&
      !isPerson(db, advocateId) && { path: 'child.advocateId', key: 'unknown-person' },
  ];
}

function isTaken(db: ReadDb, id: string | null, participantId: string | null): boolean {
  if (participantId === null) return false;
  const other = and(eq(child.participantId, participantId), ne(child.id, id ?? ''));
  return db.select({ id: child.id }).from(child).where(other).get() !== undefined;
}

function isPerson(db: ReadDb, id: string): boolean {
  return db.select({ id: person.id }).from(person).where(eq(person.id, id)).get() !== undefined;
}

function familyProblem(db: ReadDb, id: string): FieldProblem | null {
  const found = db.select({ id: family.id }).from(family).where(eq(family.id, id)).get();
  return found ? null : { path: 'familyId', key: 'unknown-family' };
}
