import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notesOf } from '../../src-renderer/calendar/background.ts';
import {
  dayAfterKey,
  rangeOf,
  startOfWeek,
  turned,
  weekOf,
} from '../../src-renderer/calendar/days.ts';
import { addDays, daysBetween } from '../../src-shared/dates.ts';

const dates = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays('2026-01-01', days));
const weekday = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay();

describe('the days on screen', () => {
  test('weeks begin on Sunday, also before the first one that is counted from', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(weekday(startOfWeek(date))).toBe(0);
        expect(weekOf(date)).toContain(date);
        expect(weekOf(date)).toHaveLength(7);
      }),
    );
  });

  test('a month is whole weeks with all its days, and never more than the vault answers', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { start, end } = rangeOf('month', date);
        expect([weekday(start), weekday(end)]).toEqual([0, 6]);
        expect(start <= `${date.slice(0, 7)}-01` && date <= end).toBe(true);
        expect(daysBetween(start, end) + 1).toBeLessThanOrEqual(42);
      }),
    );
    expect(rangeOf('month', '2026-11-20')).toEqual({ start: '2026-11-01', end: '2026-12-05' });
    expect(rangeOf('week', '2026-11-20')).toEqual({ start: '2026-11-15', end: '2026-11-21' });
  });

  test.each([
    ['ArrowLeft', false, '2026-11-19'],
    ['ArrowRight', false, '2026-11-21'],
    ['ArrowUp', false, '2026-11-13'],
    ['ArrowDown', false, '2026-11-27'],
    ['Home', false, '2026-11-15'],
    ['End', false, '2026-11-21'],
    ['PageUp', false, '2026-10-20'],
    ['PageDown', false, '2026-12-20'],
    ['PageUp', true, '2025-11-20'],
    ['PageDown', true, '2027-11-20'],
    ['x', false, null],
  ])('%s (shift %s) leads to %s', (key, shiftKey, to) => {
    expect(dayAfterKey('month', '2026-11-20', { key, shiftKey })).toBe(to);
  });

  test('a week turns by seven days, a month keeps the day or takes its last', () => {
    expect(turned('week', '2026-11-20', 1)).toBe('2026-11-27');
    expect(turned('month', '2026-08-31', 1)).toBe('2026-09-30');
  });
});

describe('what stands behind a day', () => {
  const year = { id: 'y', start: '2026-08-17', end: '2027-05-28', closedMonths: ['2026-12'] };
  test.each([
    ['2026-08-16', ['outside-year']],
    ['2026-08-17', ['year-starts']],
    ['2026-11-20', []],
    ['2026-12-31', ['closed']],
    ['2027-05-28', ['year-ends']],
    ['2027-05-29', ['outside-year']],
  ])('on %s: %j', (date, notes) => {
    expect(notesOf(date, [year])).toEqual(notes);
  });
});
