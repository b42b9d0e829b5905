import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { classStartOf } from '../../src-shared/conferences/calendar.ts';
import type { Attendee, Presence } from '../../src-shared/conferences/contract.ts';
import { conferenceDateProblems } from '../../src-shared/conferences/finalize.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Discipline } from '../../src-shared/disciplines.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import type { ProgramYear } from '../../src-shared/settings/contract.ts';
import type { Db, ReadDb } from '../desk.ts';
import { placement, schoolClass } from '../families/tables.ts';
import { getPerson } from '../people/store.ts';
import { person } from '../people/tables.ts';
import { listProgramYears } from '../settings/store.ts';
import { attendee, meeting } from './tables.ts';

/** A conference as its own row has it, with its class and the class's program year. */
export interface Conference {
  id: string;
  classId: string;
  className: string;
  classStart: CalendarDate | null;
  programYear: ProgramYear;
  date: CalendarDate;
  startsAt: string | null;
  endsAt: string | null;
  notes: string;
  finalizedAt: string | null;
}

/** @throws Refusal `not-found` */
export function getConference(db: ReadDb, id: string): Conference {
  const row = db
    .select()
    .from(meeting)
    .innerJoin(schoolClass, eq(schoolClass.id, meeting.classId))
    .where(and(eq(meeting.id, id), eq(meeting.kind, 'conference')))
    .get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'conference' });
  const { date, startsAt, endsAt, notes, finalizedAt } = row.meeting;
  return {
    id,
    classId: row.class.id,
    className: row.class.name,
    classStart: row.class.start,
    programYear: yearOfClass(db, row.class),
    date,
    startsAt,
    endsAt,
    notes,
    finalizedAt,
  };
}

/**
 * The same, for a conference that is still being written.
 * @throws Refusal `not-found`; `refused` with `conference-finalized`
 */
export function getOpenConference(db: ReadDb, id: string): Conference {
  const conference = getConference(db, id);
  if (conference.finalizedAt !== null) refuse('conference-finalized');
  return conference;
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
  const { id, classId, date, startsAt } = conference;
  const found = db.select().from(schoolClass).where(eq(schoolClass.id, classId)).get();
  if (!found) throw new Refusal({ code: 'not-found', what: 'class' });
  checkDate(db, classId, yearOfClass(db, found), date);
  if (openConferenceOf(db, classId)) refuse('conference-open', { path: 'classId' });
  db.insert(meeting)
    .values({
      id,
      kind: 'conference',
      classId,
      date,
      startsAt,
      notes: '',
      createdAt: by.at,
      createdBy: by.personId,
    })
    .run();
  for (const line of teamOf(db, classId)) {
    setAttendance(db, id, { ...line, presence: 'invited' });
  }
}

function checkDate(
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

/** Changes what is written about the meeting itself, while it is open. */
export function editConference(
  db: Db,
  conference: Conference,
  change: Pick<Conference, 'date' | 'startsAt' | 'endsAt' | 'notes'>,
): void {
  checkDate(db, conference.classId, conference.programYear, change.date);
  if (change.startsAt && change.endsAt && change.endsAt <= change.startsAt) {
    refuseField('endsAt', 'ends-before-it-starts');
  }
  db.update(meeting).set(change).where(eq(meeting.id, conference.id)).run();
}

/** Takes a conference back; its entries and attendees go with it. */
export function deleteConference(db: Db, id: string): void {
  db.delete(meeting).where(eq(meeting.id, id)).run();
}

/** Those invited, present or absent, by discipline and name (HS-02). */
export function listAttendees(db: ReadDb, meetingId: string): Attendee[] {
  return db
    .select({
      personId: attendee.personId,
      name: person.name,
      discipline: attendee.discipline,
      presence: attendee.presence,
      affiliation: attendee.affiliation,
      organization: attendee.organization,
    })
    .from(attendee)
    .innerJoin(person, eq(person.id, attendee.personId))
    .where(eq(attendee.meetingId, meetingId))
    .orderBy(asc(attendee.discipline), asc(person.name))
    .all();
}

/** `presence` null takes the person off the list. @throws Refusal `not-found` */
export function setAttendance(
  db: Db,
  meetingId: string,
  line: { personId: string; discipline: Discipline; presence: Presence | null },
): void {
  const { personId, presence } = line;
  const { affiliation, organization } = getPerson(db, personId);
  // A parent is there for the family, which is no discipline.
  const discipline = affiliation === 'parent' ? 'family' : line.discipline;
  if (presence === null) {
    db.delete(attendee)
      .where(and(eq(attendee.meetingId, meetingId), eq(attendee.personId, personId)))
      .run();
    return;
  }
  db.insert(attendee)
    .values({ meetingId, personId, discipline, presence, affiliation, organization })
    .onConflictDoUpdate({
      target: [attendee.meetingId, attendee.personId],
      set: { discipline, presence, affiliation, organization },
    })
    .run();
}

/** Lets the meetings still open know whom somebody from outside comes for; finalized ones are fixed. */
export function refreshAttendance(db: Db, personId: string): void {
  const { affiliation, organization } = getPerson(db, personId);
  const open = db.select({ id: meeting.id }).from(meeting).where(isNull(meeting.finalizedAt)).all();
  const meetingIds = open.map(({ id }) => id);
  db.update(attendee)
    .set({ affiliation, organization })
    .where(and(eq(attendee.personId, personId), inArray(attendee.meetingId, meetingIds)))
    .run();
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
