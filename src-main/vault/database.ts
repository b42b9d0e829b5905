import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { Refusal } from '../../src-shared/problem.ts';
import { errorCode, syncFolder } from './durable-file.ts';
import { secretBuffer } from './keys.ts';
import { knownVersion, migrate } from './migrate.ts';

/** "LBdr": what SQLite's header calls this kind of file. */
export const applicationId = 0x4c426472;

const pageBytes = 4096;
const keyPrefix = Buffer.from('raw:');
const plaintextMagic = Buffer.from('SQLite format 3\0');

/** Which binder, which of its data keys, and where the migrations lie. */
export type DatabaseIds = { fileId: string; epoch: number; migrations: string };

/**
 * Set at every open, in this order, and read back. `synchronous` falls back to NORMAL when a WAL
 * file is reopened, and the default `temp_store` writes plaintext to disk (security.md 0).
 */
const settings: [name: string, value: string, readBack: unknown][] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['mmap_size', '0', 0],
  // These two act on macOS only, where fsync alone does not reach the disk.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['busy_timeout', '2000', 2000],
];

/**
 * Makes a binder's database with all migrations and its identity in it, then opens it. It is built
 * as `<file>.new` and renamed when whole, so an interrupted creation leaves nothing under `file`.
 * @param dbKey K_db, 32 bytes; taken over and zeroed
 * @param createdAt UTC instant
 * @throws Refusal `binder-exists`, `disk-full`, `write-failed`
 */
export function createDatabase(
  file: string,
  dbKey: Buffer,
  ids: DatabaseIds & { createdAt: string },
): Database.Database {
  try {
    if (existsSync(file)) throw new Refusal({ code: 'binder-exists' });
    process.umask(0o077);
    const unfinished = `${file}.new`;
    for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
    withDatabase(unfinished, { fileMustExist: false }, (db) => {
      enterKey(db, Buffer.from(dbKey));
      db.pragma(`application_id = ${applicationId}`);
      applySettings(db);
      migrate(db, ids.migrations);
      db.prepare('INSERT INTO binder VALUES (1, ?, ?, 1, ?)').run(
        ids.fileId,
        ids.epoch,
        ids.createdAt,
      );
      return db;
    }).close();
    renameSync(unfinished, file);
    syncFolder(dirname(file));
    return openDatabase(file, dbKey, ids);
  } finally {
    dbKey.fill(0);
  }
}

/**
 * Opens a binder's database in the order of security.md 2.8 and refuses whatever is not exactly
 * that. It does not migrate: an older `user_version` is left for `migrate`. Whether the key is
 * right is known before, from the key slot; here a failing first page is damage.
 * @param dbKey K_db, 32 bytes; taken over and zeroed
 * @throws Refusal `damaged`, `foreign`, `newer`, `busy` (another process has it), `disk-full`, `write-failed`
 */
export function openDatabase(file: string, dbKey: Buffer, ids: DatabaseIds): Database.Database {
  try {
    process.umask(0o077);
    demandEncryptedFile(file);
    return withDatabase(file, { fileMustExist: true }, (db) => {
      enterKey(db, dbKey);
      db.prepare('SELECT count(*) FROM sqlite_master').get();
      demandIdentity(db, ids);
      applySettings(db);
      // Takes the exclusive lock now, not with the first write.
      db.exec('BEGIN IMMEDIATE; COMMIT');
      return db;
    });
  } finally {
    dbKey.fill(0);
  }
}

function withDatabase(
  file: string,
  options: { fileMustExist: boolean },
  use: (db: Database.Database) => Database.Database,
): Database.Database {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { ...options, timeout: 2000 });
    return use(db);
  } catch (error) {
    db?.close();
    throw asOpenRefusal(error);
  }
}

/** Reads the file before SQLite has it open: reading it later in this process would drop its locks. */
function demandEncryptedFile(file: string): void {
  const damaged = new Refusal({ code: 'damaged', file: 'binder' });
  const size = sizeOf(file);
  if (size === 0 || size % pageBytes !== 0) throw damaged;
  const head = Buffer.alloc(plaintextMagic.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head);
  } finally {
    closeSync(handle);
  }
  if (head.equals(plaintextMagic)) throw new Refusal({ code: 'foreign', file: 'binder' });
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}

/**
 * Cipher first, then the key as bytes: the PRAGMA would leave copies of it in memory, and takes an
 * empty or malformed key for no encryption or a passphrase (security.md 0, rows 5 and 9).
 */
function enterKey(db: Database.Database, dbKey: Buffer): void {
  if (dbKey.length !== 32 || dbKey.every((byte) => byte === 0)) {
    throw new Error('a database key is 32 bytes, not all zero');
  }
  const raw = secretBuffer(keyPrefix.length + dbKey.length);
  raw.set(keyPrefix);
  raw.set(dbKey, keyPrefix.length);
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    const cipher = db.pragma('cipher', { simple: true });
    const legacy = db.pragma('legacy', { simple: true });
    if (cipher !== 'sqlcipher' || legacy !== '4') throw new Error('the cipher was not taken');
    if (!isCipherBuild(db) || db.key(raw) !== 0) throw new Error('the key was not taken');
  } finally {
    raw.fill(0);
    dbKey.fill(0);
  }
}

/** The published types are those of plain better-sqlite3, which has no `key`. */
function isCipherBuild(db: object): db is { key(key: Buffer): number } {
  return 'key' in db && typeof db.key === 'function';
}

const Identity = z.object({ file_id: z.string(), epoch: z.number() });

/** A newer file is refused before anything in it is read that this program may not understand. */
function demandIdentity(db: Database.Database, { fileId, epoch, migrations }: DatabaseIds): void {
  const foreign = new Refusal({ code: 'foreign', file: 'binder' });
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw foreign;
  const found = Number(db.pragma('user_version', { simple: true }));
  const known = knownVersion(migrations);
  if (found > known) throw new Refusal({ code: 'newer', found, known });
  const identity = Identity.safeParse(db.prepare('SELECT file_id, epoch FROM binder').get()).data;
  if (identity?.file_id !== fileId || identity.epoch !== epoch) throw foreign;
}

/** Sets what holds at every open and reads it back. @throws Error when a setting was not taken */
export function applySettings(db: Database.Database): void {
  for (const [name, value] of settings) db.pragma(`${name} = ${value}`);
  for (const [name, , due] of settings) {
    if (db.pragma(name, { simple: true }) !== due) throw new Error(`${name} was not taken`);
  }
}

/** What SQLite says while opening, as a refusal; any other error as it is. */
function asOpenRefusal(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
    return new Refusal({ code: 'damaged', file: 'binder' });
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new Refusal({ code: 'busy' });
  if (code === 'SQLITE_FULL') return new Refusal({ code: 'disk-full' });
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN)/.test(code)) return new Refusal({ code: 'write-failed' });
  return error;
}
