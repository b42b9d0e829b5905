import type { ProgramYear } from '../conferences/calendar.ts';
import {
  addDays,
  type CalendarDate,
  type CalendarMonth,
  compareDates,
  isWithin,
  lastOfMonth,
  monthOf,
  nextMonth,
} from '../dates.ts';
import { pendingState, type Setting, stateOf, withinDays } from '../deadline.ts';
import type { Discipline } from '../disciplines.ts';
import type { Presence } from '../meetings/meeting.ts';
import type { Affiliation } from '../people/affiliation.ts';
import type { AppointmentState, CaseDeadlineLine, CaseGroup } from './contract.ts';

/** The numbers of rules.md, Meetings of other packs, with the source that each is shown with. */
export const caseManagementDays = {
  /** The first meeting is held within this many days of the program year's start. */
  yearStart: { value: 30, source: 'HS-22' },
  /** An appointment without a wish is never due earlier than this many days after it was asked for. */
  appointmentStaysOpen: { value: 14, source: 'HS-22' },
} satisfies Record<string, Setting>;

/** The meeting at the beginning of the program year: due within 30 days of its start (HS-22). */
export function yearStartDeadline(
  programYear: ProgramYear,
  heldOn: readonly CalendarDate[],
  today: CalendarDate,
): Pick<CaseDeadlineLine, 'due' | 'state'> {
  const { start, end } = programYear;
  const due = withinDays(start, caseManagementDays.yearStart.value);
  const doneOn = heldOn.filter((date) => isWithin(date, start, end)).toSorted(compareDates)[0];
  const state = stateOf({ opens: start, due, doneOn }, today);
  return { due, state: state === 'not-applicable' ? 'done' : state };
}

/** An appointment that somebody asked for, with what was said of the child since. */
export interface Appointment {
  requestedOn: CalendarDate;
  /** A month or a day; null leaves it to the site. */
  wishedFor: string | null;
  state: AppointmentState;
  /** The date of the meeting that discussed it; null while it is not held. */
  heldOn: CalendarDate | null;
}

/**
 * The last day on which an appointment is held on time: the end of the month wished for, else of
 * the month it was asked for in, and then not earlier than 14 days later. A closed month gives way
 * to the next open one. Null where the program year ends before (HS-22).
 */
export function appointmentDue(
  { requestedOn, wishedFor }: Pick<Appointment, 'requestedOn' | 'wishedFor'>,
  { end, closedMonths }: ProgramYear,
): CalendarDate | null {
  const earliest = addDays(requestedOn, caseManagementDays.appointmentStaysOpen.value);
  let month = wishedFor === null ? monthOf(requestedOn) : wishedFor.slice(0, 7);
  if (wishedFor === null && lastOfMonth(month) < earliest) month = monthOf(earliest);
  while (closedMonths.includes(month) && month <= monthOf(end)) month = nextMonth(month);
  if (month > monthOf(end)) return null;
  return earlier(lastOfMonth(month), end);
}

/**
 * Where an appointment stands: withdrawn; held once its meeting is finalized and the child was
 * discussed there; scheduled while the meeting is open; else waiting, also after a meeting that did
 * not come to the child (HS-22).
 */
export function appointmentState(facts: {
  isWithdrawn: boolean;
  /** The meeting it is scheduled at; null for none. */
  meeting: { isFinalized: boolean; wasDiscussed: boolean } | null;
}): AppointmentState {
  const { isWithdrawn, meeting } = facts;
  if (isWithdrawn) return 'withdrawn';
  if (meeting === null) return 'waiting';
  if (!meeting.isFinalized) return 'scheduled';
  return meeting.wasDiscussed ? 'held' : 'waiting';
}

/** What a child's month of case management comes from, and when the child was discussed. */
export interface CaseOfChild {
  childId: string;
  /** Support plans: the day of the meeting that made each, and when it was closed. */
  plans: readonly { madeOn: CalendarDate; closedOn: CalendarDate | null }[];
  appointments: readonly Appointment[];
  /** The dates of the finalized meetings that discussed the child. */
  discussedOn: readonly CalendarDate[];
}

/**
 * The months in which the child is owed a discussion: each month that is not closed, from the one
 * after a plan was made, at whose end the plan is open or in which it was discussed and closed; the
 * month in which an appointment is due, or was held (rules.md, Meetings of other packs).
 */
export function monthsOwed(child: CaseOfChild, programYear: ProgramYear): CalendarMonth[] {
  const had = new Set(child.discussedOn.map(monthOf));
  const owed = new Set([
    ...child.plans.flatMap((plan) => monthsOfPlan(plan, programYear, had)),
    ...child.appointments.flatMap((one) => monthOfAppointment(one, programYear)),
  ]);
  return [...owed].toSorted();
}

function monthsOfPlan(
  { madeOn, closedOn }: CaseOfChild['plans'][number],
  { start, end, closedMonths }: ProgramYear,
  had: ReadonlySet<CalendarMonth>,
): CalendarMonth[] {
  const months: CalendarMonth[] = [];
  let month = nextMonth(monthOf(madeOn));
  if (month < monthOf(start)) month = monthOf(start);
  for (; month <= monthOf(end); month = nextMonth(month)) {
    const isOpenAtItsEnd = closedOn === null || closedOn > lastOfMonth(month);
    const isClosedInIt = closedOn !== null && monthOf(closedOn) === month && had.has(month);
    if (!isOpenAtItsEnd && !isClosedInIt) continue;
    if (!closedMonths.includes(month)) months.push(month);
  }
  return months;
}

function monthOfAppointment(one: Appointment, programYear: ProgramYear): CalendarMonth[] {
  if (one.state === 'withdrawn') return [];
  const day = one.state === 'held' ? one.heldOn : appointmentDue(one, programYear);
  return day !== null && isWithin(day, programYear.start, programYear.end) ? [monthOf(day)] : [];
}

/**
 * What a site owes in the program year on the day `today`: the meeting at its beginning, and a line
 * for each month in which a child is owed a discussion. A month is overdue from the first of the
 * next while one of its children was not discussed in it (HS-22).
 */
export function caseDeadlines(input: {
  programYear: ProgramYear;
  /** The dates of finalized case management meetings. */
  heldOn: readonly CalendarDate[];
  children: readonly CaseOfChild[];
  today: CalendarDate;
}): CaseDeadlineLine[] {
  const { programYear, heldOn, children, today } = input;
  const first: CaseDeadlineLine = {
    what: 'year-start-case-management',
    month: null,
    ...yearStartDeadline(programYear, heldOn, today),
    ...{ children: 0, discussed: 0 },
  };
  const byMonth = new Map<CalendarMonth, { children: number; discussed: number }>();
  for (const child of children) {
    const had = new Set(child.discussedOn.map(monthOf));
    for (const month of monthsOwed(child, programYear)) {
      const line = byMonth.get(month) ?? { children: 0, discussed: 0 };
      line.children += 1;
      if (had.has(month)) line.discussed += 1;
      byMonth.set(month, line);
    }
  }
  const months = [...byMonth].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [first, ...months.map(([month, line]) => monthLine(month, line, programYear, today))];
}

function monthLine(
  month: CalendarMonth,
  counts: { children: number; discussed: number },
  programYear: ProgramYear,
  today: CalendarDate,
): CaseDeadlineLine {
  const due = earlier(lastOfMonth(month), programYear.end);
  const isDone = counts.discussed === counts.children;
  const pending = pendingState({ opens: `${month}-01`, due }, today);
  const what = 'monthly-case-management';
  return { what, month, due, state: isDone ? 'done' : pending, ...counts };
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

interface GroupAttendee {
  discipline: Discipline;
  presence: Presence;
  affiliation: Affiliation;
}

const siteStaff: readonly Discipline[] = ['teaching', 'family-services', 'health', 'ersea'];
const team: readonly Discipline[] = ['disabilities', 'mental-health'];

/**
 * The groups of which nobody is present (HS-23): the site's own staff, its management, and the
 * disabilities and mental-health team, which may come from outside.
 */
export function missingGroups(attendees: readonly GroupAttendee[]): CaseGroup[] {
  const present = attendees.filter(({ presence }) => presence === 'present');
  const own = present.filter(({ affiliation }) => affiliation === 'staff');
  const groups: [CaseGroup, boolean][] = [
    ['site-staff', own.some(({ discipline }) => siteStaff.includes(discipline))],
    ['management', own.some(({ discipline }) => discipline === 'management')],
    ['disabilities-mental-health', present.some(({ discipline }) => team.includes(discipline))],
  ];
  return groups.filter(([, isThere]) => !isThere).map(([group]) => group);
}
