import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  age,
  CalendarDate,
  compareDates,
  dayOfInstant,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  formatDate,
  formatInstant,
  formatMonth,
  formatTime,
  isCalendarDate,
  isWithin,
  lastOfMonth,
  monthOf,
  nextMonth,
} from '../../src-shared/dates.ts';

const date = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }).toString());

describe('a calendar date', () => {
  test.each(['2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s exists', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '1899-12-31',
    '2200-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ])('"%s" does not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(CalendarDate.safeParse(text).success).toBe(false);
  });

  test('every day that the platform knows is one', () => {
    fc.assert(fc.property(date, (day) => isCalendarDate(day)));
  });

  test('arithmetic refuses what is no date', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });
});

describe('counting', () => {
  test('days added and taken away return, and the count between is what was added', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        const other = addDays(day, days);
        expect(addDays(other, -days)).toBe(day);
        expect(daysBetween(day, other)).toBe(days);
        expect(Math.sign(compareDates(day, other)) + Math.sign(days)).toBe(0);
      }),
    );
  });

  test('crosses a leap day and a change of clocks as plain days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(addDays('2026-09-08', 30)).toBe('2026-10-08');
  });

  test('the 31st plus one month is the last day of that month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-08-31', 1)).toBe('2026-09-30');
    expect(addMonths('2026-08-15', 9)).toBe('2027-05-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  test('a month ends the day before the next one begins', () => {
    fc.assert(
      fc.property(date, (day) => {
        const month = monthOf(day);
        expect(addDays(lastOfMonth(month), 1)).toBe(firstOfMonth(nextMonth(month)));
        expect(isWithin(day, firstOfMonth(month), lastOfMonth(month))).toBe(true);
        const [year, number] = month.split('-').map(Number);
        expect(lastOfMonth(month)).toBe(`${month}-${daysInMonth(year ?? 0, number ?? 0)}`);
      }),
    );
    expect(nextMonth('2026-12')).toBe('2027-01');
  });

  test('both ends are within, and an open end never closes', () => {
    expect(isWithin('2026-09-08', '2026-09-08', '2026-09-08')).toBe(true);
    expect(isWithin('2026-09-07', '2026-09-08', null)).toBe(false);
    expect(isWithin('2026-09-09', '2026-09-08', '2026-09-08')).toBe(false);
    expect(isWithin('2126-09-09', '2026-09-08', null)).toBe(true);
  });

  test('age is in completed years and months', () => {
    expect(age('2022-10-08', '2026-10-07')).toEqual({ years: 3, months: 11 });
    expect(age('2022-10-08', '2026-10-08')).toEqual({ years: 4, months: 0 });
    expect(age('2024-02-29', '2026-02-28')).toEqual({ years: 1, months: 11 });
    expect(age('2024-02-29', '2026-03-01')).toEqual({ years: 2, months: 0 });
  });
});

describe('dates as people read them', () => {
  test('in English and Spanish', () => {
    expect(formatDate('2026-10-08', 'en')).toBe('Oct 8, 2026');
    expect(formatDate('2026-10-08', 'es')).toBe('8 oct 2026');
    expect(formatMonth('2026-10', 'en')).toBe('October 2026');
    expect(formatMonth('2027-01', 'es')).toBe('enero de 2027');
  });

  test('every month has its own name', () => {
    const months = Array.from({ length: 12 }, (_, index) => addMonths('2026-01-15', index));
    for (const language of ['en', 'es'] as const) {
      expect(new Set(months.map((day) => formatDate(day, language).slice(0, 6))).size).toBe(12);
      expect(new Set(months.map((day) => formatMonth(monthOf(day), language))).size).toBe(12);
    }
  });

  test('an instant is the clock on the wall, noon and midnight too', () => {
    const chicago = 'America/Chicago';
    expect(formatInstant('2026-10-08T19:05:00.000Z', 'en', chicago)).toBe('Oct 8, 2026, 2:05 PM');
    expect(formatInstant('2026-10-08T19:05:00.000Z', 'es', chicago)).toBe(
      '8 oct 2026, 2:05 p.\u00A0m.',
    );
    expect(formatInstant('2026-10-08T05:00:00Z', 'en', chicago)).toBe('Oct 8, 2026, 12:00 AM');
    expect(formatInstant('2026-10-08T17:00:00Z', 'es', chicago)).toBe(
      '8 oct 2026, 12:00 p.\u00A0m.',
    );
    expect(dayOfInstant('2026-10-08T04:59:59Z', chicago)).toBe('2026-10-07');
  });

  test('a time of day is written as on the wall', () => {
    expect(formatTime('14:05', 'en')).toBe('2:05 PM');
    expect(formatTime('00:30', 'en')).toBe('12:30 AM');
    expect(formatTime('09:00', 'es')).toBe('9:00 a.\u00A0m.');
  });
});
