/** The part of fontkit 2.0.4 that the PDF engine uses; the package ships no types. */
declare module 'fontkit' {
  export type Glyph = { id: number; advanceWidth: number };
  /** Distances in font units. */
  export type GlyphPosition = { xAdvance: number; xOffset: number; yOffset: number };
  export type GlyphRun = { glyphs: Glyph[]; positions: GlyphPosition[] };
  export type Font = {
    unitsPerEm: number;
    characterSet: number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string, features?: Record<string, boolean>, script?: string): GlyphRun;
  };
  export function create(file: Uint8Array): Font;
}
