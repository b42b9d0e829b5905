import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches, searchKey } from '../../src-shared/families/search-key.ts';
import { sortWork } from '../../src-shared/home/rules.ts';

describe('find as you type', () => {
  test.each([
    ['Diego Đặng', 'dang'],
    ['Diego Đặng', 'DẶNG'],
    ['Diego Đặng', 'di da'],
    ["Zuri D'Angelo", 'dangelo'],
    ["Zuri D'Angelo", "d'angelo"],
    ['Zuri D’Angelo', "d'ang"],
    ['Diego Smith-Reyes', 'reyes'],
    ['Diego Smith-Reyes', 'smith-r'],
    ['Diego Smith-Reyes', 'reyes, diego'],
    ['Mai Núñez', 'nunez'],
    ['Inés Castillo', 'ines'],
    ['Łukasz Groß', 'lukasz gross'],
    ['Søren Ælfric', 'soren aelf'],
    ['İpek Işık', 'ipek isik'],
    ['Ne\u0301stor', 'Néstor'],
    ['Ana Begay 10014', '10014'],
    ['Ana Begay', '  '],
  ])('%s is found by “%s”', (name, query) => {
    expect(matches(query, searchKey(name))).toBe(true);
  });

  test.each([
    ['Diego Smith-Reyes', 'eyes'],
    ['Diego Smith-Reyes', 'reyes ana'],
    ["Zuri D'Angelo", 'angela'],
  ])('%s is not found by “%s”', (name, query) => {
    expect(matches(query, searchKey(name))).toBe(false);
  });

  test('names in other scripts keep their letters', () => {
    expect(searchKey('محمد علي')).toBe('محمد علي');
    expect(matches('нин', searchKey('Нина Ким'))).toBe(true);
  });

  test('a key is its own key, and every beginning of a name finds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (name, length) => {
        const key = searchKey(name);
        expect(searchKey(key)).toBe(key);
        expect(matches([...key].slice(0, length).join(''), key)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the order of work', () => {
  test('overdue first, then by date, then by name; without a date last', () => {
    const line = (name: string, state: 'overdue' | 'open', due: string | null) => ({
      for: name,
      state,
      due,
    });
    const lines = [
      line('undated', 'open', null),
      line('Zoë', 'open', '2026-11-03'),
      line('Ólafur', 'open', '2026-11-03'),
      line('Peter', 'open', '2026-11-03'),
      line('late', 'overdue', '2026-10-31'),
      line('later', 'overdue', '2026-10-01'),
      line('soon', 'open', '2026-09-30'),
    ];
    expect(sortWork(lines).map((one) => one.for)).toEqual([
      'later',
      'late',
      'soon',
      'Ólafur',
      'Peter',
      'Zoë',
      'undated',
    ]);
  });
});
