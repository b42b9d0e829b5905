import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src-main/documents/model.ts';
import { render } from '../../src-main/documents/render.ts';
import { PAGE } from '../../src-main/documents/style.ts';
import { laidOut, textItems } from '../support/laid-out.ts';
import { hasTool, runOnPdf } from '../support/pdf-tools.ts';
import { documentOf } from '../support/sample-documents.ts';
import { lintStructure } from '../support/structure-linter.ts';

const HOSTILE: Record<string, string> = {
  'a 5,000-letter word': 'Wachstumsverzögerung'.repeat(250),
  '45,000 spaces': `a${' '.repeat(45_000)}b`,
  '500 newlines': `a${'\n'.repeat(500)}b`,
  'bidi overrides': 'invoice \u202efdp.exe\u202c \u2066x\u2069',
  'lone surrogates': 'a\ud800b\udfffc',
  NUL: 'a\u0000b',
  zalgo: `z${'\u0316\u0301\u0360'.repeat(40)}a`,
  'marks without a letter': '\u0301\u0301 \u0327',
  markup: '<script>alert(1)</script> &amp; <![CDATA[x]]>',
  'PDF operators': ') Tj ET Q endstream endobj (\\ << /JS (x) >> BT',
  'XMP end': '</rdf:li><?xpacket end="w"?>',
  'emoji and Chinese': '👩‍👩‍👧‍👦 🇻🇳 李小龍',
  'Arabic and Hebrew': 'محمد عبد الله (٣) שָׁלוֹם',
  'a wide ligature': '\ufdfd\u2e3b',
  nothing: '',
};

const everywhere = (text: string): Block[] => [
  { type: 'heading', level: 2, text },
  { type: 'paragraph', text, emphasis: 'strong' },
  { type: 'paragraph', text, emphasis: 'quiet' },
  { type: 'notice', text },
  {
    type: 'facts',
    rows: [
      { label: text, value: text },
      { label: 'x', value: text },
    ],
  },
  { type: 'list', items: [text, 'x'] },
  {
    type: 'table',
    caption: text,
    columns: [
      { header: text, weight: 1 },
      { header: 'B', weight: 3 },
    ],
    rows: [
      [text, 'x'],
      ['x', text],
    ],
  },
  { type: 'table', columns: [{ header: text, weight: 1 }], rows: [], empty: text },
  {
    type: 'signatures',
    caption: text,
    state: text,
    labels: { signature: 'Signature', date: 'Date' },
    lines: [
      { name: text, role: text, state: 'to-sign', detail: text },
      { name: text, role: text, state: 'signed', detail: text },
    ],
  },
];

const documentAround = (text: string) =>
  documentOf(everywhere(text), { title: text, subtitle: text, header: text, footer: text });

describe('hostile text', () => {
  it.each(Object.entries(HOSTILE))(
    'of %s gives a good file',
    async (_, text) => {
      const { bytes } = await render(documentAround(text));
      expect(lintStructure(bytes)).toEqual([]);
      if (hasTool('qpdf'))
        expect(runOnPdf('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax');
    },
    60_000,
  );

  it('of 45,000 letters in a cell gives a good file', async () => {
    const cell = 'Nhia Xyooj came at nine. '.repeat(1800);
    const columns = ['A', 'B'].map((header) => ({ header, weight: 1 }));
    const { bytes, pages } = await render(
      documentOf([{ type: 'table', columns, rows: [['x', cell]] }]),
    );
    expect(pages).toBeGreaterThan(10);
    expect(lintStructure(bytes)).toEqual([]);
  }, 60_000);

  it('draws operators and markup as what they are', async () => {
    const text = `${HOSTILE['PDF operators']} ${HOSTILE.markup}`;
    const { bytes } = await render(documentOf([{ type: 'paragraph', text }]));
    if (!hasTool('pdftotext')) return;
    expect(runOnPdf('pdftotext', ['FILE', '-'], bytes).replace(/\s+/g, ' ')).toContain(text);
  });
});

const SCRIPTS: [number, number][] = [
  [0x00, 0x7f],
  [0x80, 0x24f],
  [0x300, 0x36f],
  [0x590, 0x6ff],
  [0x900, 0xdff],
  [0x1e00, 0x1eff],
  [0x2000, 0x20ff],
  [0x4e00, 0x4eff],
  [0xd800, 0xdfff],
  [0xfb50, 0xffff],
  [0x1f300, 0x1faff],
];
const letter = fc.oneof(
  { weight: 2, arbitrary: fc.constant(' ') },
  ...SCRIPTS.map(([min, max]) => ({
    weight: 1,
    arbitrary: fc
      .integer({ min, max })
      .map((code) =>
        code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code),
      ),
  })),
);
const anyText = (maxLength: number) =>
  fc.array(letter, { maxLength }).map((letters) => letters.join(''));

describe('any text', () => {
  it('gives a good file, within the margins', async () => {
    const property = fc.asyncProperty(anyText(12), anyText(160), async (short, long) => {
      const model = documentOf([...everywhere(short), { type: 'paragraph', text: long }], {
        title: short,
        header: long,
      });
      expect(lintStructure((await render(model)).bytes)).toEqual([]);
      for (const { lines } of textItems(await laidOut(model))) {
        for (const { x, width } of lines) expect(x + width).toBeLessThanOrEqual(PAGE.right + 0.01);
      }
    });
    await fc.assert(property, { numRuns: 60, seed: 20261008 });
  }, 240_000);
});
