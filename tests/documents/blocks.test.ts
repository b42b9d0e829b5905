import { describe, expect, it } from 'vitest';
import type { Block, SignatureLine } from '../../src-main/documents/model.ts';
import { PAGE } from '../../src-main/documents/style.ts';
import { laidOut, taggedText, tagsNamed, textItems, textOf } from '../support/laid-out.ts';
import { documentOf } from '../support/sample-documents.ts';

const heading = (level: 1 | 2 | 3, text = `Level ${level}`): Block => ({
  type: 'heading',
  level,
  text,
});
const paragraph = (letters: number): Block => ({
  type: 'paragraph',
  text: 'She sleeps well. '.repeat(letters / 17),
});
const signatures = (line: Partial<SignatureLine>): Block => ({
  type: 'signatures',
  labels: { signature: 'Signature', date: 'Date' },
  lines: [{ name: 'Tuyết Đặng', role: 'Parent', state: 'to-sign', detail: '', ...line }],
});

describe('headings', () => {
  it('stand below the title and never skip a level', async () => {
    const list = await laidOut(
      documentOf([heading(3), heading(1), heading(3), heading(2), heading(3)]),
    );
    const names = list.root.children.map(({ name }) => name);
    expect(names).toEqual(['H1', 'H2', 'H2', 'H3', 'H3', 'H4']);
  });

  it('stay with what follows', async () => {
    for (let letters = 3000; letters < 4400; letters += 85) {
      const list = await laidOut(
        documentOf([paragraph(letters), heading(2, 'Steps'), paragraph(600)]),
      );
      const [, body] = tagsNamed(list.root, 'P');
      const steps = textItems(list).find((item) => textOf(item) === 'Steps');
      const start = textItems(list).find(({ owner }) => owner === body);
      expect(start?.page).toBe(steps?.page);
    }
  });
});

describe('paragraphs', () => {
  it('leave no single line at the foot or the head of a page', async () => {
    for (let letters = 3000; letters < 4400; letters += 85) {
      const list = await laidOut(documentOf([paragraph(letters), paragraph(510)]));
      for (const { owner, lines } of textItems(list)) {
        if (typeof owner !== 'string' && owner.name === 'P')
          expect(lines.length).toBeGreaterThan(1);
      }
    }
  });

  it('keep the space at which a line was broken', async () => {
    const list = await laidOut(documentOf([paragraph(340)]));
    expect(taggedText(list, tagsNamed(list.root, 'P')[0])).toBe(
      'She sleeps well. '.repeat(20).trim(),
    );
  });

  it('begin a new page at a page break, and no empty one', async () => {
    const pageBreak: Block = { type: 'page-break' };
    const list = await laidOut(
      documentOf([pageBreak, pageBreak, paragraph(17), { type: 'space' }]),
    );
    expect(list.pages).toHaveLength(2);
  });
});

describe('facts', () => {
  it('stand two in a row, a long value alone over the whole width', async () => {
    const rows = ['A', 'B', 'C', 'D'].map((label) => ({ label, value: label.toLowerCase() }));
    const long = { label: 'Long', value: 'A long answer. '.repeat(20) };
    const list = await laidOut(
      documentOf([{ type: 'facts', rows: [...rows.slice(0, 3), long, ...rows.slice(3)] }]),
    );
    const placed = textItems(list).filter(
      ({ owner }) => typeof owner !== 'string' && owner.name === 'Lbl',
    );
    expect(placed.map((item) => [textOf(item), item.lines[0]?.x === PAGE.left])).toEqual([
      ['A', true],
      ['B', false],
      ['C', true],
      ['Long', true],
      ['D', true],
    ]);
  });
});

describe('signatures', () => {
  const NAME_OF_60 = 'María Guadalupe Fernández-Villaseñor de la Concepción Ibáñez';

  it('[HS-20] leaves at least 28 points above an artifact line to sign by hand', async () => {
    for (const name of ['Tuyết Đặng', NAME_OF_60]) {
      const list = await laidOut(documentOf([signatures({ name })]));
      const items = list.pages.flatMap((page) => page.items);
      const lines = items.filter((item) => item.kind === 'rule' && item.from.x > PAGE.left);
      expect(lines).toHaveLength(2);
      const label = textItems(list).find((item) => textOf(item) === 'Signature');
      const line = lines[0]?.kind === 'rule' ? lines[0].from : { x: 0, y: 0 };
      const above = textItems(list)
        .flatMap((item) => item.lines)
        .filter(({ x, width, baseline }) => baseline < line.y && x + width > line.x);
      expect(line.y - Math.max(...above.map(({ baseline }) => baseline))).toBeGreaterThanOrEqual(
        28,
      );
      expect(label?.lines[0]?.baseline).toBeGreaterThan(line.y);
    }
  });

  it('prints the verification of a signature and no line to sign', async () => {
    for (const state of ['signed', 'excused', 'paper'] as const) {
      const list = await laidOut(documentOf([signatures({ state, detail: 'Signed Oct 8, 2026' })]));
      expect(taggedText(list)).toContain('Signed Oct 8, 2026');
      expect(textItems(list).map(textOf)).not.toContain('Signature');
    }
  });

  it('[HS-17] says where the signing stands above the first signer, on the same page', async () => {
    const state = 'Complete: all staff present have signed.';
    const block = {
      ...signatures({ state: 'signed', detail: 'Verified' }),
      caption: 'Those',
      state,
    };
    for (let letters = 2900; letters < 4200; letters += 51) {
      const texts = textItems(await laidOut(documentOf([paragraph(letters), block])));
      const at = texts.findIndex((item) => textOf(item) === state);
      const own = texts.slice(at - 1, at + 2);
      expect(own.map(textOf)).toEqual(['Those', state, 'Tuyết Đặng']);
      expect(new Set(own.map(({ page }) => page)).size).toBe(1);
    }
  });

  it('keeps a signer on one page', async () => {
    for (let letters = 3400; letters < 4200; letters += 51) {
      const list = await laidOut(
        documentOf([paragraph(letters), signatures({ name: NAME_OF_60 })]),
      );
      const items = textItems(list).filter(({ owner }) =>
        tagsNamed(list.root, 'LBody').some((body) =>
          body.children.some((child) => child === owner),
        ),
      );
      expect(new Set(items.map(({ page }) => page)).size).toBe(1);
    }
  });
});

describe('page furniture', () => {
  it('numbers the pages and repeats header and footer as artifacts', async () => {
    const list = await laidOut(documentOf([paragraph(17), { type: 'page-break' }, paragraph(17)]));
    const furniture = textItems(list).filter(
      ({ owner }) => owner === 'header' || owner === 'footer',
    );
    expect(furniture.map(textOf)).toEqual(
      ['Page 1 of 2', 'Page 2 of 2'].flatMap((label) => [
        'Willow Creek Head Start',
        label,
        'Printed Oct 8, 2026',
      ]),
    );
  });

  it('cuts a header that would take more than two lines', async () => {
    const list = await laidOut(documentOf([], { header: 'Willow Creek '.repeat(60) }));
    const [header] = textItems(list).filter(({ owner }) => owner === 'header');
    expect(header?.lines).toHaveLength(2);
    expect(header?.lines[1]?.text).toMatch(/…$/);
  });
});
