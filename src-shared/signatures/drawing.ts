import { z } from 'zod';

/** The box that a signature is drawn in; coordinates are whole numbers from its top left corner. */
export const BOX = { width: 600, height: 200 };
/** So many points are metres of ink, and less than 64 KiB of text. */
export const MOST_POINTS = 4_000;

const Point = z.tuple([
  z.number().int().min(0).max(BOX.width),
  z.number().int().min(0).max(BOX.height),
]);
export type Point = z.infer<typeof Point>;

/** A signature as it was drawn: strokes of points. Empty for who cannot draw and types the name. */
export const Drawing = z
  .array(z.array(Point).min(1).max(MOST_POINTS))
  .max(200)
  .refine((strokes) => pointsOf(strokes) <= MOST_POINTS, { error: 'drawing-too-large' });
export type Drawing = z.infer<typeof Drawing>;

/** Less ink than this, in units of the box, is a slip of the hand. */
const LEAST_INK = 40;

export function pointsOf(drawing: readonly (readonly Point[])[]): number {
  return drawing.reduce((sum, stroke) => sum + stroke.length, 0);
}

/** Whether something was begun that is too small to be a signature. */
export function isTooSmall(drawing: Drawing): boolean {
  return drawing.length > 0 && inkOf(drawing) < LEAST_INK;
}

function inkOf(drawing: Drawing): number {
  return drawing.reduce((sum, stroke) => {
    const lengths = stroke.map(([x, y], at) => {
      const [fromX, fromY] = stroke[at - 1] ?? [x, y];
      return Math.hypot(x - fromX, y - fromY);
    });
    return sum + lengths.reduce((one, two) => one + two, 0);
  }, 0);
}

/** The drawing as the path of an SVG; a stroke of one point is a dot. */
export function svgPath(drawing: Drawing): string {
  return drawing
    .map((stroke) => {
      const points = stroke.length === 1 ? [...stroke, ...stroke] : stroke;
      return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    })
    .join('');
}
