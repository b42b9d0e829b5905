import { sql } from 'drizzle-orm';
import type { CalendarItem } from '../../src-shared/calendar/contract.ts';
import type { ClassCalendar } from '../../src-shared/conferences/contract.ts';
import {
  type ConferenceDeadline,
  conferenceDeadlines,
} from '../../src-shared/conferences/deadlines.ts';
import type { DeadlineState } from '../../src-shared/deadline.ts';
import { reaches, reachOf } from '../../src-shared/rights.ts';
import { blankItem, type CalendarSource } from '../calendar/source.ts';
import { programYearOn } from '../settings/store.ts';
import { calendarOfClasses } from './calendar.ts';

interface MeetingRow {
  id: string;
  classId: string;
  className: string;
  date: string;
  startsAt: string | null;
  endsAt: string | null;
  finalizedAt: string | null;
}

/** Conferences scheduled and held; one whose day has come is to be finished (HS-01). */
export const conferenceItems: CalendarSource = ({ db, person, today }, { start, end }) =>
  db
    .all<MeetingRow>(
      sql`SELECT m.id, m.class_id AS classId, k.name AS className, m.date,
        m.starts_at AS startsAt, m.ends_at AS endsAt, m.finalized_at AS finalizedAt
      FROM meeting m JOIN class k ON k.id = m.class_id
      WHERE m.kind = 'conference' AND m.date BETWEEN ${start} AND ${end}`,
    )
    .filter(({ classId }) => reaches('read-records', person, { classId, familyId: null }))
    .map(({ id, className, date, startsAt, endsAt, finalizedAt }) => ({
      ...blankItem,
      ...{ key: `conference/${id}`, what: 'conference', date, startsAt, endsAt },
      group: className,
      state: finalizedAt !== null ? 'done' : date <= today ? 'due-soon' : 'open',
      place: { page: 'conference', meetingId: id, childId: null },
    }));

/** What each class owes in the program year: its first conference, and one each month (HS-04, HS-05). */
export const conferenceDeadlineItems: CalendarSource = (desk) => {
  if (reachOf('read-records', desk.person.roles) === 'none') return [];
  // One held after the year's end would not count for its last month.
  const { end } = programYearOn(desk.db, desk.today);
  return calendarOfClasses(desk).flatMap((calendar) =>
    conferenceDeadlines(calendar.classId, calendar, desk.today).map((deadline) => ({
      ...blankItem,
      key: [deadline.what, calendar.classId, deadline.month].join('/'),
      what: deadline.what,
      date: deadline.due < end ? deadline.due : end,
      group: calendar.className,
      month: deadline.month,
      state: itemState(deadline.state),
      place: placeOf(calendar, deadline),
      source: deadline.source,
    })),
  );
};

function itemState(state: DeadlineState): CalendarItem['state'] {
  return state === 'done-late' || state === 'not-applicable' ? 'done' : state;
}

/** The conference that met the deadline, the one that was begun, or where one is scheduled. */
function placeOf(
  { classId, first, months, openConferenceId }: ClassCalendar,
  { what, month }: ConferenceDeadline,
): CalendarItem['place'] {
  const held =
    what === 'first-conference'
      ? first?.meetingId
      : months.find((line) => line.month === month)?.meetingIds[0];
  const meetingId = held ?? openConferenceId;
  if (meetingId) return { page: 'conference', meetingId, childId: null };
  return { page: 'schedule', classId };
}
