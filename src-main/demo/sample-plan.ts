import {
  addDays,
  type CalendarDate,
  lastOfMonth,
  monthOf,
  weekdayOf,
} from '../../src-shared/dates.ts';

/** The days on which something happens in the sample; `start` is the first day of class, a Tuesday. */
export interface SamplePlan {
  start: CalendarDate;
  /** Case management meets for the first time. */
  caseMeeting: CalendarDate;
  /** The first conferences open; that of the first two classes is held. */
  opens: CalendarDate;
  /** The third class holds its own, with a specialist from outside. */
  third: CalendarDate;
  /** The fourth class began late: its first conference has opened and is due soon. */
  lateStart: CalendarDate;
  /** The first actions are due; what came of them is written down, and entered in COPA. */
  progress: CalendarDate;
  /** The support plan of the beginning of the year is looked at again: soon. */
  planReview: CalendarDate;
  /** Case management meets again, this month. */
  nextCaseMeeting: CalendarDate;
  today: CalendarDate;
}

/** How long ago the year began at least, and at most six days more: `start` is always a Tuesday. */
export const STARTED_DAYS_AGO = 75;

export function samplePlan(start: CalendarDate, today: CalendarDate): SamplePlan {
  const day = (count: number) => addDays(start, count);
  const planReview = workdayBy(addDays(today, 5), today);
  return {
    ...{ start, today, planReview },
    caseMeeting: day(24),
    opens: day(30),
    third: day(36),
    lateStart: day(42),
    progress: day(44),
    nextCaseMeeting: workdayBy(earlier(planReview, lastOfMonth(monthOf(today))), today),
  };
}

/** `date`, or the Friday before where it is on a weekend and that is not over. */
export function workdayBy(date: CalendarDate, today: CalendarDate): CalendarDate {
  const friday = addDays(date, -Math.max(0, weekdayOf(date) - 5));
  return friday < today ? date : friday;
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
