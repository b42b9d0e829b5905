import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src-main/documents/fonts.ts';
import {
  addPageFont,
  embedFont,
  replaceXmp,
  setAttributes,
} from '../../src-main/documents/pdfkit-internals.ts';
import { PdfDict, PdfFile, PdfName } from '../support/pdf-reader.ts';

const open = () =>
  new PDFDocument({ font: '', autoFirstPage: false, pdfVersion: '1.7', tagged: true });

async function finish(doc: PDFKit.PDFDocument): Promise<PdfFile> {
  doc.end();
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(Buffer.from(chunk));
  return new PdfFile(Buffer.concat(chunks));
}

describe('the private members of pdfkit that the writer uses', () => {
  it('belong to the version they were read in', () => {
    const entry = createRequire(import.meta.url).resolve('pdfkit');
    const manifest = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ name: 'pdfkit', version: '0.20.2' });
  });

  it('embed a font by subset glyph id, with the Unicode and width that we give', async () => {
    const doc = open();
    const [face] = (await openFonts()).faces.regular;
    if (!face) throw new Error('No face');
    const font = embedFont(doc, face.file);
    const glyph = face.font.glyphForCodePoint(0x1ecb);
    const id = font.subset.includeGlyph(glyph.id);
    expect(id).toBe(1);
    font.unicode[id] = [0x1ecb];
    font.widths[id] = 258;
    doc.addPage();
    addPageFont(doc, font);
    const file = await finish(doc);
    const [page] = [file.get('Root.Pages.Kids')].flat();
    const embedded = file.get(`Resources.Font.${font.id}`, page ?? null);
    const cmap = file.get('ToUnicode', embedded);
    expect(cmap instanceof PdfDict && cmap.stream?.toString()).toContain('[<0000> <1ecb>]');
    const [descendant] = [file.get('DescendantFonts', embedded)].flat();
    expect(file.get('W', file.resolve(descendant))).toEqual([0, [expect.any(Number), 258]]);
  });

  it('embed no font that was not asked for', async () => {
    const doc = open();
    doc.addPage();
    const file = await finish(doc);
    const fonts = file.ids.filter((id) => {
      const type = file.get('Type', file.object(id));
      return type instanceof PdfName && type.name === 'Font';
    });
    expect(fonts).toEqual([]);
  });

  it('take our XMP in place of their own', async () => {
    const doc = open();
    replaceXmp(doc, '<rdf:Description rdf:about="x"/>');
    doc.addPage();
    const file = await finish(doc);
    const metadata = file.get('Root.Metadata');
    const xmp = metadata instanceof PdfDict ? metadata.stream?.toString() : '';
    expect(xmp).toContain('rdf:about="x"');
    expect(xmp).not.toContain('PDFKit');
  });

  it('write the attributes of a structure element', async () => {
    const doc = open();
    const element = doc.struct('TH');
    setAttributes(element, { O: 'Table', Scope: 'Column' });
    doc.addStructure(element);
    doc.addPage();
    const file = await finish(doc);
    const [root] = [file.get('Root.StructTreeRoot.K')].flat();
    expect(file.get('A.Scope', root ?? null)).toEqual(new PdfName('Column'));
  });

  it('fail by name when they are gone', () => {
    const doc = open();
    Reflect.set(doc, '_addInfo', undefined);
    expect(() => replaceXmp(doc, '')).toThrow('_addInfo');
  });
});
