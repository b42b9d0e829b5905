import { describe, expect, test } from 'vitest';
import { regionDays } from '../../src-main/demo/river-valleys/meeting.ts';
import { STARTED_DAYS_AGO, samplePlan, workdayBy } from '../../src-main/demo/sample-plan.ts';
import { isCocMonth } from '../../src-shared/coordinated-entry/meeting-dates.ts';
import { addDays, daysBetween, monthOf, weekdayOf } from '../../src-shared/dates.ts';

/** A year of days on which somebody opens the sample. */
const openings = Array.from({ length: 366 }, (_, n) => addDays('2026-08-03', n));

/** The first day of class, a Tuesday, as the sample picks it. */
function startFor(today: string): string {
  const latest = addDays(today, -STARTED_DAYS_AGO);
  return addDays(latest, -((weekdayOf(latest) + 5) % 7));
}

describe('the days of the sample, whenever it is made', () => {
  test('follow each other from the first day of class to today', () => {
    for (const today of openings) {
      const plan = samplePlan(startFor(today), today);
      expect(weekdayOf(plan.start)).toBe(2);
      const past = [plan.start, plan.caseMeeting, plan.opens, plan.third, plan.lateStart];
      const days = [...past, plan.progress, plan.today];
      expect(days).toEqual(days.toSorted());
      expect(plan.nextCaseMeeting >= today && plan.planReview >= plan.nextCaseMeeting).toBe(true);
      expect(monthOf(plan.nextCaseMeeting)).toBe(monthOf(today));
      expect(daysBetween(today, plan.planReview)).toBeLessThanOrEqual(5);
    }
  });

  test('[CE-03] [CE-04] a region meets in no month of the CoC, once before this month and once from today on', () => {
    for (const today of openings) {
      const { held, next } = regionDays(today);
      expect(held > startFor(today) && monthOf(held) < monthOf(today), today).toBe(true);
      expect(next >= today, today).toBe(true);
      expect([held, next].filter((date) => isCocMonth(monthOf(date)))).toEqual([]);
    }
  });

  test('a weekend gives way to the Friday before, unless that is over', () => {
    expect(workdayBy('2026-11-28', '2026-11-20')).toBe('2026-11-27');
    expect(workdayBy('2026-11-29', '2026-11-28')).toBe('2026-11-29');
    expect(workdayBy('2026-11-26', '2026-11-20')).toBe('2026-11-26');
  });
});
