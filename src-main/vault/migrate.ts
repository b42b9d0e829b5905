import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Refusal } from '../../src-shared/problem.ts';
import { syncFolder } from './durable-file.ts';

export type Migration = { version: number; file: string };

/**
 * The folder's migrations, `NNNN-name.sql`, in rising order.
 * @throws Error for another file name, a number used twice, or an empty folder
 */
export function listMigrations(folder: string): Migration[] {
  const migrations = readdirSync(folder)
    .map((file) => ({ version: Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]), file }))
    .toSorted((a, b) => a.version - b.version);
  migrations.forEach(({ version, file }, i) => {
    const rises = version > (migrations[i - 1]?.version ?? 0);
    if (!rises) throw new Error(`migration out of order: ${file}`);
  });
  if (migrations.length === 0) throw new Error('no migrations');
  return migrations;
}

/** The newest `user_version` that this program knows. */
export function knownVersion(folder: string): number {
  return listMigrations(folder).at(-1)?.version ?? 0;
}

/**
 * Brings an open database up to the newest migration: one transaction each, in which the foreign
 * keys, the integrity and `user_version` are settled; the first failure stops it, with the steps
 * before it kept. A file that had a version already is copied first, encrypted under the same key, to
 * `<database>.before-<newest version>`; the copy stays.
 * @returns the versions before and after, and the copy's path
 * @throws Refusal `newer` for a file of a newer program; Error naming the migration that failed
 */
export function migrate(
  db: Database,
  folder: string,
): { from: number; to: number; copy: string | null } {
  const from = Number(db.pragma('user_version', { simple: true }));
  const migrations = listMigrations(folder);
  const to = knownVersion(folder);
  if (from > to) throw new Refusal({ code: 'newer', found: from, known: to });
  const due = migrations.filter(({ version }) => version > from);
  const copy = due.length > 0 && from > 0 ? keepCopy(db, to) : null;
  // A table rebuilt by a migration must not take its children along: checked at the end instead.
  db.pragma('foreign_keys = OFF');
  try {
    for (const migration of due) apply(db, folder, migration);
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return { from, to, copy };
}

function apply(db: Database, folder: string, { version, file }: Migration): void {
  const sql = readFileSync(join(folder, file), 'utf8');
  try {
    db.exec('BEGIN IMMEDIATE');
    db.exec(sql);
    if (!db.inTransaction) throw new Error('it ended its transaction');
    db.pragma(`user_version = ${version}`);
    demand(db.pragma('foreign_key_check'), []);
    demand(db.pragma('integrity_check'), [{ integrity_check: 'ok' }]);
    db.exec('COMMIT');
  } catch (cause) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw new Error(`migration failed: ${file}`, { cause });
  }
}

function demand(found: unknown, due: unknown[]): void {
  if (JSON.stringify(found) !== JSON.stringify(due)) throw new Error('a check after it failed');
}

/** `db.backup()` fails on an encrypted file; VACUUM INTO keeps it encrypted (security.md 0, row 4). */
function keepCopy(db: Database, version: number): string {
  const copy = `${db.name}.before-${version}`;
  if (existsSync(copy)) return copy;
  const temporary = `${copy}.tmp`;
  rmSync(temporary, { force: true });
  db.prepare('VACUUM INTO ?').run(temporary);
  renameSync(temporary, copy);
  syncFolder(dirname(copy));
  return copy;
}
