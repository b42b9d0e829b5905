import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../src-main/documents/model.ts';
import { render } from '../../src-main/documents/render.ts';
import { hasTool, runOnPdf } from '../support/pdf-tools.ts';
import { documentOf, followUpForm, minutes, NAMES } from '../support/sample-documents.ts';

const names = documentOf([
  { type: 'list', items: NAMES },
  {
    type: 'table',
    columns: NAMES.slice(0, 3).map((header) => ({ header, weight: 1 })),
    rows: [NAMES.slice(3, 6)],
  },
]);
const SAMPLES: [string, DocumentModel][] = [
  ['a follow-up form', followUpForm],
  ['minutes', minutes],
  ['names', names],
  [
    'words in other scripts',
    documentOf([{ type: 'list', items: ['محمد', 'שָׁלוֹם', 'Ẹ̀kọ́', '✓ ok'] }]),
  ],
];

// A machine without qpdf or poppler-utils leaves these readers out; pdf.js reads everywhere.
describe.skipIf(!hasTool('qpdf'))('qpdf', () => {
  it.each(SAMPLES)('finds no fault in %s', async (_, model) => {
    const { bytes } = await render(model);
    expect(runOnPdf('qpdf', ['--check', 'FILE'], bytes)).toContain(
      'No syntax or stream encoding errors',
    );
  });
});

describe.skipIf(!hasTool('pdftotext'))('Poppler', () => {
  it('reads every name letter for letter', async () => {
    const { bytes } = await render(names);
    const text = runOnPdf('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], bytes).normalize('NFC');
    for (const name of NAMES) expect(text).toContain(name.normalize('NFC'));
  });

  it('knows the tree of tags', async () => {
    const { bytes } = await render(followUpForm);
    const tree = runOnPdf('pdfinfo', ['-struct-text', 'FILE'], bytes);
    for (const tag of [
      'Document',
      'H1',
      'H2',
      'H3',
      'Table',
      'Caption',
      'THead',
      'TH',
      'TD',
      'LBody',
    ])
      expect(tree).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    expect(tree).toMatch(/H1 \(block\)\s+"Follow-up form"/);
    expect(runOnPdf('pdfinfo', ['FILE'], bytes)).toMatch(/Tagged:\s+yes/);
  });

  it('finds each font embedded, subset and with its Unicode', async () => {
    const { bytes } = await render(followUpForm);
    const rows = runOnPdf('pdffonts', ['FILE'], bytes).trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/NotoSans.*yes yes yes/);
  });
});

describe('pdf.js', () => {
  it('reads every name letter for letter', async () => {
    const text = await readWithPdfJs((await render(names)).bytes);
    for (const name of NAMES) expect(text).toContain(name.normalize('NFC'));
  });

  it('reads the pages of the minutes in order', async () => {
    const text = await readWithPdfJs((await render(minutes)).bytes);
    const places = NAMES.map((name, i) => text.indexOf(`${i + 1}. ${name.normalize('NFC')}`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
  });
});

async function readWithPdfJs(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
  }
  await task.destroy();
  return pages.join('\n').normalize('NFC');
}
