import { describe, expect, it } from 'vitest';
import {
  emptyImport,
  type ImportState,
  importReducer,
  isReadyToCheck,
} from '../../src-renderer/families/import-state.ts';
import type { RosterCheck, RosterRead } from '../../src-shared/families/contract.ts';

const file = { fileId: '0199b1de-0000-7000-8000-000000000001', fileName: 'roster.csv' };
const read: RosterRead = {
  encoding: 'utf-8',
  delimiter: 'comma',
  header: ['Last', 'First', 'DOB', 'Room', 'Entry', 'Other'],
  sample: [],
  records: 2,
  columns: { lastName: 0, firstName: 1, dateOfBirth: 2, className: 3, entryDate: 4 },
  dateOrderUnclear: false,
  dateOrder: 'month-first',
  warnings: [],
};
const check: RosterCheck = {
  new: [],
  changed: [],
  same: 2,
  blank: 0,
  refused: [],
  conflicts: [],
  newClasses: [],
  newStaff: [],
  notInFile: [],
  withdrawn: [],
  warnings: [],
};

function atColumns(more: Partial<RosterRead> = {}): ImportState {
  return importReducer(emptyImport, { type: 'read', file, read: { ...read, ...more } });
}

describe('the four steps of the import', () => {
  it('takes the guess of the columns over, with every field', () => {
    const state = atColumns();
    expect(state.step).toBe('columns');
    expect(state.columns.className).toBe(3);
    expect(state.columns.note).toBeNull();
    expect(isReadyToCheck(state)).toBe(true);
  });

  it('is not ready while a needed field has no column, or two share one', () => {
    const state = atColumns();
    const without = { ...state.columns, entryDate: null };
    expect(isReadyToCheck(importReducer(state, { type: 'columns', columns: without }))).toBe(false);
    const twice = { ...state.columns, note: 0 };
    expect(isReadyToCheck(importReducer(state, { type: 'columns', columns: twice }))).toBe(false);
  });

  it('asks for the order of dates only when the file leaves it unclear', () => {
    expect(atColumns({ dateOrder: 'day-first' }).dateOrder).toBe('day-first');
    const state = atColumns({ dateOrderUnclear: true });
    expect(isReadyToCheck(state)).toBe(false);
    const said = importReducer(state, { type: 'date-order', dateOrder: 'day-first' });
    expect(isReadyToCheck(said)).toBe(true);
  });

  it('goes back to the columns when a column changes after the check', () => {
    const checked = importReducer(atColumns(), { type: 'checked', check });
    expect(checked.step).toBe('check');
    const again = importReducer(checked, {
      type: 'columns',
      columns: { ...checked.columns, note: 5 },
    });
    expect(again.step).toBe('columns');
    expect(again.check).toBeNull();
  });

  it('starts anew with another file', () => {
    const result = { imported: 1, changed: 0, same: 0, blank: 0, refused: [] };
    const done = importReducer(atColumns(), { type: 'imported', result });
    expect(done.step).toBe('done');
    expect(importReducer(done, { type: 'again' })).toEqual(emptyImport);
  });
});
