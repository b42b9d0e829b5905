import { type SQL, sql } from 'drizzle-orm';
import { kindsReadBy } from '../../src-shared/notes/rules.ts';
import { reachOf } from '../../src-shared/rights.ts';
import type { ReadDb, SignedIn } from '../desk.ts';
import { isReached, latestPlacement } from '../families/child-reach.ts';

/**
 * SQL for "the person may read this note", on a note aliased `n`, its child `c` and the child's
 * latest placement `latest`: what `mayReadNote` of rules.ts says. A test holds the two together.
 */
export function isReadable(person: SignedIn): SQL {
  const kinds = JSON.stringify(kindsReadBy(person.roles));
  return sql`CASE n.kind WHEN 'general' THEN ${isReached('read-records', person)} ELSE (
    n.kind IN (SELECT value FROM json_each(${kinds})) OR n.author_id = ${person.id}
    OR EXISTS (SELECT 1 FROM note_reader r WHERE r.note_id = n.id AND r.person_id = ${person.id})
  ) END`;
}

/** The tables that `isReadable` speaks of, for a FROM that ends in `note n`. */
export const withChild = sql`JOIN child c ON c.id = n.child_id
  LEFT JOIN placement latest ON latest.id = ${latestPlacement}`;

/**
 * The same as words of the index's column `access`, one of which a note must hold: the migration
 * writes them. *Own* general notes are found by their children, as placements change and an entry
 * of the index does not.
 */
export function accessWords(db: ReadDb, person: SignedIn): string[] {
  const narrow = [...kindsReadBy(person.roles), person.id];
  const reach = reachOf('read-records', person.roles);
  const general = reach === 'all' ? ['general'] : ownChildren(db, person);
  return [...narrow, ...general].map((word) => `_${word}`);
}

function ownChildren(db: ReadDb, person: SignedIn): string[] {
  const rows = db.all<{ id: string }>(sql`SELECT c.id FROM child c
    LEFT JOIN placement latest ON latest.id = ${latestPlacement}
    WHERE ${isReached('read-records', person)}`);
  return rows.map(({ id }) => id);
}
