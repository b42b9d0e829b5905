import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Language } from './operation.ts';

/**
 * Calendar-day arithmetic. A date is 'YYYY-MM-DD', a month 'YYYY-MM', both without a time zone
 * (rules.md, first paragraph). Nothing here reads a clock: `today` is always passed in. Functions
 * that take a date throw RangeError when it is not one; check outside input with `CalendarDate`.
 */

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a day that exists, written 'YYYY-MM-DD', in the years 1900 to 2199. */
export function isCalendarDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1900 && year <= 2199 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number of days in month 1–12 of `year`; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A calendar date of the input; its message is a key of the `problems` locale. */
export const CalendarDate = z.string().refine(isCalendarDate, 'date-impossible');
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A calendar month 'YYYY-MM' of the input; its message is a key of the `problems` locale. */
export const CalendarMonth = z
  .string()
  .refine((text) => isCalendarDate(`${text}-01`), 'month-impossible');
export type CalendarMonth = z.infer<typeof CalendarMonth>;

function plain(date: CalendarDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

/** `days` calendar days after `date`; negative goes back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return plain(date).add({ days }).toString();
}

/** `months` calendar months after `date`; the 31st plus one month is the last day of that month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return plain(date).add({ months }).toString();
}

/** Whole days from `from` to `to`; 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return plain(from).until(plain(to), { largestUnit: 'days' }).days;
}

/** The day of the week of a date: 1 Monday – 7 Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return plain(date).dayOfWeek;
}

/** The month 'YYYY-MM' of a date. */
export function monthOf(date: CalendarDate): CalendarMonth {
  return date.slice(0, 7);
}

/** The first day of a month. */
export function firstOfMonth(month: CalendarMonth): CalendarDate {
  return `${month}-01`;
}

/** The last day of a month. */
export function lastOfMonth(month: CalendarMonth): CalendarDate {
  const first = plain(firstOfMonth(month));
  return first.with({ day: first.daysInMonth }).toString();
}

/** The month after `month`. */
export function nextMonth(month: CalendarMonth): CalendarMonth {
  return monthOf(addMonths(firstOfMonth(month), 1));
}

/** Whether `date` lies from `start` to `end`, both included; no end means open. */
export function isWithin(
  date: CalendarDate,
  start: CalendarDate,
  end: CalendarDate | null,
): boolean {
  return date >= start && (end === null || date <= end);
}

/** Negative, 0 or positive, as `Array.prototype.sort` wants: earlier dates first. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Completed years and months since birth, on the day `on`. */
export function age(born: CalendarDate, on: CalendarDate): { years: number; months: number } {
  const { years, months } = plain(born).until(plain(on), { largestUnit: 'years' });
  return { years, months };
}

const SHORT_MONTHS: Record<Language, string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
};

const LONG_MONTHS: Record<Language, string[]> = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
};

/**
 * A date as people read it: 'Oct 8, 2026' or '8 oct 2026'. Written out rather than left to Intl,
 * whose data differ between the shells' versions, so that a signed document never changes.
 */
export function formatDate(date: CalendarDate, language: Language): string {
  const { year, month, day } = plain(date);
  const name = SHORT_MONTHS[language][month - 1] ?? '';
  return language === 'en' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
}

/** A month as people read it: 'October 2026' or 'octubre de 2026'. */
export function formatMonth(month: CalendarMonth, language: Language): string {
  const first = plain(firstOfMonth(month));
  const name = LONG_MONTHS[language][first.month - 1] ?? '';
  return language === 'en' ? `${name} ${first.year}` : `${name} de ${first.year}`;
}

/**
 * A UTC instant (ISO 8601 with Z) as the clock on the wall of `timeZone` (IANA name) showed it:
 * 'Oct 8, 2026, 2:05 PM' or '8 oct 2026, 2:05 p. m.' (no-break space within "p. m.").
 */
export function formatInstant(utcIso: string, language: Language, timeZone: string): string {
  const local = Temporal.Instant.from(utcIso).toZonedDateTimeISO(timeZone);
  const date = formatDate(local.toPlainDate().toString(), language);
  return `${date}, ${timeOfDay(local, language)}`;
}

/** A time of day 'HH:MM' as people read it: '2:05 PM' or '2:05 p. m.' (no-break space within). */
export function formatTime(time: string, language: Language): string {
  return timeOfDay(Temporal.PlainTime.from(time), language);
}

function timeOfDay(time: { hour: number; minute: number }, language: Language): string {
  const hour = time.hour % 12 === 0 ? 12 : time.hour % 12;
  const half = time.hour < 12 ? { en: 'AM', es: 'a.\u00A0m.' } : { en: 'PM', es: 'p.\u00A0m.' };
  return `${hour}:${String(time.minute).padStart(2, '0')} ${half[language]}`;
}

/** The calendar day in `timeZone` (IANA name) at a UTC instant (ISO 8601 with Z). */
export function dayOfInstant(utcIso: string, timeZone: string): CalendarDate {
  return Temporal.Instant.from(utcIso).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
