import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCaseAgenda } from '../../src-shared/case-management/agenda.ts';
import { caseDeadlines, monthsOwed } from '../../src-shared/case-management/rules.ts';
import { addDays, lastOfMonth, monthOf } from '../../src-shared/dates.ts';

const year = { start: '2026-08-17', end: '2027-05-28', closedMonths: ['2026-12'] };
const day = fc.integer({ min: 0, max: 330 }).map((days) => addDays('2026-08-01', days));
const childId = fc.constantFrom('a', 'b', 'c', 'd');

test('[HS-22] a plan owes a month exactly where a walk over the days finds it open at the end', () => {
  fc.assert(
    fc.property(day, fc.option(day), (madeOn, end) => {
      const closedOn = end !== null && end >= madeOn ? end : null;
      const child = { childId: 'a', plans: [{ madeOn, closedOn }], appointments: [] };
      const owed = monthsOwed({ ...child, discussedOn: [] }, year);
      const walked = new Set<string>();
      for (let on = year.start; on <= year.end; on = addDays(on, 1)) {
        const month = monthOf(on);
        const isOpen = closedOn === null || closedOn > lastOfMonth(month);
        if (month > monthOf(madeOn) && isOpen && month !== '2026-12') walked.add(month);
      }
      expect(owed).toEqual([...walked]);
    }),
  );
});

test('[HS-22] discussing everybody in each month leaves no month undone', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 5 }), day, (made, today) => {
      const children = made.map((madeOn, n) => {
        const one = { childId: String(n), plans: [{ madeOn, closedOn: null }], appointments: [] };
        const months = monthsOwed({ ...one, discussedOn: [] }, year);
        return { ...one, discussedOn: months.map((month) => `${month}-15`) };
      });
      const lines = caseDeadlines({ programYear: year, heldOn: [], children, today });
      const months = lines.filter(({ month }) => month !== null);
      expect(months.every(({ state }) => state === 'done')).toBe(true);
    }),
  );
});

test('[HS-24] an agenda holds each child once, never one left out, always one with a plan due', () => {
  const appointments = fc.array(
    fc.record({ childId, startsAt: fc.constantFrom(null, '13:00', '09:30') }),
  );
  const openPlans = fc.uniqueArray(fc.record({ childId, reviewOn: day }), {
    selector: (plan) => plan.childId,
  });
  const discussed = fc.array(fc.record({ childId, date: day }));
  const some = fc.uniqueArray(childId);
  fc.assert(
    fc.property(
      fc.record({
        date: day,
        appointments,
        openPlans,
        discussed,
        added: some,
        leftOut: some,
        typed: some,
      }),
      (input) => {
        const lines = buildCaseAgenda(input);
        const ids = lines.map((line) => line.childId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(input.leftOut.filter((id) => ids.includes(id))).toEqual([]);
        const expected = [
          ...input.openPlans.filter(({ reviewOn }) => reviewOn <= input.date),
          ...input.appointments,
        ].filter((one) => !input.leftOut.includes(one.childId));
        for (const one of expected) expect(ids).toContain(one.childId);
        const times = lines.map(({ startsAt }) => startsAt ?? '~');
        expect(times).toEqual(times.toSorted());
        expect(lines.every(({ reasons }) => reasons.length > 0)).toBe(true);
      },
    ),
  );
});
