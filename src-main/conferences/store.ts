import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { classStartOf } from '../../src-shared/conferences/calendar.ts';
import { conferenceDateProblems } from '../../src-shared/conferences/finalize.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Discipline } from '../../src-shared/disciplines.ts';
import { Refusal, refuse } from '../../src-shared/problem.ts';
import type { ProgramYear } from '../../src-shared/settings/contract.ts';
import type { Db, ReadDb } from '../desk.ts';
import { placement, schoolClass } from '../families/tables.ts';
import { invite } from '../meetings/attendees.ts';
import { addMeeting, demandOpen, getMeeting, type Meeting } from '../meetings/store.ts';
import { meeting } from '../meetings/tables.ts';
import { listProgramYears } from '../settings/store.ts';

/** A conference as its own row has it, with its class and the class's program year. */
export interface Conference extends Meeting {
  classId: string;
  className: string;
  classStart: CalendarDate | null;
  programYear: ProgramYear;
}

/** @throws Refusal `not-found` */
export function getConference(db: ReadDb, id: string): Conference {
  const found = getMeeting(db, id);
  const row = db
    .select()
    .from(schoolClass)
    .where(eq(schoolClass.id, found.classId ?? ''))
    .get();
  if (!row || found.kind !== 'conference') {
    throw new Refusal({ code: 'not-found', what: 'conference' });
  }
  return {
    ...found,
    classId: row.id,
    className: row.name,
    classStart: row.start,
    programYear: yearOfClass(db, row),
  };
}

/**
 * The same, for a conference that is still being written.
 * @throws Refusal `not-found`; `refused` with `meeting-finalized`
 */
export function getOpenConference(db: ReadDb, id: string): Conference {
  return demandOpen(getConference(db, id));
}

function yearOfClass(db: ReadDb, { programYearId }: { programYearId: string }): ProgramYear {
  const year = listProgramYears(db).find(({ id }) => id === programYearId);
  if (!year) throw new Refusal({ code: 'not-found', what: 'program-year' });
  return year;
}

/** The finalized conferences of a class, earliest first; a class belongs to one program year. */
export function finalizedConferences(
  db: ReadDb,
  classId: string,
): { id: string; date: CalendarDate }[] {
  return db
    .select({ id: meeting.id, date: meeting.date })
    .from(meeting)
    .where(
      and(
        eq(meeting.classId, classId),
        eq(meeting.kind, 'conference'),
        isNotNull(meeting.finalizedAt),
      ),
    )
    .orderBy(asc(meeting.date), asc(meeting.id))
    .all();
}

/** The conference of a class that is scheduled or being held. */
export function openConferenceOf(db: ReadDb, classId: string): string | null {
  const row = db
    .select({ id: meeting.id })
    .from(meeting)
    .where(
      and(
        eq(meeting.classId, classId),
        eq(meeting.kind, 'conference'),
        isNull(meeting.finalizedAt),
      ),
    )
    .get();
  return row?.id ?? null;
}

/**
 * Schedules the conference of a class and invites the class's team: everyone who has the class as
 * own, and those who were invited last time.
 * @throws Refusal `not-found`; `invalid` at `date`; `refused` with `conference-open` when the class
 * has one that is not finalized
 */
export function scheduleConference(
  db: Db,
  conference: { id: string; classId: string; date: CalendarDate; startsAt: string | null },
  by: { personId: string; at: string },
): void {
  const { id, classId, date } = conference;
  const found = db.select().from(schoolClass).where(eq(schoolClass.id, classId)).get();
  if (!found) throw new Refusal({ code: 'not-found', what: 'class' });
  checkDate(db, classId, yearOfClass(db, found), date);
  if (openConferenceOf(db, classId)) refuse('conference-open', { path: 'classId' });
  addMeeting(db, { kind: 'conference', ...conference }, by);
  invite(db, id, teamOf(db, classId));
}

/** @throws Refusal `invalid` at `date` (rules.md, Conferences) */
export function checkDate(
  db: ReadDb,
  classId: string,
  programYear: ProgramYear,
  date: CalendarDate,
): void {
  const placements = db.select().from(placement).where(eq(placement.classId, classId)).all();
  const fields = conferenceDateProblems(date, programYear, placements);
  if (fields.length > 0) throw new Refusal({ code: 'invalid', fields });
}

/**
 * Who is invited: everyone who has the class as own, the specialists and the site manager, who have
 * every class, and whoever was invited last time (HS-02), but for specialists from outside and
 * parents: they come for one child.
 */
function teamOf(db: ReadDb, classId: string): { personId: string; discipline: Discipline }[] {
  return db.all(sql`
    SELECT p.id AS personId, coalesce((
      SELECT a.discipline FROM attendee a JOIN meeting m ON m.id = a.meeting_id
      WHERE a.person_id = p.id AND m.class_id = ${classId} ORDER BY m.date DESC LIMIT 1
    ), p.discipline) AS discipline
    FROM person p WHERE p.access <> 'removed' AND p.affiliation IN ('staff', 'partner') AND (
      EXISTS (SELECT 1 FROM person_class c WHERE c.person_id = p.id AND c.class_id = ${classId})
      OR EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id
        AND r.role IN ('site-manager', 'health', 'disabilities', 'mental-health'))
      OR p.id IN (SELECT a.person_id FROM attendee a WHERE a.meeting_id = (
        SELECT m.id FROM meeting m WHERE m.class_id = ${classId} AND m.finalized_at IS NOT NULL
        ORDER BY m.date DESC LIMIT 1))
    )`);
}

/** The first day of a class in its program year (rules.md, Words); null while nobody is placed. */
export function classStart(db: ReadDb, conference: Conference): CalendarDate | null {
  const placements = db
    .select()
    .from(placement)
    .where(eq(placement.classId, conference.classId))
    .all();
  return classStartOf(conference.classStart, placements, conference.programYear);
}
