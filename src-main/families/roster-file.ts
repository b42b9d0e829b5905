import { headerLikeness } from '../../src-shared/families/roster-columns.ts';
import type { RosterRecord } from '../../src-shared/families/roster-row.ts';
import { refuse } from '../../src-shared/problem.ts';
import { decodeRoster, type RosterEncoding } from './roster-encoding.ts';
import { firstRecords, type RawRecord, readRecords, usualWidth } from './roster-records.ts';

export interface RosterFileWarning {
  code: 'title-lines' | 'header-not-recognised' | 'same-header-twice' | 'lone-quote';
  /** The physical line it is about. */
  line: number;
}

export interface RosterFile {
  encoding: RosterEncoding;
  delimiter: string;
  header: string[];
  records: RosterRecord[];
  warnings: RosterFileWarning[];
}

const DELIMITERS = [',', ';', '\t', '|'];
/** How many records from the top may hold a report's title, and are looked at for the delimiter. */
const LOOK = 20;
/** How much of the text, in UTF-16 code units, is parsed to find the delimiter. */
const LOOK_TEXT = 200_000;
/** A header that names this many fields is a header. */
const CERTAIN = 2;
const MOST_COLUMNS = 500;
const MOST_LINES = 200_000;
/** Excel's first line that names the delimiter; no row of the sheet. */
const SEPARATOR_LINE = /^"?sep=([^"\r\n])"?(?:\r\n|\r|\n|$)/i;

/**
 * Reads the bytes of a roster file: encoding, delimiter, the header under any title lines, and
 * every record under the header with its physical line and its row in the spreadsheet.
 * Refuses `roster-not-csv`, `roster-empty`, `roster-too-many-columns` and `roster-too-many-rows`
 * (both with `values.limit`). Nothing in the text is interpreted: formulas stay text.
 */
export function readRosterFile(bytes: Uint8Array): RosterFile {
  const { text, encoding } = decodeRoster(bytes);
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  if (hasMoreLines(body, MOST_LINES)) {
    refuse('roster-too-many-rows', { values: { limit: MOST_LINES } });
  }
  const look = body.slice(0, LOOK_TEXT);
  const delimiter = separator?.[1] ?? guessDelimiter(look);
  const first = firstRecords(look, delimiter, LOOK);
  if (first.some((cells) => cells.length > MOST_COLUMNS)) {
    refuse('roster-too-many-columns', { values: { limit: MOST_COLUMNS } });
  }
  const all = readRecords(body, delimiter, usualWidth(first));
  const at = headerIndex(all.slice(0, LOOK).map(({ cells }) => cells));
  const top = all[at];
  if (!top) refuse('roster-empty');
  const linesAbove = separator ? 1 : 0;
  const header = top.cells.map((cell) => cell.trim());
  const records = all.slice(at + 1).map((raw, index) => ({
    line: raw.line + linesAbove,
    row: at + index + 2,
    cells: raw.cells,
    blank: raw.cells.every((cell) => cell.trim() === ''),
    broken: brokenOf(raw, header.length),
  }));
  const headerLine = top.line + linesAbove;
  const warnings: RosterFileWarning[] = [];
  if (at > 0) warnings.push({ code: 'title-lines', line: headerLine });
  if (headerLikeness(header) < CERTAIN) {
    warnings.push({ code: 'header-not-recognised', line: headerLine });
  }
  const named = header.filter((name) => name !== '').map((name) => name.toLowerCase());
  if (new Set(named).size < named.length) {
    warnings.push({ code: 'same-header-twice', line: headerLine });
  }
  for (const { mended, line } of all) {
    if (mended) warnings.push({ code: 'lone-quote', line: line + linesAbove });
  }
  return { encoding, delimiter, header, records, warnings };
}

function hasMoreLines(text: string, limit: number): boolean {
  let lines = 0;
  for (const _ of text.matchAll(/\r\n?|\n/g)) {
    lines += 1;
    if (lines > limit) return true;
  }
  return false;
}

function brokenOf({ cells, mended }: RawRecord, width: number): RosterRecord['broken'] {
  const extra = cells.slice(width).some((cell) => cell.trim() !== '');
  if (!extra) return null;
  return mended ? 'quote-not-closed' : 'too-many-cells';
}

/** The line that names most fields; when none names enough, the first that says anything. */
function headerIndex(records: string[][]): number {
  const scores = records.map((cells) => (cells.length > MOST_COLUMNS ? 0 : headerLikeness(cells)));
  const best = Math.max(0, ...scores);
  if (best >= CERTAIN) return scores.indexOf(best);
  return records.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
}

/** The delimiter under which the header names most fields, then the records are most alike, then widest. */
function guessDelimiter(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const records = firstRecords(text, delimiter, LOOK);
    const header = records[headerIndex(records)] ?? [];
    const width = usualWidth(records);
    const alike = width > 1 ? records.filter((cells) => cells.length === width).length : 0;
    const fields = header.length > MOST_COLUMNS ? 0 : headerLikeness(header);
    return { delimiter, fields, alike, width };
  });
  scored.sort((a, b) => b.fields - a.fields || b.alike - a.alike || b.width - a.width);
  return scored[0]?.delimiter ?? ',';
}
