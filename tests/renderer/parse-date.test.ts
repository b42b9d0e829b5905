import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src-renderer/kit/parse-date.ts';
import { addDays, formatDate } from '../../src-shared/dates.ts';

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('2000-01-01', days));
const language = fc.constantFrom('en' as const, 'es' as const);

describe('a typed date', () => {
  it.each([
    ['10/8/2026', 'en', '2026-10-08'],
    ['8/10/2026', 'es', '2026-10-08'],
    ['10-8-26', 'en', '2026-10-08'],
    ['8.10.26', 'es', '2026-10-08'],
    ['2026-10-08', 'es', '2026-10-08'],
    ['  October 8, 2026 ', 'en', '2026-10-08'],
    ['8 de octubre de 2026', 'es', '2026-10-08'],
    ['8 Oct 2026', 'en', '2026-10-08'],
    ['ene 3 2027', 'en', '2027-01-03'],
  ] as const)('%s in %s is %s', (typed, spoken, date) => {
    expect(parseDate(typed, spoken)).toBe(date);
  });

  it.each([
    ['2/30/2026', 'en'],
    ['13/1/2026', 'en'],
    ['10/8', 'en'],
    ['10/8/202', 'en'],
    ['1/2/3/4', 'en'],
    ['foo 8 2026', 'en'],
    ['', 'es'],
    ['29/2/2027', 'es'],
  ] as const)('%s in %s is no date', (typed, spoken) => {
    expect(parseDate(typed, spoken)).toBeNull();
  });

  it('reads back every date as the screen writes it, and ISO', () => {
    fc.assert(
      fc.property(anyDay, language, (date, spoken) => {
        expect(parseDate(formatDate(date, spoken), spoken)).toBe(date);
        expect(parseDate(date, spoken)).toBe(date);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), language, (typed, spoken) => {
        const date = parseDate(typed, spoken);
        expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
      }),
    );
  });
});
