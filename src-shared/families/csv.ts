/** What a spreadsheet would take for a formula or a command at the start of a cell. */
const COMMAND_START = /^[=+\-@\t\r\0]/;

/**
 * A cell of an export that no spreadsheet runs: text that starts with = + - @ TAB CR or NUL gets an
 * apostrophe in front (security.md, CSV hostile; ASVS 1.2.10). For exports only: what was imported
 * stays as it was written.
 */
export function csvSafe(cell: string): string {
  return COMMAND_START.test(cell) ? `'${cell}` : cell;
}

/**
 * CSV text of records of cells, each record ended by `newline`, a cell quoted only where it must
 * be. Writes cells as they are: pass them through `csvSafe` for a file that people open.
 */
export function writeCsv(
  records: string[][],
  { delimiter = ',', newline = '\r\n' }: { delimiter?: string; newline?: string } = {},
): string {
  const written = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) || cell.trim() !== cell
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const record = (cells: string[]) =>
    // A record of one empty cell would otherwise be an empty line.
    cells.length === 1 && cells[0] === '' ? '""' : cells.map(written).join(delimiter);
  return records.map((cells) => record(cells) + newline).join('');
}
