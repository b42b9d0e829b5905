import { describe, expect, test } from 'vitest';
import {
  conferenceDateProblems,
  type FinalizeInput,
  finalizeWarnings,
  unmetConditions,
} from '../../src-shared/conferences/finalize.ts';
import { defaultOutcomes, OutcomeList } from '../../src-shared/conferences/outcomes.ts';

const teacher = { personId: 't', discipline: 'teaching', presence: 'present' } as const;
const nurse = { personId: 'n', discipline: 'health', presence: 'present' } as const;
const entry = (childId: string, outcome: string | null = 'no-concerns') => ({
  childId,
  outcome,
  actions: [],
});
const action = (id: string, responsibleId: string | null, what = 'Speech screening') => ({
  id,
  what,
  responsibleId,
});
/** A first conference that can be finalized. */
const ready: FinalizeInput = {
  date: '2026-10-08',
  today: '2026-10-08',
  isFirst: true,
  attendees: [teacher, nurse],
  agenda: ['ana', 'leo'],
  entries: [entry('ana'), entry('leo', 'monitor')],
  childrenOfClass: ['ana', 'leo'],
  absenceReasons: [],
};
const codes = (input: Partial<FinalizeInput>) =>
  unmetConditions({ ...ready, ...input }).map(({ code, childId, actionId }) =>
    [code, childId, actionId].filter((part) => part !== null).join(' '),
  );

describe('the conditions for finalizing', () => {
  test('none is unmet', () => {
    expect(unmetConditions(ready)).toEqual([]);
  });

  test('at least one attendee is present', () => {
    const attendees = [
      { ...teacher, presence: 'invited' as const },
      { ...nurse, presence: 'absent' as const },
    ];
    expect(codes({ attendees })).toEqual(['no-attendee-present']);
    expect(codes({ attendees: [teacher] })).toEqual([]);
  });

  test('[HS-10] every child on the agenda has an outcome', () => {
    expect(codes({ entries: [entry('ana', null)] })).toEqual(['no-outcome ana', 'no-outcome leo']);
  });

  test('[HS-11] Support needed has at least one action with a responsible person', () => {
    const withActions = (...actions: ReturnType<typeof action>[]) =>
      codes({ entries: [{ ...entry('ana', 'support-needed'), actions }, entry('leo')] });
    expect(withActions()).toEqual(['no-action ana']);
    expect(withActions(action('a1', 't', ' '))).toEqual(['no-action ana']);
    expect(withActions(action('a1', null), action('a2', null))).toEqual([
      'action-without-responsible ana a1',
    ]);
    expect(withActions(action('a1', null), action('a2', 't'))).toEqual([]);
  });

  test('[HS-03] the first covers every child of the class or says why not', () => {
    const missing = { agenda: ['ana'], entries: [entry('ana')] };
    expect(codes(missing)).toEqual(['child-not-covered leo']);
    const blank = [{ childId: 'leo', reason: '  ' }];
    expect(codes({ ...missing, absenceReasons: blank })).toEqual(['child-not-covered leo']);
    const given = [{ childId: 'leo', reason: 'In hospital until November' }];
    expect(codes({ ...missing, absenceReasons: given })).toEqual([]);
    expect(codes({ ...missing, isFirst: false })).toEqual([]);
  });

  test('not before its day', () => {
    expect(codes({ today: '2026-10-07' })).toEqual(['date-in-future']);
    expect(codes({ today: '2026-10-09' })).toEqual([]);
  });

  test('all that is unmet is named at once', () => {
    const entries = [entry('ana', 'support-needed')];
    const childrenOfClass = ['ana', 'leo', 'mai'];
    expect(codes({ today: '2026-10-01', attendees: [], entries, childrenOfClass })).toEqual([
      'date-in-future',
      'no-attendee-present',
      'no-action ana',
      'no-outcome leo',
      'child-not-covered mai',
    ]);
  });
});

const programYear = { start: '2026-08-17', end: '2027-05-28', closedMonths: ['2026-12'] };

describe('warnings refuse nothing', () => {
  const usual = {
    date: '2026-10-08',
    isFirst: true,
    classStart: '2026-09-08',
    programYear,
    attendees: [teacher, nurse],
  };

  test('[HS-02] people present of one discipline only', () => {
    const absent = { ...nurse, presence: 'absent' as const };
    const colleague = { ...teacher, personId: 'u' };
    expect(finalizeWarnings(usual)).toEqual([]);
    expect(finalizeWarnings({ ...usual, attendees: [teacher, colleague, absent] })).toEqual([
      'not-multidisciplinary',
    ]);
    expect(finalizeWarnings({ ...usual, attendees: [absent] })).toEqual([]);
    const parent = { personId: 'p', discipline: 'family', presence: 'present' } as const;
    for (const attendees of [[teacher, parent], [parent]]) {
      expect(finalizeWarnings({ ...usual, attendees })).toEqual(['not-multidisciplinary']);
    }
  });

  test('[HS-04] the first before day 31 of the class', () => {
    const early = { ...usual, date: '2026-10-07' };
    expect(finalizeWarnings(early)).toEqual(['before-it-opens']);
    expect(finalizeWarnings({ ...early, isFirst: false })).toEqual([]);
    expect(finalizeWarnings({ ...early, classStart: null })).toEqual([]);
  });

  test('a month in which the site is closed', () => {
    expect(finalizeWarnings({ ...usual, date: '2026-12-02' })).toEqual(['closed-month']);
  });
});

describe('the date of a conference, at its field', () => {
  const placements = [
    { start: '2026-09-08', end: '2026-10-18' },
    { start: '2026-11-02', end: null },
  ];

  test.each([
    ['2026-09-08', undefined],
    ['2027-05-28', undefined],
    ['2026-02-30', 'date-impossible'],
    ['10/08/2026', 'date-impossible'],
    ['2026-08-16', 'date-outside-program-year'],
    ['2027-05-29', 'date-outside-program-year'],
    ['2026-09-07', 'no-child-placed'],
    ['2026-10-19', 'no-child-placed'],
  ])('%s: %s', (date, key) => {
    const problems = conferenceDateProblems(date, programYear, placements);
    expect(problems.map((problem) => problem.key)).toEqual(key ? [key] : []);
    expect(problems.every(({ path }) => path === 'date')).toBe(true);
  });
});

describe('outcomes of a site', () => {
  const own = { id: 'referred', wording: { en: 'Referred', es: 'Con referencia' } };
  const messages = (outcomes: unknown) =>
    OutcomeList.safeParse(outcomes).error?.issues.map(({ message }) => message) ?? [];

  test('[HS-09] the defaults stand; others are added, and words changed', () => {
    expect(messages(defaultOutcomes)).toEqual([]);
    expect(messages([...defaultOutcomes, own])).toEqual([]);
    const reworded = defaultOutcomes.map((outcome) =>
      outcome.id === 'monitor' ? { ...outcome, wording: own.wording } : outcome,
    );
    expect(messages(reworded)).toEqual([]);
  });

  test('[HS-09] Support needed stays, and keeps its words', () => {
    const without = defaultOutcomes.filter(({ id }) => id !== 'support-needed');
    expect(messages(without)).toEqual(['outcome-missing']);
    expect(messages([...without, { id: 'support-needed', wording: own.wording }])).toEqual([
      'outcome-fixed',
    ]);
  });

  test('an id stands once, and an own outcome has words', () => {
    expect(messages([...defaultOutcomes, own, own])).toEqual(['outcome-twice']);
    expect(messages([...defaultOutcomes, { ...own, wording: null }])).toEqual([
      'outcome-without-words',
    ]);
    expect(messages([...defaultOutcomes, { ...own, id: 'Not an id' }])).toEqual(['not-an-outcome']);
  });
});
