import { eq, sql } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import type { Db, ReadDb } from '../desk.ts';
import { person } from '../people/tables.ts';
import { copaEntry } from './tables.ts';

/** An entry of the queue with what its tick and its text need. */
export interface CopaRecord {
  entryId: string;
  childId: string;
  meetingId: string;
  kind: string;
  date: CalendarDate;
  enteredOn: CalendarDate | null;
}

/** @throws Refusal `not-found` for an entry that is not this child's or whose meeting is not finalized */
export function copaRecord(db: ReadDb, of: { entryId: string; childId: string }): CopaRecord {
  const row = db.get<CopaRecord | undefined>(sql`
    SELECT e.id AS entryId, e.child_id AS childId, m.id AS meetingId, m.kind, m.date,
      w.entered_on AS enteredOn
    FROM copa_entry w JOIN entry e ON e.id = w.entry_id JOIN meeting m ON m.id = e.meeting_id
    WHERE e.id = ${of.entryId} AND e.child_id = ${of.childId}`);
  if (!row) throw new Refusal({ code: 'not-found', what: 'entry' });
  return row;
}

/**
 * Ticks an entry as entered in COPA (HS-25). `today` is the calendar day at the site.
 * @throws Refusal `copa-entered` when it is ticked already; `invalid` at `date` before the meeting
 * or in the future, at `personId` for nobody of the binder
 */
export function tick(
  db: Db,
  record: CopaRecord,
  entered: { on: CalendarDate; by: string },
  recorded: { at: string; by: string; today: CalendarDate },
): void {
  if (record.enteredOn !== null) refuse('copa-entered');
  if (entered.on > recorded.today) refuseField('date', 'date-in-future');
  if (entered.on < record.date) refuseField('date', 'before-meeting', { date: record.date });
  const found = db.select({ id: person.id }).from(person).where(eq(person.id, entered.by)).get();
  if (!found) refuseField('personId', 'unknown-person');
  db.update(copaEntry)
    .set({
      enteredOn: entered.on,
      enteredBy: entered.by,
      recordedAt: recorded.at,
      recordedBy: recorded.by,
    })
    .where(eq(copaEntry.entryId, record.entryId))
    .run();
}

/** Takes a wrong tick back. @throws Refusal `copa-not-entered` when there is none */
export function untick(db: Db, record: CopaRecord): void {
  if (record.enteredOn === null) refuse('copa-not-entered');
  db.update(copaEntry)
    .set({ enteredOn: null, enteredBy: null, recordedAt: null, recordedBy: null })
    .where(eq(copaEntry.entryId, record.entryId))
    .run();
}
