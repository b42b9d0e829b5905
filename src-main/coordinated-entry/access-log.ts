import { sql } from 'drizzle-orm';
import type { ReadDb } from '../desk.ts';
import { namesOfPeople } from '../people/store.ts';
import { getHousehold } from './household-records.ts';

/** As far back as the page of one household shows. */
const MOST_ROWS = 500;

/**
 * Who opened a household's page or changed it, newest first (PR-14). `at` is a UTC instant, `action`
 * the operation's name. @throws Refusal `not-found`
 */
export function householdAccessLog(
  db: ReadDb,
  householdId: string,
): { at: string; name: string | null; action: string }[] {
  getHousehold(db, householdId);
  const names = namesOfPeople(db);
  const rows = db.all<{ at: string; actor: string | null; action: string }>(sql`
    SELECT utc AS at, actor, action FROM audit
    WHERE subject_type = 'household' AND subject_id = ${householdId}
      AND outcome IN ('opened', 'done', 'left')
    ORDER BY seq DESC LIMIT ${MOST_ROWS}`);
  return rows.map(({ at, actor, action }) => ({
    at,
    name: actor === null ? null : (names.get(actor) ?? null),
    action,
  }));
}
