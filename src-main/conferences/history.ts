import { sql } from 'drizzle-orm';
import type { EntryView } from '../../src-shared/conferences/contract.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ReadDb } from '../desk.ts';
import { actionsOfEntry } from '../follow-ups/actions.ts';
import { entryBefore } from '../meetings/history.ts';
import { textOf } from './entry-text.ts';
import type { Conference } from './store.ts';

/** A child's first day of attendance in the program year (rules.md, Words); null when in no class. */
export function enteredOn(
  db: ReadDb,
  childId: string,
  { start, end }: { start: CalendarDate; end: CalendarDate },
): CalendarDate | null {
  const row = db.get<{ first: string | null }>(sql`
    SELECT min(max(start_date, ${start})) AS first FROM placement
    WHERE child_id = ${childId} AND start_date <= ${end}
    AND coalesce(end_date, '9999-12-31') >= ${start}`);
  return row?.first ?? null;
}

/** What was said of a child in the finalized conference before this one, and what was promised. */
export function previousEntry(
  db: ReadDb,
  conference: Conference,
  childId: string,
  today: CalendarDate,
): EntryView['previous'] {
  const last = entryBefore(db, conference, childId);
  if (last === null) return null;
  const { record, date } = last;
  return {
    meetingId: record.meetingId,
    date,
    outcome: record.outcome ?? '',
    text: textOf(record),
    actions: actionsOfEntry(db, record.id, today),
  };
}
