import type { TextItem } from './display-list.ts';
import type { Face } from './fonts.ts';
import type { EmbeddedFont } from './pdfkit-internals.ts';
import { shapeLine } from './reading-order.ts';
import type { Glyph, Shaped, Shaper } from './shape.ts';
import { PAGE } from './style.ts';

/** Gives the subset font of a face, known to the current page. */
export type FontOnPage = (face: Face) => EmbeddedFont;

/** PDF operators in points with the origin at the bottom left, as text of a content stream. */
export function textOperators(item: TextItem, shape: Shaper, fontOnPage: FontOnPage): string {
  const { weight, size, ink } = item.style;
  const pen = new TextPen(size, fontOnPage);
  for (const { text, x, baseline } of item.lines) {
    pen.moveTo(x, PAGE.height - baseline);
    for (const word of shapeLine(text, weight, shape)) pen.write(word);
    pen.flush();
  }
  return `BT\n${colorOperands(ink)} rg\n${pen.operators.join('\n')}\nET`;
}

/** `#rrggbb` as three numbers from 0 to 1. */
export function colorOperands(ink: string): string {
  const channel = (from: number) => numeral(Number.parseInt(ink.slice(from, from + 2), 16) / 255);
  return `${channel(1)} ${channel(3)} ${channel(5)}`;
}

/** A number to a thousandth, as PDF writes it. */
export function numeral(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

class TextPen {
  readonly operators: string[] = [];
  readonly #size: number;
  readonly #fontOnPage: FontOnPage;
  #font: EmbeddedFont | null = null;
  #array: string[] = [];
  #glyphs = '';

  constructor(size: number, fontOnPage: FontOnPage) {
    this.#size = size;
    this.#fontOnPage = fontOnPage;
  }

  moveTo(x: number, y: number): void {
    this.operators.push(`1 0 0 1 ${numeral(x)} ${numeral(y)} Tm`);
  }

  /** Writes a word where the last one ended; where its glyphs don't spell it, with its text. */
  write(word: Shaped): void {
    const runs = word.runs.map(({ face, glyphs }) => {
      const font = this.#fontOnPage(face);
      return { font, glyphs: glyphs.map((glyph) => ({ glyph, ...includeGlyph(font, glyph) })) };
    });
    const spelled =
      word.exact && runs.every(({ glyphs }) => glyphs.every((entry) => entry.spelled));
    if (!spelled) this.#command(`/Span <</ActualText <${utf16Hex(word.text)}>>> BDC`);
    for (const { font, glyphs } of runs) {
      if (font !== this.#font) this.#command(`/${font.id} ${this.#size} Tf`);
      this.#font = font;
      for (const { glyph, code } of glyphs) this.#glyph(glyph, code);
    }
    if (!spelled) this.#command('EMC');
  }

  flush(): void {
    if (this.#glyphs !== '') this.#array.push(`<${this.#glyphs}>`);
    if (this.#array.length > 0) this.operators.push(`[${this.#array.join(' ')}] TJ`);
    this.#glyphs = '';
    this.#array = [];
  }

  #command(operator: string): void {
    this.flush();
    this.operators.push(operator);
  }

  #glyph({ width, advance, dx, dy }: Glyph, code: string): void {
    if (dy !== 0) this.#command(`${numeral((dy * this.#size) / 1000)} Ts`);
    this.#shift(dx);
    this.#glyphs += code;
    this.#shift(advance - width - dx);
    if (dy !== 0) this.#command('0 Ts');
  }

  /** Moves on by thousandths of the size, which TJ counts backward. */
  #shift(distance: number): void {
    if (Math.abs(distance) < 0.01) return;
    if (this.#glyphs !== '') this.#array.push(`<${this.#glyphs}>`);
    this.#array.push(numeral(-distance));
    this.#glyphs = '';
  }
}

/** The glyph's code in the subset, and whether that code is known to read as its code point. */
function includeGlyph(
  font: EmbeddedFont,
  { id, width, codePoint }: Glyph,
): { code: string; spelled: boolean } {
  const subsetId = font.subset.includeGlyph(id);
  font.widths[subsetId] ??= width;
  font.unicode[subsetId] ??= [codePoint];
  const code = subsetId.toString(16).padStart(4, '0');
  return { code, spelled: font.unicode[subsetId]?.[0] === codePoint };
}

function utf16Hex(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return `feff${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}`;
}
