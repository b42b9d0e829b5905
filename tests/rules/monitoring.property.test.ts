import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monitoringDue, quartersOf } from '../../src-shared/monitoring/schedule.ts';

/** Days counted one by one on the civil calendar, with no arithmetic of the program's own. */
function plusDays(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  for (let i = 0; i < days; i += 1) at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

/** Months counted one by one, each end of month from the day of the start. */
function plusMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  for (let last = day; ; last -= 1) {
    const at = new Date(Date.UTC(Math.floor(total / 12), total % 12, last));
    if (at.getUTCMonth() === total % 12) return at.toISOString().slice(0, 10);
  }
}

const years = fc
  .tuple(
    fc.integer({ min: 0, max: 3_000 }).map((days) => plusDays('2024-01-01', days)),
    fc.integer({ min: 1, max: 500 }),
  )
  .map(([start, days]) => ({ start, end: plusDays(start, days) }));

describe('[HS-34] quarters of a program year', () => {
  test('follow each other without a gap from its first day to its last', () => {
    fc.assert(
      fc.property(years, (year) => {
        const quarters = quartersOf(year);
        expect(quarters[0]?.start).toBe(year.start);
        expect(quarters.at(-1)?.end).toBe(year.end);
        quarters.forEach(({ start, end, number }, index) => {
          expect(number).toBe(index + 1);
          expect(start).toBe(plusMonths(year.start, 3 * index));
          expect(end >= start).toBe(true);
          const next = quarters[index + 1];
          if (next) expect(plusDays(end, 1)).toBe(next.start);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a last piece under 45 days joins the one before; one of 45 days stands alone', () => {
    fc.assert(
      fc.property(years, (year) => {
        const quarters = quartersOf(year);
        const last = quarters.at(-1);
        if (!last) throw new Error('no quarter');
        const isLong = plusDays(last.start, 44) <= year.end;
        expect(isLong || quarters.length === 1).toBe(true);
        // Whatever was joined to it was itself a piece too short.
        const joined = plusMonths(year.start, 3 * quarters.length);
        if (joined <= year.end) expect(plusDays(joined, 44) > year.end).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    // 2026-08-17 to 2027-05-28: 92 + 92 + 89 + 12 days; the twelve join the third.
    ['2026-08-17', '2027-05-28', ['2026-11-16', '2027-02-16', '2027-05-28']],
    ['2026-09-01', '2027-08-31', ['2026-11-30', '2027-02-28', '2027-05-31', '2027-08-31']],
    // Counted from the start: the 31st does not become the 28th for good.
    ['2026-08-31', '2027-07-30', ['2026-11-29', '2027-02-27', '2027-05-30', '2027-07-30']],
    ['2026-09-01', '2026-12-31', ['2026-12-31']],
    ['2026-09-01', '2027-01-14', ['2026-11-30', '2027-01-14']],
    ['2026-06-01', '2026-06-20', ['2026-06-20']],
  ])('of %s to %s end on the days worked out by hand', (start, end, ends) => {
    expect(quartersOf({ start, end }).map((one) => one.end)).toEqual(ends);
  });
});

describe('[HS-31][HS-32][HS-33][HS-34] what a site monitors', () => {
  test('ERSEA on day 45, FPA on day 90, a quarter each, one review', () => {
    fc.assert(
      fc.property(years, (year) => {
        const due = monitoringDue(year);
        const of = (what: string) => due.filter((one) => one.what === what).map((one) => one.due);
        expect(of('ersea')).toEqual([plusDays(year.start, 45)]);
        expect(of('fpa')).toEqual([plusDays(year.start, 90)]);
        expect(of('grantee-review')).toEqual([year.end]);
        expect(of('case-conferencing')).toEqual(quartersOf(year).map(({ end }) => end));
        expect(due.map((one) => one.due)).toEqual(due.map((one) => one.due).toSorted());
      }),
    );
  });

  test('each date carries the requirement that it comes from', () => {
    const due = monitoringDue({ start: '2026-08-17', end: '2027-05-28' });
    expect(due.map(({ what, quarter, due: day, source }) => [what, quarter, day, source])).toEqual([
      ['ersea', null, '2026-10-01', 'HS-32'],
      ['fpa', null, '2026-11-15', 'HS-33'],
      ['case-conferencing', 1, '2026-11-16', 'HS-34'],
      ['case-conferencing', 2, '2027-02-16', 'HS-34'],
      ['case-conferencing', 3, '2027-05-28', 'HS-34'],
      ['grantee-review', null, '2027-05-28', 'HS-31'],
    ]);
  });
});
