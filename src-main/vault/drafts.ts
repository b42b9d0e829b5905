import { and, eq } from 'drizzle-orm';
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Db, ReadDb } from '../desk.ts';

export const draft = sqliteTable(
  'draft',
  {
    personId: text('person_id').notNull(),
    form: text('form').notNull(),
    value: text('value').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.form] })],
);

const own = (personId: string, form: string) =>
  and(eq(draft.personId, personId), eq(draft.form, form));

/** Keeps what a person has typed into a form; `savedAt` is a UTC instant. */
export function saveDraft(db: Db, row: typeof draft.$inferInsert): void {
  const { value, savedAt } = row;
  db.insert(draft)
    .values(row)
    .onConflictDoUpdate({ target: [draft.personId, draft.form], set: { value, savedAt } })
    .run();
}

export function readDraft(
  db: ReadDb,
  personId: string,
  form: string,
): { value: string | null; savedAt: string | null } {
  const row = db.select().from(draft).where(own(personId, form)).get();
  return { value: row?.value ?? null, savedAt: row?.savedAt ?? null };
}

export function discardDraft(db: Db, personId: string, form: string): void {
  db.delete(draft).where(own(personId, form)).run();
}
