import { sql } from 'drizzle-orm';
import type { AccessRow } from '../../src-shared/vault/contract.ts';
import type { ReadDesk } from '../desk.ts';
import { isReadable, withChild } from '../notes/readable.ts';
import { accessRows } from '../vault/access-rows.ts';
import { getChild } from './child-records.ts';

/**
 * Who opened a child's file or a record of it, or changed one, newest first (PR-14). What
 * happened to notes that `person` may not read is left out: it would tell that they are there (PR-13).
 * @throws Refusal `not-found`
 */
export function accessLog(
  { db, person }: Pick<ReadDesk, 'db' | 'person'>,
  childId: string,
): AccessRow[] {
  getChild(db, childId);
  return accessRows(
    db,
    sql`
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
        WHERE n.child_id = ${childId} AND ${isReadable(person)}))`,
  );
}
