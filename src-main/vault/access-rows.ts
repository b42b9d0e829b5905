import { type SQL, sql } from 'drizzle-orm';
import type { AccessRow } from '../../src-shared/vault/contract.ts';
import type { ReadDb } from '../desk.ts';
import { namesOfPeople } from '../people/store.ts';

/** As far back as the page of one record shows. */
const MOST_ROWS = 500;

/**
 * The audit rows of the records that `about` picks by their subject, newest first (PR-14). `at` is
 * a UTC instant, `action` the operation's name. Refused attempts opened nothing and are left out.
 */
export function accessRows(db: ReadDb, about: SQL): AccessRow[] {
  const names = namesOfPeople(db);
  const rows = db.all<{ at: string; actor: string | null; action: string }>(sql`
    SELECT utc AS at, actor, action FROM audit
    WHERE outcome IN ('opened', 'done', 'left') AND (${about})
    ORDER BY seq DESC LIMIT ${MOST_ROWS}`);
  return rows.map(({ at, actor, action }) => ({
    at,
    name: actor === null ? null : (names.get(actor) ?? null),
    action,
  }));
}
