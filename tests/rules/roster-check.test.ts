import { describe, expect, test } from 'vitest';
import { checkRecords, rosterDateOrder } from '../../src-shared/families/roster-check.ts';
import { guessColumns } from '../../src-shared/families/roster-columns.ts';
import type { RosterRules } from '../../src-shared/families/roster-reading.ts';
import type { RosterRecord } from '../../src-shared/families/roster-row.ts';

const header = [
  'Participant ID',
  'Last Name',
  'First Name',
  'DOB',
  'Class',
  'Entry Date',
  'Exit Date',
  'Family ID',
  'Primary Adult',
  'Phone',
  'IEP',
  'Homeless',
  'Note',
];
const columns = guessColumns(header);
const rules: RosterRules = {
  today: '2026-11-22',
  programYear: { start: '2026-08-17', end: '2027-05-28' },
};

const good: Record<string, string> = {
  'Participant ID': '1',
  'Last Name': 'Núñez',
  'First Name': 'Ana',
  DOB: '8/5/2021',
  Class: 'Room 1',
  'Entry Date': '9/8/2026',
};

function records(...rows: Record<string, string>[]): RosterRecord[] {
  return rows.map((row, index) => {
    const cells = header.map((name) => row[name] ?? '');
    const blank = cells.every((cell) => cell.trim() === '');
    return { line: index + 2, row: index + 2, cells, blank, broken: null };
  });
}

function check(...rows: Record<string, string>[]) {
  return checkRecords(records(...rows), columns, rules);
}

/** The one reason and field for a good row with some cells changed. */
function refusal(changed: Record<string, string>) {
  const { refused } = check({ ...good, ...changed });
  return refused.map(({ reason, field }) => `${reason} ${field}`).join();
}

describe('a row', () => {
  test('comes in with its text clean and what is empty null', () => {
    const { good: rows } = check({
      ...good,
      'Last Name': ' Nu\u0301n\u0303ez\u0000 ',
      IEP: 'Y',
      Homeless: 'no',
      Note: '=1+1\r\n  more',
    });
    expect(rows).toEqual([
      {
        line: 2,
        row: 2,
        participantId: '1',
        lastName: 'Núñez',
        firstName: 'Ana',
        dateOfBirth: '2021-08-05',
        className: 'Room 1',
        entryDate: '2026-09-08',
        exitDate: null,
        familyKey: null,
        primaryAdult: null,
        relationship: null,
        phone: null,
        homeLanguage: null,
        iep: true,
        mckinneyVento: false,
        fosterCare: null,
        advocate: null,
        note: '=1+1\n  more',
      },
    ]);
  });

  test.each<[Record<string, string>, string]>([
    [{ 'Last Name': ' \u0007 ' }, 'missing-last-name lastName'],
    [{ 'First Name': '' }, 'missing-first-name firstName'],
    [{ DOB: '' }, 'missing-date-of-birth dateOfBirth'],
    [{ Class: '' }, 'missing-class className'],
    [{ 'Entry Date': '' }, 'missing-entry entryDate'],
    [{ DOB: '2/30/2022' }, 'impossible-date dateOfBirth'],
    [{ 'Entry Date': '9/31/2026' }, 'impossible-date entryDate'],
    [{ 'Exit Date': 'June' }, 'impossible-date exitDate'],
    [{ DOB: '11/23/2026', 'Entry Date': '12/1/2026' }, 'born-in-future dateOfBirth'],
    [{ DOB: '9/9/2026' }, 'born-after-entry dateOfBirth'],
    [{ 'Entry Date': '8/16/2026' }, 'entry-outside-program-year entryDate'],
    [{ 'Entry Date': '5/29/2027' }, 'entry-outside-program-year entryDate'],
    [{ 'Exit Date': '9/7/2026' }, 'exit-before-entry exitDate'],
    [{ Note: 'x'.repeat(10_001) }, 'cell-too-long note'],
    [{ Phone: '5'.repeat(61) }, 'cell-too-long phone'],
    [{ 'First Name': '\uD800na' }, 'not-text firstName'],
  ])('%# is refused with its reason and field', (changed, expected) => {
    expect(refusal(changed)).toBe(expected);
  });

  test.each<Record<string, string>>([
    { DOB: '11/22/2026', 'Entry Date': '11/22/2026' },
    { 'Entry Date': '8/17/2026' },
    { 'Entry Date': '5/28/2027' },
    { 'Exit Date': '9/8/2026' },
    { Note: 'x'.repeat(10_000) },
  ])('%# at the limit comes in', (changed) => {
    expect(refusal(changed)).toBe('');
  });

  test('without a program year any entry will do', () => {
    const row = records({ ...good, 'Entry Date': '9/8/2019', DOB: '1/1/2016' });
    expect(checkRecords(row, columns, { ...rules, programYear: null }).good).toHaveLength(1);
  });

  test('that is broken, or too long where nobody asked, is refused', () => {
    const [row] = records(good);
    if (!row) throw new Error('no row');
    const broken: RosterRecord = { ...row, broken: 'quote-not-closed' };
    const long = { ...row, cells: [...row.cells, 'x'.repeat(10_001)] };
    const { refused } = checkRecords([broken, long], columns, rules);
    expect(refused.map(({ reason }) => reason)).toEqual(['quote-not-closed', 'row-too-long']);
  });

  test('with the whole name in one column is split at the comma', () => {
    const whole = guessColumns(['Name', 'DOB', 'Class', 'Start']);
    const rows = ['Núñez, Ana', 'Ana Sofía Núñez Vang', 'Núñez,'].map((name, index) => ({
      line: index + 2,
      row: index + 2,
      cells: [name, '2021-08-05', 'Room 1', '2026-09-08'],
      blank: false,
      broken: null,
    }));
    const checked = checkRecords(rows, whole, rules);
    expect(checked.good.map(({ lastName, firstName }) => [lastName, firstName])).toEqual([
      ['Núñez', 'Ana'],
    ]);
    expect(checked.refused.map(({ reason, name }) => [reason, name])).toEqual([
      ['name-not-split', 'Ana Sofía Núñez Vang'],
      ['missing-first-name', 'Núñez'],
    ]);
  });
});

describe('rows together', () => {
  test('of a participant met twice the first good row counts', () => {
    const { good: rows, refused } = check(
      { ...good, DOB: '2/30/2021' },
      { ...good, Class: 'Room 2' },
      {},
      { ...good, Class: 'Room 3' },
    );
    expect(rows.map(({ className }) => className)).toEqual(['Room 2']);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'impossible-date'],
      [5, 'same-participant-again'],
    ]);
  });

  test('without an id, name and birth date are the participant', () => {
    const unnumbered = { ...good, 'Participant ID': '' };
    const again = { ...unnumbered, 'Last Name': 'NUNEZ', DOB: '2021-08-05' };
    expect(check(unnumbered, again).refused).toHaveLength(1);
    expect(check(unnumbered, good).refused).toHaveLength(1);
    expect(check(good, unnumbered).refused).toHaveLength(1);
    expect(check(unnumbered, { ...unnumbered, DOB: '8/6/2021' }).refused).toHaveLength(0);
  });

  test('two ids with one name and birth date come in with a warning', () => {
    const { good: rows, warnings } = check(good, { ...good, 'Participant ID': '2' });
    expect(rows).toHaveLength(2);
    expect(warnings).toEqual([{ line: 3, row: 3, code: 'same-name-and-birth', field: null }]);
  });

  test('what is doubtful comes in with a warning, an unreadable answer as not said', () => {
    const { good: rows, warnings } = check({
      ...good,
      'Primary Adult': 'Mar\uFFFDa',
      DOB: '8/5/2011',
      IEP: 'pending',
    });
    expect(rows[0]?.iep).toBeNull();
    expect(warnings.map(({ code, field }) => [code, field])).toEqual([
      ['unusual-age', 'dateOfBirth'],
      ['damaged-letters', 'primaryAdult'],
      ['unreadable-answer', 'iep'],
    ]);
  });

  test('a class written in two ways is one class', () => {
    const { good: rows } = check(
      { ...good, Class: 'Room 1  Bluebirds' },
      { ...good, 'Participant ID': '2', DOB: '8/6/2021', Class: 'ROOM 1 bluebirds' },
    );
    expect(new Set(rows.map(({ className }) => className))).toEqual(new Set(['Room 1  Bluebirds']));
  });

  test('the order of dates is seen over all date columns', () => {
    const unclear = { ...good, DOB: '8/5/2021', 'Entry Date': '9/8/2026' };
    expect(rosterDateOrder(records(unclear), columns)).toBe('unclear');
    expect(rosterDateOrder(records({ ...unclear, 'Exit Date': '30/9/2026' }), columns)).toBe(
      'day-first',
    );
    const dayFirst = checkRecords(records(unclear), columns, {
      ...rules,
      programYear: null,
      dateOrder: 'day-first',
    });
    expect(dayFirst.good[0]).toMatchObject({ dateOfBirth: '2021-05-08', entryDate: '2026-08-09' });
  });
});
