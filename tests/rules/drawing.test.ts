import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BOX,
  Drawing,
  isTooSmall,
  MOST_POINTS,
  pointsOf,
  svgPath,
} from '../../src-shared/signatures/drawing.ts';

const point = fc.tuple(
  fc.integer({ min: 0, max: BOX.width }),
  fc.integer({ min: 0, max: BOX.height }),
);
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 50 }), { maxLength: 30 });

describe('a drawing', () => {
  test('of whole numbers in the box is taken as it is', () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        expect(Drawing.parse(drawing)).toEqual(drawing);
      }),
    );
  });

  test('has as many moves as strokes and as many lines as points between', () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        const path = svgPath(drawing);
        const dots = drawing.filter(({ length }) => length === 1).length;
        expect(path.split('M').length - 1).toBe(drawing.length);
        expect(path.split('L').length - 1).toBe(pointsOf(drawing) - drawing.length + dots);
      }),
    );
  });

  test('at its largest fits the table’s column', () => {
    const [x, y] = [BOX.width, BOX.height];
    const half = Array.from({ length: MOST_POINTS / 2 }, () => [x, y]);
    const largest = Drawing.parse([half, half]);
    expect(JSON.stringify(largest).length).toBeLessThanOrEqual(65_536);
    expect(Drawing.safeParse([half, half, [[0, 0]]]).success).toBe(false);
  });

  test.each([
    ['nothing', [], false],
    ['a dot', [[[10, 10]]], true],
    [
      'a twitch',
      [
        [
          [10, 10],
          [20, 20],
        ],
      ],
      true,
    ],
    [
      'a line',
      [
        [
          [10, 10],
          [60, 10],
        ],
      ],
      false,
    ],
    ['dots far apart', [[[0, 0]], [[600, 200]]], true],
  ])('of %s: too small?', (_, drawing, answer) => {
    expect(isTooSmall(Drawing.parse(drawing))).toBe(answer);
  });
});
