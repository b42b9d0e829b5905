import type { CalendarDate } from '../dates.ts';

/** What a roster file can say about a child; `fullName` stands for both names in one column. */
export const ROSTER_FIELDS = [
  'participantId',
  'lastName',
  'firstName',
  'fullName',
  'dateOfBirth',
  'className',
  'entryDate',
  'exitDate',
  'familyId',
  'primaryAdult',
  'relationship',
  'phone',
  'homeLanguage',
  'iep',
  'mckinneyVento',
  'fosterCare',
  'advocate',
  'note',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Which column (0 is the first) holds which field; null for none. */
export type RosterColumns = Record<RosterField, number | null>;

/** The longest text a field takes, in UTF-16 code units, as the families contract has it. */
export const ROSTER_LIMITS: Record<RosterField, number> = {
  participantId: 40,
  lastName: 120,
  firstName: 120,
  fullName: 240,
  dateOfBirth: 60,
  className: 120,
  entryDate: 60,
  exitDate: 60,
  familyId: 40,
  primaryAdult: 200,
  relationship: 200,
  phone: 60,
  homeLanguage: 60,
  iep: 200,
  mckinneyVento: 200,
  fosterCare: 200,
  advocate: 200,
  note: 10_000,
};

/** The longest cell of any column, mapped or not: longer ones come of a broken file. */
export const CELL_LIMIT = 10_000;

/**
 * One record of the file under its header. `line` is the physical line on which it starts, `row`
 * the spreadsheet's row: a record with quoted line breaks is one row. Both count from 1, at the top
 * of the file; blank lines count, a first line `sep=;` counts as a line and not as a row.
 */
export interface RosterRecord {
  line: number;
  row: number;
  cells: string[];
  blank: boolean;
  /** Why the cells cannot be told apart, when they cannot. */
  broken: 'quote-not-closed' | 'too-many-cells' | null;
}

/** Why a row does not come in: a closed set, each with a sentence at `roster:reasons.<code>`. */
export const ROSTER_REASONS = [
  'quote-not-closed',
  'too-many-cells',
  'cell-too-long',
  'row-too-long',
  'not-text',
  'missing-last-name',
  'missing-first-name',
  'name-not-split',
  'missing-date-of-birth',
  'missing-class',
  'missing-entry',
  'impossible-date',
  'born-in-future',
  'born-after-entry',
  'entry-outside-program-year',
  'exit-before-entry',
  'same-participant-again',
] as const;
export type RosterReason = (typeof ROSTER_REASONS)[number];

export interface RosterRefusal {
  line: number;
  row: number;
  reason: RosterReason;
  /** The field the reason is about, when it is about one. */
  field: RosterField | null;
  /** The name as the file has it, for the screen of the person who imports; never for a log. */
  name: string;
}

/** What the person should look at in a row that comes in; sentences at `roster:warnings.<code>`. */
export const ROSTER_WARNINGS = [
  'unreadable-answer',
  'same-name-and-birth',
  'unusual-age',
  'damaged-letters',
] as const;

export interface RosterWarning {
  line: number;
  row: number;
  code: (typeof ROSTER_WARNINGS)[number];
  field: RosterField | null;
}

/**
 * A good row. Text is trimmed, NFC and without control characters; an empty cell, and a field
 * without a column, is null. A yes-or-no field is null when the file does not say: read it as no for
 * a child who is new, and as no news for one whom the binder knows.
 */
export interface RosterRow {
  line: number;
  row: number;
  participantId: string | null;
  lastName: string;
  firstName: string;
  dateOfBirth: CalendarDate;
  className: string;
  entryDate: CalendarDate;
  exitDate: CalendarDate | null;
  /** The file's own family id. */
  familyKey: string | null;
  primaryAdult: string | null;
  relationship: string | null;
  phone: string | null;
  homeLanguage: string | null;
  iep: boolean | null;
  mckinneyVento: boolean | null;
  fosterCare: boolean | null;
  advocate: string | null;
  note: string | null;
}

/** The key under `roster:delimiters` of the character between a file's cells. */
export function delimiterName(delimiter: string): 'comma' | 'semicolon' | 'tab' | 'pipe' | 'other' {
  if (delimiter === ',') return 'comma';
  if (delimiter === ';') return 'semicolon';
  if (delimiter === '\t') return 'tab';
  return delimiter === '|' ? 'pipe' : 'other';
}
