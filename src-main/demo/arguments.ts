import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CalendarDate, isCalendarDate } from '../../src-shared/dates.ts';
import { Month } from '../../src-shared/vault/contract.ts';
import { DemoStop } from './stop.ts';

export interface DemoArguments {
  /** Absolute, as `out` is. */
  roster: string;
  out: string;
  /** Null: from the roster's earliest entry, nine months. */
  year: { start: CalendarDate; end: CalendarDate } | null;
  closedMonths: string[];
  /** The final day; null: the day on which the last class's conference opens. */
  today: CalendarDate | null;
}

export const USAGE =
  'npm run demo -- --roster FILE --out DIR [--year START..END] [--closed 2026-12] [--today DATE]';

/** A program year has no more closed months (ProgramYearInput). */
const MOST_CLOSED = 12;

/**
 * Reads the command line of the demo; relative paths begin at `base`.
 * @throws DemoStop naming the argument that is wrong
 */
export function readDemoArguments(argv: readonly string[], base: string): DemoArguments {
  const { roster, out, year, closed = [], today } = values(argv);
  if (!roster) throw new DemoStop(`--roster is missing: the CSV file to bring in. ${USAGE}`);
  if (!out) throw new DemoStop(`--out is missing: the folder to make the binder in. ${USAGE}`);
  if (today !== undefined && !isCalendarDate(today)) {
    throw new DemoStop(`--today: ${today} is no day that exists, such as 2026-10-08.`);
  }
  return {
    roster: resolve(base, roster),
    out: resolve(base, out),
    year: year === undefined ? null : readYear(year),
    closedMonths: readClosed(closed),
    today: today ?? null,
  };
}

/** Whether the command line asks for the sample binder, and where it is to be. */
export function readSampleArguments(argv: readonly string[], base: string): string | null {
  const { sample, out } = values(argv);
  if (!sample) return null;
  if (!out) throw new DemoStop('--out is missing: the folder of the sample binder.');
  return resolve(base, out);
}

function values(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        roster: { type: 'string' },
        out: { type: 'string' },
        year: { type: 'string' },
        closed: { type: 'string', multiple: true },
        today: { type: 'string' },
        sample: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    // Node names the argument in its first sentence, and then explains its own command line.
    if (!(error instanceof TypeError)) throw error;
    throw new DemoStop(`${error.message.split('. ')[0]}. ${USAGE}`);
  }
}

function readYear(text: string): { start: CalendarDate; end: CalendarDate } {
  const [start = '', end = '', ...more] = text.split('..');
  if (more.length > 0 || !isCalendarDate(start) || !isCalendarDate(end)) {
    const like = '2026-09-08..2027-06-08';
    throw new DemoStop(`--year: ${text} is not START..END in days that exist, such as ${like}.`);
  }
  if (end <= start) throw new DemoStop(`--year: it ends on ${end}, before it starts.`);
  return { start, end };
}

function readClosed(given: readonly string[]): string[] {
  const months = [...new Set(given.flatMap((text) => text.split(',')).map((text) => text.trim()))];
  for (const month of months) {
    if (!Month.safeParse(month).success || !isCalendarDate(`${month}-01`)) {
      throw new DemoStop(`--closed: ${month} is no month, such as 2026-12.`);
    }
  }
  if (months.length > MOST_CLOSED) {
    throw new DemoStop(`--closed: more than ${MOST_CLOSED} months are closed.`);
  }
  return months;
}
