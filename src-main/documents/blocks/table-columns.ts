import type { Flow } from '../flow.ts';
import type { Table } from '../model.ts';
import { CONTENT_WIDTH, PAGE, TEXT, type TextStyle } from '../style.ts';
import { measure } from '../wrap.ts';

export type Column = { x: number; width: number };

/** White at the left and right of a cell's text, in points. */
export const INSET = 6;
const NARROWEST = 40;
/** The widest word that a column makes room for, in points and in letters. */
const WIDEST_WORD = 96;
const LONGEST_WORD = 30;

/** Shares the width by weight, after each column has room for its longest everyday word. */
export function placeColumns(flow: Flow, { columns, rows }: Table): Column[] {
  const equal = CONTENT_WIDTH / columns.length;
  const floors = columns.map(({ header }, i) => {
    const words = rows.map((row) => widestWord(flow, row[i] ?? '', TEXT.cell));
    const widest = Math.max(widestWord(flow, header, TEXT.columnHeader), ...words);
    return Math.max(NARROWEST, Math.min(widest, WIDEST_WORD) + 2 * INSET + 0.5);
  });
  const tight = floors.reduce((sum, floor) => sum + floor, 0) > CONTENT_WIDTH;
  const widths = tight
    ? columns.map(() => equal)
    : shareOut(
        columns.map(({ weight }) => weight),
        floors,
      );
  let x = PAGE.left;
  return widths.map((width) => {
    const column = { x, width };
    x += width;
    return column;
  });
}

/** Widths by weight; a column whose share is below its floor gets the floor. */
function shareOut(weights: number[], floors: number[]): number[] {
  const atFloor = new Set<number>();
  for (;;) {
    const free = weights.map((_, i) => i).filter((i) => !atFloor.has(i));
    const taken = [...atFloor].reduce((sum, i) => sum + (floors[i] ?? 0), 0);
    const total = free.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
    const share = (i: number) => ((CONTENT_WIDTH - taken) * (weights[i] ?? 0)) / total;
    const short = free.filter((i) => !(share(i) >= (floors[i] ?? 0)));
    if (short.length === 0)
      return weights.map((_, i) => (atFloor.has(i) ? (floors[i] ?? 0) : share(i)));
    for (const i of short) atFloor.add(i);
  }
}

function widestWord(flow: Flow, text: string, style: TextStyle): number {
  const words = text.split(/\s+/).filter((word) => word.length <= LONGEST_WORD);
  return words.reduce((widest, word) => Math.max(widest, measure(word, style, flow.shape)), 0);
}
