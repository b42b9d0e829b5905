import { asc, eq, sql } from 'drizzle-orm';
import { type CalendarDate, daysBetween } from '../../src-shared/dates.ts';
import { childName } from '../../src-shared/families/child-name.ts';
import { searchKey } from '../../src-shared/families/search-key.ts';
import type { NoteView } from '../../src-shared/notes/contract.ts';
import { isNarrow, mayBeNamed, type NoteKind } from '../../src-shared/notes/rules.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import { reaches } from '../../src-shared/rights.ts';
import type { Db, ReadDb, ReadDesk, WriteDesk } from '../desk.ts';
import { ownerOfChild } from '../families/child-reach.ts';
import { getChild } from '../families/child-records.ts';
import { getPerson, listPeople } from '../people/store.ts';
import { person } from '../people/tables.ts';
import { isReadable, withChild } from './readable.ts';
import { note, noteAmendment, noteReader } from './tables.ts';

/** Whoever looks, and where. */
type Looking = Pick<ReadDesk, 'db' | 'person'>;

/** Notes of one day: more than anybody writes. */
const DAY = 1_000_000;

/**
 * The key of a note that the person may read.
 * @throws Refusal `not-found`, in the same words for one that is not there and one not to be read
 */
export function keyOfNote({ db, person: reader }: Looking, id: string): number {
  const row = db.get<{ key: number } | undefined>(sql`
    SELECT n.key FROM note n ${withChild} WHERE n.id = ${id} AND ${isReadable(reader)}`);
  if (!row) throw new Refusal({ code: 'not-found', what: 'note' });
  return row.key;
}

/** One note with what was appended to it. @throws Refusal `not-found` */
export function viewNote(looking: Looking, id: string): NoteView {
  const { db, person: reader } = looking;
  const found = recordOf(looking, id);
  const child = getChild(db, found.childId);
  const { key: _, searchKey: __, authorId, ...row } = found;
  return {
    ...row,
    childName: childName(child),
    author: getPerson(db, authorId).name,
    amendments: amendmentsOf(db, id),
    readers: readersOf(db, id),
    isOwn: authorId === reader.id,
    mayOpenChild: reaches('read-records', reader, ownerOfChild(db, child.id)),
  };
}

function recordOf(looking: Looking, id: string): typeof note.$inferSelect {
  const key = keyOfNote(looking, id);
  const row = looking.db.select().from(note).where(eq(note.key, key)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'note' });
  return row;
}

/** What was appended to a note, oldest first. */
export function amendmentsOf(db: ReadDb, noteId: string): NoteView['amendments'] {
  return db
    .select({
      id: noteAmendment.id,
      at: noteAmendment.writtenAt,
      by: person.name,
      text: noteAmendment.text,
    })
    .from(noteAmendment)
    .innerJoin(person, eq(person.id, noteAmendment.authorId))
    .where(eq(noteAmendment.noteId, noteId))
    .orderBy(asc(noteAmendment.id))
    .all();
}

function readersOf(db: ReadDb, noteId: string): NoteView['readers'] {
  return db
    .select({ id: person.id, name: person.name })
    .from(noteReader)
    .innerJoin(person, eq(person.id, noteReader.personId))
    .where(eq(noteReader.noteId, noteId))
    .orderBy(asc(person.name), asc(person.id))
    .all();
}

interface NewNote {
  childId: string;
  kind: NoteKind;
  date: CalendarDate;
  text: string;
  readerIds: readonly string[];
}

/**
 * Writes a note in the author's name and discipline; answers its id.
 * @throws Refusal `not-found` for the child; `invalid` at `date` or `readerIds`
 */
export function writeNote(desk: WriteDesk, input: NewNote): string {
  const { db, now, today, person: author } = desk;
  const { childId, kind, date, readerIds } = input;
  const { dateOfBirth } = getChild(db, childId);
  if (date > today) refuseField('date', 'date-in-future');
  if (date < dateOfBirth) refuseField('date', 'before-birth', { date: dateOfBirth });
  if (!isNarrow(kind) && readerIds.length > 0) refuseField('readerIds', 'readers-of-general');
  const id = desk.newId();
  const text = input.text.trim();
  db.insert(note)
    .values({
      ...{ key: nextKey(db, date), id, childId, kind, date, text, searchKey: searchKey(text) },
      discipline: getPerson(db, author.id).discipline,
      ...{ authorId: author.id, writtenAt: now },
    })
    .run();
  nameReaders(db, { id, authorId: author.id }, readerIds, now);
  return id;
}

function nextKey(db: ReadDb, date: CalendarDate): number {
  const first = daysBetween('1970-01-01', date) * DAY;
  const last = db.get<{ key: number | null }>(sql`
    SELECT max(key) AS key FROM note WHERE key >= ${first} AND key < ${first + DAY}`);
  return (last?.key ?? first) + 1;
}

/** The note, if whoever asks wrote it. */
function demandOwn(desk: WriteDesk, noteId: string): typeof note.$inferSelect {
  const found = recordOf(desk, noteId);
  if (found.authorId !== desk.person.id) refuse('note-of-other');
  return found;
}

/**
 * Appends a correction; answers its id.
 * @throws Refusal `not-found`; `refused` with `note-of-other`
 */
export function amendNote(desk: WriteDesk, noteId: string, typed: string): string {
  const { authorId } = demandOwn(desk, noteId);
  const id = desk.newId();
  const text = typed.trim();
  desk.db
    .insert(noteAmendment)
    .values({ id, noteId, text, searchKey: searchKey(text), authorId, writtenAt: desk.now })
    .run();
  return id;
}

/**
 * Names more people who may read a narrow note.
 * @throws Refusal `not-found`; `refused` with `note-of-other`; `invalid` at `readerIds`
 */
export function addReaders(desk: WriteDesk, noteId: string, readerIds: readonly string[]): void {
  const found = demandOwn(desk, noteId);
  if (!isNarrow(found.kind)) refuseField('readerIds', 'readers-of-general');
  nameReaders(desk.db, found, readerIds, desk.now);
}

/** Whoever reads it already stays as named at first; the author needs no naming. */
function nameReaders(
  db: Db,
  { id: noteId, authorId }: { id: string; authorId: string },
  readerIds: readonly string[],
  namedAt: string,
): void {
  const known = new Set([authorId, ...readersOf(db, noteId).map((reader) => reader.id)]);
  const added = [...new Set(readerIds)].filter((id) => !known.has(id));
  if (added.length === 0) return;
  const nameable = new Set(
    listPeople(db)
      .filter(mayBeNamed)
      .map(({ id }) => id),
  );
  if (!added.every((id) => nameable.has(id))) refuseField('readerIds', 'unknown-reader');
  for (const personId of added) db.insert(noteReader).values({ noteId, personId, namedAt }).run();
}
