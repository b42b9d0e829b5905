import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import type { Db } from '../../src-main/desk.ts';
import { addProgramYear } from '../../src-main/settings/store.ts';
import { createDatabase } from '../../src-main/vault/database.ts';

export const YEAR = { start: '2026-08-17', end: '2027-05-28', closedMonths: ['2026-12'] };

/**
 * A real encrypted database with one program year, for a store alone; gone after the test, or when
 * `atEnd` says that the tests are over.
 */
export function openTestStore(atEnd: (close: () => void) => void = onTestFinished): {
  db: Db;
  client: Database;
  yearId: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'store é '));
  const client = createDatabase(join(folder, 'binder.db'), Buffer.alloc(32, 7), {
    ...{ fileId: v7(), epoch: 1, createdAt: '2026-08-01T15:00:00.000Z' },
    migrations: join(import.meta.dirname, '../../migrations'),
  });
  atEnd(() => {
    client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const db = drizzle({ client });
  const yearId = v7();
  addProgramYear(db, yearId, YEAR);
  return { db, client, yearId };
}
