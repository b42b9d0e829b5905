import { z } from 'zod';
import { addDays, CalendarDate } from './dates.ts';
import { Id } from './operation.ts';

/** A number of the rules, with where it comes from (a requirement id or a citation). */
export interface Setting {
  value: number;
  source: string;
}

/** Days before the due date from which a deadline reads as due soon; the due date is one of them. */
export const DUE_SOON_DAYS = 7;

export const DeadlineState = z.enum([
  'not-open',
  'open',
  'due-soon',
  'overdue',
  'done',
  'done-late',
  'not-applicable',
]);
export type DeadlineState = z.infer<typeof DeadlineState>;

/** Something owed by a date. Its state is worked out at every look and stored nowhere. */
export const Deadline = z.strictObject({
  /** What is owed, such as `first-conference`. */
  what: z.string(),
  /** The records it is about. */
  subjects: z.strictObject({
    classId: Id.optional(),
    childId: Id.optional(),
    meetingId: Id.optional(),
    formId: Id.optional(),
    actionId: Id.optional(),
    personId: Id.optional(),
  }),
  /** The first day on which it can be done as meant; absent when it can be done at any time. */
  opens: CalendarDate.optional(),
  /** The last day that is on time. */
  due: CalendarDate,
  /** The requirement id or citation that it comes from. */
  source: z.string(),
  state: DeadlineState,
});
export type Deadline = z.infer<typeof Deadline>;

/**
 * The last day that is on time for "within `days` days of `from`": D + N itself is on time, overdue
 * is from D + N + 1 (rules.md, Words).
 */
export function withinDays(from: CalendarDate, days: number): CalendarDate {
  return addDays(from, days);
}

/** The first day "after the first `days` days of `from`": D + N, as D is day 1 (rules.md, Words). */
export function afterFirstDays(from: CalendarDate, days: number): CalendarDate {
  return addDays(from, days);
}

/** The states of something that has not been done yet. */
export type PendingState = 'not-open' | 'open' | 'due-soon' | 'overdue';

/** A deadline's dates; without `opens` it can be done at any time. */
export interface Span {
  opens?: CalendarDate | undefined;
  due: CalendarDate;
}

interface Facts extends Span {
  /** The day it was done; null or absent while it is not. */
  doneOn?: CalendarDate | null | undefined;
  /** It fell away, as for a family that withdrew before the due date. */
  isNotApplicable?: boolean;
}

/** Where something stands on the day `today` that has not been done. */
export function pendingState({ opens, due }: Span, today: CalendarDate): PendingState {
  if (today > due) return 'overdue';
  if (opens !== undefined && today < opens) return 'not-open';
  return today >= addDays(due, -DUE_SOON_DAYS) ? 'due-soon' : 'open';
}

/** Where a deadline stands on the day `today`; what was done stays done. */
export function stateOf(facts: Facts, today: CalendarDate): DeadlineState {
  if (facts.doneOn) return facts.doneOn <= facts.due ? 'done' : 'done-late';
  return facts.isNotApplicable ? 'not-applicable' : pendingState(facts, today);
}
