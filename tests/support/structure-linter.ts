import type { PdfValue } from './pdf-reader.ts';
import {
  PdfDict,
  PdfFile,
  PdfLexer,
  PdfName,
  PdfOperator,
  PdfRef,
  PdfString,
} from './pdf-reader.ts';

const PAINT = new Set('S s f F f* B B* b b* sh Do Tj TJ \' " BI'.split(' '));

/**
 * The machine rules of PDF/UA-1 that documents have been seen to break (documents.md, Tests), as a
 * list of what is wrong: empty for a good file.
 */
export function lintStructure(bytes: Uint8Array): string[] {
  const file = new PdfFile(bytes);
  return [...lintCatalog(file), ...lintFonts(file), ...lintTree(file), ...lintPages(file)];
}

const isName = (value: PdfValue, name: string): boolean =>
  value instanceof PdfName && value.name === name;
const list = (value: PdfValue): PdfValue[] =>
  Array.isArray(value) ? value : value === null ? [] : [value];

function lintCatalog(file: PdfFile): string[] {
  const faults: string[] = [];
  const title = file.get('Info.Title');
  const lang = file.get('Root.Lang');
  const metadata = file.get('Root.Metadata');
  const xmp = metadata instanceof PdfDict ? (metadata.stream?.toString('utf8') ?? '') : '';
  const xmpTitle = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1] ?? '';
  const decoded = xmpTitle.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  if (file.get('Root.MarkInfo.Marked') !== true) faults.push('not Marked');
  if (!(lang instanceof PdfString) || lang.text === '') faults.push('no Lang');
  if (file.get('Root.ViewerPreferences.DisplayDocTitle') !== true)
    faults.push('no DisplayDocTitle');
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) faults.push('XMP does not say PDF/UA part 1');
  if (/[<&](?!#\d+;)/.test(xmpTitle)) faults.push('XMP title is not escaped');
  if (!(title instanceof PdfString) || title.text === '') faults.push('no title');
  else if (decoded !== title.text) faults.push('XMP title differs from the title');
  return faults;
}

function lintFonts(file: PdfFile): string[] {
  const faults: string[] = [];
  for (const id of file.ids) {
    const font = file.resolve(new PdfRef(id));
    if (!isName(file.get('Type', font), 'Font')) continue;
    if (!isName(file.get('Subtype', font), 'Type0')) continue;
    const cmap = file.get('ToUnicode', font);
    const [descendant = null] = list(file.get('DescendantFonts', font));
    const fontFile = file.get('FontDescriptor.FontFile2', descendant);
    if (!(fontFile instanceof PdfDict && fontFile.stream)) faults.push('a font is not embedded');
    if (!(cmap instanceof PdfDict && cmap.stream)) faults.push('a font has no ToUnicode');
    if (file.get('FontDescriptor.CIDSet', descendant) !== null) faults.push('a font has a CIDSet');
    const text = cmap instanceof PdfDict ? (cmap.stream?.toString('latin1') ?? '') : '';
    const targets = [...text.matchAll(/\[(.*?)\]/gs)].flatMap(([, row]) => row?.split(' ') ?? []);
    if (targets.slice(1).some((target) => /^<(0000|feff|fffe)?>$/.test(target)))
      faults.push('a glyph has no Unicode');
  }
  return faults;
}

type Element = { name: string; dict: PdfDict; children: Element[]; contents: string[] };

/** `page id:mcid` of each piece of content, through the element's own page or the piece's. */
function readElement(file: PdfFile, value: PdfValue): Element {
  const dict = file.resolve(value);
  if (!(dict instanceof PdfDict)) throw new Error('A structure element is no dictionary');
  const name = dict.entries.get('S');
  const page = dict.entries.get('Pg');
  const element: Element = {
    name: name instanceof PdfName ? name.name : '',
    dict,
    children: [],
    contents: [],
  };
  for (const kid of list(file.get('K', dict))) {
    const target = file.resolve(kid);
    if (typeof target === 'number') element.contents.push(`${pageId(page)}:${target}`);
    else if (isName(file.get('Type', target), 'MCR') && target instanceof PdfDict) {
      element.contents.push(`${pageId(target.entries.get('Pg'))}:${file.get('MCID', target)}`);
    } else element.children.push(readElement(file, kid));
  }
  return element;
}

const pageId = (value: PdfValue | undefined): number => (value instanceof PdfRef ? value.id : 0);
const walk = (element: Element): Element[] => [element, ...element.children.flatMap(walk)];

function readTree(file: PdfFile): Element[] {
  return list(file.get('Root.StructTreeRoot.K')).flatMap((kid) => walk(readElement(file, kid)));
}

const PARENTS: Record<string, string[]> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  Caption: ['Table'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
};

function lintTree(file: PdfFile): string[] {
  const faults: string[] = [];
  const tree = readTree(file);
  if (tree[0]?.name !== 'Document') faults.push('the tree does not begin with Document');
  for (const parent of tree) {
    for (const { name } of parent.children) {
      if (PARENTS[name] && !PARENTS[name].includes(parent.name))
        faults.push(`${name} within ${parent.name}`);
    }
  }
  for (const { name, children, contents } of tree) {
    const empty = children.length === 0 && contents.length === 0;
    if (empty && /^(H\d|P|L|LI|TR|Table)$/.test(name)) faults.push(`an empty ${name}`);
  }
  let level = 0;
  for (const { name } of tree.filter((element) => /^H\d$/.test(element.name))) {
    const next = Number(name.slice(1));
    if (next > level + 1) faults.push(`heading ${name} after H${level}`);
    level = next;
  }
  for (const table of tree.filter(({ name }) => name === 'Table')) {
    const rows = walk(table).filter(({ name }) => name === 'TR');
    const widths = rows.map((row) =>
      row.children.reduce((sum, { dict }) => sum + Number(file.get('A.ColSpan', dict) ?? 1), 0),
    );
    if (new Set(widths).size !== 1) faults.push(`table rows of ${[...new Set(widths)]} columns`);
  }
  for (const { dict } of tree.filter(({ name }) => name === 'TH')) {
    if (!(file.get('A.Scope', dict) instanceof PdfName)) faults.push('TH without Scope');
  }
  for (const { dict, contents } of tree.filter(({ name }) => name === 'Figure')) {
    const alt = file.get('Alt', dict);
    if (!(alt instanceof PdfString) || alt.text.trim() === '') faults.push('Figure without Alt');
    if (list(file.get('A.BBox', dict)).length !== 4) faults.push('Figure without BBox');
    if (contents.length === 0) faults.push('an empty Figure');
  }
  return faults;
}

function lintPages(file: PdfFile): string[] {
  const faults: string[] = [];
  const tree = readTree(file);
  const owners = new Map(tree.flatMap((element) => element.contents.map((key) => [key, element])));
  const parents = list(file.get('Root.StructTreeRoot.ParentTree.Nums'));
  for (const ref of list(file.get('Root.Pages.Kids'))) {
    if (!isName(file.get('Tabs', ref), 'S')) faults.push('page without Tabs S');
    const content = file.get('Contents', ref);
    const stream = content instanceof PdfDict ? content.stream : null;
    const { mcids, faults: inContent } = lintContent(stream?.toString('latin1') ?? '');
    faults.push(...inContent);
    const key = parents.indexOf(Number(file.get('StructParents', ref)));
    const row = list(file.resolve(parents[key + 1] ?? null));
    if (row.length !== mcids.length) faults.push('parent tree and page differ in MCIDs');
    for (const mcid of mcids) {
      const owner = owners.get(`${pageId(ref)}:${mcid}`);
      if (!owner) faults.push(`MCID ${mcid} belongs to no element`);
      else if (file.resolve(row[mcid] ?? null) !== owner.dict)
        faults.push(`MCID ${mcid} has another parent in the parent tree`);
    }
  }
  return faults;
}

function lintContent(stream: string): { mcids: number[]; faults: string[] } {
  const faults: string[] = [];
  const mcids: number[] = [];
  const open: string[] = [];
  const lexer = new PdfLexer(stream);
  let operands: PdfValue[] = [];
  while (!lexer.done) {
    const value = lexer.value();
    if (!(value instanceof PdfOperator)) {
      operands.push(value);
      continue;
    }
    const [tag = null, properties = null] = operands;
    if (value.name === 'BDC' || value.name === 'BMC') {
      const mcid = properties instanceof PdfDict ? properties.entries.get('MCID') : undefined;
      if (typeof mcid === 'number') mcids.push(mcid);
      const artifact = isName(tag, 'Artifact');
      if ((typeof mcid === 'number' || artifact) && open.some((kind) => kind !== 'span'))
        faults.push('marked content within marked content');
      open.push(artifact ? 'artifact' : typeof mcid === 'number' ? 'content' : 'span');
    }
    if (value.name === 'EMC' && open.pop() === undefined) faults.push('EMC without BDC');
    if (PAINT.has(value.name) && !open.some((kind) => kind !== 'span'))
      faults.push(`${value.name} outside content and artifacts`);
    if (value.name === 'TJ' && hasNotdef(list(tag))) faults.push('a .notdef glyph');
    operands = [];
  }
  if (open.length > 0) faults.push('marked content stays open');
  return { mcids, faults };
}

function hasNotdef(pieces: PdfValue[]): boolean {
  return pieces.some((piece) => {
    if (!(piece instanceof PdfString)) return false;
    return piece.bytes.toString('hex').match(/..../g)?.includes('0000') ?? false;
  });
}
