import { addTag, type Tag } from '../display-list.ts';
import type { Flow } from '../flow.ts';
import { type Cell, flowRow, stackText } from '../flow-row.ts';
import type { List } from '../model.ts';
import { CONTENT_WIDTH, PAGE, TEXT } from '../style.ts';

const INDENT = 16;
const BULLET_INDENT = 4;
const ITEM_GAP = 3;

export function flowList(flow: Flow, parent: Tag, { items }: List): void {
  if (items.length === 0) return;
  const list = addTag(parent, 'L', { numbering: 'Disc' });
  flow.gap(6);
  for (const text of items) {
    const item = addTag(list, 'LI');
    const bullet: Cell = { x: PAGE.left + BULLET_INDENT, stack: [] };
    const body: Cell = { x: PAGE.left + INDENT, stack: [] };
    stackText(flow, bullet, addTag(item, 'Lbl'), TEXT.body, '•', INDENT);
    stackText(flow, body, addTag(item, 'LBody'), TEXT.body, text, CONTENT_WIDTH - INDENT);
    flowRow(flow, { cells: [bullet, body], whole: 3 * TEXT.body.lineHeight });
    flow.gap(ITEM_GAP);
  }
  flow.gap(8);
}
