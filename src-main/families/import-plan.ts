import { eq } from 'drizzle-orm';
import { settleFamilies } from '../../src-shared/families/roster-families.ts';
import { type ImportPlan, matchRows, planImport } from '../../src-shared/families/roster-plan.ts';
import type { RosterRow } from '../../src-shared/families/roster-row.ts';
import type { ReadDesk } from '../desk.ts';
import { namesOfStaff } from '../people/store.ts';
import { programYearOn } from '../settings/store.ts';
import { classKey } from './class-key.ts';
import { type BinderChild, childrenOfBinder, type Stay } from './import-binder.ts';
import { newsOf, staysAfter } from './import-stays.ts';
import { schoolClass } from './tables.ts';

/** A child whom the binder knows, and what a row of the file brings. */
export interface ChangedChild {
  row: RosterRow;
  child: BinderChild;
  changes: ImportPlan['changed'][number]['changes'];
  /** The placements of the program year as they come to stand. */
  stays: Stay[];
}

/** What an import would do to this binder, today. */
export interface BinderPlan {
  programYearId: string;
  new: RosterRow[];
  changed: ChangedChild[];
  same: number;
  notInFile: BinderChild[];
  withdrawn: BinderChild[];
  /** As the file spells them. */
  newClasses: string[];
  newStaff: string[];
}

/**
 * Plans the good rows of a file against the binder. Check and import both ask here, so that what the
 * check showed is what comes in; once in, the same rows plan nothing.
 */
export function planFor(
  { db, today }: Pick<ReadDesk, 'db' | 'today'>,
  rows: RosterRow[],
): BinderPlan {
  const year = programYearOn(db, today);
  const children = childrenOfBinder(db, year);
  const byId = new Map(children.map((child) => [child.childId, child]));
  const find = (childId: string) => byId.get(childId) ?? [];
  const staff = namesOfStaff(db);
  const known = settleInBinder(spellAdvocates(rows, staff), children);
  const plan = planImport(known, children, today);
  const changed = plan.changed.flatMap(({ row, childId, changes }): ChangedChild[] => {
    const child = byId.get(childId);
    const news = child ? newsOf(row, child, changes) : [];
    if (!child || news.length === 0) return [];
    return [{ row, child, changes: news, stays: staysAfter(row, child.stays, news) }];
  });
  const classes = db
    .select({ name: schoolClass.name })
    .from(schoolClass)
    .where(eq(schoolClass.programYearId, year.id))
    .all();
  return {
    programYearId: year.id,
    new: plan.new,
    changed,
    same: rows.length - plan.new.length - changed.length,
    notInFile: plan.missing.flatMap(find),
    withdrawn: plan.withdrawn.flatMap(find),
    newClasses: unknown(
      [
        ...plan.new.map(({ className }) => className),
        ...changed.flatMap(({ stays }) => stays.map(({ className }) => className)),
      ],
      classes.map(({ name }) => name),
      classKey,
    ),
    newStaff: unknown(
      [...plan.new, ...changed.map(({ row }) => row)].flatMap(({ advocate }) => advocate ?? []),
      staff,
      personKey,
    ),
  };
}

const personKey = (name: string) => name.toLowerCase();

/** Each of `names` once that `known` does not have, in the first spelling. */
function unknown(names: string[], known: string[], keyOf: (name: string) => string): string[] {
  const seen = new Set(known.map(keyOf));
  return names.filter((name) => {
    const isNew = !seen.has(keyOf(name));
    seen.add(keyOf(name));
    return isNew;
  });
}

/** Advocates as the binder spells them, else as the file does first. */
function spellAdvocates(rows: RosterRow[], staff: string[]): RosterRow[] {
  const spellings = new Map(staff.map((name) => [personKey(name), name]));
  return rows.map((row) => {
    if (row.advocate === null) return row;
    const spelling = spellings.get(personKey(row.advocate)) ?? row.advocate;
    spellings.set(personKey(spelling), spelling);
    return { ...row, advocate: spelling };
  });
}

/** Rows of children who share a family here agree on it, also where the file gives no family id. */
function settleInBinder(rows: RosterRow[], children: BinderChild[]): RosterRow[] {
  if (children.length === 0) return rows;
  const matches = matchRows(rows, children);
  const familyIds = new Map(children.map(({ childId, familyId }) => [childId, familyId]));
  return settleFamilies(rows, (row) => {
    const match = matches.get(row);
    if (!match) return null;
    const isOwnFamily =
      row.familyKey === null || match.familyKey === null || row.familyKey === match.familyKey;
    return isOwnFamily ? (familyIds.get(match.childId) ?? null) : null;
  });
}
