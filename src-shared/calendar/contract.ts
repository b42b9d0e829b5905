import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { Saved } from '../exports/contract.ts';
import { Place } from '../home/contract.ts';
import { command, Id, query, section } from '../operation.ts';
import { Month } from '../vault/contract.ts';

/** Days that `calendar.between` answers at most: a month on screen is 42 of them. */
export const MOST_DAYS = 100;

/** What an item is; each belongs to one kind by `kindOf` (rules.ts). */
export const CalendarWhat = z.enum([
  'conference',
  'first-conference',
  'monthly-conference',
  'case-management',
  'year-start-case-management',
  'monthly-case-management',
  'plan-review',
  'region-meeting',
  'region-month',
  'coc-month',
  'preparation-list',
  'action',
  'ersea',
  'fpa',
  'case-conferencing',
  'grantee-review',
]);
export type CalendarWhat = z.infer<typeof CalendarWhat>;

/**
 * Where an item stands today. `reminder`: the binder does not know whether it was done, so it is
 * never overdue.
 */
export const CalendarState = z.enum([
  'overdue',
  'due-soon',
  'open',
  'not-open',
  'done',
  'reminder',
]);
export type CalendarState = z.infer<typeof CalendarState>;

export const CalendarItem = z.strictObject({
  /** Names the item among all others, the same at each look. Made of ids: it never leaves as it is. */
  key: z.string(),
  what: CalendarWhat,
  date: CalendarDate,
  /** 'HH:MM'; null for what lasts the day. */
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  /** The class or region that it concerns. The only name that leaves with the calendar file. */
  group: z.string().nullable(),
  /** The child or household that it concerns: for the screen, within the person's reach; it never leaves. */
  about: z.string().nullable(),
  /** Who has it to do, where somebody was named. */
  who: z.string().nullable(),
  /** The month that needs a conference. */
  month: Month.nullable(),
  /** The quarter of the program year, from 1. */
  quarter: z.number().int().nullable(),
  state: CalendarState,
  /** Where it is done; null for what this binder can't do. */
  place: Place.nullable(),
  /** The requirement id or citation that it comes from. */
  source: z.string().nullable(),
});
export type CalendarItem = z.infer<typeof CalendarItem>;

/** A program year behind the days of the calendar. */
const CalendarYear = z.strictObject({
  id: Id,
  start: CalendarDate,
  end: CalendarDate,
  closedMonths: z.array(Month),
});

/** First and last day, both included. */
const Range = z.strictObject({ start: CalendarDate, end: CalendarDate });
export type Range = z.infer<typeof Range>;

export const calendar = section('calendar', {
  /**
   * Meetings and deadlines within the person's reach, in the order in which a day lists them; at
   * most `MOST_DAYS` days. Refusal `invalid` at `end`: `ends-before-it-starts`, `range-too-long`.
   */
  'calendar.between': query(
    'signed-in',
    Range,
    z.strictObject({
      today: CalendarDate,
      items: z.array(CalendarItem),
      years: z.array(CalendarYear),
    }),
  ),
  /**
   * Saves an iCalendar file (RFC 5545) of what is still ahead in the range and of its meetings, in the person's
   * language. It names classes; no child, no family, no household. Refusal `invalid` at `end`.
   */
  'calendar.exportIcs': command('read-records', Range, Saved),
});
