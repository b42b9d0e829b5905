import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { classStartOf, conferenceCalendar } from '../../src-shared/conferences/calendar.ts';
import type { ClassCalendar, ConferenceRow } from '../../src-shared/conferences/contract.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import { isWithin } from '../../src-shared/dates.ts';
import { reaches } from '../../src-shared/rights.ts';
import type { ReadDesk } from '../desk.ts';
import { placement, schoolClass } from '../families/tables.ts';
import { meeting } from '../meetings/tables.ts';
import { programYearOn } from '../settings/store.ts';
import { missingSignatures } from '../signatures/missing.ts';
import { agendaOf } from './agenda.ts';
import { getConference } from './store.ts';

/** What each class within the person's reach owes and has done this program year (HS-04, HS-05). */
export function calendarOfClasses({ db, today, person }: ReadDesk): ClassCalendar[] {
  const programYear = programYearOn(db, today);
  const classes = db
    .select()
    .from(schoolClass)
    .where(eq(schoolClass.programYearId, programYear.id))
    .orderBy(asc(schoolClass.name))
    .all()
    .filter(({ id }) => reaches('read-records', person, { classId: id, familyId: null }));
  const ids = classes.map(({ id }) => id);
  const placements = Map.groupBy(
    db.select().from(placement).where(inArray(placement.classId, ids)).all(),
    (one) => one.classId,
  );
  const meetings = Map.groupBy(
    db
      .select()
      .from(meeting)
      .where(and(eq(meeting.kind, 'conference'), inArray(meeting.classId, ids)))
      .all(),
    (one) => one.classId,
  );
  return classes.map(({ id, name, start }) => {
    const placed = placements.get(id) ?? [];
    const held = (meetings.get(id) ?? []).filter(({ finalizedAt }) => finalizedAt !== null);
    const openOne = (meetings.get(id) ?? []).find(({ finalizedAt }) => finalizedAt === null);
    const classStart = classStartOf(start, placed, programYear);
    const calendar =
      classStart === null
        ? { first: null, months: [] }
        : conferenceCalendar({ classStart, programYear, finalized: held, today });
    return {
      classId: id,
      className: name,
      classStart,
      children: placed.filter((one) => isWithin(today, one.start, one.end)).length,
      first: calendar.first,
      months: calendar.months,
      openConferenceId: openOne?.id ?? null,
    };
  });
}

type Counted = Omit<ConferenceRow, 'state' | 'isFirst' | 'missingSignatures'> & {
  finalizedAt: string | null;
  firsts: number;
};

/** Conferences within the person's reach, newest first. */
export function listConferences({ db, person }: ReadDesk, classId: string | null): ConferenceRow[] {
  const rows = db.all<Counted>(sql`
    SELECT m.id, m.class_id AS classId, k.name AS className, m.date, m.finalized_at AS finalizedAt,
      (SELECT count(*) FROM entry e WHERE e.meeting_id = m.id AND e.left_out_reason IS NULL) AS children,
      (SELECT count(*) FROM entry e WHERE e.meeting_id = m.id AND e.outcome IS NOT NULL) AS done,
      (SELECT count(*) FROM entry e WHERE e.meeting_id = m.id AND e.reasons LIKE '%"first"%') AS firsts,
      (SELECT count(*) FROM entry e
        WHERE e.meeting_id = m.id AND e.outcome = ${SUPPORT_NEEDED}) AS supportNeeded
    FROM meeting m JOIN class k ON k.id = m.class_id
    WHERE m.kind = 'conference' AND (${classId} IS NULL OR m.class_id = ${classId})
    ORDER BY m.date DESC, k.name`);
  const missing = Map.groupBy(missingSignatures(db), ({ meetingId }) => meetingId);
  return rows
    .filter((row) => reaches('read-records', person, { classId: row.classId, familyId: null }))
    .map(({ finalizedAt, firsts, ...counted }) => {
      const row = { ...counted, missingSignatures: missing.get(counted.id)?.length ?? 0 };
      if (finalizedAt !== null) return { ...row, state: 'finalized', isFirst: firsts > 0 };
      const agenda = agendaOf(db, getConference(db, row.id));
      return { ...row, children: agenda.items.length, state: 'open', isFirst: agenda.isFirst };
    });
}
