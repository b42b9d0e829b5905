/**
 * The private members of pdfkit 0.20.2 that the writer stands on. Each is checked when it is taken,
 * so an update that moves one fails at once and by name; tests/documents/pdfkit-contract.test.ts
 * guards them too.
 */

/** pdfkit's subset font: the arrays are by subset glyph id, widths in thousandths of the size. */
export type EmbeddedFont = {
  id: string;
  subset: { includeGlyph(glyphId: number): number };
  unicode: number[][];
  widths: number[];
  ref(): unknown;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isEmbeddedFont(value: unknown): value is EmbeddedFont {
  if (!isObject(value)) return false;
  const get = (key: string): unknown => Reflect.get(value, key);
  const subset = get('subset');
  return (
    typeof get('id') === 'string' &&
    isObject(subset) &&
    typeof Reflect.get(subset, 'includeGlyph') === 'function' &&
    Array.isArray(get('unicode')) &&
    Array.isArray(get('widths')) &&
    typeof get('ref') === 'function'
  );
}

/** Embeds a font file and returns its subset. Throws if pdfkit has changed. */
export function embedFont(doc: PDFKit.PDFDocument, file: Uint8Array): EmbeddedFont {
  doc.font(file);
  const font: unknown = Reflect.get(doc, '_font');
  if (!isEmbeddedFont(font)) throw changed('_font');
  return font;
}

/** Makes a font known to the current page. Throws if pdfkit has changed. */
export function addPageFont(doc: PDFKit.PDFDocument, font: EmbeddedFont): void {
  const fonts: unknown = doc.page.fonts;
  if (!isObject(fonts)) throw changed('page.fonts');
  if (!Reflect.has(fonts, font.id)) Reflect.set(fonts, font.id, font.ref());
}

/** Replaces the XMP that pdfkit writes without escaping. Throws if pdfkit has changed. */
export function replaceXmp(doc: PDFKit.PDFDocument, xmp: string): void {
  if (typeof Reflect.get(doc, '_addInfo') !== 'function') throw changed('_addInfo');
  Object.defineProperty(doc, '_addInfo', { value: () => doc.appendXML(xmp) });
}

/** Sets the attributes (A) of a structure element. Throws if pdfkit has changed. */
export function setAttributes(
  element: PDFKit.PDFStructureElement,
  attributes: Record<string, string | number | number[]>,
): void {
  const dictionary: unknown = Reflect.get(element, 'dictionary');
  const data: unknown = isObject(dictionary) ? Reflect.get(dictionary, 'data') : undefined;
  if (!isObject(data)) throw changed('dictionary.data');
  Reflect.set(data, 'A', attributes);
}

const changed = (member: string): Error =>
  new Error(`pdfkit has changed: ${member} is not what the PDF writer expects`);
