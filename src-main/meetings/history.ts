import { eq, sql } from 'drizzle-orm';
import type { ReadDb } from '../desk.ts';
import type { EntryRecord } from './entries.ts';
import type { Meeting } from './store.ts';
import { entry } from './tables.ts';

/** A child's entry in the finalized meeting of the same kind before this one; null for none. */
export function entryBefore(
  db: ReadDb,
  { id, kind, date }: Pick<Meeting, 'id' | 'kind' | 'date'>,
  childId: string,
): { record: EntryRecord; date: string } | null {
  const last = db.get<{ entryId: string; date: string } | undefined>(sql`
    SELECT e.id AS entryId, m.date FROM entry e
    JOIN meeting m ON m.id = e.meeting_id
    WHERE e.child_id = ${childId} AND m.kind = ${kind} AND m.finalized_at IS NOT NULL
    AND e.left_out_reason IS NULL AND m.id <> ${id} AND m.date <= ${date}
    ORDER BY m.date DESC, m.id DESC LIMIT 1`);
  if (!last) return null;
  const record = db.select().from(entry).where(eq(entry.id, last.entryId)).get();
  return record ? { record, date: last.date } : null;
}
