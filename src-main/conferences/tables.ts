import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { child } from '../families/tables.ts';
import { entry } from '../meetings/tables.ts';
import { person } from '../people/tables.ts';

/** A concern or an update noted between meetings (HS-07). */
export const raised = sqliteTable('raised', {
  id: text('id').primaryKey(),
  childId: text('child_id')
    .notNull()
    .references(() => child.id),
  kind: text('kind', { enum: ['concern', 'update'] }).notNull(),
  text: text('text').notNull(),
  raisedBy: text('raised_by')
    .notNull()
    .references(() => person.id),
  raisedAt: text('raised_at').notNull(),
  takenUpBy: text('taken_up_by').references(() => entry.id),
});
