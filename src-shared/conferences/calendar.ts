import {
  addDays,
  type CalendarDate,
  type CalendarMonth,
  compareDates,
  firstOfMonth,
  isWithin,
  lastOfMonth,
  monthOf,
  nextMonth,
} from '../dates.ts';
import { afterFirstDays, type PendingState, pendingState, type Setting } from '../deadline.ts';

/** The numbers of rules.md, Conferences of a class 1, with the source that each is shown with. */
export const conferenceDays = {
  /** The first conference opens after the first N days of the class. */
  firstOpensAfter: { value: 30, source: 'HS-04' },
  /** It is never due earlier than this many days after it opens. */
  firstStaysOpen: { value: 14, source: 'HS-04' },
} satisfies Record<string, Setting>;

/** Start and end are included; `closedMonths` are summer and breaks. */
export interface ProgramYear {
  start: CalendarDate;
  end: CalendarDate;
  closedMonths: readonly CalendarMonth[];
}

export interface ClassYear {
  classStart: CalendarDate;
  programYear: ProgramYear;
}

/** A finalized conference of the class: its record and the date it was held on. */
export interface Held {
  id: string;
  date: CalendarDate;
}

interface OpenSpan {
  opens: CalendarDate;
  due: CalendarDate;
}

/**
 * The first day of a class in the program year: the day set on it, unless that is of another year;
 * else its earliest placement that reaches into the year, but not before the year begins. Null when
 * it has neither (rules.md, Words).
 */
export function classStartOf(
  setOnClass: CalendarDate | null,
  placements: readonly { start: CalendarDate; end: CalendarDate | null }[],
  programYear: ProgramYear,
): CalendarDate | null {
  const { start: yearStart, end: yearEnd } = programYear;
  if (setOnClass !== null && isWithin(setOnClass, yearStart, yearEnd)) return setOnClass;
  const starts = placements
    .filter(({ start, end }) => start <= yearEnd && (end === null || end >= yearStart))
    .map(({ start }) => (start < yearStart ? yearStart : start));
  return starts.toSorted(compareDates)[0] ?? null;
}

/** The day on which the first conference of a class opens, wherever the year ends (HS-04). */
export function firstOpensOn(classStart: CalendarDate): CalendarDate {
  return afterFirstDays(classStart, conferenceDays.firstOpensAfter.value);
}

/**
 * When the first conference of a class opens and is due (HS-04; rules.md, Conferences 1). Null when
 * it would open after the program year's end: then none is due.
 */
export function firstConference({ classStart, programYear }: ClassYear): OpenSpan | null {
  const opens = firstOpensOn(classStart);
  if (opens > programYear.end) return null;
  const earliest = addDays(opens, conferenceDays.firstStaysOpen.value);
  const endOfMonth = lastOfMonth(monthOf(opens));
  const due = outOfClosedMonth(endOfMonth < earliest ? earliest : endOfMonth, programYear);
  return { opens, due: due > programYear.end ? programYear.end : due };
}

/** `due`, or the last day of the next open month when its month is closed; may pass the year's end. */
function outOfClosedMonth(due: CalendarDate, { end, closedMonths }: ProgramYear): CalendarDate {
  let month = monthOf(due);
  if (!closedMonths.includes(month)) return due;
  while (closedMonths.includes(month) && month <= monthOf(end)) month = nextMonth(month);
  return lastOfMonth(month);
}

/**
 * The months that need a finalized conference dated in them, in order: each that is not closed and
 * begins after the first conference opens, up to that of the year's end (HS-05; Conferences 2).
 */
export function monthsThatNeedOne({ classStart, programYear }: ClassYear): CalendarMonth[] {
  const months: CalendarMonth[] = [];
  let month = nextMonth(monthOf(firstOpensOn(classStart)));
  while (month <= monthOf(programYear.end)) {
    if (!programYear.closedMonths.includes(month)) months.push(month);
    month = nextMonth(month);
  }
  return months;
}

/** The conferences that count for the program year, earliest first. */
function heldIn(programYear: ProgramYear, finalized: readonly Held[]): Held[] {
  return finalized
    .filter(({ date }) => isWithin(date, programYear.start, programYear.end))
    .toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
}

/** Whether the next conference of the class to be finalized is its first in the program year. */
export function isFirstConference(programYear: ProgramYear, finalized: readonly Held[]): boolean {
  return heldIn(programYear, finalized).length === 0;
}

export interface CalendarFirst extends OpenSpan {
  state: PendingState | 'done' | 'done-late';
  meetingId: string | null;
  heldOn: CalendarDate | null;
}

export interface CalendarMonthLine {
  month: CalendarMonth;
  state: 'not-yet' | 'open' | 'done' | 'overdue';
  /** The conferences held in it, earliest first. */
  meetingIds: string[];
}

/** The conference to hold next: the first, or that of a month. `state` is of its due date. */
export interface NextConference extends OpenSpan {
  what: 'first-conference' | 'monthly-conference';
  /** The month that needs it; null for the first. */
  month: CalendarMonth | null;
  state: PendingState;
}

export interface ConferenceCalendar {
  /** Null when none is due, since it would open after the year's end. */
  first: CalendarFirst | null;
  /** The first was held before it opened: warned, and the first all the same. */
  isHeldEarly: boolean;
  months: CalendarMonthLine[];
  /** Null when nothing is left to hold in this program year; a past month is not held any more. */
  next: NextConference | null;
}

/**
 * What a class owes and has done in the program year, on the day `today` (HS-04, HS-05; rules.md,
 * Conferences 1 and 2). Conferences outside the program year do not count.
 */
export function conferenceCalendar(
  input: ClassYear & { finalized: readonly Held[]; today: CalendarDate },
): ConferenceCalendar {
  const { programYear, today } = input;
  const held = heldIn(programYear, input.finalized);
  const span = firstConference(input);
  const first = span && firstLine(span, held[0] ?? null, today);
  const months = monthsThatNeedOne(input).map((month) => monthLine(month, held, today));
  return {
    first,
    isHeldEarly: first !== null && first.heldOn !== null && first.heldOn < first.opens,
    months,
    next: nextToHold(first, months, programYear.end, today),
  };
}

function firstLine(span: OpenSpan, held: Held | null, today: CalendarDate): CalendarFirst {
  const { opens, due } = span;
  const heldOn = held?.date ?? null;
  const meetingId = held?.id ?? null;
  const state = heldOn === null ? pendingState(span, today) : heldOn <= due ? 'done' : 'done-late';
  return { opens, due, state, meetingId, heldOn };
}

function monthLine(
  month: CalendarMonth,
  held: readonly Held[],
  today: CalendarDate,
): CalendarMonthLine {
  const meetingIds = held.filter(({ date }) => monthOf(date) === month).map(({ id }) => id);
  return { month, state: monthState(month, meetingIds.length > 0, today), meetingIds };
}

function monthState(
  month: CalendarMonth,
  isHeld: boolean,
  today: CalendarDate,
): CalendarMonthLine['state'] {
  if (isHeld) return 'done';
  if (monthOf(today) > month) return 'overdue';
  return monthOf(today) === month ? 'open' : 'not-yet';
}

function nextToHold(
  first: CalendarFirst | null,
  months: readonly CalendarMonthLine[],
  yearEnd: CalendarDate,
  today: CalendarDate,
): NextConference | null {
  if (first !== null && first.heldOn === null) {
    const { opens, due } = first;
    const state = pendingState({ opens, due }, today);
    return { what: 'first-conference', month: null, opens, due, state };
  }
  const line = months.find(({ state }) => state === 'open' || state === 'not-yet');
  if (line === undefined) return null;
  const opens = firstOfMonth(line.month);
  const lastDay = lastOfMonth(line.month);
  return {
    what: 'monthly-conference',
    month: line.month,
    opens,
    due: lastDay < yearEnd ? lastDay : yearEnd,
    state: pendingState({ opens, due: lastDay }, today),
  };
}
