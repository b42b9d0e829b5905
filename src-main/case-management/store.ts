import { sql } from 'drizzle-orm';
import { type CalendarDate, isWithin } from '../../src-shared/dates.ts';
import type { Discipline } from '../../src-shared/disciplines.ts';
import { refuseField } from '../../src-shared/problem.ts';
import type { Db, ReadDb } from '../desk.ts';
import { invite } from '../meetings/attendees.ts';
import { addMeeting, demandOpen, getMeetingOfKind, type Meeting } from '../meetings/store.ts';
import { listProgramYears, programYearOn } from '../settings/store.ts';

/** @throws Refusal `not-found` for a meeting of another kind as well */
export function getCaseMeeting(db: ReadDb, id: string): Meeting {
  return getMeetingOfKind(db, 'case-management', id);
}

/**
 * The same, for a meeting that is still being written.
 * @throws Refusal `not-found`; `refused` with `meeting-finalized`
 */
export function getOpenCaseMeeting(db: ReadDb, id: string): Meeting {
  return demandOpen(getCaseMeeting(db, id));
}

/** A meeting lies in a program year of the site. @throws Refusal `invalid` at `date` */
export function checkDate(db: ReadDb, date: CalendarDate): void {
  const years = listProgramYears(db);
  if (years.some(({ start, end }) => isWithin(date, start, end))) return;
  const { start, end } = programYearOn(db, date);
  refuseField('date', 'date-outside-program-year', { start, end });
}

/**
 * Schedules a meeting and invites management, the specialists, and the site's staff who were
 * invited last time (HS-23). Several may be open at once.
 * @throws Refusal `invalid` at `date`
 */
export function scheduleCaseMeeting(
  db: Db,
  made: { id: string; date: CalendarDate; startsAt: string | null },
  by: { personId: string; at: string },
): void {
  checkDate(db, made.date);
  addMeeting(db, { kind: 'case-management', classId: null, ...made }, by);
  invite(db, made.id, teamOf(db, made.id));
}

function teamOf(db: ReadDb, meetingId: string): { personId: string; discipline: Discipline }[] {
  return db.all(sql`
    SELECT p.id AS personId, coalesce((
      SELECT a.discipline FROM attendee a JOIN meeting m ON m.id = a.meeting_id
      WHERE a.person_id = p.id AND m.kind = 'case-management' ORDER BY m.date DESC LIMIT 1
    ), p.discipline) AS discipline
    FROM person p WHERE p.access <> 'removed' AND p.affiliation IN ('staff', 'partner') AND (
      EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id
        AND r.role IN ('director', 'site-manager', 'health', 'disabilities', 'mental-health'))
      OR p.id IN (SELECT a.person_id FROM attendee a WHERE a.meeting_id = (
        SELECT m.id FROM meeting m WHERE m.kind = 'case-management' AND m.id <> ${meetingId}
        ORDER BY m.date DESC, m.id DESC LIMIT 1)))`);
}
