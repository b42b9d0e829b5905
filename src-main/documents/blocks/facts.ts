import { addTag, type Tag } from '../display-list.ts';
import type { Flow } from '../flow.ts';
import { type Cell, flowRow, stackText } from '../flow-row.ts';
import type { Fact, Facts } from '../model.ts';
import { CONTENT_WIDTH, PAGE, TEXT } from '../style.ts';

const GUTTER = 24;
const HALF_WIDTH = (CONTENT_WIDTH - GUTTER) / 2;
const PADDING = 4.5;
/** A value of more lines than this, at half the width, takes the whole width. */
const NARROW_LINES = 2;
const WHOLE = 150;

/** Labels over their values, two facts side by side, on hairlines like the fields of a form. */
export function flowFacts(flow: Flow, parent: Tag, { rows }: Facts): void {
  if (rows.length === 0) return;
  const list = addTag(parent, 'L', { numbering: 'None' });
  flow.gap(4);
  for (const facts of pair(flow, rows)) {
    const width = facts.length === 1 && isWide(flow, facts[0]) ? CONTENT_WIDTH : HALF_WIDTH;
    const cells = facts.map((fact, i) => {
      const item = addTag(list, 'LI');
      const cell: Cell = { x: PAGE.left + i * (HALF_WIDTH + GUTTER), stack: [] };
      stackText(flow, cell, addTag(item, 'Lbl'), TEXT.label, fact.label, width);
      stackText(flow, cell, addTag(item, 'LBody'), TEXT.body, fact.value, width);
      return cell;
    });
    flowRow(flow, {
      cells,
      padding: PADDING,
      minHeight: TEXT.label.lineHeight + TEXT.body.lineHeight,
      whole: WHOLE,
    });
    for (const { x } of cells) flow.rule(x, flow.y, width);
  }
  flow.gap(12);
}

/** Two facts a row, in their order; a wide one alone. */
function pair(flow: Flow, facts: Fact[]): Fact[][] {
  const rows: Fact[][] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    const beside = last?.length === 1 && !isWide(flow, fact) && !isWide(flow, last[0]);
    if (beside) last.push(fact);
    else rows.push([fact]);
  }
  return rows;
}

function isWide(flow: Flow, fact: Fact | undefined): boolean {
  if (!fact) return false;
  return flow.wrap(fact.value, TEXT.body, HALF_WIDTH).length > NARROW_LINES;
}
