import PDFDocument from 'pdfkit';
import type { Artifact, DisplayList, Item, Page, StrokesItem, Tag } from './display-list.ts';
import type { Face } from './fonts.ts';
import {
  addPageFont,
  type EmbeddedFont,
  embedFont,
  replaceXmp,
  setAttributes,
} from './pdfkit-internals.ts';
import type { Shaper } from './shape.ts';
import { PAGE } from './style.ts';
import { colorOperands, numeral, textOperators } from './text-operators.ts';
import { type DocumentInfo, xmp } from './xmp.ts';

export type EmitOptions = { language: string; info: DocumentInfo; compress: boolean };

const ARTIFACTS: Record<Artifact, PDFKit.Mixins.MarkingOptions> = {
  header: { type: 'Pagination', attached: ['Top'] },
  footer: { type: 'Pagination', attached: ['Bottom'] },
  layout: { type: 'Layout' },
};

/**
 * Writes a display list as a tagged PDF 1.7 file that keeps PDF/UA-1. The same list gives the same
 * bytes. Rejects if pdfkit does.
 */
export async function emit(
  { pages, root }: DisplayList,
  shape: Shaper,
  options: EmitOptions,
): Promise<Uint8Array> {
  const doc = openDocument(options);
  const elements = new Map<Tag, PDFKit.PDFStructureElement>();
  addElement(doc, root, null, elements);
  const fonts = new Map<Face, EmbeddedFont>();
  const fontOnPage = (face: Face): EmbeddedFont => {
    const font = fonts.get(face) ?? embedFont(doc, face.file);
    fonts.set(face, font);
    addPageFont(doc, font);
    return font;
  };
  for (const page of pages) {
    doc.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
    // Undoes pdfkit's turn of the page: the operators count from the bottom left, as PDF does.
    doc.addContent(`1 0 0 -1 0 ${PAGE.height} cm`);
    emitPage(doc, page, elements, (item) => operators(item, shape, fontOnPage));
  }
  const bytes = collect(doc);
  doc.end();
  return bytes;
}

function openDocument({ language, info, compress }: EmitOptions): PDFKit.PDFDocument {
  const created = new Date(info.createdAt);
  // Without the option `subset` pdfkit leaves out its incomplete CIDSet (PDF/UA 7.21.4.2); the mark
  // of PDF/UA-1 stands in our own XMP. An empty `font` keeps it from loading Helvetica.
  const doc = new PDFDocument({
    font: '',
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    compress,
    info: {
      Title: info.title,
      Creator: info.producer,
      Producer: info.producer,
      CreationDate: created,
      ModDate: created,
    },
  });
  const createdAt = created.toISOString().replace(/\.\d+Z$/, 'Z');
  replaceXmp(doc, xmp({ ...info, createdAt }));
  return doc;
}

function addElement(
  doc: PDFKit.PDFDocument,
  tag: Tag,
  parent: PDFKit.PDFStructureElement | null,
  elements: Map<Tag, PDFKit.PDFStructureElement>,
): void {
  const { scope, columnSpan, numbering, alt, box } = tag.attributes;
  const element = doc.struct(tag.name, alt === undefined ? {} : { alt });
  if (scope) setAttributes(element, { O: 'Table', Scope: scope });
  if (columnSpan) setAttributes(element, { O: 'Table', ColSpan: columnSpan });
  if (numbering) setAttributes(element, { O: 'List', ListNumbering: numbering });
  if (box) {
    const { x, y, width, height } = box;
    const corners = [x, PAGE.height - y - height, x + width, PAGE.height - y];
    setAttributes(element, { O: 'Layout', Placement: 'Block', BBox: corners });
  }
  if (parent) parent.add(element);
  else doc.addStructure(element);
  elements.set(tag, element);
  for (const child of tag.children) addElement(doc, child, element, elements);
}

function emitPage(
  doc: PDFKit.PDFDocument,
  page: Page,
  elements: Map<Tag, PDFKit.PDFStructureElement>,
  operatorsOf: (item: Item) => string,
): void {
  for (const item of page.items) {
    const owner = 'owner' in item ? item.owner : 'layout';
    if (typeof owner === 'string') {
      doc.markContent('Artifact', ARTIFACTS[owner]);
    } else {
      const element = elements.get(owner);
      if (!element) throw new Error('An item belongs to a tag outside the document');
      element.add(doc.markStructureContent(owner.name));
    }
    doc.addContent(operatorsOf(item));
    doc.endMarkedContent();
  }
}

function operators(item: Item, shape: Shaper, fontOnPage: (face: Face) => EmbeddedFont): string {
  switch (item.kind) {
    case 'text':
      return textOperators(item, shape, fontOnPage);
    case 'rule': {
      const point = ({ x, y }: { x: number; y: number }) =>
        `${numeral(x)} ${numeral(PAGE.height - y)}`;
      const stroke = `${numeral(item.thickness)} w ${colorOperands(item.ink)} RG`;
      return `${stroke} ${point(item.from)} m ${point(item.to)} l S`;
    }
    case 'strokes':
      return strokeOperators(item);
    case 'fill': {
      const { x, y, width, height, ink } = item;
      const box = [x, PAGE.height - y - height, width, height].map(numeral).join(' ');
      return `${colorOperands(ink)} rg ${box} re f`;
    }
  }
}

/** Round ends and joins, so that a stroke of one point shows as a dot. */
function strokeOperators({ strokes, thickness, ink }: StrokesItem): string {
  const lines = strokes.map((stroke) =>
    [...stroke, ...(stroke.length === 1 ? stroke : [])]
      .map(({ x, y }, at) => `${numeral(x)} ${numeral(PAGE.height - y)} ${at === 0 ? 'm' : 'l'}`)
      .join(' '),
  );
  return `q 1 J 1 j ${numeral(thickness)} w ${colorOperands(ink)} RG ${lines.join(' ')} S Q`;
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(Buffer.from(chunk));
  return Uint8Array.from(Buffer.concat(chunks));
}
