import { describe, expect, test } from 'vitest';
import type { Stay } from '../../src-main/families/import-binder.ts';
import { newsOf, staysAfter } from '../../src-main/families/import-stays.ts';
import type { PlannedChange } from '../../src-shared/families/roster-plan.ts';

const TODAY = '2026-11-20';

function staysOf(...texts: string[]): Stay[] {
  return texts.map((text, at) => {
    const [className = '', start = '', end] = text.split(' ');
    return { id: String(at), className, start, end: end ?? null };
  });
}

/** The changes that `planImport` makes of placements, and the placements after them. */
function bring(stays: Stay[], row: { className: string; entryDate: string; exitDate?: string }) {
  const full = { exitDate: null, ...row };
  const exitDate = stays.at(-1)?.end ?? null;
  const known = {
    className: stays.at(-1)?.className ?? null,
    entryDate: stays[0]?.start ?? null,
    exitDate,
  };
  const changes: PlannedChange[] = [];
  const add = (field: PlannedChange['field'], to: string | null, on: string | null = null) =>
    changes.push({ field, from: null, to, on });
  if (full.className !== known.className) {
    add('className', full.className, full.entryDate > TODAY ? full.entryDate : TODAY);
  }
  if (full.entryDate !== known.entryDate) add('entryDate', full.entryDate);
  const returns = exitDate !== null && full.exitDate === null && full.entryDate > exitDate;
  if (returns || (full.exitDate !== null && full.exitDate !== exitDate)) {
    add('exitDate', full.exitDate);
  }
  const news = newsOf(full, { stays, exitDate }, changes);
  return { news: news.map(({ field }) => field), stays: staysAfter(full, stays, news) };
}

function textOf(stays: Stay[]): string[] {
  return stays.map(({ className, start, end }) => [className, start, end].join(' ').trim());
}

const cases: {
  what: string;
  before: string[];
  row: Parameters<typeof bring>[1];
  after: string[];
}[] = [
  {
    what: 'a child of no class yet in this year is placed',
    before: [],
    row: { className: 'A', entryDate: '2026-09-08', exitDate: '2026-10-01' },
    after: ['A 2026-09-08 2026-10-01'],
  },
  {
    what: 'another class is a move from today',
    before: ['A 2026-09-08'],
    row: { className: 'B', entryDate: '2026-09-08' },
    after: ['A 2026-09-08 2026-11-19', 'B 2026-11-20'],
  },
  {
    what: 'another class of a child placed from today corrects the class',
    before: ['A 2026-11-20'],
    row: { className: 'B', entryDate: '2026-11-20' },
    after: ['B 2026-11-20'],
  },
  {
    what: 'a move still to come is taken back',
    before: ['A 2026-09-08 2026-11-30', 'B 2026-12-01'],
    row: { className: 'A', entryDate: '2026-09-08' },
    after: ['A 2026-09-08'],
  },
  {
    what: 'an earlier entry begins the first placement earlier',
    before: ['A 2026-09-08 2026-10-01', 'B 2026-10-02'],
    row: { className: 'B', entryDate: '2026-09-01' },
    after: ['A 2026-09-01 2026-10-01', 'B 2026-10-02'],
  },
  {
    what: 'a later entry begins it later, and placements before it fall away',
    before: ['A 2026-09-08 2026-10-01', 'B 2026-10-02'],
    row: { className: 'B', entryDate: '2026-10-10' },
    after: ['B 2026-10-10'],
  },
  {
    what: 'an entry on the day of a move is known',
    before: ['A 2026-09-08 2026-10-01', 'B 2026-10-02'],
    row: { className: 'B', entryDate: '2026-10-02' },
    after: ['A 2026-09-08 2026-10-01', 'B 2026-10-02'],
  },
  {
    what: 'an exit ends the placement, and a later one falls away',
    before: ['A 2026-09-08 2026-11-30', 'B 2026-12-01'],
    row: { className: 'B', entryDate: '2026-09-08', exitDate: '2026-11-10' },
    after: ['A 2026-09-08 2026-11-10'],
  },
  {
    what: 'whoever has left moves no more',
    before: ['A 2026-09-08 2026-10-18'],
    row: { className: 'B', entryDate: '2026-09-08' },
    after: ['A 2026-09-08 2026-10-18'],
  },
  {
    what: 'an entry after the exit is a return, with its own exit',
    before: ['A 2026-09-08 2026-10-18'],
    row: { className: 'B', entryDate: '2026-11-01', exitDate: '2026-11-15' },
    after: ['A 2026-09-08 2026-10-18', 'B 2026-11-01 2026-11-15'],
  },
  {
    what: 'a file from before the return says nothing new',
    before: ['A 2026-09-08 2026-10-18', 'B 2026-11-01'],
    row: { className: 'A', entryDate: '2026-09-08', exitDate: '2026-10-18' },
    after: ['A 2026-09-08 2026-10-18', 'B 2026-11-01'],
  },
  {
    what: 'a corrected return leaves the earlier stay alone',
    before: ['A 2026-09-08 2026-10-18', 'B 2026-11-01'],
    row: { className: 'B', entryDate: '2026-11-03' },
    after: ['A 2026-09-08 2026-10-18', 'B 2026-11-03'],
  },
  {
    what: 'a corrected exit of the earlier stay leaves the return alone',
    before: ['A 2026-09-08 2026-10-18', 'B 2026-11-01'],
    row: { className: 'B', entryDate: '2026-09-08', exitDate: '2026-10-20' },
    after: ['A 2026-09-08 2026-10-20', 'B 2026-11-01'],
  },
];

describe('placements after an import', () => {
  test.each(cases)('$what', ({ before, row, after }) => {
    const once = bring(staysOf(...before), row);
    expect(textOf(once.stays)).toEqual(after);
    const again = bring(once.stays, row);
    expect([again.news, textOf(again.stays)]).toEqual([[], after]);
  });
});
