import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile, harmlessCell } from '../../src-shared/copa/csv.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '=1+1', '"', ',', '\r\n', '\n', "it's", '\uFEFF', '@SUM(A1)', '-2', '\t='),
);

test('[HS-25] a file reads back as it was written, by another program', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
      (rows) => {
        const read: unknown = parse(csvFile(rows), { bom: true, relaxColumnCount: false });
        expect(read).toEqual(rows.map((row) => row.map(harmlessCell)));
      },
    ),
  );
});

test.each(['=cmd|x', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
  'a cell that begins like a formula is made text: %j',
  (formula) => {
    expect(harmlessCell(formula)).toBe(`'${formula}`);
    expect(csvFile([[formula]])).toBe(`\uFEFF"'${formula}"\r\n`);
  },
);

test('other cells stay as they are', () => {
  for (const plain of ['Luz Vang', 'a=b', '1-2', "O'Neil", '']) {
    expect(harmlessCell(plain)).toBe(plain);
  }
});
