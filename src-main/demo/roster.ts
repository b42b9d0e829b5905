import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { addDays, addMonths, type CalendarDate, isCalendarDate } from '../../src-shared/dates.ts';
import { checkRecords, rosterDateOrder } from '../../src-shared/families/roster-check.ts';
import { guessColumns, missingColumns } from '../../src-shared/families/roster-columns.ts';
import { LARGEST_FILE_BYTES } from '../../src-shared/files/contract.ts';
import { Refusal } from '../../src-shared/problem.ts';
import type { ProgramYearInput } from '../../src-shared/vault/contract.ts';
import { type RosterFile, readRosterFile } from '../families/roster-file.ts';
import { fileIn } from './file-in.ts';
import { fieldNames, refusalSentence, sentenceOf } from './sentence.ts';
import type { Sitting } from './sitting.ts';
import { DemoStop } from './stop.ts';

/** What summary.json says of a roster. `line` is where the record starts, the header's being 1. */
export interface RosterSummary {
  imported: number;
  blank: number;
  refused: { line: number; row: number; reason: string }[];
}

/** @throws DemoStop naming `--roster` when the file cannot be read, is empty or too large */
export function readRosterBytes(path: string): Buffer {
  const stop = (why: string) => new DemoStop(`--roster: ${basename(path)} ${why}.`);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw stop(isMissing ? 'is not there' : 'cannot be read');
  }
  if (bytes.length === 0) throw stop('is empty');
  if (bytes.length > LARGEST_FILE_BYTES) throw stop('is larger than 25 MB');
  return bytes;
}

function parseRoster(bytes: Buffer): RosterFile {
  try {
    return readRosterFile(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw new DemoStop(`--roster: ${sentenceOf(error.problem)}`);
    throw error;
  }
}

/** The months of a program year, when nobody says how long it is. */
const YEAR_MONTHS = 9;

/**
 * The program year of a roster, nine months from its earliest entry unless `year` is given, and the
 * earliest entry within it. Only rows that come in count.
 * @throws DemoStop when no row comes in
 */
export function yearOfRoster(
  bytes: Buffer,
  today: CalendarDate,
  year: Pick<ProgramYearInput, 'start' | 'end'> | null,
): { start: CalendarDate; end: CalendarDate; firstEntry: CalendarDate } {
  const { header, records } = parseRoster(bytes);
  const cells = records.filter(({ blank }) => !blank).map((record) => record.cells);
  const columns = guessColumns(header, cells.slice(0, 50));
  const missing = missingColumns(columns);
  if (missing.length > 0) {
    throw new DemoStop(`--roster: the file has no column for ${fieldNames(missing)}.`);
  }
  const order = rosterDateOrder(records, columns);
  const dateOrder = order === 'unclear' ? 'month-first' : order;
  const { good, refused } = checkRecords(records, columns, {
    ...{ today, dateOrder },
    programYear: year,
  });
  const [firstEntry] = good.map(({ entryDate }) => entryDate).toSorted();
  if (firstEntry === undefined) {
    const [first] = refused;
    const why = first ? ` Line ${first.line}: ${refusalSentence(first)}` : '';
    throw new DemoStop(`--roster: no row can come in.${why}`);
  }
  const { start, end } = year ?? { start: firstEntry, end: addMonths(firstEntry, YEAR_MONTHS) };
  return { start, end, firstEntry };
}

/** Brings a roster in as the import page does: sent in pieces, read, checked, imported. */
export async function importRoster(
  sitting: Sitting,
  bytes: Buffer,
): Promise<RosterSummary & { dateOrderUnclear: boolean }> {
  const fileId = await fileIn(sitting, bytes, { purpose: 'roster', mediaType: 'text/csv' });
  const { columns, dateOrder, dateOrderUnclear } = await sitting.call('families.readRoster', {
    fileId,
  });
  const choice = { fileId, columns, dateOrder };
  await sitting.call('families.checkRoster', choice);
  const { imported, blank, refused } = await sitting.job('families.importRoster', choice);
  await sitting.call('files.discard', { fileId });
  return {
    ...{ imported, blank, dateOrderUnclear },
    refused: refused.map(({ line, row, ...why }) => ({ line, row, reason: refusalSentence(why) })),
  };
}

const US_DATE = /(?<=^|,)(\d{1,2})\/(\d{1,2})\/(\d{4})(?=,|$)/gm;

/** The text of a roster with every month/day/year cell moved by `days`; impossible dates stay. */
export function moveDates(text: string, days: number): string {
  return text.replaceAll(US_DATE, (cell, month: string, day: string, year: string) => {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isCalendarDate(date)) return cell;
    return addDays(date, days).replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');
  });
}
