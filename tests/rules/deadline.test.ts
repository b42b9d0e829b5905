import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src-shared/dates.ts';
import { afterFirstDays, stateOf, withinDays } from '../../src-shared/deadline.ts';

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));

describe('the words of the rules', () => {
  test('within 45 days of D: on time up to and including D + 45', () => {
    const due = withinDays('2026-09-08', 45);
    expect(due).toBe('2026-10-23');
    expect(stateOf({ due, doneOn: '2026-10-23' }, '2026-11-01')).toBe('done');
    expect(stateOf({ due, doneOn: '2026-10-24' }, '2026-11-01')).toBe('done-late');
    expect(stateOf({ due }, '2026-10-23')).toBe('due-soon');
    expect(stateOf({ due }, '2026-10-24')).toBe('overdue');
  });

  test('after the first 30 days of D: D is day 1, so it is day 31', () => {
    expect(afterFirstDays('2026-09-01', 30)).toBe('2026-10-01');
  });
});

describe('the state of a deadline', () => {
  const opens = '2026-10-08';
  const due = '2026-10-31';

  test.each([
    ['2026-10-07', 'not-open'],
    ['2026-10-08', 'open'],
    ['2026-10-23', 'open'],
    ['2026-10-24', 'due-soon'],
    ['2026-10-31', 'due-soon'],
    ['2026-11-01', 'overdue'],
  ])('on %s it is %s', (today, state) => {
    expect(stateOf({ opens, due }, today)).toBe(state);
  });

  test('what fell away is not overdue, but what was done counts', () => {
    expect(stateOf({ due, isNotApplicable: true }, '2026-12-01')).toBe('not-applicable');
    expect(stateOf({ due, isNotApplicable: true, doneOn: due }, '2026-12-01')).toBe('done');
  });

  test('time only moves it forward: not-open, open, due-soon, overdue', () => {
    const order = ['not-open', 'open', 'due-soon', 'overdue'];
    fc.assert(
      fc.property(day, fc.nat(60), day, fc.nat(60), (from, length, today, later) => {
        const span = { opens: from, due: addDays(from, length) };
        const before = order.indexOf(stateOf(span, today));
        expect(order.indexOf(stateOf(span, addDays(today, later)))).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
