import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDate } from '../../src-shared/dates.ts';
import {
  cleanCell,
  cleanNote,
  dateOrderOf,
  foldName,
  readAnswer,
  readDate,
  splitName,
} from '../../src-shared/families/roster-cells.ts';

const today = '2026-11-22';
const read = (cell: string) => readDate(cell, 'month-first', today);

describe('dates in cells', () => {
  test.each([
    '2021-08-05',
    '2021/8/5',
    '20210805',
    '8/5/2021',
    '08/05/2021',
    '8-5-2021',
    '8.5.2021',
    '8/5/21',
    '8/5/2021 12:00:00 AM',
    '2021-08-05T00:00:00.000',
    '2021-08-05 00:00',
    'Aug 5, 2021',
    'August 5 2021',
    'Aug. 5th, 2021',
    '5-Aug-21',
    '5 ago 2021',
    '5 de agosto de 2021',
    '44413',
  ])('%s is August 5, 2021', (cell) => {
    expect(read(cell)).toBe('2021-08-05');
  });

  test.each([
    '2/30/2022',
    '13/1/2021',
    '2021-02-29',
    '0/1/2021',
    'Feb 30, 2021',
    '8/5',
    '8/5/021',
    'Augst 5, 2021',
    '8/5-2021',
    '5',
    'soon',
    '',
    '99999999',
  ])('"%s" is no day', (cell) => {
    expect(read(cell)).toBeNull();
  });

  test('a year of two digits is the nearest to today', () => {
    expect(read('5/5/31')).toBe('2031-05-05');
    expect(read('5/5/99')).toBe('1999-05-05');
    expect(read('2/29/24')).toBe('2024-02-29');
  });

  test('day first only when the person says so', () => {
    expect(readDate('3/4/2026', 'day-first', today)).toBe('2026-04-03');
    expect(readDate('3/4/2026', 'month-first', today)).toBe('2026-03-04');
    expect(readDate('2026-03-04', 'day-first', today)).toBe('2026-03-04');
    expect(readDate('4/25/2026', 'day-first', today)).toBeNull();
  });

  test('every date reads back from every way of writing it', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, number] = date.split('-');
        expect(read(date)).toBe(date);
        expect(read(`${month}/${number}/${year}`)).toBe(date);
        expect(readDate(`${number}.${month}.${year}`, 'day-first', today)).toBe(date);
        expect(read(formatDate(date, 'en'))).toBe(date);
        expect(read(formatDate(date, 'es'))).toBe(date);
      }),
    );
  });

  test('the order of a column shows in its days above 12', () => {
    expect(dateOrderOf(['3/4/2026', '4/25/2026', '2026-01-30'])).toBe('month-first');
    expect(dateOrderOf(['3/4/2026', '25/4/2026', ''])).toBe('day-first');
    expect(dateOrderOf(['3/4/2026', '5/6/2026'])).toBe('unclear');
    expect(dateOrderOf(['2026-03-04', 'Sep 8, 2026'])).toBe('month-first');
  });
});

describe('answers', () => {
  test.each(['Y', 'yes', 'TRUE', '1', 'x', 'Sí', 'si'])('%s is yes', (cell) => {
    expect(readAnswer(cell)).toBe(true);
  });
  test.each(['N', 'No', 'FALSE', '0', 'N/A'])('%s is no', (cell) => {
    expect(readAnswer(cell)).toBe(false);
  });
  test('an empty cell says nothing, and another word cannot be read', () => {
    expect(readAnswer('')).toBeNull();
    expect(readAnswer('pending')).toBe('unreadable');
    expect(readAnswer('?')).toBe('unreadable');
  });
});

describe('text', () => {
  test('is trimmed, composed and free of control characters; formulas stay as they are', () => {
    expect(cleanCell('  Ine\u0301s\u0000\u0007 ')).toBe('Inés');
    expect(cleanCell('Ana\r\nLuz\tMai')).toBe('Ana Luz Mai');
    expect(cleanCell('=HYPERLINK("http://example.invalid")')).toBe(
      '=HYPERLINK("http://example.invalid")',
    );
    expect(cleanCell('e\u0000\u0301')).toBe('é');
    expect(cleanCell('\u202Eabc')).toBe('\u202Eabc');
  });

  test('a note keeps its line breaks', () => {
    expect(cleanNote(' Allergy: peanuts\r\nEpiPen\rin\noffice\u0000\u0085 ')).toBe(
      'Allergy: peanuts\nEpiPen\nin\noffice',
    );
  });

  test('cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanCell(cleanCell(text))).toBe(cleanCell(text));
        expect(cleanNote(cleanNote(text))).toBe(cleanNote(text));
      }),
    );
  });

  test('folding leaves letters of any script apart from case, accents and punctuation', () => {
    expect(foldName("D'Angelo-NÚÑEZ  (x)")).toBe('dangelo nunez x');
    expect(foldName('Đặng')).toBe(foldName('đặng'));
    expect(foldName('王')).toBe('王');
  });

  test('a whole name splits where it says so', () => {
    expect(splitName('Núñez, Ana Sofía')).toEqual({ lastName: 'Núñez', firstName: 'Ana Sofía' });
    expect(splitName('Ana Núñez')).toEqual({ lastName: 'Núñez', firstName: 'Ana' });
    expect(splitName('Ana Sofía Núñez Vang')).toBeNull();
    expect(splitName('Ana')).toBeNull();
  });
});
