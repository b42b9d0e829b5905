import { isCalendarDate } from '../../src-shared/dates.ts';
import type { Language } from '../../src-shared/operation.ts';

const MONTHS: Record<Language, readonly string[]> = {
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
};

/**
 * A typed date as 'YYYY-MM-DD': ISO; numbers in the language's order (English month first, Spanish
 * day first) with `/`, `-`, `.` or a space; or with the month's name as `formatDate` writes it.
 * Years of two digits are 2000 to 2099. Null when it is no day that exists.
 */
export function parseDate(typed: string, language: Language): string | null {
  const parts = typed
    .trim()
    .toLowerCase()
    .replace(/\bde\b/g, ' ')
    .split(/[\s,./-]+/)
    .filter((part) => part !== '');
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3) return null;
  if (/^\d{4}$/.test(first)) return join(first, second, third);
  const named = parts.slice(0, 2).find((part) => /^\p{L}/u.test(part));
  if (named !== undefined) {
    const day = named === first ? second : first;
    return join(third, monthNumber(named), day);
  }
  return language === 'en' ? join(third, first, second) : join(third, second, first);
}

/** The number of a month by the first three letters of its name, in either language. */
function monthNumber(name: string): string {
  const start = name.slice(0, 3);
  const index = Math.max(MONTHS.en.indexOf(start), MONTHS.es.indexOf(start));
  return String(index + 1);
}

function join(year: string, month: string, day: string): string | null {
  const isNumeric = [year, month, day].every((part) => /^\d{1,4}$/.test(part));
  if (!isNumeric || (year.length !== 2 && year.length !== 4)) return null;
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
