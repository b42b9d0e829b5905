import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RosterFile, readRosterFile } from '../../src-main/families/roster-file.ts';
import { csvSafe, writeCsv } from '../../src-shared/families/csv.ts';
import { checkRecords } from '../../src-shared/families/roster-check.ts';
import { guessColumns } from '../../src-shared/families/roster-columns.ts';
import { familyConflicts } from '../../src-shared/families/roster-families.ts';
import { Refusal } from '../../src-shared/problem.ts';

const sample = readFileSync(new URL('../fixtures/roster-maple-street.csv', import.meta.url));
const rules = {
  today: '2026-11-22',
  programYear: { start: '2026-08-17', end: '2027-05-28' },
};

const header = 'Participant ID,Last Name,First Name,DOB,Class,Entry Date,Note';
const row = (id: number, note = '') => `${id},Vang,Ana${id},8/5/2021,Room 1,9/8/2026,${note}`;

function read(text: string): RosterFile {
  return readRosterFile(new TextEncoder().encode(text));
}

function check(file: RosterFile) {
  const cells = file.records.map((record) => record.cells);
  return checkRecords(file.records, guessColumns(file.header, cells.slice(0, 20)), rules);
}

const places = (file: RosterFile) => file.records.map(({ line, row: at }) => [line, at]);

function refusalKey(bytes: Uint8Array): string {
  try {
    readRosterFile(bytes);
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'refused') return error.problem.key;
    throw error;
  }
  return 'none';
}

/** Latin text as a Windows program of the nineties wrote it. */
function windows1252(text: string): Uint8Array {
  const high = new Map([
    ['’', 0x92],
    ['“', 0x93],
    ['”', 0x94],
    ['–', 0x96],
    ['€', 0x80],
  ]);
  return Uint8Array.from(text, (letter) => high.get(letter) ?? letter.charCodeAt(0));
}

function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('the roster of Maple Street', () => {
  test('gives 68 good rows, 4 refused and a blank one, lines apart from rows', () => {
    const file = readRosterFile(sample);
    expect([file.encoding, file.delimiter, file.warnings]).toEqual(['utf-8', ',', []]);
    const { good, blank, refused, warnings } = check(file);
    expect([good.length, blank, warnings]).toEqual([68, 1, []]);
    expect(refused.map(({ line, row: at, reason }) => [line, at, reason])).toEqual([
      [72, 71, 'impossible-date'],
      [73, 72, 'missing-last-name'],
      [74, 73, 'same-participant-again'],
      [75, 74, 'born-in-future'],
    ]);
    expect(familyConflicts(good)).toEqual([]);
    expect(good.filter(({ exitDate }) => exitDate !== null)).toHaveLength(2);
  });

  test('keeps formulas, quotes, accents and line breaks as text', () => {
    const { good } = check(readRosterFile(sample));
    const notes = good.map(({ note }) => note).filter((note) => note !== null);
    expect(notes).toContain('=HYPERLINK("http://example.invalid","click")');
    expect(notes).toContain('Prefers "Beto", says grandma; picks up at 3:15');
    expect(notes).toContain('Allergy: peanuts\nEpiPen in office');
    expect(good.map(({ lastName }) => lastName)).toEqual(
      expect.arrayContaining(['Núñez', 'Đặng', "D'Angelo", 'Nguyễn']),
    );
  });
});

describe('encodings', () => {
  const text = `${header}\r\n1,Núñez,“Beto”,8/5/2021,Room 1,9/8/2026,it’s – ok\r\n`;
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8'],
    ['Windows-1252', windows1252(text), 'windows-1252'],
    ['UTF-16 LE', utf16(text, 'le'), 'utf-16'],
    ['UTF-16 BE', utf16(text, 'be'), 'utf-16'],
    ['UTF-16 LE without a mark', utf16(text, 'le', false), 'utf-16'],
  ])('%s', (_, bytes, encoding) => {
    const file = readRosterFile(bytes);
    expect(file.encoding).toBe(encoding);
    expect(file.header[0]).toBe('Participant ID');
    expect(file.records[0]?.cells.slice(1, 3)).toEqual(['Núñez', '“Beto”']);
    expect(file.records[0]?.cells[6]).toBe('it’s – ok');
  });

  test('one damaged byte does not turn a UTF-8 file into another encoding', () => {
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.length - 3] = 0xff;
    const file = readRosterFile(bytes);
    expect(file.records[0]?.cells[1]).toBe('Núñez');
    expect(check(file).warnings.map(({ code }) => code)).toEqual(['damaged-letters']);
  });
});

describe('lines and rows', () => {
  const rows = [header, row(1), row(2, '"two\nlines, and ""more"""'), '', row(3)];
  test.each(['\r\n', '\n', '\r'])('with %j between records', (newline) => {
    const file = read(rows.join(newline));
    expect(places(file)).toEqual([
      [2, 2],
      [3, 3],
      [5, 4],
      [6, 5],
    ]);
    expect(file.records.map(({ blank }) => blank)).toEqual([false, false, true, false]);
  });

  test('a quoted CRLF is one line', () => {
    expect(places(read([header, row(1, '"a\r\nb\r\nc"'), row(2)].join('\r\n')))).toEqual([
      [2, 2],
      [5, 3],
    ]);
  });

  test('title lines above the header are lines and rows', () => {
    const file = read(
      ['Roster of Maple Street', 'Printed 9/8/2026,,', '', header, row(1)].join('\n'),
    );
    expect(file.header).toEqual(header.split(','));
    expect(places(file)).toEqual([[5, 5]]);
    expect(file.warnings).toEqual([{ code: 'title-lines', line: 4 }]);
  });

  test('Excel’s separator line is a line and no row', () => {
    const file = read(
      ['sep=;', header.replaceAll(',', ';'), row(1).replaceAll(',', ';')].join('\r\n'),
    );
    expect([file.delimiter, places(file)]).toEqual([';', [[3, 2]]]);
  });
});

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'])('%j is found, also beside others in quotes', (delimiter) => {
    const cells = [
      header.split(','),
      ['1', 'Vang, Jr.', 'A;n|a', '8/5/2021', 'Room 1\t', '9/8/2026', 'a;b;c|d|e,f,g'],
    ];
    const file = read(writeCsv(cells, { delimiter }));
    expect(file.delimiter).toBe(delimiter);
    expect(file.records[0]?.cells).toEqual(cells[1]);
  });

  test('unknown headers still split by what the lines have alike', () => {
    const file = read('alpha;beta;gamma\n1,5;2;3\n4,5;5;6\n');
    expect([file.delimiter, file.header]).toEqual([';', ['alpha', 'beta', 'gamma']]);
    expect(file.warnings.map(({ code }) => code)).toEqual(['header-not-recognised']);
  });

  test('what is written reads back exactly', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', ' ', "'", 'a', '='),
      }),
      fc.constantFrom('=1+1', '\u202Ebidi', 'a\u0000b', 'Núñez', '👩‍👧'),
    );
    const body = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
    const form = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\r\n', '\n', '\r'),
    });
    fc.assert(
      fc.property(body, form, (records, options) => {
        const names = ['Last Name', 'First Name', 'DOB'];
        const file = read(writeCsv([names, ...records], options));
        expect(file.delimiter).toBe(options.delimiter);
        expect(file.records.map(({ cells }) => cells)).toEqual(records);
        expect(file.records.map(({ row: at }) => at)).toEqual(records.map((_, index) => index + 2));
        let line = 2;
        for (const [index, record] of records.entries()) {
          expect(file.records[index]?.line).toBe(line);
          line += 1 + (record.join('.').match(/\r\n|\r|\n/g)?.length ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('damage', () => {
  test('a lone quote inside a cell is a letter', () => {
    const file = read([header, row(1, `5'2" tall`), row(2)].join('\n'));
    expect(file.records.map(({ cells }) => cells[6])).toEqual([`5'2" tall`, '']);
  });

  test('a quote that is never closed costs nobody else their row', () => {
    const open = row(2).replace('Vang', '"Vang');
    const file = read([header, row(1), open, row(3, '"ok, fine"'), row(4)].join('\r\n'));
    const { good, refused } = check(file);
    expect(good.map(({ participantId }) => participantId)).toEqual(['1', '2', '3', '4']);
    expect(refused).toEqual([]);
    expect(places(file).map(([line]) => line)).toEqual([2, 3, 4, 5]);
    expect(file.warnings).toEqual([{ code: 'lone-quote', line: 3 }]);
  });

  test('nor one that closes early in the next record', () => {
    const open = row(2).replace('Room', '"Room');
    const file = read([header, row(1), open, row(3).replace('Vang', '"Vang"'), row(4)].join('\n'));
    const { good, refused } = check(file);
    expect(good.map(({ participantId }) => participantId)).toEqual(['1', '2', '3', '4']);
    expect(refused).toEqual([]);
  });

  test('an unclosed quote before a comma refuses its own row only, also as the last', () => {
    const open = row(2, '"a, b');
    for (const after of [[row(3), row(4, '"x"')], [row(3)], []]) {
      const file = read([header, row(1, '"n"'), open, ...after].join('\n'));
      const { good, refused } = check(file);
      expect(good).toHaveLength(1 + after.length);
      expect(refused.map(({ line, reason }) => [line, reason])).toEqual([[3, 'quote-not-closed']]);
    }
  });

  test('a long note with commas and line breaks is no damage', () => {
    const note = `"${'one, two, three,\nfour, '.repeat(30)}"`;
    const file = read([header, row(1, note), row(2)].join('\n'));
    expect([check(file).good.length, file.warnings]).toEqual([2, []]);
  });

  test('short rows are filled, rows with more text than columns refused', () => {
    const short = row(1).split(',').slice(0, 6).join(',');
    const { good, refused } = check(read([header, short, row(2, 'a,b'), row(3, ',,')].join('\n')));
    expect(good.map(({ participantId }) => participantId)).toEqual(['1', '3']);
    expect(refused.map(({ reason }) => reason)).toEqual(['too-many-cells']);
  });

  test('a header met twice is warned about', () => {
    const file = read(`${header},NOTE\n${row(1)},x`);
    expect(file.warnings.map(({ code }) => code)).toEqual(['same-header-twice']);
  });

  test('NUL is dropped, direction marks and formulas stay', () => {
    const { good } = check(read([header, row(1, '=1+\u0000\u202E1')].join('\n')));
    expect(good[0]?.note).toBe('=1+\u202E1');
  });

  test('a cell of ten million characters refuses its row', () => {
    const { good, refused } = check(
      read([header, row(1, `"${'x'.repeat(10_000_000)}"`), row(2)].join('\n')),
    );
    expect(good).toHaveLength(1);
    expect(refused).toMatchObject([{ line: 2, row: 2, reason: 'cell-too-long', field: 'note' }]);
  });

  test.each<[string, Uint8Array, string]>([
    ['a workbook or zip bomb', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'roster-not-csv'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'roster-not-csv'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'roster-not-csv'],
    ['noise', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 32), 'roster-not-csv'],
    ['nothing', new Uint8Array(), 'roster-empty'],
    ['blank lines', new TextEncoder().encode('\uFEFF \r\n\r\n'), 'roster-empty'],
    ['only separators', new TextEncoder().encode(',,,\n,,,'), 'roster-empty'],
    ['100,000 columns', new TextEncoder().encode('a,'.repeat(100_000)), 'roster-too-many-columns'],
    [
      'endless lines',
      new TextEncoder().encode('\n'.repeat(300_000).concat('a')),
      'roster-too-many-rows',
    ],
  ])('%s is refused as a whole', (_, bytes, key) => {
    expect(refusalKey(bytes)).toBe(key);
  });

  test('any bytes at all give a file or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(refusalKey(bytes)).toMatch(/^(none|roster-)/);
      }),
    );
  });
});

test('10,000 rows are read and checked', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => row(index, `"note, ""${index}"""`));
  const text = [header, ...lines].join('\r\n');
  const { good } = check(read(text));
  expect(good).toHaveLength(10_000);
});

test('a cell of an export is never a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\0']) {
    expect(csvSafe(`${start}cmd`)).toBe(`'${start}cmd`);
  }
  for (const cell of ['', 'Ana', ' =1', "'=1", '1-2']) expect(csvSafe(cell)).toBe(cell);
});
