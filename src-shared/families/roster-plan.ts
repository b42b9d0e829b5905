import type { CalendarDate } from '../dates.ts';
import { foldName } from './roster-cells.ts';
import { personKey } from './roster-check.ts';
import { settleFamilies } from './roster-families.ts';
import type { RosterRow } from './roster-row.ts';

/**
 * A child of the binder in the roster's terms. `className` is the class of the latest placement,
 * also of one that begins later than today; `entryDate` the first day in the program year;
 * `exitDate` the last day when the child has left; `advocate` the advocate's name.
 */
export interface ExistingChild extends Omit<RosterRow, 'line' | 'row' | 'className' | 'entryDate'> {
  childId: string;
  /** null for a child who is in no class in this program year. */
  className: string | null;
  entryDate: CalendarDate | null;
}

export type PlannedField = keyof Omit<RosterRow, 'line' | 'row'>;

export interface PlannedChange {
  field: PlannedField;
  from: string | boolean | null;
  to: string | boolean | null;
  /** For `className`: the first day in the new class. The old placement ends the day before. */
  on: CalendarDate | null;
}

export interface ImportPlan {
  new: RosterRow[];
  changed: { row: RosterRow; childId: string; changes: PlannedChange[] }[];
  /** How many rows say nothing that the binder does not have. */
  same: number;
  /** Enrolled in the binder and not in the file: information, nothing happens to them. */
  missing: string[];
  /** Withdrawn in the binder and without an exit in the file: information, they stay withdrawn. */
  withdrawn: string[];
}

const COMPARED: PlannedField[] = [
  'participantId',
  'lastName',
  'firstName',
  'dateOfBirth',
  'familyKey',
  'primaryAdult',
  'relationship',
  'phone',
  'homeLanguage',
  'iep',
  'mckinneyVento',
  'fosterCare',
  'advocate',
  'note',
];

/**
 * What an import would do, so that the same file again does nothing. Siblings' rows are settled
 * first (`settleFamilies`), so `new` and `changed` carry one value for a family.
 *
 * - A row is a known child by participant id, else by name with birth date where one of the two has
 *   no id. Each child is matched by one row.
 * - An empty cell leaves what the binder has. So does an empty exit date: a child withdrawn here
 *   stays withdrawn, unless the file's entry lies after that exit, which is a return.
 * - Another class is a move. It takes effect today, or on the entry date when that is later.
 * - Text is compared exactly, a class without case, accents and punctuation.
 */
export function planImport(
  rows: RosterRow[],
  existing: ExistingChild[],
  today: CalendarDate,
): ImportPlan {
  const plan: ImportPlan = { new: [], changed: [], same: 0, missing: [], withdrawn: [] };
  const settled = settleFamilies(rows);
  const matches = matchRows(settled, existing);
  for (const row of settled) {
    const child = matches.get(row);
    if (!child) {
      plan.new.push(row);
      continue;
    }
    const changes = changesOf(row, child, today);
    if (changes.length === 0) plan.same += 1;
    else plan.changed.push({ row, childId: child.childId, changes });
    const returns = changes.some(({ field }) => field === 'exitDate');
    if (child.exitDate !== null && row.exitDate === null && !returns) {
      plan.withdrawn.push(child.childId);
    }
  }
  const matched = new Set([...matches.values()].map(({ childId }) => childId));
  plan.missing = existing
    .filter(({ exitDate }) => exitDate === null || exitDate >= today)
    .map(({ childId }) => childId)
    .filter((childId) => !matched.has(childId));
  return plan;
}

/** Which child each row is: ids first, over the whole file; then names, among the children that no id has claimed. */
export function matchRows(
  rows: RosterRow[],
  existing: ExistingChild[],
): Map<RosterRow, ExistingChild> {
  const matches = new Map<RosterRow, ExistingChild>();
  const free = new Set(existing);
  const claim = (row: RosterRow, child: ExistingChild | undefined) => {
    if (!child || !free.delete(child)) return;
    matches.set(row, child);
  };
  const byId = new Map(existing.map((child) => [child.participantId, child]));
  for (const row of rows) {
    if (row.participantId !== null) claim(row, byId.get(row.participantId));
  }
  const byName = Map.groupBy(existing, personKey);
  for (const row of rows) {
    if (matches.has(row)) continue;
    const namesakes = byName.get(personKey(row)) ?? [];
    claim(
      row,
      namesakes.find(
        (child) => free.has(child) && (row.participantId === null || child.participantId === null),
      ),
    );
  }
  return matches;
}

function changesOf(row: RosterRow, child: ExistingChild, today: CalendarDate): PlannedChange[] {
  const changes: PlannedChange[] = COMPARED.filter(
    (field) => row[field] !== null && row[field] !== child[field],
  ).map((field) => ({ field, from: child[field], to: row[field], on: null }));
  if (foldName(row.className) !== foldName(child.className ?? '')) {
    const on = row.entryDate > today ? row.entryDate : today;
    changes.push({ field: 'className', from: child.className, to: row.className, on });
  }
  if (row.entryDate !== child.entryDate) {
    changes.push({ field: 'entryDate', from: child.entryDate, to: row.entryDate, on: null });
  }
  const returns =
    child.exitDate !== null && row.exitDate === null && row.entryDate > child.exitDate;
  if (returns || (row.exitDate !== null && row.exitDate !== child.exitDate)) {
    changes.push({ field: 'exitDate', from: child.exitDate, to: row.exitDate, on: null });
  }
  return changes;
}
