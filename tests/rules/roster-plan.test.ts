import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  familyConflicts,
  familyGroup,
  settleFamilies,
} from '../../src-shared/families/roster-families.ts';
import { type ExistingChild, planImport } from '../../src-shared/families/roster-plan.ts';
import type { RosterRow } from '../../src-shared/families/roster-row.ts';

const today = '2026-11-22';

function row(changed: Partial<RosterRow> = {}): RosterRow {
  return {
    line: 2,
    row: 2,
    participantId: '1',
    lastName: 'Núñez',
    firstName: 'Ana',
    dateOfBirth: '2021-08-05',
    className: 'Room 1',
    entryDate: '2026-09-08',
    exitDate: null,
    familyKey: 'F1',
    primaryAdult: 'Marta Núñez',
    relationship: 'Mother',
    phone: '(555) 010-0001',
    homeLanguage: 'Spanish',
    iep: true,
    mckinneyVento: null,
    fosterCare: false,
    advocate: 'Priya Raman',
    note: null,
    ...changed,
  };
}

/** The binder after an import: as the stores keep it, what was not said about yes or no is no. */
function imported(rows: RosterRow[]): ExistingChild[] {
  return settleFamilies(rows).map(({ line, row: _, ...child }) => ({
    ...child,
    iep: child.iep ?? false,
    mckinneyVento: child.mckinneyVento ?? false,
    fosterCare: child.fosterCare ?? false,
    childId: `child-${line}-${child.participantId}`,
  }));
}

function changes(after: Partial<RosterRow>, before: Partial<RosterRow> = {}) {
  const plan = planImport([row(after)], imported([row(before)]), today);
  return plan.changed.flatMap((changed) => changed.changes);
}

describe('planning an import', () => {
  test('into an empty binder everything is new', () => {
    const rows = [row(), row({ participantId: '2', firstName: 'Luz' })];
    const plan = planImport(rows, [], today);
    expect(plan).toEqual({ new: rows, changed: [], same: 0, missing: [], withdrawn: [] });
  });

  test('the same file again changes nothing, whatever it says', () => {
    const word = fc.constantFrom('Ana', 'ANA', 'Núñez', '=1+1', '王', '-');
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const changed = fc.record({
      participantId: maybe(fc.constantFrom('1', '2', '3', '4', '5', '6')),
      lastName: word,
      firstName: word,
      dateOfBirth: fc.constantFrom('2021-08-05', '2022-02-28'),
      className: fc.constantFrom('Room 1', 'Room 2'),
      entryDate: fc.constantFrom('2026-09-08', '2026-12-01'),
      exitDate: maybe(fc.constantFrom('2026-12-02', '2027-01-08')),
      familyKey: maybe(fc.constantFrom('F1', 'F2')),
      primaryAdult: maybe(word),
      phone: maybe(fc.constantFrom('555-0101', '(555) 0101', '555-0102')),
      homeLanguage: maybe(word),
      iep: maybe(fc.boolean()),
      note: maybe(fc.string()),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(changed, {
          maxLength: 6,
          comparator: (a, b) =>
            a.participantId === b.participantId ||
            (a.dateOfBirth === b.dateOfBirth &&
              a.firstName.toLowerCase() === b.firstName.toLowerCase() &&
              a.lastName.toLowerCase() === b.lastName.toLowerCase()),
        }),
        (all) => {
          const rows = all.map((each, index) => row({ ...each, line: index + 2, row: index + 2 }));
          const plan = planImport(rows, imported(rows), today);
          expect(plan.new).toEqual([]);
          expect(plan.changed).toEqual([]);
          expect(plan.same).toBe(rows.length);
          expect(plan.missing).toEqual([]);
        },
      ),
    );
  });

  test('what the file says otherwise is a change, with both values', () => {
    expect(changes({ phone: '555-9999', iep: false, lastName: 'Núñez Vang' })).toEqual([
      { field: 'lastName', from: 'Núñez', to: 'Núñez Vang', on: null },
      { field: 'phone', from: '(555) 010-0001', to: '555-9999', on: null },
      { field: 'iep', from: true, to: false, on: null },
    ]);
  });

  test('an empty cell leaves what the binder has', () => {
    const empty = { phone: null, iep: null, note: null, advocate: null, familyKey: null };
    expect(changes({ ...empty, primaryAdult: null }, { note: 'Allergy' })).toEqual([]);
  });

  test('another class is a move today, or on the entry when that is later', () => {
    expect(changes({ className: 'Room 2' })).toEqual([
      { field: 'className', from: 'Room 1', to: 'Room 2', on: today },
    ]);
    expect(changes({ className: 'Room 2', entryDate: '2026-12-01' })).toEqual([
      { field: 'className', from: 'Room 1', to: 'Room 2', on: '2026-12-01' },
      { field: 'entryDate', from: '2026-09-08', to: '2026-12-01', on: null },
    ]);
    expect(changes({ className: 'ROOM  1' })).toEqual([]);
  });

  test('an exit comes in; a child withdrawn here stays withdrawn unless the entry is later', () => {
    expect(changes({ exitDate: '2026-10-18' })).toEqual([
      { field: 'exitDate', from: null, to: '2026-10-18', on: null },
    ]);
    const gone = imported([row({ exitDate: '2026-10-18' })]);
    const plan = planImport([row()], gone, today);
    expect([plan.same, plan.withdrawn]).toEqual([1, gone.map(({ childId }) => childId)]);
    const back = planImport([row({ entryDate: '2026-11-02' })], gone, today);
    expect(back.withdrawn).toEqual([]);
    expect(back.changed[0]?.changes).toContainEqual({
      field: 'exitDate',
      from: '2026-10-18',
      to: null,
      on: null,
    });
  });

  test('children not in the file are listed, those who have left are not', () => {
    const binder = imported([
      row(),
      row({ line: 3, participantId: '2', firstName: 'Luz' }),
      row({ line: 4, participantId: '3', firstName: 'Mai', exitDate: '2026-10-18' }),
    ]);
    expect(planImport([row()], binder, today).missing).toEqual(['child-3-2']);
  });

  test('a child without an id on one side is known by name and birth date', () => {
    expect(changes({}, { participantId: null })).toEqual([
      { field: 'participantId', from: null, to: '1', on: null },
    ]);
    expect(changes({ participantId: null })).toEqual([]);
    expect(changes({ participantId: null, lastName: 'NUNEZ' })).toEqual([
      { field: 'lastName', from: 'Núñez', to: 'NUNEZ', on: null },
    ]);
    const other = planImport([row({ participantId: '9' })], imported([row()]), today);
    expect([other.new.length, other.missing.length]).toEqual([1, 1]);
  });

  test('ids claim their children before names do', () => {
    const binder = imported([row()]);
    const plan = planImport([row({ participantId: null }), row({ line: 3 })], binder, today);
    expect([plan.same, plan.new.map(({ participantId }) => participantId)]).toEqual([1, [null]]);
  });
});

describe('families', () => {
  const sibling = row({ line: 3, row: 3, participantId: '2', firstName: 'Luz' });

  test('share the file’s family id, else primary adult with phone, else nothing', () => {
    const none = { familyKey: null };
    expect(familyGroup(row())).toBe(familyGroup({ ...sibling, phone: null }));
    expect(familyGroup(row(none))).toBe(
      familyGroup({ ...sibling, ...none, primaryAdult: 'MARTA NUNEZ', phone: '555.010.0001' }),
    );
    expect(familyGroup(row({ ...none, phone: null }))).toBeNull();
    expect(familyGroup(row({ ...none, primaryAdult: null }))).toBeNull();
    expect(familyGroup(row())).not.toBe(familyGroup(row(none)));
  });

  test('siblings that disagree are shown; relationship and advocate never conflict', () => {
    const other = {
      ...sibling,
      phone: '555-9999',
      homeLanguage: 'SPANISH',
      relationship: 'Father',
      advocate: 'Tom Whitehorse',
    };
    expect(familyConflicts([row(), other, row({ familyKey: 'F2', phone: '555-7777' })])).toEqual([
      {
        familyKey: 'F1',
        field: 'phone',
        rows: [
          { line: 2, row: 2, value: '(555) 010-0001' },
          { line: 3, row: 3, value: '555-9999' },
        ],
      },
    ]);
    expect(familyConflicts([row(), { ...sibling, phone: null }])).toEqual([]);
  });

  test('the first value that the file has counts for all siblings', () => {
    const settled = settleFamilies([
      row({ phone: null }),
      { ...sibling, phone: '555-9999', homeLanguage: 'Hmong' },
      row({ familyKey: null, primaryAdult: null, phone: null }),
    ]);
    expect(settled.map(({ phone, homeLanguage }) => [phone, homeLanguage])).toEqual([
      ['555-9999', 'Spanish'],
      ['555-9999', 'Spanish'],
      [null, 'Spanish'],
    ]);
  });
});
