/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell that no spreadsheet calculates: an apostrophe before what would begin a formula. */
export function harmlessCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/**
 * Rows as a CSV file by RFC 4180: every cell quoted, lines ended by CRLF, and a byte order mark so
 * that spreadsheets read it as UTF-8. The first row names the columns.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => `"${harmlessCell(cell).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}
