import { describe, expect, it } from 'vitest';
import { INK, PAGE, TEXT } from '../../src-main/documents/style.ts';

function luminance(ink: string): number {
  const channels = [1, 3, 5].map((from) => Number.parseInt(ink.slice(from, from + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (ink: string, ground: string) =>
  (luminance(ground) + 0.05) / (luminance(ink) + 0.05);

describe('the look of a page', () => {
  it('knows what contrast is', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
  });

  it.each(Object.entries(TEXT))(
    'prints %s at 7:1 or more, on white and on the tint',
    (_, style) => {
      expect(contrast(style.ink, '#ffffff')).toBeGreaterThanOrEqual(7);
      expect(contrast(style.ink, INK.tint)).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(Object.entries(TEXT))('gives %s room for accents above and below', (_, style) => {
    expect(style.lineHeight).toBeGreaterThanOrEqual(style.size * 1.3);
    expect(style.size).toBeGreaterThanOrEqual(8);
  });

  it('is US Letter with margins that a printer can reach', () => {
    expect([PAGE.width, PAGE.height]).toEqual([612, 792]);
    expect(PAGE.left).toBe(PAGE.width - PAGE.right);
    expect(PAGE.left).toBeGreaterThanOrEqual(54);
  });
});
