import { cleanModel } from './clean-model.ts';
import { emit } from './emit.ts';
import { openFonts } from './fonts.ts';
import { layout } from './layout.ts';
import type { DocumentModel } from './model.ts';
import { createShaper } from './shape.ts';

export type Rendered = {
  /** The PDF file: Letter, tagged, PDF/UA-1, not encrypted. */
  bytes: Uint8Array;
  pages: number;
  /** Characters that no bundled font has, printed as U+FFFD: for the user to be told. */
  replacements: number;
};

const PRODUCER = 'Locked Binder';

/**
 * Prints a document model as a PDF. The same model gives the same bytes. Touches nothing but the
 * bundled fonts. Rejects if a table row has more cells than columns or `createdAt` is no instant.
 * `compress: false` leaves the content streams readable, for tests.
 */
export async function render(
  model: DocumentModel,
  { compress = true }: { compress?: boolean } = {},
): Promise<Rendered> {
  const fonts = await openFonts();
  const { model: cleaned, replacements } = cleanModel(model, fonts.covers);
  const shape = createShaper(fonts);
  const list = layout(cleaned, shape);
  const bytes = await emit(list, shape, {
    language: cleaned.language,
    info: { title: cleaned.title, createdAt: cleaned.createdAt, producer: PRODUCER },
    compress,
  });
  return { bytes, pages: list.pages.length, replacements };
}
