import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgendaInput, buildAgenda } from '../../src-shared/conferences/agenda.ts';

const placed = (childId: string, start: string, end: string | null = null, classId = 'otters') => ({
  childId,
  classId,
  start,
  end,
});
const nothing: AgendaInput = {
  classId: 'otters',
  date: '2026-11-10',
  isFirst: false,
  placements: [],
  lastFinalizedDate: '2026-10-08',
  finalizedEntries: [],
  raised: [],
  openActions: [],
  monitored: [],
  added: [],
};
/** Two children who were on the first conference's agenda and have nothing new. */
const settled: AgendaInput = {
  ...nothing,
  placements: [placed('ana', '2026-09-08'), placed('leo', '2026-09-08')],
  finalizedEntries: [
    { childId: 'ana', date: '2026-10-08' },
    { childId: 'leo', date: '2026-10-08' },
  ],
};
const reasonsOf = (input: AgendaInput) =>
  Object.fromEntries(buildAgenda(input).items.map(({ childId, reasons }) => [childId, reasons]));

describe('the first conference', () => {
  const first = { ...nothing, isFirst: true, lastFinalizedDate: null, date: '2026-10-08' };

  test('[HS-03] covers everyone placed in the class on its date, both ends included', () => {
    const placements = [
      placed('starts-that-day', '2026-10-08'),
      placed('ends-that-day', '2026-09-08', '2026-10-08'),
      placed('left-the-day-before', '2026-09-08', '2026-10-07'),
      placed('comes-the-day-after', '2026-10-09'),
      placed('elsewhere', '2026-09-08', null, 'foxes'),
    ];
    expect(reasonsOf({ ...first, placements })).toEqual({
      'starts-that-day': ['first'],
      'ends-that-day': ['first'],
    });
  });

  test('[HS-03] what was raised before it shows beside “first”', () => {
    const raised = [{ id: 'r1', childId: 'ana', kind: 'concern' as const, takenUp: false }];
    const placements = [placed('ana', '2026-09-08')];
    expect(reasonsOf({ ...first, placements, raised })).toEqual({ ana: ['first', 'concern'] });
  });

  test('[HS-03] a child left out with a reason is off it, in the first only', () => {
    const leftOut = ['ana'];
    const placements = [placed('ana', '2026-09-08'), placed('leo', '2026-09-08')];
    expect(reasonsOf({ ...first, placements, leftOut })).toEqual({ leo: ['first'] });
    const later = { ...nothing, placements, leftOut };
    expect(Object.keys(reasonsOf(later))).toEqual(['ana', 'leo']);
  });
});

describe('a later conference', () => {
  test('[HS-06] a child with nothing new does not come back', () => {
    expect(buildAgenda(settled)).toEqual({ items: [], monitored: [] });
  });

  test('[HS-07] new: placed in the class after its last finalized conference', () => {
    const moved = placed('leo', '2026-10-09');
    const placements = [placed('ana', '2026-10-08'), moved];
    expect(reasonsOf({ ...settled, placements })).toEqual({ leo: ['new'] });
  });

  test('[HS-07] new: no finalized entry in this program year, however long in the class', () => {
    expect(
      reasonsOf({ ...settled, finalizedEntries: [{ childId: 'ana', date: '2026-10-08' }] }),
    ).toEqual({ leo: ['new'] });
  });

  test('[HS-06] a concern or an update brings a child back until an entry takes it up', () => {
    const raised = [
      { id: 'r1', childId: 'ana', kind: 'update' as const, takenUp: false },
      { id: 'r2', childId: 'ana', kind: 'concern' as const, takenUp: false },
      { id: 'r3', childId: 'leo', kind: 'concern' as const, takenUp: true },
    ];
    expect(reasonsOf({ ...settled, raised })).toEqual({ ana: ['concern', 'update'] });
  });

  test('[HS-13] an open action brings the child back, each child once with every reason', () => {
    const openActions = [
      { childId: 'leo', actionId: 'a1' },
      { childId: 'leo', actionId: 'a2' },
    ];
    const raised = [{ id: 'r1', childId: 'leo', kind: 'update' as const, takenUp: false }];
    const agenda = buildAgenda({ ...settled, openActions, raised, added: ['leo'] });
    expect(agenda.items).toEqual([{ childId: 'leo', reasons: ['update', 'follow-up', 'added'] }]);
  });

  test('[HS-06] an open action of a child who has left the class waits elsewhere', () => {
    const openActions = [{ childId: 'gone', actionId: 'a1' }];
    const placements = [...settled.placements, placed('gone', '2026-09-08', '2026-11-09')];
    expect(buildAgenda({ ...settled, placements, openActions }).items).toEqual([]);
  });

  test('[HS-06] Monitor does not bring a child back, but lists it until it is added', () => {
    const monitored = ['leo', 'left-the-class'];
    expect(buildAgenda({ ...settled, monitored })).toEqual({ items: [], monitored: ['leo'] });
    expect(buildAgenda({ ...settled, monitored, added: ['leo'] })).toEqual({
      items: [{ childId: 'leo', reasons: ['added'] }],
      monitored: [],
    });
  });

  test('nothing typed is dropped when the agenda changes', () => {
    const openActions = [{ childId: 'ana', actionId: 'a1' }];
    const typed = ['ana', 'leo'];
    expect(reasonsOf({ ...settled, openActions, typed })).toEqual({
      ana: ['follow-up'],
      leo: ['added'],
    });
  });
});

/** Rule 3 a second time: one child after another, one sentence of the rule after another. */
function naive(input: AgendaInput) {
  const everyone = [...input.placements.map((one) => one.childId), ...input.added];
  const items: Record<string, string[]> = {};
  const monitored: string[] = [];
  for (const childId of new Set(everyone)) {
    const here = input.placements.find(
      (one) =>
        one.childId === childId &&
        one.classId === input.classId &&
        one.start <= input.date &&
        (one.end === null || input.date <= one.end),
    );
    const reasons: string[] = [];
    if (here !== undefined) {
      const last = input.lastFinalizedDate;
      const isCameAfter = last === null || here.start > last;
      const hasEntry = input.finalizedEntries.some((one) => one.childId === childId);
      if (input.isFirst) reasons.push('first');
      else if (isCameAfter || !hasEntry) reasons.push('new');
      for (const kind of ['concern', 'update']) {
        const isWaiting = input.raised.some(
          (one) => one.childId === childId && one.kind === kind && !one.takenUp,
        );
        if (isWaiting) reasons.push(kind);
      }
      if (input.openActions.some((one) => one.childId === childId)) reasons.push('follow-up');
    }
    if (input.added.includes(childId)) reasons.push('added');
    if (reasons.length > 0) items[childId] = reasons;
    else if (here !== undefined && input.monitored.includes(childId)) monitored.push(childId);
  }
  return { items, monitored: monitored.toSorted() };
}

const child = fc.constantFrom('ana', 'ben', 'eva', 'leo', 'mai', 'nia');
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
/** As the binder keeps placements: a child is in one class at a time. */
const placements = fc
  .uniqueArray(
    fc.record({
      childId: child,
      classId: fc.constantFrom('otters', 'foxes'),
      start: day,
      end: fc.option(day),
    }),
    { selector: (one) => one.childId },
  )
  .map((all) => all.filter(({ start, end }) => end === null || start <= end));
const scene = fc.record({
  classId: fc.constant('otters'),
  date: day,
  isFirst: fc.boolean(),
  placements,
  lastFinalizedDate: fc.option(day),
  finalizedEntries: fc.array(fc.record({ childId: child, date: day }), { maxLength: 6 }),
  raised: fc.array(
    fc.record({
      id: fc.uuid(),
      childId: child,
      kind: fc.constantFrom('concern' as const, 'update' as const),
      takenUp: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  openActions: fc.array(fc.record({ childId: child, actionId: fc.uuid() }), { maxLength: 3 }),
  monitored: fc.uniqueArray(child),
  added: fc.uniqueArray(child, { maxLength: 2 }),
});

test('[HS-06] the agenda agrees with the rule read sentence by sentence', () => {
  fc.assert(
    fc.property(scene, (input) => {
      const agenda = buildAgenda(input);
      const expected = naive(input);
      const ids = agenda.items.map(({ childId }) => childId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(reasonsOf(input)).toEqual(expected.items);
      expect(agenda.monitored.toSorted()).toEqual(expected.monitored);
    }),
    { numRuns: 500 },
  );
});
