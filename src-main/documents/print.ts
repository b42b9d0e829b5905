import type { DocumentModel } from './model.ts';
import { type Rendered, render } from './render.ts';

/** A document's bytes, encrypted when there is a password: the clear ones go no further than here. */
export async function print(model: DocumentModel, password: string | null): Promise<Rendered> {
  const rendered = await render(model);
  if (password === null) return rendered;
  // Loaded with the first list that leaves: 1.4 MB that most sittings never need.
  const { encryptPdf } = await import('./encrypt.ts');
  return { ...rendered, bytes: await encryptPdf(rendered.bytes, password) };
}
