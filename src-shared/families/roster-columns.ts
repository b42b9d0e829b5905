import type { CalendarDate } from '../dates.ts';
import { foldName, readDate } from './roster-cells.ts';
import { HEADER_NAMES, HEADER_WORDS } from './roster-headers.ts';
import { ROSTER_FIELDS, type RosterColumns, type RosterField } from './roster-row.ts';

/** Fields without which no row can come in; a name may also be in one column. */
const REQUIRED: RosterField[] = ['dateOfBirth', 'className', 'entryDate'];
const DATES = new Set<RosterField>(['dateOfBirth', 'entryDate', 'exitDate']);

const NO_COLUMNS: RosterColumns = {
  participantId: null,
  lastName: null,
  firstName: null,
  fullName: null,
  dateOfBirth: null,
  className: null,
  entryDate: null,
  exitDate: null,
  familyId: null,
  primaryAdult: null,
  relationship: null,
  phone: null,
  homeLanguage: null,
  iep: null,
  mckinneyVento: null,
  fosterCare: null,
  advocate: null,
  note: null,
};

/** A person's choice of columns, as it came over the bridge, with every field; unknown keys are dropped. */
export function completeColumns(choice: Record<string, number | null>): RosterColumns {
  const columns = { ...NO_COLUMNS };
  for (const field of ROSTER_FIELDS) {
    if (Object.hasOwn(choice, field)) columns[field] = choice[field] ?? null;
  }
  return columns;
}

/** The fields that still need a column before anything can come in. */
export function missingColumns(columns: RosterColumns): RosterField[] {
  const missing = REQUIRED.filter((field) => columns[field] === null);
  if (columns.fullName !== null) return missing;
  const names: RosterField[] = ['lastName', 'firstName'];
  return [...names.filter((field) => columns[field] === null), ...missing];
}

/** Every two fields that were given the same column. */
export function doubledColumns(columns: RosterColumns): RosterField[] {
  const used = ROSTER_FIELDS.map((field) => columns[field]).filter((column) => column !== null);
  return ROSTER_FIELDS.filter(
    (field) => columns[field] !== null && used.filter((c) => c === columns[field]).length > 1,
  );
}

function likeness(field: RosterField, folded: string): number {
  if (folded === '') return 0;
  if (HEADER_NAMES[field].has(folded.replaceAll(' ', ''))) return 2;
  const { like, unlike } = HEADER_WORDS[field];
  return like.test(folded) && !unlike.test(folded) ? 1 : 0;
}

/** No cell of a date column reads as a date: its name misleads ("Entry type"). */
function contradicts(field: RosterField, cells: string[]): boolean {
  if (!DATES.has(field)) return false;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  // The day only places years of two digits, which matters to no guess.
  const day: CalendarDate = '2026-01-01';
  const reads = (cell: string) =>
    readDate(cell, 'month-first', day) !== null || readDate(cell, 'day-first', day) !== null;
  return filled.length > 0 && !filled.some(reads);
}

/**
 * Guesses which column holds which field, by the names that ChildPlus, COPA and spreadsheets use in
 * English and Spanish, without case, accents and punctuation. Each column serves one field; of
 * equals the leftmost wins. `sample` are the first records under the header.
 */
export function guessColumns(header: string[], sample: string[][] = []): RosterColumns {
  const folded = header.map(foldName);
  const guesses = ROSTER_FIELDS.flatMap((field) =>
    folded.map((name, column) => ({ field, column, score: likeness(field, name) })),
  ).filter(({ score }) => score > 0);
  guesses.sort((a, b) => b.score - a.score || a.column - b.column);
  const columns = { ...NO_COLUMNS };
  const taken = new Set<number>();
  for (const { field, column } of guesses) {
    if (columns[field] !== null || taken.has(column)) continue;
    const cells = sample.map((record) => record[column] ?? '');
    if (contradicts(field, cells)) continue;
    columns[field] = column;
    taken.add(column);
  }
  return settleNames(columns);
}

/** "Nombre" or "First" alone means the whole name; two columns of names need no third. */
function settleNames(columns: RosterColumns): RosterColumns {
  const { lastName, firstName, fullName } = columns;
  if (lastName !== null && firstName !== null) return { ...columns, fullName: null };
  if (lastName === null && fullName === null) {
    return { ...columns, fullName: firstName, firstName: null };
  }
  return columns;
}

/** How many fields a line of cells names, to find the header under a report's title. */
export function headerLikeness(cells: string[]): number {
  const columns = guessColumns(cells);
  return ROSTER_FIELDS.filter((field) => columns[field] !== null).length;
}
