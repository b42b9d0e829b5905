import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Discipline } from '../../src-shared/disciplines.ts';
import type { NoteKind } from '../../src-shared/notes/rules.ts';
import { child } from '../families/tables.ts';
import { person } from '../people/tables.ts';

/** `key` rises with the date: the day's number since 1970, times a million, and the place in the day. */
export const note = sqliteTable('note', {
  key: integer('key').primaryKey(),
  id: text('id').notNull().unique(),
  childId: text('child_id')
    .notNull()
    .references(() => child.id),
  kind: text('kind').$type<NoteKind>().notNull(),
  date: text('date').notNull(),
  discipline: text('discipline').$type<Discipline>().notNull(),
  text: text('text').notNull(),
  searchKey: text('search_key').notNull(),
  authorId: text('author_id')
    .notNull()
    .references(() => person.id),
  writtenAt: text('written_at').notNull(),
});

export const noteReader = sqliteTable(
  'note_reader',
  {
    noteId: text('note_id')
      .notNull()
      .references(() => note.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    namedAt: text('named_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noteId, table.personId] })],
);

export const noteAmendment = sqliteTable('note_amendment', {
  id: text('id').primaryKey(),
  noteId: text('note_id')
    .notNull()
    .references(() => note.id),
  text: text('text').notNull(),
  searchKey: text('search_key').notNull(),
  authorId: text('author_id')
    .notNull()
    .references(() => person.id),
  writtenAt: text('written_at').notNull(),
});
