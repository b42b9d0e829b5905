import { addDays, addMonths, type CalendarDate } from '../../src-shared/dates.ts';
import type { Language } from '../../src-shared/operation.ts';
import { parseDate } from '../kit/parse-date.ts';

const STEP = /^\+?(\d{1,2})\s*([a-z])$/;

/**
 * A due date as typed: a date, or a step from the conference's `date`: '2w' and '+2w' two weeks,
 * '1m' a month, '10d' ten days; in Spanish '2s' for *semanas* too. Null when it is neither.
 */
export function parseDue(
  typed: string,
  date: CalendarDate,
  language: Language,
): CalendarDate | null {
  const step = STEP.exec(typed.trim().toLowerCase());
  if (step === null) return parseDate(typed, language);
  const count = Number(step[1]);
  switch (step[2]) {
    case 'd':
      return addDays(date, count);
    case 'w':
    case 's':
      return addDays(date, count * 7);
    case 'm':
      return addMonths(date, count);
    default:
      return null;
  }
}
