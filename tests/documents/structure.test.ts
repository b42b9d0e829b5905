import { describe, expect, it } from 'vitest';
import { render } from '../../src-main/documents/render.ts';
import { documentOf, followUpForm, minutes } from '../support/sample-documents.ts';
import { lintStructure } from '../support/structure-linter.ts';

const lines = (text: string) => Buffer.from(text, 'latin1');

/** Replaces text of an uncompressed file by text of the same length, so that offsets hold. */
function tamper(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1');
  expect(source).toContain(from);
  expect(to).toHaveLength(from.length);
  return lines(source.replace(from, to));
}

describe('PDF/UA-1', () => {
  it.each([
    ['a follow-up form', followUpForm],
    ['minutes', minutes],
    ['an empty document', documentOf([])],
    ['a title in need of escapes', documentOf([], { title: 'Smith & Sons <b> "5 > 4" \u{1f9f8}' })],
    ['a title that cleans to nothing', documentOf([], { title: '\u202e', kind: '' })],
  ])('holds for %s', async (_, model) => {
    expect(lintStructure((await render(model)).bytes)).toEqual([]);
    expect(lintStructure((await render(model, { compress: false })).bytes)).toEqual([]);
  });

  it.each([
    ['/Marked true', '/Marked null', 'not Marked'],
    ['/DisplayDocTitle true', '/DisplayDocTitle null', 'no DisplayDocTitle'],
    ['/Tabs /S', '/Tabs /R', 'page without Tabs S'],
    ['<pdfuaid:part>1', '<pdfuaid:part>2', 'XMP does not say PDF/UA part 1'],
    ['>Follow-up form</rdf:li>', '>Follow-up f&rm</rdf:li>', 'XMP title is not escaped'],
    ['/Lang (en)', '/Lxng (en)', 'no Lang'],
    ['/ToUnicode ', '/ToUnicoxe ', 'a font has no ToUnicode'],
    ['/FontFile2 ', '/FontFilex ', 'a font is not embedded'],
    ['/Scope /Column', '/Scopx /Column', 'TH without Scope'],
    ['/S /H2', '/S /H4', 'heading H4 after H1'],
    ['/S /TD', '/S /TR', 'TR within TR'],
    ['/Artifact <<', '/Artifxct <<', 'S outside content and artifacts'],
    ['/H1 <<\n/MCID 0\n>> BDC', '/H1 <<\n/MCXD 0\n>> BDC', 'TJ outside content and artifacts'],
    ['[<0001', '[<0000', 'a .notdef glyph'],
  ])('would not hold if %s were %s', async (from, to, fault) => {
    const { bytes } = await render(followUpForm, { compress: false });
    expect(lintStructure(tamper(bytes, from, to))).toContain(fault);
  });
});
