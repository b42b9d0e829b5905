import type { Output } from '../../src-shared/contract.ts';
import type { RosterCheck, RosterRead } from '../../src-shared/families/contract.ts';
import {
  completeColumns,
  doubledColumns,
  missingColumns,
} from '../../src-shared/families/roster-columns.ts';
import type { RosterColumns } from '../../src-shared/families/roster-row.ts';

export const importSteps = ['file', 'columns', 'check', 'done'] as const;
export type ImportStepName = (typeof importSteps)[number];

export type DateOrder = 'month-first' | 'day-first';
export type ImportResult = Output<'families.importRoster'>;

/** The file stays in the vault process's memory; its name is known to this page only. */
export interface RosterFile {
  fileId: string;
  fileName: string;
}

export interface ImportState {
  step: ImportStepName;
  file: RosterFile | null;
  read: RosterRead | null;
  columns: RosterColumns;
  /** Null until the person has said it, where the file leaves it unclear. */
  dateOrder: DateOrder | null;
  check: RosterCheck | null;
  result: ImportResult | null;
}

export type ImportEvent =
  | { type: 'read'; file: RosterFile; read: RosterRead }
  | { type: 'columns'; columns: RosterColumns }
  | { type: 'date-order'; dateOrder: DateOrder }
  | { type: 'checked'; check: RosterCheck }
  | { type: 'imported'; result: ImportResult }
  | { type: 'again' };

export const emptyImport: ImportState = {
  step: 'file',
  file: null,
  read: null,
  columns: completeColumns({}),
  dateOrder: null,
  check: null,
  result: null,
};

/** Walks through the four steps; another choice of columns makes the check out of date. */
export function importReducer(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'read':
      return {
        ...emptyImport,
        step: 'columns',
        file: event.file,
        read: event.read,
        columns: completeColumns(event.read.columns),
        dateOrder: event.read.dateOrderUnclear ? null : event.read.dateOrder,
      };
    case 'columns':
      return { ...state, step: 'columns', columns: event.columns, check: null };
    case 'date-order':
      return { ...state, step: 'columns', dateOrder: event.dateOrder, check: null };
    case 'checked':
      return { ...state, step: 'check', check: event.check };
    case 'imported':
      return { ...state, step: 'done', result: event.result };
    case 'again':
      return emptyImport;
  }
}

/** Whether the columns say enough for a check. */
export function isReadyToCheck({ read, columns, dateOrder }: ImportState): boolean {
  if (read === null || dateOrder === null) return false;
  return missingColumns(columns).length === 0 && doubledColumns(columns).length === 0;
}
