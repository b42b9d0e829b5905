import { addTag, type Owner, type Tag } from '../display-list.ts';
import type { Flow } from '../flow.ts';
import { type Cell, flowRow, stackHeight, stackText } from '../flow-row.ts';
import type { Table } from '../model.ts';
import { CONTENT_WIDTH, INK, PAGE, TEXT, type TextStyle } from '../style.ts';
import { type Column, INSET, placeColumns } from './table-columns.ts';
import { IN_ONE_PIECE } from './text.ts';

const PADDING = 4.5;
/** A row up to this height moves to the next page whole; a header up to this height is repeated. */
const WHOLE = 160;
/** A table up to this height is not split at all. */
const WHOLE_TABLE = 180;

/**
 * A table on hairlines. Its header row is real once and an artifact on each page where it goes on.
 * Throws if a row has more cells than there are columns.
 */
export function flowTable(flow: Flow, parent: Tag, table: Table): void {
  const columns = placeColumns(flow, table);
  const tag = addTag(parent, 'Table');
  const caption = table.caption ? addTag(tag, 'Caption') : null;
  const headerRow = addTag(addTag(tag, 'THead'), 'TR');
  const headers = table.columns.map(({ header }) => ({
    owner: addTag(headerRow, 'TH', { scope: 'Column' }),
    text: header,
  }));
  const header = stackRow(flow, columns, headers, TEXT.columnHeader);
  const body = addTag(tag, 'TBody');
  const rows =
    table.rows.length === 0
      ? [stackEmpty(flow, addTag(body, 'TR'), table)]
      : table.rows.map((texts) => stackBody(flow, columns, addTag(body, 'TR'), texts));
  const height = [header, ...rows].reduce((sum, cells) => sum + rowHeight(cells), 0);
  flow.gap(8);
  if (height <= WHOLE_TABLE) flow.ensure(height + (caption ? CAPTION_HEIGHT : 0));
  if (caption && table.caption) flowCaption(flow, caption, table.caption);
  // A header with no row under it says nothing.
  flowHeader(flow, header, Math.min(WHOLE, rowHeight(rows[0] ?? [])));
  const repeated = headers.map(({ text }) => ({ owner: 'layout' as const, text }));
  const onTurn = () => {
    if (rowHeight(header) > WHOLE) return;
    flowHeader(flow, stackRow(flow, columns, repeated, TEXT.columnHeader), 0);
  };
  for (const cells of rows) flowBody(flow, cells, onTurn);
  flow.gap(14);
}

const rowHeight = (cells: Cell[]): number =>
  Math.max(0, ...cells.map(({ stack }) => stackHeight(stack))) + 2 * PADDING;

const CAPTION_HEIGHT = 30;

function flowCaption(flow: Flow, owner: Tag, text: string): void {
  const cell: Cell = { x: PAGE.left, stack: [] };
  stackText(flow, cell, owner, TEXT.strong, text, CONTENT_WIDTH);
  flowRow(flow, { cells: [cell], whole: IN_ONE_PIECE, keepWithNext: 48 });
  flow.gap(5);
}

function flowHeader(flow: Flow, cells: Cell[], keepWithNext: number): void {
  const behind = (top: number, height: number) => {
    flow.fill(PAGE.left, top, CONTENT_WIDTH, height, INK.tint);
  };
  flowRow(flow, { cells, padding: PADDING, whole: WHOLE, keepWithNext, behind });
  flow.rule(PAGE.left, flow.y, CONTENT_WIDTH, INK.line);
}

function stackBody(flow: Flow, columns: Column[], row: Tag, texts: string[]): Cell[] {
  if (texts.length > columns.length) throw new Error('A table row has more cells than columns');
  const cells = columns.map((_, i) => ({ owner: addTag(row, 'TD'), text: texts[i] ?? '' }));
  return stackRow(flow, columns, cells, TEXT.cell);
}

function stackEmpty(flow: Flow, row: Tag, { columns, empty }: Table): Cell[] {
  const owner = addTag(row, 'TD', { columnSpan: columns.length });
  const whole = [{ x: PAGE.left, width: CONTENT_WIDTH }];
  return stackRow(flow, whole, [{ owner, text: empty ?? '' }], TEXT.quiet);
}

function flowBody(flow: Flow, cells: Cell[], onTurn: () => void): void {
  const rule = (top: number, _height: number, part: number) => {
    if (part > 0) flow.rule(PAGE.left, top, CONTENT_WIDTH);
  };
  const minHeight = TEXT.cell.lineHeight;
  flowRow(flow, { cells, padding: PADDING, minHeight, whole: WHOLE, onTurn, behind: rule });
  flow.rule(PAGE.left, flow.y, CONTENT_WIDTH);
}

function stackRow(
  flow: Flow,
  columns: Column[],
  texts: { owner: Owner; text: string }[],
  style: TextStyle,
): Cell[] {
  return columns.map(({ x, width }, i) => {
    const cell: Cell = { x: x + INSET, stack: [] };
    const entry = texts[i];
    if (entry) stackText(flow, cell, entry.owner, style, entry.text, width - 2 * INSET);
    return cell;
  });
}
