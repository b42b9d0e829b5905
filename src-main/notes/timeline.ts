import { sql } from 'drizzle-orm';
import { type CalendarDate, dayOfInstant } from '../../src-shared/dates.ts';
import type { TimelineItem } from '../../src-shared/families/contract.ts';
import type { NoteKind } from '../../src-shared/notes/rules.ts';
import type { ReadDesk } from '../desk.ts';
import { isReadable, withChild } from './readable.ts';
import { amendmentsOf } from './store.ts';

/**
 * Notes on one child that the person may read, oldest first, as items of the child's timeline: the
 * text as it was written, then what was appended to it, with who and when.
 */
export function notesOfChild(
  { db, person, timeZone }: Pick<ReadDesk, 'db' | 'person' | 'timeZone'>,
  childId: string,
): TimelineItem[] {
  const rows = db.all<{
    id: string;
    date: CalendarDate;
    kind: NoteKind;
    text: string;
    by: string;
  }>(sql`
    SELECT n.id, n.date, n.kind, n.text, a.name AS "by"
    FROM note n ${withChild} JOIN person a ON a.id = n.author_id
    WHERE n.child_id = ${childId} AND ${isReadable(person)} ORDER BY n.key`);
  return rows.map(({ id, date, kind, text, by }) => ({
    ...{ kind: 'note', date, by, label: kind, noteId: id, meetingId: null, formId: null },
    parts: [
      { field: 'text', text },
      ...amendmentsOf(db, id).map((one) => ({
        ...{ field: 'amendment', text: one.text, by: one.by },
        date: dayOfInstant(one.at, timeZone),
      })),
    ],
  }));
}
