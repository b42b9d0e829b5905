import { age, type CalendarDate, isWithin } from '../dates.ts';
import {
  cleanCell,
  cleanNote,
  type DateOrder,
  readAnswer,
  readDate,
  splitName,
} from './roster-cells.ts';
import {
  CELL_LIMIT,
  ROSTER_FIELDS,
  ROSTER_LIMITS,
  type RosterColumns,
  type RosterField,
  type RosterReason,
  type RosterRecord,
  type RosterRow,
  type RosterWarning,
} from './roster-row.ts';

export interface RosterRules {
  today: CalendarDate;
  /** Both days included; null while the year is still to be found from the entries themselves. */
  programYear: { start: CalendarDate; end: CalendarDate } | null;
  /** How slashed dates are read; month first unless the person says otherwise. */
  dateOrder?: DateOrder;
}

export interface RowFault {
  reason: RosterReason;
  field: RosterField | null;
}

export type RowDoubt = Pick<RosterWarning, 'code' | 'field'>;

export type RowReading = { name: string } & (
  | { row: RosterRow; doubts: RowDoubt[]; fault: null }
  | { row: null; fault: RowFault }
);

/** Head Start serves children to five; at seven the birth date is more likely wrong than the child. */
const UNUSUAL_AGE = 7;

type CellOf = (field: RosterField) => string;

const fault = (reason: RosterReason, field: RosterField | null = null): RowFault => ({
  reason,
  field,
});

/** Reads one record that is not blank into a row, or says the first thing that keeps it out. */
export function readRow(
  record: RosterRecord,
  columns: RosterColumns,
  rules: RosterRules,
): RowReading {
  const raw: CellOf = (field) => {
    const column = columns[field];
    return column === null ? '' : (record.cells[column] ?? '');
  };
  const broken = brokenCell(record, raw);
  if (broken) return { name: '', row: null, fault: broken };
  const cleaned = new Map(
    ROSTER_FIELDS.map((field) => {
      const clean = field === 'note' ? cleanNote : cleanCell;
      return [field, clean(raw(field))];
    }),
  );
  const text: CellOf = (field) => cleaned.get(field) ?? '';
  const tooLong = ROSTER_FIELDS.find((field) => text(field).length > ROSTER_LIMITS[field]);
  const names = readNames(text);
  const name = [names.lastName, names.firstName].filter((part) => part !== '').join(', ');
  if (tooLong) return { name: '', row: null, fault: fault('cell-too-long', tooLong) };
  const missing = names.fault ?? missingField(text);
  if (missing) return { name, row: null, fault: missing };
  const dates = readDates(text, rules);
  if ('reason' in dates) return { name, row: null, fault: dates };
  const doubts: RowDoubt[] = [];
  if (isUnusualAge(dates.dateOfBirth, dates.entryDate)) {
    doubts.push({ code: 'unusual-age', field: 'dateOfBirth' });
  }
  const damaged = ROSTER_FIELDS.find((field) => raw(field).includes('\uFFFD'));
  if (damaged) doubts.push({ code: 'damaged-letters', field: damaged });
  const answer = (field: RosterField): boolean | null => {
    const said = readAnswer(text(field));
    if (said !== 'unreadable') return said;
    doubts.push({ code: 'unreadable-answer', field });
    return null;
  };
  const orNull = (field: RosterField) => text(field) || null;
  const row: RosterRow = {
    line: record.line,
    row: record.row,
    participantId: orNull('participantId'),
    lastName: names.lastName,
    firstName: names.firstName,
    ...dates,
    className: text('className'),
    familyKey: orNull('familyId'),
    primaryAdult: orNull('primaryAdult'),
    relationship: orNull('relationship'),
    phone: orNull('phone'),
    homeLanguage: orNull('homeLanguage'),
    iep: answer('iep'),
    mckinneyVento: answer('mckinneyVento'),
    fosterCare: answer('fosterCare'),
    advocate: orNull('advocate'),
    note: orNull('note'),
  };
  return { name, row, doubts, fault: null };
}

/** Years are compared first, since calendar arithmetic for each of 10,000 rows takes its time. */
function isUnusualAge(born: CalendarDate, entered: CalendarDate): boolean {
  const years = Number(entered.slice(0, 4)) - Number(born.slice(0, 4));
  return years >= UNUSUAL_AGE && age(born, entered).years >= UNUSUAL_AGE;
}

function brokenCell(record: RosterRecord, raw: CellOf): RowFault | null {
  if (record.broken) return fault(record.broken);
  if (record.cells.some((cell) => cell.length > CELL_LIMIT)) {
    const field = ROSTER_FIELDS.find((each) => raw(each).length > CELL_LIMIT);
    return field ? fault('cell-too-long', field) : fault('row-too-long');
  }
  const notText = ROSTER_FIELDS.find((field) => !raw(field).isWellFormed());
  return notText ? fault('not-text', notText) : null;
}

function readNames(text: CellOf): { lastName: string; firstName: string; fault: RowFault | null } {
  const full = text('fullName');
  const own = { lastName: text('lastName'), firstName: text('firstName') };
  if (full === '' || own.lastName !== '' || own.firstName !== '') {
    return { ...own, fault: missingName(own) };
  }
  const split = splitName(full);
  if (!split) return { lastName: full, firstName: '', fault: fault('name-not-split', 'fullName') };
  return { ...split, fault: missingName(split) };
}

function missingName(names: { lastName: string; firstName: string }): RowFault | null {
  if (names.lastName === '') return fault('missing-last-name', 'lastName');
  return names.firstName === '' ? fault('missing-first-name', 'firstName') : null;
}

function missingField(text: CellOf): RowFault | null {
  if (text('dateOfBirth') === '') return fault('missing-date-of-birth', 'dateOfBirth');
  if (text('className') === '') return fault('missing-class', 'className');
  return text('entryDate') === '' ? fault('missing-entry', 'entryDate') : null;
}

function readDates(
  text: CellOf,
  { today, programYear, dateOrder = 'month-first' }: RosterRules,
): RowFault | Pick<RosterRow, 'dateOfBirth' | 'entryDate' | 'exitDate'> {
  const read = (field: RosterField) => readDate(text(field), dateOrder, today);
  const dateOfBirth = read('dateOfBirth');
  if (!dateOfBirth) return fault('impossible-date', 'dateOfBirth');
  const entryDate = read('entryDate');
  if (!entryDate) return fault('impossible-date', 'entryDate');
  const exitDate = text('exitDate') === '' ? null : read('exitDate');
  if (!exitDate && text('exitDate') !== '') return fault('impossible-date', 'exitDate');
  if (dateOfBirth > today) return fault('born-in-future', 'dateOfBirth');
  if (dateOfBirth > entryDate) return fault('born-after-entry', 'dateOfBirth');
  if (programYear && !isWithin(entryDate, programYear.start, programYear.end)) {
    return fault('entry-outside-program-year', 'entryDate');
  }
  if (exitDate && exitDate < entryDate) return fault('exit-before-entry', 'exitDate');
  return { dateOfBirth, entryDate, exitDate };
}
