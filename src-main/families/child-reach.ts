import { type SQL, sql } from 'drizzle-orm';
import { Refusal } from '../../src-shared/problem.ts';
import { type Right, reachOf } from '../../src-shared/rights.ts';
import type { ReadDb, SignedIn } from '../desk.ts';

/** SQL for the id of the latest placement of the child in alias `c`: what decides whose child it is. */
export const latestPlacement = sql.raw(`(SELECT p.id FROM placement p WHERE p.child_id = c.id
  ORDER BY p.start_date DESC LIMIT 1)`);

/**
 * SQL for "`right` reaches this child", on a child aliased `c` and its latest placement aliased
 * `latest`: what `reaches` of rights.ts says, for lists. A test holds the two against each other.
 */
export function isReached(right: Right, person: SignedIn): SQL {
  const reach = reachOf(right, person.roles);
  if (reach !== 'own') return reach === 'all' ? sql`TRUE` : sql`FALSE`;
  const isAdvocate = reachOf(right, onlyAdvocate(person)) === 'own';
  const ids = (list: readonly string[]) =>
    sql`(SELECT value FROM json_each(${JSON.stringify(list)}))`;
  return sql`(latest.class_id IN ${ids(person.classIds)}
    OR c.family_id IN ${ids(isAdvocate ? person.familyIds : [])})`;
}

function onlyAdvocate({ roles }: SignedIn) {
  return roles.filter((role) => role === 'family-advocate');
}

/**
 * The class and the family that decide whether a right reaches one child.
 * @throws Refusal `not-found`
 */
export function ownerOfChild(
  db: ReadDb,
  childId: string,
): { classId: string | null; familyId: string } {
  const row = db.get<{ classId: string | null; familyId: string } | undefined>(sql`
    SELECT latest.class_id AS classId, c.family_id AS familyId FROM child c
    LEFT JOIN placement latest ON latest.id = ${latestPlacement} WHERE c.id = ${childId}`);
  if (!row) throw new Refusal({ code: 'not-found', what: 'child' });
  return row;
}
