import { describe, expect, test } from 'vitest';
import { unmetCaseConditions } from '../../src-shared/case-management/finalize.ts';
import {
  appointmentDue,
  appointmentState,
  caseDeadlines,
  missingGroups,
  monthsOwed,
  yearStartDeadline,
} from '../../src-shared/case-management/rules.ts';

const year = { start: '2026-08-17', end: '2027-05-28', closedMonths: ['2026-12'] };

describe('[HS-22] the meeting at the beginning of the program year', () => {
  test.each([
    [[], '2026-08-01', 'not-open'],
    [[], '2026-09-16', 'due-soon'],
    [[], '2026-09-17', 'overdue'],
    [['2026-09-16'], '2026-10-01', 'done'],
    [['2026-09-17', '2026-11-03'], '2026-12-01', 'done-late'],
    [['2026-06-01'], '2026-10-01', 'overdue'],
  ])('held on %j, on %s it is %s', (heldOn, today, state) => {
    expect(yearStartDeadline(year, heldOn, today)).toEqual({ due: '2026-09-16', state });
  });
});

describe('[HS-22] an appointment', () => {
  test.each([
    ['2026-10-01', null, '2026-10-31'],
    ['2026-10-17', null, '2026-10-31'],
    ['2026-10-18', null, '2026-11-30'],
    ['2026-11-20', null, '2027-01-31'],
    ['2026-10-01', '2026-11', '2026-11-30'],
    ['2026-10-01', '2026-11-03', '2026-11-30'],
    ['2027-05-01', null, '2027-05-28'],
    ['2027-05-20', null, null],
  ])('asked for on %s, wished for %s, is due %s', (requestedOn, wishedFor, due) => {
    expect(appointmentDue({ requestedOn, wishedFor }, year)).toBe(due);
  });

  test('waits again after a meeting that did not come to the child', () => {
    const meeting = { isFinalized: true, wasDiscussed: false };
    expect(appointmentState({ isWithdrawn: false, meeting })).toBe('waiting');
    expect(appointmentState({ isWithdrawn: false, meeting: null })).toBe('waiting');
    const held = { isFinalized: true, wasDiscussed: true };
    expect(appointmentState({ isWithdrawn: false, meeting: held })).toBe('held');
    expect(appointmentState({ isWithdrawn: true, meeting: held })).toBe('withdrawn');
    const open = { isFinalized: false, wasDiscussed: false };
    expect(appointmentState({ isWithdrawn: false, meeting: open })).toBe('scheduled');
  });
});

describe('[HS-22] the months of a child', () => {
  const child = { childId: 'a', plans: [], appointments: [], discussedOn: [] };

  test('a plan owes each open month after the one that made it, until it is closed', () => {
    const plans = [{ madeOn: '2026-10-20', closedOn: null }];
    expect(monthsOwed({ ...child, plans }, year)).toEqual([
      ...['2026-11', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'],
    ]);
    const closed = [{ madeOn: '2026-10-20', closedOn: '2027-01-12' }];
    expect(monthsOwed({ ...child, plans: closed }, year)).toEqual(['2026-11']);
    const met = { ...child, plans: closed, discussedOn: ['2027-01-12'] };
    expect(monthsOwed(met, year)).toEqual(['2026-11', '2027-01']);
  });

  test('a month is overdue from the first of the next while one child was not discussed', () => {
    const plans = [{ madeOn: '2026-10-20', closedOn: null }];
    const children = [
      { ...child, plans, discussedOn: ['2026-11-24'] },
      { ...child, childId: 'b', plans },
    ];
    const stateOn = (today: string) =>
      caseDeadlines({ programYear: year, heldOn: ['2026-09-01'], children, today }).find(
        ({ month }) => month === '2026-11',
      );
    expect(stateOn('2026-11-30')).toMatchObject({ state: 'due-soon', children: 2, discussed: 1 });
    expect(stateOn('2026-12-01')).toMatchObject({ state: 'overdue' });
  });
});

test('[HS-23] the groups of which nobody is present; the team may come from outside', () => {
  const one = (discipline: 'health' | 'management' | 'mental-health', affiliation = 'staff') =>
    ({ discipline, affiliation, presence: 'present' }) as Parameters<
      typeof missingGroups
    >[0][number];
  expect(missingGroups([])).toEqual(['site-staff', 'management', 'disabilities-mental-health']);
  const team = one('mental-health', 'visitor');
  expect(missingGroups([one('health'), one('management'), team])).toEqual([]);
  expect(missingGroups([one('health', 'visitor'), { ...team, presence: 'absent' }])).toEqual([
    ...['site-staff', 'management', 'disabilities-mental-health'],
  ]);
});

test('[HS-24] a plan needs a need, a strategy with somebody responsible, and a later review', () => {
  const strategy = { id: 's', what: 'Quiet corner', responsibleId: null };
  const codes = (over: { need?: string; reviewOn?: string; strategies?: (typeof strategy)[] }) =>
    unmetCaseConditions({
      ...{ date: '2026-11-20', today: '2026-11-20', attendees: [{ presence: 'present' }] },
      agenda: [{ childId: 'a', hasOpenPlan: false, isReviewDue: false }],
      entries: [
        {
          ...{ childId: 'a', outcome: 'support-plan', strategies: over.strategies ?? [] },
          text: { need: over.need ?? '', result: '', reviewOn: over.reviewOn ?? '' },
        },
      ],
    }).map(({ code }) => code);
  expect(codes({})).toEqual(['no-need', 'no-action', 'no-review-date']);
  expect(codes({ need: 'x', reviewOn: '2026-11-20', strategies: [strategy] })).toEqual([
    ...['action-without-responsible', 'review-not-after'],
  ]);
  const strategies = [{ ...strategy, what: ' ' }];
  expect(codes({ need: 'x', reviewOn: '2026-11-21', strategies })).toEqual(['no-action']);
});
