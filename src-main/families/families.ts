import { and, eq, ne, sql } from 'drizzle-orm';
import { childName } from '../../src-shared/families/child-name.ts';
import type { FamilyInput, FamilyRow } from '../../src-shared/families/contract.ts';
import { matches, searchKey } from '../../src-shared/families/search-key.ts';
import { type FieldProblem, Refusal } from '../../src-shared/problem.ts';
import { reachOf } from '../../src-shared/rights.ts';
import type { Db, ReadDb } from '../desk.ts';
import { isReached, latestPlacement } from './child-reach.ts';
import { collatorFor, type Looking } from './children.ts';
import { refuseFields } from './refuse-fields.ts';
import { child, family } from './tables.ts';

export type FamilyRecord = FamilyInput & { id: string };

/** @throws Refusal `not-found` */
export function getFamily(db: ReadDb, id: string): FamilyRecord {
  const row = db.select().from(family).where(eq(family.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'family' });
  return row;
}

/** The family's key belongs to one family only. */
export function familyKeyProblem(
  db: ReadDb,
  id: string | null,
  path: string,
  familyKey: string | null,
): FieldProblem | null {
  const key = familyKey?.trim();
  if (!key) return null;
  const other = and(eq(family.familyKey, key), ne(family.id, id ?? ''));
  const found = db.select({ id: family.id }).from(family).where(other).get();
  return found ? { path, key: 'family-key-taken' } : null;
}

/** Answers `id`. */
export function addFamily(db: Db, id: string, input: FamilyInput): string {
  db.insert(family)
    .values({ id, ...cleanFamily(input) })
    .run();
  return id;
}

/** @throws Refusal `not-found`; `invalid` at `familyKey` */
export function editFamily(db: Db, id: string, input: FamilyInput): void {
  getFamily(db, id);
  refuseFields([familyKeyProblem(db, id, 'familyKey', input.familyKey)]);
  db.update(family).set(cleanFamily(input)).where(eq(family.id, id)).run();
}

function cleanFamily({ familyKey, primaryAdult, phone, homeLanguage }: FamilyInput): FamilyInput {
  return {
    familyKey: familyKey?.trim() || null,
    primaryAdult: primaryAdult?.trim() || null,
    phone: phone?.trim() || null,
    homeLanguage: homeLanguage?.trim() || null,
  };
}

interface ReachedChild {
  id: string;
  familyId: string;
  firstName: string;
  lastName: string;
  searchKey: string;
}

/**
 * Families with the children whom the person may read, by primary adult. `query` finds by adult,
 * telephone, family key or child; a family of no child shows only to those who may read all.
 */
export function listFamilies({ db, person }: Looking, query: string): FamilyRow[] {
  const children = db.all<ReachedChild>(sql`
    SELECT c.id, c.family_id AS familyId, c.first_name AS firstName, c.last_name AS lastName,
      c.search_key AS searchKey FROM child c
    LEFT JOIN placement latest ON latest.id = ${latestPlacement}
    WHERE ${isReached('read-records', person)} ORDER BY c.date_of_birth, c.id`);
  const ofFamily = Map.groupBy(children, ({ familyId }) => familyId);
  const seesAll = reachOf('read-records', person.roles) === 'all';
  const { compare } = collatorFor(person.language);
  return db
    .select()
    .from(family)
    .all()
    .map((row) => ({ row, own: ofFamily.get(row.id) ?? [] }))
    .filter(({ row, own }) => (own.length > 0 || seesAll) && matches(query, keyOf(row, own)))
    .toSorted((a, b) => compare(sortNameOf(a), sortNameOf(b)))
    .map(({ row, own }) => ({
      ...row,
      children: own.map((one) => ({ id: one.id, name: childName(one) })),
    }));
}

function keyOf(row: FamilyRecord, own: readonly ReachedChild[]): string {
  const ofFamily = searchKey(
    [row.primaryAdult, row.phone, row.familyKey].filter(Boolean).join(' '),
  );
  return [ofFamily, ...own.map((one) => one.searchKey)].join(' ');
}

function sortNameOf({ row, own }: { row: FamilyRecord; own: readonly ReachedChild[] }): string {
  return row.primaryAdult ?? own[0]?.lastName ?? '';
}

/** The other children of a family, the eldest first. */
export function siblingsOf(
  db: ReadDb,
  { id, familyId }: { id: string; familyId: string },
): { id: string; name: string }[] {
  return db
    .select()
    .from(child)
    .where(and(eq(child.familyId, familyId), ne(child.id, id)))
    .orderBy(child.dateOfBirth, child.id)
    .all()
    .map((one) => ({ id: one.id, name: childName(one) }));
}

/** Deletes families that no child belongs to any more. */
export function dropEmptyFamilies(db: Db): void {
  db.run(sql`DELETE FROM family WHERE id NOT IN (SELECT family_id FROM child)`);
}
