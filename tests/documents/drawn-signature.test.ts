import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Drawing, SignatureLine } from '../../src-main/documents/model.ts';
import { render } from '../../src-main/documents/render.ts';
import { PAGE } from '../../src-main/documents/style.ts';
import { laidOut, tagsNamed } from '../support/laid-out.ts';
import { documentOf } from '../support/sample-documents.ts';
import { lintStructure } from '../support/structure-linter.ts';

const drawing: Drawing = {
  box: { width: 600, height: 200 },
  strokes: [
    [
      [0, 0],
      [600, 200],
    ],
    [[300, 100]],
  ],
  alt: 'Signature drawn by Elena Ortiz',
};
const line: SignatureLine = {
  name: 'Elena Ortiz',
  role: 'Specialist, Lakeside Clinic',
  state: 'drawn',
  detail: 'Signed by hand on screen Oct 8, 2026; printed name: Elena Ortiz. Witness: Ana Ruiz.',
  drawing,
};
const signatures = (...lines: SignatureLine[]): Block => ({
  type: 'signatures',
  labels: { signature: 'Signature', date: 'Date' },
  lines,
});
const long = (letters: number): Block => ({
  type: 'paragraph',
  text: 'She sleeps well. '.repeat(letters / 17),
});

describe('a drawn signature', () => {
  it('[HS-17] is a figure with its words between who and what the check says', async () => {
    const list = await laidOut(documentOf([signatures(line)]));
    const [body] = tagsNamed(list.root, 'LBody');
    expect(body?.children.map(({ name }) => name)).toEqual(['P', 'P', 'Figure', 'P']);
    expect(body?.children[2]?.attributes.alt).toBe('Signature drawn by Elena Ortiz');
  });

  it('keeps its shape, inside its box and the page, also where the page turns', async () => {
    for (let letters = 3400; letters < 4200; letters += 51) {
      const list = await laidOut(documentOf([long(letters), signatures(line)]));
      const [box] = tagsNamed(list.root, 'Figure').map(({ attributes }) => attributes.box);
      const [item] = list.pages
        .flatMap(({ items }) => items)
        .filter(({ kind }) => kind === 'strokes');
      if (!box || item?.kind !== 'strokes') throw new Error('no drawing');
      const [[from, to] = [], [dot] = []] = item.strokes;
      expect(from).toEqual({ x: box.x, y: box.y });
      expect(to?.x).toBeCloseTo(box.x + box.width);
      expect(to?.y).toBeCloseTo(box.y + box.height);
      expect(dot?.x).toBeCloseTo(box.x + box.width / 2);
      expect(box.width / box.height).toBeCloseTo(3);
      expect(box.x + box.width).toBeLessThan(PAGE.right);
      expect(box.y + box.height).toBeLessThan(PAGE.bottom);
    }
  });

  it('keeps PDF/UA-1, and the file says the words that stand for it', async () => {
    const model = documentOf([signatures(line, { ...line, name: 'Omar Bell' })]);
    const { bytes } = await render(model, { compress: false });
    expect(lintStructure(bytes)).toEqual([]);
    const source = Buffer.from(bytes).toString('latin1');
    for (const [from, to, fault] of [
      ['/Alt (Signature', '/Alx (Signature', 'Figure without Alt'],
      ['/BBox [', '/BBxx [', 'Figure without BBox'],
    ] as const) {
      expect(source).toContain(from);
      const broken = Buffer.from(source.replace(from, to), 'latin1');
      expect(lintStructure(broken)).toContain(fault);
    }
  });

  it('is ink on the page, and its text reads back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'drawn signature '));
    const darkPixels = async (signed: SignatureLine) => {
      const file = join(folder, 'signed.pdf');
      writeFileSync(file, (await render(documentOf([signatures(signed)]))).bytes);
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      expect(text.replace(/\s+/g, ' ')).toContain('Lakeside Clinic');
      const [x, y, width, height] = [256, 100, 132, 60].map(String);
      const area = ['-x', x ?? '', '-y', y ?? '', '-W', width ?? '', '-H', height ?? ''];
      const page = execFileSync('pdftoppm', ['-gray', '-r', '72', ...area, file]);
      return page.subarray(page.length - 132 * 60).filter((grey) => grey < 160).length;
    };
    const empty = { ...drawing, strokes: [] };
    const detail = '';
    expect(await darkPixels({ ...line, detail })).toBeGreaterThan(
      60 + (await darkPixels({ ...line, detail, drawing: empty })),
    );
    rmSync(folder, { recursive: true });
  });
});
