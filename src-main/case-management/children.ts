import { sql } from 'drizzle-orm';
import { type Right, reaches } from '../../src-shared/rights.ts';
import type { Desk, ReadDb } from '../desk.ts';
import { latestPlacement } from '../families/child-reach.ts';

/** Who a child is, with what decides whose child it is. */
export interface ChildFacts {
  childId: string;
  name: string;
  dateOfBirth: string;
  familyId: string;
  /** Of the latest placement; null for a child who was never in a class. */
  classId: string | null;
  className: string | null;
}

/** Children by id, in the order of their names; an id that leads nowhere is left out. */
export function childFacts(db: ReadDb, ids: Iterable<string>): Map<string, ChildFacts> {
  const list = JSON.stringify([...new Set(ids)]);
  const rows = db.all<ChildFacts>(sql`
    SELECT c.id AS childId, c.first_name || ' ' || c.last_name AS name,
      c.date_of_birth AS dateOfBirth, c.family_id AS familyId, k.id AS classId,
      k.name AS className
    FROM child c LEFT JOIN placement latest ON latest.id = ${latestPlacement}
    LEFT JOIN class k ON k.id = latest.class_id
    WHERE c.id IN (SELECT value FROM json_each(${list}))
    ORDER BY c.last_name, c.first_name, c.id`);
  return new Map(rows.map((row) => [row.childId, row]));
}

/** The rows on children whom `right` reaches, each with its child: of the others nothing is told. */
export function withinReach<T extends { childId: string }>(
  { db, person }: Pick<Desk, 'person'> & { db: ReadDb },
  right: Right,
  rows: readonly T[],
): { row: T; child: ChildFacts }[] {
  const children = childFacts(
    db,
    rows.map(({ childId }) => childId),
  );
  return rows.flatMap((row) => {
    const child = children.get(row.childId);
    return child && reaches(right, person, child) ? [{ row, child }] : [];
  });
}
