import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDemoArguments, readSampleArguments } from '../../src-main/demo/arguments.ts';
import { clockOn } from '../../src-main/demo/day-clock.ts';
import { moveDates, yearOfRoster } from '../../src-main/demo/roster.ts';
import { instantOf } from '../../src-main/vault/instant.ts';
import { dayOfInstant } from '../../src-shared/dates.ts';

const needed = ['--roster', 'r.csv', '--out', 'o'];

describe('the command line of the demo', () => {
  test('is read whole, paths from where it was called', () => {
    const rest = ['--year', '2026-08-17..2027-05-28', '--closed', '2026-12,2027-03'];
    const more = ['--closed', '2026-12', '--today', '2026-10-08'];
    expect(readDemoArguments([...needed, ...rest, ...more], '/home/ana')).toEqual({
      roster: resolve('/home/ana/r.csv'),
      out: resolve('/home/ana/o'),
      year: { start: '2026-08-17', end: '2027-05-28' },
      closedMonths: ['2026-12', '2027-03'],
      today: '2026-10-08',
    });
    expect(readDemoArguments(needed, '/')).toMatchObject({
      ...{ year: null, closedMonths: [], today: null },
    });
  });

  test.each([
    [['--out', 'o'], /^--roster is missing/],
    [['--roster', 'r.csv'], /^--out is missing/],
    [[...needed, '--today', '2026-02-30'], /^--today: 2026-02-30 is no day/],
    [[...needed, '--year', '2026-08-17'], /^--year: 2026-08-17 is not START\.\.END/],
    [[...needed, '--year', '2026-08-17..2027-02-29'], /^--year: /],
    [[...needed, '--year', '2027-08-17..2027-05-28'], /^--year: it ends on 2027-05-28/],
    [[...needed, '--closed', '2026-13'], /^--closed: 2026-13 is no month/],
    [[...needed, '--closed', 'December'], /^--closed: December is no month/],
    [[...needed, '--loud'], /--loud/],
    [[...needed, 'more'], /more/],
    [['--roster'], /--roster/],
  ])('%j is refused by name', (argv, sentence) => {
    expect(() => readDemoArguments(argv, '/')).toThrow(sentence);
  });

  test('asks for the sample with a folder of its own', () => {
    expect(readSampleArguments(needed, '/')).toBe(null);
    expect(readSampleArguments(['--sample', '--out', 's'], '/x')).toBe(resolve('/x/s'));
    expect(() => readSampleArguments(['--sample'], '/')).toThrow(/^--out is missing/);
  });
});

describe('the days of the demo', () => {
  test('a day begins in the afternoon at the site and runs on', () => {
    let monotonic = 500;
    const at = { monotonic: () => monotonic, timeZone: () => 'America/Denver' };
    const clock = clockOn('2026-11-01', at);
    expect(clock.now()).toBe(Date.parse('2026-11-01T22:00:00.000Z'));
    monotonic += 60_000;
    expect(clock.now()).toBe(Date.parse('2026-11-01T22:01:00.000Z'));
    expect(dayOfInstant(instantOf(clock.now()), 'America/Denver')).toBe('2026-11-01');
  });

  test('the year is nine months from the earliest entry that comes in', () => {
    const csv = [
      'Last Name,First Name,DOB,Class,Entry Date',
      ',Sam,3/1/2022,Blue,7/1/2026',
      'Abel,Ann,3/15/2022,Blue,9/30/2026',
      'Baker,Bo,3/16/2022,Blue,9/8/2026',
    ].join('\n');
    const year = yearOfRoster(Buffer.from(csv), '2026-11-22', null);
    expect(year).toEqual({ start: '2026-09-08', end: '2027-06-08', firstEntry: '2026-09-08' });
    const given = { start: '2026-09-15', end: '2027-05-28' };
    expect(yearOfRoster(Buffer.from(csv), '2026-11-22', given)).toEqual({
      ...given,
      firstEntry: '2026-09-30',
    });
  });

  test('a roster is moved to another time, impossible dates and notes as they are', () => {
    const text = 'Ana,9/8/2026,,12/28/2020\nBo,2/30/2022,"since 9/8/2026, at home",1/1/2027';
    expect(moveDates(text, 7)).toBe(
      'Ana,09/15/2026,,01/04/2021\nBo,2/30/2022,"since 9/8/2026, at home",01/08/2027',
    );
  });
});
