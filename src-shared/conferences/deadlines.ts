import { type CalendarMonth, firstOfMonth, lastOfMonth } from '../dates.ts';
import { type Deadline, type DeadlineState, pendingState } from '../deadline.ts';
import { type CalendarMonthLine, type ConferenceCalendar, conferenceDays } from './calendar.ts';

/** A deadline of a class's calendar; `month` is null for the first conference. */
export interface ConferenceDeadline extends Deadline {
  what: 'first-conference' | 'monthly-conference';
  month: CalendarMonth | null;
}

/**
 * The calendar of a class as deadlines, in its order, for lists that mix it with others. A month is
 * due on its last day, since it is overdue from the first of the next (rules.md, Conferences 2).
 */
export function conferenceDeadlines(
  classId: string,
  { first, months }: Pick<ConferenceCalendar, 'first' | 'months'>,
  today: string,
): ConferenceDeadline[] {
  const subjects = { classId };
  const monthly = months.map((line): ConferenceDeadline => {
    const span = { opens: firstOfMonth(line.month), due: lastOfMonth(line.month) };
    const state = monthState(line, span, today);
    const what = 'monthly-conference';
    return { what, month: line.month, subjects, ...span, source: 'HS-05', state };
  });
  if (first === null) return monthly;
  const { opens, due, state } = first;
  const { source } = conferenceDays.firstOpensAfter;
  return [
    { what: 'first-conference', month: null, subjects, opens, due, source, state },
    ...monthly,
  ];
}

function monthState(
  line: CalendarMonthLine,
  span: { opens: string; due: string },
  today: string,
): DeadlineState {
  return line.state === 'done' ? 'done' : pendingState(span, today);
}
