import type { Item, Owner, Page } from './display-list.ts';
import type { Shaper } from './shape.ts';
import { baselineOffset, INK, PAGE, type TextStyle } from './style.ts';
import { type Line, wrap } from './wrap.ts';

export const HAIRLINE = 0.5;

/** The pages being filled, from top to bottom. */
export class Flow {
  readonly pages: Page[] = [];
  readonly shape: Shaper;
  /** Where the next thing goes, in points from the page's top. */
  y = PAGE.top;
  #page: Page = { items: [] };
  #gap = 0;

  constructor(shape: Shaper) {
    this.shape = shape;
    this.turnPage();
  }

  get room(): number {
    return PAGE.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y === PAGE.top;
  }

  turnPage(): void {
    this.#page = { items: [] };
    this.pages.push(this.#page);
    this.y = PAGE.top;
    this.#gap = 0;
  }

  /** Asks for at least `points` of white before the next thing; the largest wish wins. */
  gap(points: number): void {
    this.#gap = Math.max(this.#gap, points);
  }

  /** Takes up the wished gap, unless a new page makes it needless. */
  closeGap(): void {
    if (!this.atTop) this.y += this.#gap;
    this.#gap = 0;
  }

  /** Turns the page unless `points` are left on it below the wished gap. */
  ensure(points: number): void {
    if (!this.atTop && this.room - this.#gap < points) this.turnPage();
  }

  wrap(text: string, style: TextStyle, width: number): Line[] {
    return wrap(text, style, width, this.shape);
  }

  add(item: Item): void {
    this.#page.items.push(item);
  }

  /** Places lines one below the other, the first one's top at `top`. */
  text(owner: Owner, style: TextStyle, lines: Line[], x: number, top: number): void {
    if (lines.length === 0) return;
    const placed = lines.map(({ text, width }, i) => ({
      text,
      x,
      baseline: top + i * style.lineHeight + baselineOffset(style),
      width,
    }));
    this.add({ kind: 'text', owner, style, lines: placed });
  }

  rule(x: number, y: number, width: number, ink = INK.hairline, thickness = HAIRLINE): void {
    this.add({ kind: 'rule', from: { x, y }, to: { x: x + width, y }, thickness, ink });
  }

  fill(x: number, y: number, width: number, height: number, ink: string): void {
    this.add({ kind: 'fill', x, y, width, height, ink });
  }
}
