import { type CalendarDate, isCalendarDate, isWithin, monthOf } from '../dates.ts';
import type { Discipline } from '../disciplines.ts';
import type { Presence } from '../meetings/meeting.ts';
import type { FieldProblem } from '../problem.ts';
import { firstOpensOn, type ProgramYear } from './calendar.ts';
import type { ConferenceView, Unmet } from './contract.ts';
import { SUPPORT_NEEDED } from './outcomes.ts';

interface FinalizeAttendee {
  personId: string;
  discipline: Discipline;
  presence: Presence;
}

interface FinalizeEntry {
  childId: string;
  /** The id of an outcome; null while none is marked. */
  outcome: string | null;
  /** Actions decided in this conference; one without a text in `what` is an empty line. */
  actions: readonly { id: string; what: string; responsibleId: string | null }[];
}

export interface FinalizeInput {
  date: CalendarDate;
  today: CalendarDate;
  isFirst: boolean;
  attendees: readonly FinalizeAttendee[];
  /** The children on the agenda, in its order. */
  agenda: readonly string[];
  /** Entries of children not on the agenda are not looked at. */
  entries: readonly FinalizeEntry[];
  /** The children placed in the class on the date; counts in the first conference only. */
  childrenOfClass: readonly string[];
  /** Why a child of the class is not covered; counts in the first conference only. */
  absenceReasons: readonly { childId: string; reason: string }[];
}

/**
 * Every condition for finalizing that is not met, all at once, each with the child and the action
 * where it is met (HS-03, HS-10, HS-11; rules.md, Conferences 4). Empty when it can be finalized.
 */
export function unmetConditions(input: FinalizeInput): Unmet[] {
  const unmet: Unmet[] = [];
  if (input.date > input.today) unmet.push(meeting('date-in-future'));
  if (!input.attendees.some(({ presence }) => presence === 'present')) {
    unmet.push(meeting('no-attendee-present'));
  }
  const entries = new Map(input.entries.map((entry) => [entry.childId, entry]));
  for (const childId of input.agenda) unmet.push(...unmetOfChild(childId, entries.get(childId)));
  for (const childId of uncovered(input)) unmet.push(ofChild('child-not-covered', childId));
  return unmet;
}

function unmetOfChild(childId: string, entry: FinalizeEntry | undefined): Unmet[] {
  if (!entry?.outcome) return [ofChild('no-outcome', childId)];
  if (entry.outcome !== SUPPORT_NEEDED) return [];
  const actions = entry.actions.filter(({ what }) => what.trim() !== '');
  const [first] = actions;
  if (first === undefined) return [ofChild('no-action', childId)];
  if (actions.some(({ responsibleId }) => responsibleId !== null)) return [];
  return [ofChild('action-without-responsible', childId, first.id)];
}

/** Children of the class whom the first conference neither covers nor explains (HS-03). */
function uncovered({ isFirst, childrenOfClass, agenda, absenceReasons }: FinalizeInput): string[] {
  if (!isFirst) return [];
  const given = absenceReasons.filter(({ reason }) => reason.trim() !== '');
  const covered = new Set([...agenda, ...given.map(({ childId }) => childId)]);
  return childrenOfClass.filter((childId) => !covered.has(childId));
}

function meeting(code: Unmet['code']): Unmet {
  return { code, childId: null, actionId: null };
}

function ofChild(code: Unmet['code'], childId: string, actionId: string | null = null): Unmet {
  return { code, childId, actionId };
}

/**
 * What is unusual and refuses nothing: people present of one discipline only, where a parent is of
 * none (HS-02), the first
 * conference before it opens (HS-04), a date in a month in which the site is closed.
 */
export function finalizeWarnings(input: {
  date: CalendarDate;
  isFirst: boolean;
  classStart: CalendarDate | null;
  programYear: ProgramYear;
  attendees: readonly FinalizeAttendee[];
}): ConferenceView['warnings'] {
  const { date, isFirst, classStart, programYear, attendees } = input;
  const warnings: ConferenceView['warnings'] = [];
  const present = attendees.filter(({ presence }) => presence === 'present');
  const disciplines = new Set(present.map(({ discipline }) => discipline));
  disciplines.delete('family');
  if (present.length > 0 && disciplines.size < 2) {
    warnings.push('not-multidisciplinary');
  }
  if (isFirst && classStart !== null && date < firstOpensOn(classStart)) {
    warnings.push('before-it-opens');
  }
  if (programYear.closedMonths.includes(monthOf(date))) warnings.push('closed-month');
  return warnings;
}

/**
 * What is wrong with the date of a conference, at the field `date`; empty when it can be scheduled.
 * A later day than today is none: scheduling ahead is usual, finalizing then waits for the day.
 * Keys: `date-impossible`, `date-outside-program-year`, `no-child-placed`.
 */
export function conferenceDateProblems(
  date: string,
  programYear: ProgramYear,
  classPlacements: readonly { start: CalendarDate; end: CalendarDate | null }[],
): FieldProblem[] {
  if (!isCalendarDate(date)) return [{ path: 'date', key: 'date-impossible' }];
  const { start, end } = programYear;
  if (!isWithin(date, start, end)) {
    return [{ path: 'date', key: 'date-outside-program-year', values: { start, end } }];
  }
  const isAnyonePlaced = classPlacements.some((one) => isWithin(date, one.start, one.end));
  return isAnyonePlaced ? [] : [{ path: 'date', key: 'no-child-placed' }];
}
