import type { Weight } from './fonts.ts';

/** US Letter and its margins, in points (1/72 inch). */
export const PAGE = { width: 612, height: 792, left: 60, right: 552, top: 82, bottom: 722 };
export const CONTENT_WIDTH = PAGE.right - PAGE.left;

/** `text` and `quiet` keep a contrast of at least 7:1 on white and on `tint`. */
export const INK = {
  text: '#1b2530',
  quiet: '#46505c',
  hairline: '#c3cad2',
  line: '#6b7683',
  tint: '#eff2f5',
};

/** Sizes and line heights in points. */
export type TextStyle = { weight: Weight; size: number; lineHeight: number; ink: string };

export const TEXT = {
  title: { weight: 'bold', size: 18, lineHeight: 24, ink: INK.text },
  subtitle: { weight: 'regular', size: 11, lineHeight: 15.5, ink: INK.quiet },
  heading1: { weight: 'bold', size: 13, lineHeight: 18, ink: INK.text },
  heading2: { weight: 'bold', size: 11, lineHeight: 15.5, ink: INK.text },
  heading3: { weight: 'bold', size: 10, lineHeight: 14, ink: INK.quiet },
  body: { weight: 'regular', size: 10, lineHeight: 14.5, ink: INK.text },
  strong: { weight: 'bold', size: 10, lineHeight: 14.5, ink: INK.text },
  quiet: { weight: 'regular', size: 9, lineHeight: 12.5, ink: INK.quiet },
  label: { weight: 'regular', size: 8, lineHeight: 11, ink: INK.quiet },
  cell: { weight: 'regular', size: 9, lineHeight: 12.5, ink: INK.text },
  columnHeader: { weight: 'bold', size: 8.5, lineHeight: 12, ink: INK.text },
  furniture: { weight: 'regular', size: 8, lineHeight: 10.5, ink: INK.quiet },
} as const satisfies Record<string, TextStyle>;

// Half the height of a capital in Noto Sans: capitals stand centred in their line.
const HALF_CAPITAL = 0.357;

/** How far below a line's top its baseline lies, in points. */
export function baselineOffset({ size, lineHeight }: TextStyle): number {
  return lineHeight / 2 + size * HALF_CAPITAL;
}
