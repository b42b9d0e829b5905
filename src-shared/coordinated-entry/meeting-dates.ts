import {
  addDays,
  type CalendarDate,
  type CalendarMonth,
  firstOfMonth,
  lastOfMonth,
  nextMonth,
  weekdayOf,
} from '../dates.ts';

/** The day on which a region usually meets: the `week`th (1–4) `weekday` (1 Monday – 7 Sunday). */
export interface UsualDay {
  week: number;
  weekday: number;
}

/** One meeting that is due in a month. */
export interface PlannedMeeting {
  month: CalendarMonth;
  /** The day it takes place; null while a region has set no usual day. */
  date: CalendarDate | null;
  /** The last day on which it still counts for its month. */
  due: CalendarDate;
  /** The day by which the encrypted list has to leave (CE-09). */
  listDue: CalendarDate | null;
}

/** January, April, July and October: the CoC-wide meeting takes the regions' place (CE-04). */
const COC_MONTHS = ['01', '04', '07', '10'];
/** The fourth Friday, with the CES Provider's Meeting (CE-04). */
const COC_DAY: UsualDay = { week: 4, weekday: 5 };
/** The list leaves at least two days before the meeting (CE-09). */
const LIST_DAYS_BEFORE = 2;

/** Whether the CoC-wide meeting takes place in this month, so that no regional one is due (CE-04). */
export function isCocMonth(month: CalendarMonth): boolean {
  return COC_MONTHS.includes(month.slice(5));
}

/** The `week`th `weekday` of a month, such as its fourth Friday. */
export function dayInMonth(month: CalendarMonth, { week, weekday }: UsualDay): CalendarDate {
  const first = firstOfMonth(month);
  const ahead = (weekday - weekdayOf(first) + 7) % 7;
  return addDays(first, ahead + (week - 1) * 7);
}

/** The day by which the list for a meeting on `date` has to leave, that day included (CE-09). */
export function listDueFor(date: CalendarDate): CalendarDate {
  return addDays(date, -LIST_DAYS_BEFORE);
}

/** Whether a list that left on `leftOn` was late for a meeting on `date` (CE-09). */
export function isListLate(leftOn: CalendarDate, date: CalendarDate): boolean {
  return leftOn > listDueFor(date);
}

/** The months from `from` on, `count` of them. */
function months(from: CalendarMonth, count: number): CalendarMonth[] {
  const all: CalendarMonth[] = [];
  for (let month = from; all.length < count; month = nextMonth(month)) all.push(month);
  return all;
}

/** A region's meetings in `count` months from `from` on: one in each that is not CoC-wide (CE-03). */
export function regionMeetings(
  usual: UsualDay | null,
  from: CalendarMonth,
  count: number,
): PlannedMeeting[] {
  return months(from, count)
    .filter((month) => !isCocMonth(month))
    .map((month) => {
      const date = usual && dayInMonth(month, usual);
      return { month, date, due: lastOfMonth(month), listDue: date && listDueFor(date) };
    });
}

/** The CoC-wide meetings in `count` months from `from` on (CE-04). */
export function cocMeetings(from: CalendarMonth, count: number): PlannedMeeting[] {
  return months(from, count)
    .filter(isCocMonth)
    .map((month) => {
      const date = dayInMonth(month, COC_DAY);
      return { month, date, due: date, listDue: listDueFor(date) };
    });
}
