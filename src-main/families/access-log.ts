import { sql } from 'drizzle-orm';
import type { ReadDesk } from '../desk.ts';
import { isReadable, withChild } from '../notes/readable.ts';
import { namesOfPeople } from '../people/store.ts';
import { getChild } from './child-records.ts';

/** As far back as the page of one child's file shows. */
const MOST_ROWS = 500;

/**
 * Who opened a child's file or a record of it, or changed one, newest first (PR-14). `at` is a UTC
 * instant, `action` the operation's name. Refused attempts opened nothing and are left out; so is
 * what happened to notes that `person` may not read, which would tell that they are there (PR-13).
 * @throws Refusal `not-found`
 */
export function accessLog(
  { db, person }: Pick<ReadDesk, 'db' | 'person'>,
  childId: string,
): { at: string; name: string | null; action: string }[] {
  getChild(db, childId);
  const names = namesOfPeople(db);
  const rows = db.all<{ at: string; actor: string | null; action: string }>(sql`
    SELECT utc AS at, actor, action FROM audit
    WHERE outcome IN ('opened', 'done', 'left') AND (
      (subject_type = 'child' AND subject_id = ${childId})
      OR (subject_type = 'form' AND subject_id IN (
        SELECT id FROM follow_up_form WHERE child_id = ${childId}))
      OR (subject_type = 'action' AND subject_id IN (
        SELECT id FROM action WHERE child_id = ${childId}))
      OR (subject_type = 'document' AND subject_id IN (
        SELECT d.id FROM document d JOIN follow_up_form f ON f.id = d.form_id
        WHERE f.child_id = ${childId}))
      OR (subject_type = 'note' AND subject_id IN (
        SELECT n.id FROM note n ${withChild}
        WHERE n.child_id = ${childId} AND ${isReadable(person)})))
    ORDER BY seq DESC LIMIT ${MOST_ROWS}`);
  return rows.map(({ at, actor, action }) => ({
    at,
    name: actor === null ? null : (names.get(actor) ?? null),
    action,
  }));
}
