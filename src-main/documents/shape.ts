import type { Glyph as FontGlyph, GlyphPosition } from 'fontkit';
import type { Face, Fonts, Weight } from './fonts.ts';

/** Distances in thousandths of the type size. */
export type Glyph = {
  id: number;
  /** What the glyph stands for, or U+FFFD where only the whole word tells. */
  codePoint: number;
  width: number;
  advance: number;
  dx: number;
  dy: number;
};

export type Run = { face: Face; glyphs: Glyph[] };

/** A shaped word. Unless it is `exact`, its glyphs don't spell it and it needs an actual text. */
export type Shaped = { text: string; runs: Run[]; width: number; exact: boolean };

export type Shaper = (text: string, weight: Weight) => Shaped;

const UNKNOWN = 0xfffd;
const ATTACHES = /[\p{M}\u200c\u200d]/u;
// Beyond marks and these scripts' letters, a code point is not a glyph: such words are shaped.
const COMPLEX =
  /[\p{M}\u200c\u200d]|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;
// Kerning alone. Ligatures and compositions would break the tie from glyph to letter (fontkit splits
// ị into two glyphs and from then on reads the first one as a plain i); marks need 0.1 s of tables.
const OFF = 'ccmp locl rlig liga clig dlig calt rclt curs mark mkmk'.split(' ');
const KERN_ONLY = Object.fromEntries(OFF.map((feature) => [feature, false]));

/** A shaper with a cache of its own; text must have been cleaned. */
export function createShaper({ faces }: Fonts): Shaper {
  const words: Record<Weight, Map<string, Shaped>> = { regular: new Map(), bold: new Map() };
  const reverse = new Map<Face, Map<number, number>>();
  return (text, weight) => {
    const known = words[weight].get(text);
    if (known) return known;
    const complex = COMPLEX.test(text);
    const runs = splitByFace(text, faces[weight]).map((run) => ({
      face: run.face,
      glyphs: complex
        ? complexGlyphs(run.face, run.text, reverse)
        : kernedGlyphs(run.face, run.text),
    }));
    const glyphs = runs.flatMap((run) => run.glyphs);
    const spelled = glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('');
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    const shaped = { text, runs, width, exact: spelled === text };
    words[weight].set(text, shaped);
    return shaped;
  };
}

/** Each character in the first face that has it; marks stay with the letter they attach to. */
function splitByFace(text: string, faces: Face[]): { face: Face; text: string }[] {
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? UNKNOWN;
    const has = (face: Face) => face.font.hasGlyphForCodePoint(codePoint);
    const current = runs.at(-1);
    const stays = current && ATTACHES.test(character) && has(current.face);
    const face = stays ? current.face : faces.find(has);
    if (!face)
      throw new Error('The text was not cleaned: no bundled font has one of its characters');
    if (current?.face === face) current.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}

/** One glyph for each code point, with nothing but its own width. */
function plainGlyphs({ font }: Face, text: string): Glyph[] {
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? UNKNOWN;
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    const width = (advanceWidth * 1000) / font.unitsPerEm;
    return { id, codePoint, width, advance: width, dx: 0, dy: 0 };
  });
}

function kernedGlyphs(face: Face, text: string): Glyph[] {
  const plain = plainGlyphs(face, text);
  const run = tryLayout(face, text, KERN_ONLY);
  const same = run?.length === plain.length && run.every(({ id }, i) => id === plain[i]?.id);
  return same ? plain.map((glyph, i) => ({ ...glyph, advance: run[i]?.advance ?? 0 })) : plain;
}

function complexGlyphs(face: Face, text: string, reverse: Map<Face, Map<number, number>>): Glyph[] {
  const plain = plainGlyphs(face, text);
  const run = tryLayout(face, text);
  if (!run || run.some(({ id }) => id === 0)) return plain;
  const nominal = run.length === plain.length && run.every(({ id }, i) => id === plain[i]?.id);
  const codePoints = reverse.get(face) ?? codePointsByGlyph(face);
  reverse.set(face, codePoints);
  return run.map((glyph, i) => ({
    ...glyph,
    codePoint: (nominal ? plain[i]?.codePoint : codePoints.get(glyph.id)) ?? UNKNOWN,
  }));
}

type Placed = Omit<Glyph, 'codePoint'>;

/** Shapes with the font's own rules; null where fontkit fails, as it does on rare marks. */
function tryLayout(
  { font }: Face,
  text: string,
  features?: Record<string, boolean>,
): Placed[] | null {
  const toEm = (units: number) => (units * 1000) / font.unitsPerEm;
  const place = ({ id, advanceWidth }: FontGlyph, position: GlyphPosition): Placed => ({
    id,
    width: toEm(advanceWidth),
    advance: toEm(position.xAdvance),
    dx: toEm(position.xOffset),
    dy: toEm(position.yOffset),
  });
  try {
    const { glyphs, positions } = font.layout(text, features);
    return glyphs.map((glyph, i) => place(glyph, positions[i] ?? NO_POSITION(glyph)));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const NO_POSITION = ({ advanceWidth }: FontGlyph): GlyphPosition => ({
  xAdvance: advanceWidth,
  xOffset: 0,
  yOffset: 0,
});

function codePointsByGlyph({ font }: Face): Map<number, number> {
  const map = new Map<number, number>();
  for (const codePoint of font.characterSet) {
    const { id } = font.glyphForCodePoint(codePoint);
    if (!map.has(id)) map.set(id, codePoint);
  }
  return map;
}
