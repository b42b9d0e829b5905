import { addTag, type Tag } from '../display-list.ts';
import type { Flow } from '../flow.ts';
import { type Cell, flowRow, stackText } from '../flow-row.ts';
import type { Notice } from '../model.ts';
import { CONTENT_WIDTH, INK, PAGE, TEXT } from '../style.ts';

const PADDING = 9;
const INSET = 14;
const BAR = 3;

/** A note on a tinted ground with a bar at its left. */
export function flowNotice(flow: Flow, parent: Tag, { text }: Notice): void {
  if (text.trim() === '') return;
  const cell: Cell = { x: PAGE.left + INSET, stack: [] };
  stackText(flow, cell, addTag(parent, 'P'), TEXT.body, text, CONTENT_WIDTH - 2 * INSET);
  flow.gap(10);
  flowRow(flow, {
    cells: [cell],
    padding: PADDING,
    whole: 150,
    behind: (top, height) => {
      flow.fill(PAGE.left, top, CONTENT_WIDTH, height, INK.tint);
      flow.fill(PAGE.left, top, BAR, height, INK.line);
    },
  });
  flow.gap(12);
}
