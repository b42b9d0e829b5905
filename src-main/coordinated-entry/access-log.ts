import { sql } from 'drizzle-orm';
import type { AccessRow } from '../../src-shared/vault/contract.ts';
import type { ReadDb } from '../desk.ts';
import { accessRows } from '../vault/access-rows.ts';
import { getHousehold } from './household-records.ts';

/**
 * Who opened a household's page or changed it, newest first (PR-14).
 * @throws Refusal `not-found`
 */
export function householdAccessLog(db: ReadDb, householdId: string): AccessRow[] {
  getHousehold(db, householdId);
  return accessRows(db, sql`subject_type = 'household' AND subject_id = ${householdId}`);
}
