import { describe, expect, it } from 'vitest';
import type { Item } from '../../src-main/documents/display-list.ts';
import type { Block, Table } from '../../src-main/documents/model.ts';
import { PAGE } from '../../src-main/documents/style.ts';
import { laidOut, taggedText, tagsNamed, textItems, textOf } from '../support/laid-out.ts';
import { documentOf, followUpForm, minutes } from '../support/sample-documents.ts';

const LONG_WORD = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(111).slice(0, 5000);
const longText = (letters: number) =>
  'Đặng Núñez asks for a quiet corner. '
    .repeat(Math.ceil(letters / 36))
    .slice(0, letters)
    .trim();

const longTable = (rows: number): Table => ({
  type: 'table',
  caption: 'Log',
  columns: [
    { header: 'Day', weight: 1 },
    { header: 'What happened', weight: 4 },
  ],
  rows: Array.from({ length: rows }, (_, i) => [`Day ${i + 1}`, longText(200)]),
});

function edges(item: Item): { left: number; right: number; top: number; bottom: number }[] {
  switch (item.kind) {
    case 'text':
      return item.lines.map(({ x, width, baseline }) => ({
        left: x,
        right: x + width,
        top: baseline - item.style.size,
        bottom: baseline + item.style.size * 0.3,
      }));
    case 'rule':
      return [{ left: item.from.x, right: item.to.x, top: item.from.y, bottom: item.to.y }];
    case 'strokes':
      return item.strokes.flat().map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }));
    case 'fill':
      return [
        { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height },
      ];
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

const DOCUMENTS = {
  'a follow-up form': followUpForm,
  'minutes of 17 children': minutes,
  'a table of 90 rows': documentOf([longTable(90)]),
  'a 45,000-letter cell': documentOf([
    {
      type: 'table',
      columns: [
        { header: 'A', weight: 1 },
        { header: 'B', weight: 9 },
      ],
      rows: [['x', longText(45_000)]],
    },
  ]),
  'a 5,000-letter word everywhere': documentOf(
    [
      { type: 'heading', level: 1, text: LONG_WORD },
      { type: 'paragraph', text: LONG_WORD },
      { type: 'notice', text: LONG_WORD },
      { type: 'list', items: [LONG_WORD] },
      { type: 'facts', rows: [{ label: LONG_WORD, value: LONG_WORD }] },
      {
        type: 'table',
        caption: LONG_WORD,
        columns: [
          { header: LONG_WORD, weight: 1 },
          { header: 'B', weight: 100 },
        ],
        rows: [[LONG_WORD, LONG_WORD]],
      },
      {
        type: 'signatures',
        caption: LONG_WORD,
        labels: { signature: 'Signature', date: 'Date' },
        lines: [
          { name: LONG_WORD, role: LONG_WORD, state: 'to-sign', detail: LONG_WORD },
          { name: LONG_WORD, role: LONG_WORD, state: 'signed', detail: LONG_WORD },
        ],
      },
    ],
    { title: LONG_WORD, subtitle: LONG_WORD, header: LONG_WORD, footer: LONG_WORD },
  ),
};

describe.each(Object.entries(DOCUMENTS))('%s', (_, model) => {
  it('keeps everything within the margins', async () => {
    const list = await laidOut(model);
    for (const { items } of list.pages) {
      for (const item of items) {
        const furniture =
          item.kind === 'text' && (item.owner === 'header' || item.owner === 'footer');
        for (const { left, right, top, bottom } of edges(item)) {
          expect(left).toBeGreaterThanOrEqual(PAGE.left);
          expect(right).toBeLessThanOrEqual(PAGE.right + 0.01);
          expect(top).toBeGreaterThanOrEqual(furniture ? 30 : PAGE.top - 0.01);
          expect(bottom).toBeLessThanOrEqual(furniture ? 770 : PAGE.bottom + 0.01);
        }
      }
    }
  });

  it('loses no text', async () => {
    const list = await laidOut(model);
    const { title, subtitle = '', blocks } = model;
    const words: string[] = [title, subtitle];
    JSON.stringify(blocks, (key, value) => {
      if (typeof value === 'string' && !['type', 'state', 'emphasis', 'empty'].includes(key))
        words.push(value);
      return value;
    });
    const printed = squeeze(taggedText(list));
    for (const word of words) expect(printed).toContain(squeeze(word));
  });

  it('puts no two lines of text on top of each other', async () => {
    const list = await laidOut(model);
    for (const { items } of list.pages) {
      const lines = items.flatMap((item) => (item.kind === 'text' ? item.lines : []));
      const byHeight = lines.toSorted((a, b) => a.baseline - b.baseline);
      byHeight.forEach((line, i) => {
        for (const next of byHeight.slice(i + 1)) {
          if (next.baseline - line.baseline > 8) break;
          const apart = next.x >= line.x + line.width || line.x >= next.x + next.width;
          if (!apart) expect.fail(`lines ${next.baseline - line.baseline} points apart`);
        }
      });
    }
  });
});

describe('a table over several pages', () => {
  it('repeats its header row on each page, as an artifact after the first', async () => {
    const list = await laidOut(documentOf([longTable(90)]));
    const headers = textItems(list).filter((item) => textOf(item) === 'What happened');
    expect(headers.map(({ page }) => page)).toEqual(list.pages.map((_, page) => page));
    expect(headers.map(({ owner }) => (typeof owner === 'string' ? owner : owner.name))).toEqual([
      'TH',
      ...headers.slice(1).map(() => 'layout'),
    ]);
  });

  it('moves a small row whole and splits one taller than the page', async () => {
    const list = await laidOut(documentOf([longTable(90)]));
    const cells = textItems(list).filter(
      ({ owner }) => typeof owner !== 'string' && owner.name === 'TD',
    );
    expect(new Set(cells.map(({ owner }) => owner)).size).toBe(cells.length);
    const split = await laidOut(DOCUMENTS['a 45,000-letter cell']);
    const [, cell] = tagsNamed(split.root, 'TD');
    const pages = textItems(split).filter(({ owner }) => owner === cell);
    expect(pages.map(({ page }) => page)).toEqual(split.pages.map((_, page) => page));
  });

  it('does not break a table that fits on a page of its own', async () => {
    const filler: Block = { type: 'paragraph', text: longText(3200) };
    const list = await laidOut(documentOf([filler, longTable(3)]));
    const table = textItems(list).filter(
      ({ owner }) => typeof owner !== 'string' && /T[DH]/.test(owner.name),
    );
    expect(list.pages).toHaveLength(2);
    expect(new Set(table.map(({ page }) => page))).toEqual(new Set([1]));
  });

  it('never leaves its header alone at the foot of a page', async () => {
    const row = ['Day 1', longText(200)];
    const table: Table = { ...longTable(0), rows: [row] };
    const facts: Block = { type: 'facts', rows: [{ label: 'Class', value: 'Otters' }] };
    const text: Block = { type: 'paragraph', emphasis: 'quiet', text: longText(2300) };
    for (let lines = 0; lines < 24; lines += 1) {
      const extra = { ...text, text: Array.from({ length: lines }, () => 'x').join('\n') };
      const list = await laidOut(
        documentOf([text, extra, facts, facts, facts, facts, { ...table, caption: '' }]),
      );
      const pageOf = (start: string) =>
        textItems(list).find((item) => textOf(item).startsWith(start))?.page;
      expect(pageOf('What happened'), `${lines} lines above`).toBe(pageOf('Day 1'));
    }
  });

  it('spans the columns with the sentence that stands for no rows', async () => {
    const list = await laidOut(documentOf([{ ...longTable(0), empty: 'Nothing yet.' }]));
    expect(tagsNamed(list.root, 'TD').map(({ attributes }) => attributes)).toEqual([
      { columnSpan: 2 },
    ]);
    expect(taggedText(list)).toContain('Nothing yet.');
  });

  it('fills a short row and refuses a long one', async () => {
    const columns = [
      { header: 'A', weight: 1 },
      { header: 'B', weight: 1 },
    ];
    const short = await laidOut(documentOf([{ type: 'table', columns, rows: [['a']] }]));
    expect(tagsNamed(short.root, 'TD')).toHaveLength(2);
    const long = documentOf([{ type: 'table', columns, rows: [['a', 'b', 'c']] }]);
    await expect(laidOut(long)).rejects.toThrow('more cells than columns');
  });
});
