import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Coverage } from './clean.ts';

export type Weight = 'regular' | 'bold';

/** One bundled font file: its bytes to embed, and parsed to measure with. */
export type Face = { name: string; file: Uint8Array; font: Font };

export type Fonts = {
  /** Faces in the order they are asked for a glyph. Both weights cover the same code points. */
  faces: Record<Weight, Face[]>;
  covers: Coverage;
};

const FILES = {
  text: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  textBold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  rest: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  restBold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

let opened: Promise<Fonts> | null = null;

/**
 * The bundled fonts: Noto Sans, then DejaVu Sans for what it lacks. They are read from the packages,
 * from sources and from a bundle alike, once a process: parsing their tables takes longer than
 * printing a form. Rejects if a font file is missing.
 */
export function openFonts(): Promise<Fonts> {
  opened ??= readFonts().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function readFonts(): Promise<Fonts> {
  const [text, textBold, rest, restBold] = await Promise.all([
    open(FILES.text),
    open(FILES.textBold),
    open(FILES.rest),
    open(FILES.restBold),
  ]);
  const regular = [text, rest];
  return {
    faces: { regular, bold: [textBold, restBold, ...regular] },
    covers: (codePoint) => regular.some(({ font }) => font.hasGlyphForCodePoint(codePoint)),
  };
}

async function open(name: string): Promise<Face> {
  const file = await readFile(createRequire(import.meta.url).resolve(name));
  return { name, file, font: create(file) };
}
