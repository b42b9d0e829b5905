import type { Owner } from './display-list.ts';
import type { Flow } from './flow.ts';
import { PAGE, type TextStyle } from './style.ts';
import type { Line } from './wrap.ts';

/** Texts one below the other, of one cell. */
export type Cell = { x: number; stack: Stacked[] };
type Stacked = { owner: Owner; style: TextStyle; line: Line };

export type Row = {
  cells: Cell[];
  /** White above and below the text of each part, in points. */
  padding?: number;
  /** Least height of the first part, in points. */
  minHeight?: number;
  /** A row no taller than this (points) moves to the next page whole. */
  whole?: number;
  /** What must fit below the row on the same page, in points. */
  keepWithNext?: number;
  /** Draws behind a part of the row, before its text. */
  behind?: (top: number, height: number, part: number) => void;
  /** Draws what each continued page begins with. */
  onTurn?: () => void;
};

/** Wraps a text and stands it in a cell below what is there. */
export function stackText(
  flow: Flow,
  cell: Cell,
  owner: Owner,
  style: TextStyle,
  text: string,
  width: number,
): void {
  for (const line of flow.wrap(text, style, width)) cell.stack.push({ owner, style, line });
}

/** In points. */
export const stackHeight = (stack: Stacked[]): number =>
  stack.reduce((sum, { style }) => sum + style.lineHeight, 0);

/** The lines at the head of the stack that fit, leaving no single line behind where it can. */
function fitting(stack: Stacked[], room: number): number {
  let count = 0;
  for (let used = 0; count < stack.length; count += 1) {
    used += stack[count]?.style.lineHeight ?? 0;
    if (used > room) break;
  }
  return stack.length - count === 1 && count > 2 ? count - 1 : count;
}

/**
 * Places a row and moves on below it. A row that does not fit moves to the next page if it is small,
 * else is split there; its cells go on with the same owners.
 */
export function flowRow(flow: Flow, row: Row): void {
  const { cells, padding = 0, minHeight = 0, whole = 0, keepWithNext = 0 } = row;
  let stacks = cells.map(({ stack }) => stack);
  const turn = () => {
    flow.turnPage();
    row.onTurn?.();
  };
  const full = Math.max(minHeight, ...stacks.map(stackHeight)) + 2 * padding;
  flow.closeGap();
  const least = full <= whole ? full + keepWithNext : opening(stacks, minHeight) + 2 * padding;
  if (!flow.atTop && flow.room < least && least <= PAGE.bottom - PAGE.top) turn();
  for (let part = 0; part === 0 || stacks.some((stack) => stack.length > 0); part += 1) {
    if (part > 0) turn();
    const fits = part === 0 && full <= flow.room;
    const room = flow.room - 2 * padding;
    const taken = stacks.map((stack) => (fits ? stack.length : fitting(stack, room)));
    if (!fits && part > 0 && taken.every((count) => count === 0)) {
      throw new Error('A line of text is taller than the room on a page');
    }
    const parts = stacks.map((stack, i) => stack.slice(0, taken[i]));
    const partHeight =
      Math.max(part === 0 ? minHeight : 0, ...parts.map(stackHeight)) + 2 * padding;
    if (!fits && parts.every((stack) => stack.length === 0)) continue;
    row.behind?.(flow.y, partHeight, part);
    parts.forEach((stack, i) => {
      drawStack(flow, stack, cells[i]?.x ?? PAGE.left, flow.y + padding);
    });
    flow.y += partHeight;
    stacks = stacks.map((stack, i) => stack.slice(taken[i]));
  }
}

/** What a row that will be split must at least show: two lines, or all three of three. */
function opening(stacks: Stacked[][], minHeight: number): number {
  const starts = stacks.map((stack) => stackHeight(stack.slice(0, stack.length > 3 ? 2 : 3)));
  return Math.max(minHeight, ...starts);
}

function drawStack(flow: Flow, stack: Stacked[], x: number, top: number): void {
  let y = top;
  for (let from = 0; from < stack.length; ) {
    const first = stack[from];
    if (!first) break;
    const { owner, style } = first;
    let to = from;
    while (stack[to]?.owner === owner && stack[to]?.style === style) to += 1;
    const lines = stack.slice(from, to).map(({ line }) => line);
    flow.text(owner, style, lines, x, y);
    y += lines.length * style.lineHeight;
    from = to;
  }
}
