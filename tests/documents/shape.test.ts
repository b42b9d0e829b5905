import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src-main/documents/fonts.ts';
import { shapeLine } from '../../src-main/documents/reading-order.ts';
import { createShaper } from '../../src-main/documents/shape.ts';
import { TEXT } from '../../src-main/documents/style.ts';
import { measure, wrap } from '../../src-main/documents/wrap.ts';

const fonts = await openFonts();
const shape = createShaper(fonts);
const spelled = (text: string) =>
  shape(text, 'regular')
    .runs.flatMap(({ glyphs }) => glyphs)
    .map(({ codePoint }) => String.fromCodePoint(codePoint))
    .join('');

describe('shaping', () => {
  it('gives each Latin letter a glyph of its own, also after a word with marks', () => {
    shape('Ọlábísí Adébáyọ̀ị', 'regular');
    for (const word of ['Thị', 'Đặng', 'office', 'Zażółć', 'Núñez'])
      expect([spelled(word), shape(word, 'regular').exact]).toEqual([word, true]);
  });

  it('kerns', () => {
    const apart = shape('T', 'regular').width + shape('o', 'regular').width;
    expect(shape('To', 'regular').width).toBeLessThan(apart);
  });

  it('gives a word with a mark of its own an actual text', () => {
    expect(shape('Adébáyọ̀', 'regular').exact).toBe(false);
  });

  it('falls back by letter and covers the same in both weights', () => {
    const faces = shape('a✓', 'bold').runs.map(({ face }) => face.name);
    expect(faces).toEqual([
      expect.stringContaining('NotoSans_700Bold'),
      expect.stringContaining('DejaVuSans-Bold'),
    ]);
    const missing = fonts.faces.regular
      .flatMap(({ font }) => font.characterSet)
      .filter((code) => !fonts.faces.bold.some(({ font }) => font.hasGlyphForCodePoint(code)));
    expect(missing).toEqual([]);
  });

  it('refuses text that was not cleaned', () => {
    expect(() => shape('李', 'regular')).toThrow('not cleaned');
  });
});

describe('words read from the right', () => {
  const line = (text: string) => shapeLine(text, 'regular', shape);

  it('stand in their order from right to left, and read in theirs', () => {
    const [phrase] = line('محمد علي');
    expect(phrase?.text).toBe('محمد علي');
    expect(phrase?.runs).toEqual([
      ...shape('علي', 'regular').runs,
      ...shape(' ', 'regular').runs,
      ...shape('محمد', 'regular').runs,
    ]);
  });

  it('stay between the other words of the line', () => {
    const tokens = line('Parent: محمد علي, 2026').map(({ text }) => text);
    expect(tokens).toEqual(['Parent:', ' ', 'محمد علي', ',', ' ', '2026']);
  });

  it('lose nothing of any line', () => {
    for (const text of ['a  b ', 'ẹ̀ שָׁלוֹם (محمد) x', ' محمد ', '1٢٣ نص٤'])
      expect(
        line(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
  });
});

describe('wrapping', () => {
  const style = TEXT.body;

  it('keeps lines within the width and every character', () => {
    const text = `Short words and ${'x'.repeat(300)} and Nguyễn-Smith-Reyes.`;
    const lines = wrap(text, style, 90, shape);
    for (const { text, width } of lines) {
      expect(width).toBeLessThanOrEqual(90);
      expect(width).toBeCloseTo(measure(text.trimEnd(), style, shape), 6);
    }
    expect(lines.map((line) => line.text).join('')).toBe(text);
  });

  it('splits a long word between letters, never between a letter and its marks', () => {
    const lines = wrap('ọ̀'.repeat(100), style, 50, shape);
    expect(lines.length).toBeGreaterThan(1);
    for (const { text } of lines) expect(text).toMatch(/^(ọ̀)+$/u);
  });

  it('keeps empty lines and gives none for no text', () => {
    expect(wrap('a\n\nb', style, 50, shape).map(({ text }) => text)).toEqual(['a', '', 'b']);
    expect(wrap('', style, 50, shape)).toEqual([]);
  });
});
