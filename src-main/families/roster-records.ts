import { CsvError, parse } from 'csv-parse/sync';

/** A record as it stands in the file; `line` counts physical lines from 1 at the top of the text. */
export interface RawRecord {
  line: number;
  cells: string[];
  /** A quotation mark in it is never closed, so its line was read with the marks as letters. */
  mended: boolean;
}

interface Run {
  records: RawRecord[];
  /** The text ended inside a quoted cell, which belongs to the record after the last one. */
  unclosed: boolean;
}

const LINE_BREAK = /\r\n|\r|\n/g;
/** After so many unclosed quotation marks the rest of the file is read with all marks as letters. */
const MENDS = 20;
/** With fewer columns a cell that ran on into the next record looks the same as a long note. */
const FEWEST_COLUMNS = 4;

/**
 * Every record of the text, line breaks in quotes kept; `width` is the usual number of cells. A
 * quotation mark that is never closed costs its own line only.
 */
export function readRecords(text: string, delimiter: string, width: number): RawRecord[] {
  const records: RawRecord[] = [];
  let rest = text;
  let line = 1;
  for (let mends = 0; mends < MENDS; mends += 1) {
    const part = parseRun(rest, delimiter, { line });
    const ranOn = part.records.findIndex(({ cells }) => runsOn(cells, delimiter, width));
    if (ranOn < 0 && !part.unclosed) return records.concat(part.records);
    const good = ranOn < 0 ? part.records : part.records.slice(0, ranOn);
    for (const record of good) records.push(record);
    const bad = good.reduce((next, { cells }) => next + linesOf(cells), line);
    const start = offsetOfLine(rest, bad - line);
    const end = offsetOfLine(rest, bad - line + 1);
    const mended = parseRun(rest.slice(start, end), delimiter, { line: bad, quote: false });
    for (const record of mended.records) records.push({ ...record, mended: true });
    rest = rest.slice(end);
    line = bad + 1;
  }
  return records.concat(parseRun(rest, delimiter, { line, quote: false }).records);
}

/** The first records, at most `limit`, for a look; an unclosed quotation mark ends them early. */
export function firstRecords(text: string, delimiter: string, limit: number): string[][] {
  return parseRun(text, delimiter, { limit }).records.map(({ cells }) => cells);
}

/** How many cells most of the records have; the greater number of two that are equally usual. */
export function usualWidth(records: string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual = [...counts].toSorted(([a, n], [b, m]) => m - n || b - a)[0];
  return usual?.[0] ?? 0;
}

function parseRun(
  text: string,
  delimiter: string,
  { line: first = 1, quote = true, limit }: { line?: number; quote?: boolean; limit?: number },
): Run {
  const records: RawRecord[] = [];
  let line = first;
  const take = (cells: string[]) => {
    records.push({ line, cells, mended: false });
    line += linesOf(cells);
    return null;
  };
  try {
    parse(text, {
      delimiter,
      quote: quote ? '"' : false,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      on_record: take,
      ...(limit === undefined ? {} : { to: limit }),
    });
    return { records, unclosed: false };
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return { records, unclosed: true };
  }
}

/** The physical lines a record takes; counted here because csv-parse counts a quoted CRLF twice. */
function linesOf(cells: string[]): number {
  return cells.reduce((lines, cell) => lines + (cell.match(LINE_BREAK)?.length ?? 0), 1);
}

function offsetOfLine(text: string, line: number): number {
  if (line === 0) return 0;
  let seen = 0;
  for (const found of text.matchAll(LINE_BREAK)) {
    seen += 1;
    if (seen === line) return found.index + found[0].length;
  }
  return text.length;
}

/**
 * Whether a quoted cell swallowed the start of another record: it holds line breaks, and as many
 * delimiters as a record has, or the record has more cells than it should. A delimiter before a
 * space is prose, as the commas of a long note; of those before a line break one may be a record's.
 */
function runsOn(cells: string[], delimiter: string, width: number): boolean {
  if (width < FEWEST_COLUMNS) return false;
  return cells.some((cell) => {
    if (!/[\r\n]/.test(cell)) return false;
    const after = cell.split(delimiter).slice(1);
    const tight = after.filter((piece) => !/^\s/.test(piece)).length;
    const lineEnd = after.some((piece) => /^[\r\n]/.test(piece)) ? 1 : 0;
    return tight + lineEnd >= width - 1 || (tight > 0 && cells.length > width);
  });
}
