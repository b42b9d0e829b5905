import { addDays, type CalendarDate, daysBetween, isCalendarDate } from '../dates.ts';

/** How 3/4/2026 is read: March 4 (United States) or the 3rd of April. */
export type DateOrder = 'month-first' | 'day-first';

/** Text that cleaning only trims: most cells of most files, and 10,000 rows have many. */
const PLAIN = /^[ -~]*$/;

/** A name or a header for comparison: without case, accents, punctuation and doubled spaces. */
export function foldName(text: string): string {
  const letters = PLAIN.test(text) ? text : text.normalize('NFKD').replace(/[\p{M}’]/gu, '');
  return letters
    .replaceAll("'", '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Trimmed NFC text without control characters; line breaks become spaces. */
export function cleanCell(cell: string): string {
  if (PLAIN.test(cell)) return cell.trim();
  return cell
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .trim();
}

/** As `cleanCell`, with line breaks kept and written as \n, for the note. */
export function cleanNote(cell: string): string {
  if (PLAIN.test(cell)) return cell.trim();
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .normalize('NFC')
    .trim();
}

const YES = new Set(['y', 'yes', 'true', 't', '1', 'x', 'si', 's', '✓', '✔']);
const NO = new Set(['n', 'no', 'false', 'f', '0', 'none', 'na', 'n a', 'ninguno', 'ninguna', '-']);

/** Yes, no, null for an empty cell, 'unreadable' for anything else. */
export function readAnswer(cell: string): boolean | null | 'unreadable' {
  if (cell === '') return null;
  const folded = foldName(cell) || cell;
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : 'unreadable';
}

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    'jan january ene enero',
    'feb february febrero',
    'mar march marzo',
    'apr april abr abril',
    'may mayo',
    'jun june junio',
    'jul july julio',
    'aug august ago agosto',
    'sep sept september set septiembre setiembre',
    'oct october octubre',
    'nov november noviembre',
    'dec december dic diciembre',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

const TIME = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?)?Z?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SLASHED = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;
const MONTH_NAMED = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})$/u;
const DAY_NAMED =
  /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:del?\s+)?(\d{4}|\d{2})$/u;
const EXCEL_SERIAL = /^[1-9]\d{4}$/;

function dateOf(year: string, month: number, day: string, today: CalendarDate) {
  const text = (full: string) =>
    `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year.length === 4) return isCalendarDate(text(year)) ? text(year) : null;
  const candidates = [text(`19${year}`), text(`20${year}`)].filter(isCalendarDate);
  const away = (date: CalendarDate) => Math.abs(daysBetween(today, date));
  return candidates.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

/**
 * The day a cell names, or null when there is no such day. Read are 2021-08-05, 8/5/2021, 8-5-21,
 * Aug 5, 2021, 5 ago 2021, 5-Aug-21, 20210805 and Excel's day number (44413), each also with a time
 * behind it, which is dropped. A year of two digits is the one nearest to `today`.
 */
export function readDate(cell: string, order: DateOrder, today: CalendarDate): CalendarDate | null {
  const text = cell.replace(TIME, '').trim();
  const iso = YEAR_FIRST.exec(text);
  if (iso) return dateOf(iso[1] ?? '', Number(iso[3]), iso[4] ?? '', today);
  const compact = COMPACT.exec(text);
  if (compact) return dateOf(compact[1] ?? '', Number(compact[2]), compact[3] ?? '', today);
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [, first = '', , second = '', year = ''] = slashed;
    return order === 'month-first'
      ? dateOf(year, Number(first), second, today)
      : dateOf(year, Number(second), first, today);
  }
  if (EXCEL_SERIAL.test(text)) {
    return addDays('1899-12-30', Number(text));
  }
  const named = MONTH_NAMED.exec(text);
  if (named) {
    return dateOf(named[3] ?? '', MONTHS[foldName(named[1] ?? '')] ?? 0, named[2] ?? '', today);
  }
  const dayNamed = DAY_NAMED.exec(text);
  if (!dayNamed) return null;
  const month = MONTHS[foldName(dayNamed[2] ?? '')] ?? 0;
  return dateOf(dayNamed[3] ?? '', month, dayNamed[1] ?? '', today);
}

/**
 * In which order a file's slashed dates are written, seen from the days above 12; 'unclear' when
 * there are such dates and all could be read both ways, so that the person must say.
 */
export function dateOrderOf(cells: Iterable<string>): DateOrder | 'unclear' {
  let seen = 0;
  let monthFirst = 0;
  let dayFirst = 0;
  for (const cell of cells) {
    const slashed = SLASHED.exec(cell.replace(TIME, '').trim());
    if (!slashed) continue;
    seen += 1;
    if (Number(slashed[1]) > 12) dayFirst += 1;
    else if (Number(slashed[3]) > 12) monthFirst += 1;
  }
  if (seen > 0 && monthFirst === dayFirst) return 'unclear';
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}

/** 'Last, First' or two words 'First Last'; null when it cannot be told where one name ends. */
export function splitName(name: string): { lastName: string; firstName: string } | null {
  const comma = name.indexOf(',');
  if (comma >= 0) {
    return { lastName: name.slice(0, comma).trim(), firstName: name.slice(comma + 1).trim() };
  }
  const words = name.split(/\s+/);
  const [firstName, lastName] = words;
  return words.length === 2 && firstName && lastName ? { lastName, firstName } : null;
}
