import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  conferenceCalendar,
  firstConference,
  monthsThatNeedOne,
} from '../../src-shared/conferences/calendar.ts';

/** Dates and months with their own arithmetic, so that dates.ts is under test as well. */
function plus(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
const monthOf = (date: string) => date.slice(0, 7);
const isLastOfMonth = (date: string) => monthOf(plus(date, 1)) !== monthOf(date);

interface Year {
  start: string;
  end: string;
  closedMonths: string[];
}

/** The rule as someone with a paper calendar would apply it: turning over one day after another. */
function walk(classStart: string, { end, closedMonths }: Year) {
  const isOpen = (date: string) => !closedMonths.includes(monthOf(date));
  let opens = classStart;
  for (let dayNumber = 1; dayNumber < 31; dayNumber += 1) opens = plus(opens, 1);
  const months: string[] = [];
  for (let date = plus(opens, 1); date <= end; date = plus(date, 1)) {
    if (date.endsWith('-01') && isOpen(date)) months.push(monthOf(date));
  }
  if (opens > end) return { first: null, months };
  let due = opens;
  let waited = 0;
  const isEndOfOpeningMonth = () => monthOf(plus(due, 1)) > monthOf(opens);
  while (waited < 14 || !isEndOfOpeningMonth()) {
    due = plus(due, 1);
    waited += 1;
  }
  if (!isOpen(due)) while (due < end && !(isOpen(due) && isLastOfMonth(due))) due = plus(due, 1);
  return { first: { opens, due: due > end ? end : due }, months };
}

const date = fc.nat(420).map((days) => plus('2026-07-01', days));
const year = fc
  .record({
    start: fc.nat(90).map((days) => plus('2026-07-01', days)),
    length: fc.integer({ min: 30, max: 330 }),
    closed: fc.uniqueArray(fc.nat(13), { maxLength: 5 }),
  })
  .map(({ start, length, closed }) => ({
    start,
    end: plus(start, length),
    closedMonths: closed.map((months) =>
      monthOf(Temporal.PlainDate.from('2026-07-01').add({ months }).toString()),
    ),
  }));
const scene = year.chain((programYear) =>
  fc.record({
    programYear: fc.constant(programYear),
    classStart: fc.nat(330).map((days) => plus(programYear.start, days)),
    held: fc.array(date, { maxLength: 6 }),
    today: date,
  }),
);

test('[HS-04] [HS-05] the calendar agrees with a walk day by day', () => {
  fc.assert(
    fc.property(scene, ({ programYear, classStart }) => {
      const expected = walk(classStart, programYear);
      expect(firstConference({ classStart, programYear })).toEqual(expected.first);
      expect(monthsThatNeedOne({ classStart, programYear })).toEqual(expected.months);
    }),
    { numRuns: 150 },
  );
});

test('[HS-05] each month’s state agrees with what was held and the month of today', () => {
  fc.assert(
    fc.property(scene, ({ programYear, classStart, held, today }) => {
      const finalized = held.map((heldOn, n) => ({ id: `c${n}`, date: heldOn }));
      const calendar = conferenceCalendar({ classStart, programYear, finalized, today });
      const counted = finalized.filter(
        (one) => one.date >= programYear.start && one.date <= programYear.end,
      );
      for (const { month, state, meetingIds } of calendar.months) {
        const inIt = counted.filter((one) => one.date.startsWith(month)).map(({ id }) => id);
        const untouched = today < `${month}-01` ? 'not-yet' : 'open';
        const past = !today.startsWith(month) && today > `${month}-01`;
        expect(meetingIds.toSorted()).toEqual(inIt.toSorted());
        expect(state).toBe(inIt.length > 0 ? 'done' : past ? 'overdue' : untouched);
      }
      const earliest = counted.map((one) => one.date).toSorted()[0] ?? null;
      if (calendar.first) expect(calendar.first.heldOn).toBe(earliest);
    }),
    { numRuns: 300 },
  );
});
