import { render } from '../documents/render.ts';

/** A page of paper as it is scanned: a PDF of a title, a few sentences and a line to sign on. */
export async function paperWith(
  site: string,
  { title, lines, createdAt }: { title: string; lines: string[]; createdAt: string },
): Promise<Buffer> {
  const { bytes } = await render({
    ...{ kind: title, title, language: 'en', createdAt, header: site },
    ...{ footer: 'Made up for the sample binder', pageLabel: 'Page {page} of {pages}' },
    blocks: lines.map((text) => ({ type: 'paragraph', text })),
  });
  return Buffer.from(bytes);
}
