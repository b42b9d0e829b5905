import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entry } from '../meetings/tables.ts';
import { person } from '../people/tables.ts';

/** One row for each child discussed in a finalized meeting; the database adds it on finalizing. */
export const copaEntry = sqliteTable('copa_entry', {
  entryId: text('entry_id')
    .primaryKey()
    .references(() => entry.id),
  enteredOn: text('entered_on'),
  enteredBy: text('entered_by').references(() => person.id),
  recordedAt: text('recorded_at'),
  recordedBy: text('recorded_by').references(() => person.id),
});

export const copaExport = sqliteTable('copa_export', {
  id: text('id').primaryKey(),
  exportedAt: text('exported_at').notNull(),
  exportedBy: text('exported_by')
    .notNull()
    .references(() => person.id),
  reason: text('reason').notNull(),
  entries: integer('entries').notNull(),
});
