import {
  cocMeetings,
  isListLate,
  listDueFor,
  type PlannedMeeting,
  regionMeetings,
} from '../../src-shared/coordinated-entry/meeting-dates.ts';
import type { MeetingMonth, MeetingPlan } from '../../src-shared/coordinated-entry/meeting-view.ts';
import {
  addMonths,
  type CalendarMonth,
  dayOfInstant,
  firstOfMonth,
  monthOf,
} from '../../src-shared/dates.ts';
import { pendingState } from '../../src-shared/deadline.ts';
import type { ReadDesk } from '../desk.ts';
import { listExports } from './list-exports.ts';
import { listRegionMeetings, type RegionMeeting } from './meeting-store.ts';
import { listRegions } from './regions.ts';

/** How far ahead one looks, and how far back for what was never held. */
const MONTHS_AHEAD = 12;
const MONTHS_BACK = 3;

type Looking = Pick<ReadDesk, 'db' | 'today' | 'timeZone'>;

/**
 * What each region and the CoC have before them: the months from the present one on, and the overdue ones of
 * the three before, from the first meeting of the region on (CE-03, CE-04, CE-09).
 */
export function meetingPlans(desk: Looking): MeetingPlan[] {
  const all = listRegionMeetings(desk.db);
  const scopes = [
    ...listRegions(desk.db, desk.today).map(({ id, name, usual }) => ({ id, name, usual })),
    { id: null, name: null, usual: null },
  ];
  return scopes.map(({ id: regionId, name: regionName, usual }) => {
    const meetings = all.filter((one) => one.regionId === regionId);
    const from = firstMonth(meetings, desk.today);
    const count = MONTHS_AHEAD + monthsBetween(from, monthOf(desk.today));
    const planned =
      regionId === null ? cocMeetings(from, count) : regionMeetings(usual, from, count);
    const months = planned.map((one) => monthOfPlan(desk, one, meetings));
    const isShown = ({ month, state }: MeetingMonth) =>
      month >= monthOf(desk.today) || state === 'overdue';
    return {
      ...{ regionId, regionName },
      openMeetingId: meetings.find(({ finalizedAt }) => finalizedAt === null)?.id ?? null,
      months: months.filter(isShown),
    };
  });
}

function firstMonth(meetings: readonly RegionMeeting[], today: string): CalendarMonth {
  const earliest = monthOf(addMonths(firstOfMonth(monthOf(today)), -MONTHS_BACK));
  const first = meetings[0] ? monthOf(meetings[0].date) : monthOf(today);
  const from = first > earliest ? first : earliest;
  return from < monthOf(today) ? from : monthOf(today);
}

function monthsBetween(from: CalendarMonth, to: CalendarMonth): number {
  const count = (month: CalendarMonth) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from);
}

function monthOfPlan(
  desk: Looking,
  { month, date: usual, due, listDue }: PlannedMeeting,
  meetings: readonly RegionMeeting[],
): MeetingMonth {
  const own = meetings.filter((one) => monthOf(one.date) === month);
  const held = own.find(({ finalizedAt }) => finalizedAt !== null);
  const meeting = held ?? own[0] ?? null;
  const opens = firstOfMonth(month);
  return {
    ...{ month, due },
    date: meeting?.date ?? usual,
    state: held ? 'done' : pendingState({ opens, due }, desk.today),
    meetingId: meeting?.id ?? null,
    listDue: meeting ? listDueFor(meeting.date) : listDue,
    listState: meeting && listStateOf(desk, meeting),
  };
}

/** Where the list of a scheduled meeting stands; once it is held without one, nothing is owed. */
export function listStateOf(
  { db, today, timeZone }: Looking,
  meeting: Pick<RegionMeeting, 'id' | 'date' | 'finalizedAt'>,
): MeetingMonth['listState'] {
  const lists = listExports({ db, timeZone }, meeting).filter((one) => one.agencyName === null);
  const [first] = lists;
  if (first) {
    return isListLate(dayOfInstant(first.at, timeZone), meeting.date) ? 'done-late' : 'done';
  }
  if (meeting.finalizedAt !== null) return null;
  return pendingState({ due: listDueFor(meeting.date) }, today);
}
