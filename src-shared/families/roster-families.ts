import { foldName } from './roster-cells.ts';
import type { RosterRow } from './roster-row.ts';

/** What siblings share. Relationship and advocate belong to the child and never conflict. */
const FAMILY_FIELDS = ['primaryAdult', 'phone', 'homeLanguage'] as const;
export type FamilyField = (typeof FAMILY_FIELDS)[number];

export interface FamilyConflict {
  /** The file's family id, or the primary adult where it has none. */
  familyKey: string;
  field: FamilyField;
  /** The siblings' rows that say something, in the order of the file; the first one's is taken. */
  rows: { line: number; row: number; value: string }[];
}

/**
 * A key that is equal for children of one family: the file's family id, else primary adult with
 * phone when both are given, else null, a family of its own.
 */
export function familyGroup(
  child: Pick<RosterRow, 'familyKey' | 'primaryAdult' | 'phone'>,
): string | null {
  if (child.familyKey !== null) return `id:${child.familyKey}`;
  const digits = child.phone?.replace(/\D/g, '') ?? '';
  const adult = foldName(child.primaryAdult ?? '');
  return adult !== '' && digits !== '' ? `adult:${adult}|${digits}` : null;
}

function familiesOf(rows: RosterRow[], groupOf: (row: RosterRow) => string | null): RosterRow[][] {
  const groups = Map.groupBy(rows, groupOf);
  groups.delete(null);
  return [...groups.values()];
}

/** Family fields on which siblings' rows disagree; an empty cell disagrees with nothing. */
export function familyConflicts(rows: RosterRow[]): FamilyConflict[] {
  return familiesOf(rows, familyGroup).flatMap((siblings) =>
    FAMILY_FIELDS.flatMap((field) => {
      const said = siblings.flatMap((sibling) => {
        const value = sibling[field];
        return value === null ? [] : [{ line: sibling.line, row: sibling.row, value }];
      });
      if (new Set(said.map(({ value }) => foldName(value) || value)).size < 2) return [];
      const familyKey = siblings[0]?.familyKey ?? siblings[0]?.primaryAdult ?? '';
      return [{ familyKey, field, rows: said }];
    }),
  );
}

/**
 * Gives siblings' rows the same family fields: the first value that the file has for each. Whoever
 * knows better than the file which rows are siblings' says so with `groupOf`.
 */
export function settleFamilies(
  rows: RosterRow[],
  groupOf: (row: RosterRow) => string | null = familyGroup,
): RosterRow[] {
  const settled = new Map<RosterRow, Pick<RosterRow, FamilyField>>();
  for (const siblings of familiesOf(rows, groupOf)) {
    const first = (field: FamilyField) =>
      siblings.map((sibling) => sibling[field]).find((value) => value !== null) ?? null;
    const family = {
      primaryAdult: first('primaryAdult'),
      phone: first('phone'),
      homeLanguage: first('homeLanguage'),
    };
    for (const sibling of siblings) settled.set(sibling, family);
  }
  return rows.map((row) => ({ ...row, ...settled.get(row) }));
}
