import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDatabase, openDatabase } from '../../src-main/vault/database.ts';
import { createdAt, fileId, migrations, newFolder } from './binder-folder.ts';
import { refusalOf } from './refusal.ts';

const damaged = { code: 'damaged', file: 'binder' };
const foreign = { code: 'foreign', file: 'binder' };
const ids = { fileId, epoch: 1, migrations };
const key = () => Buffer.alloc(32, 3);
const onLinux = it.skipIf(process.platform !== 'linux');

function newDatabase() {
  const file = join(newFolder(), 'binder-1.db');
  const db = createDatabase(file, key(), { ...ids, createdAt });
  onTestFinished(() => {
    db.close();
  });
  return { file, db };
}

/** A closed database file with some hundred pages in it. */
function newFile(): string {
  const { file, db } = newDatabase();
  db.exec('CREATE TABLE sheet (text TEXT) STRICT');
  db.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
     INSERT INTO sheet SELECT 'CANARY ' || hex(randomblob(500)) FROM n`,
  ).run();
  db.close();
  return file;
}

function reopen(file: string, given: object = {}) {
  const db = openDatabase(file, key(), { ...ids, ...given });
  onTestFinished(() => {
    db.close();
  });
  return db;
}

const refusal = (file: string, given: object = {}) => refusalOf(() => reopen(file, given));

function child(script: string, ...args: string[]): unknown {
  const path = join(import.meta.dirname, script);
  return JSON.parse(execFileSync(process.execPath, [path, ...args], { encoding: 'utf8' }));
}

/** What SQLite has spilled to temporary files that this process holds open. */
function spilled(): Buffer[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    const path = `/proc/self/fd/${fd}`;
    return linkOf(path).includes('etilqs_') ? [readFileSync(path)] : [];
  });
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // The descriptor with which the folder was listed is gone by now.
    return '';
  }
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}

describe('database', () => {
  it('has every setting at creation and again when reopened (security.md 0, row 3)', () => {
    const { file, db } = newDatabase();
    const names = ['synchronous', 'temp_store', 'foreign_keys', 'trusted_schema', 'journal_mode'];
    const read = (of: Database.Database) => names.map((name) => of.pragma(name, { simple: true }));
    expect(read(db)).toEqual([2, 2, 1, 0, 'wal']);
    db.close();
    expect(read(reopen(file))).toEqual([2, 2, 1, 0, 'wal']);
  });

  it('[HS-29] leaves nothing readable in its files, which are the owner’s only', () => {
    const { file, db } = newDatabase();
    db.exec(`CREATE TABLE sheet (text TEXT) STRICT; INSERT INTO sheet VALUES ('CANARY-6f1e')`);
    const folder = join(file, '..');
    expect(readdirSync(folder)).toContain('binder-1.db-wal');
    const names = readdirSync(folder).map((name) => join(folder, name));
    db.close();
    for (const path of [...names, file].filter((name) => existsSync(name))) {
      const bytes = readFileSync(path);
      expect(bytes.includes('CANARY-6f1e') || bytes.includes('SQLite format')).toBe(false);
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    }
  });

  onLinux('sorts without spilling rows to a temporary file (security.md 0, row 1)', () => {
    const file = newFile();
    const sorted = (db: Database.Database) => {
      db.pragma('cache_size = 4');
      const rows = db.prepare(
        'SELECT text FROM sheet, (SELECT 1 FROM sheet LIMIT 12) ORDER BY substr(text, 20)',
      );
      for (const _ of rows.iterate()) return spilled();
      return [];
    };
    const db = reopen(file);
    expect(sorted(db)).toEqual([]);
    db.pragma('temp_store = DEFAULT');
    expect(Buffer.concat(sorted(db)).includes('CANARY')).toBe(true);
  });

  it('takes a key of 32 bytes that are not all zero, and zeroes it (security.md 0, row 5)', () => {
    const { file, db } = newDatabase();
    db.close();
    for (const bad of [
      Buffer.alloc(0),
      Buffer.alloc(31, 1),
      Buffer.alloc(33, 1),
      Buffer.alloc(32),
    ]) {
      expect(() => openDatabase(file, bad, ids)).toThrow('32 bytes');
      const fresh = join(newFolder(), 'x.db');
      expect(() => createDatabase(fresh, bad, { ...ids, createdAt })).toThrow('32 bytes');
      expect(existsSync(fresh)).toBe(false);
    }
    const used = key();
    openDatabase(file, used, ids).close();
    expect(used).toEqual(Buffer.alloc(32));
    const wrong = Buffer.alloc(32, 4);
    expect(refusalOf(() => openDatabase(file, wrong, ids))).toEqual(damaged);
    expect(wrong).toEqual(Buffer.alloc(32));
  });

  onLinux('leaves no copy of the key in memory once closed (security.md 0, row 9)', () => {
    const args = (name: string) => [join(newFolder(), name), migrations, fileId];
    expect(child('key-residue-child.ts', ...args('a.db'))).toEqual({ found: 0, kept: 0 });
    const control = child('key-residue-child.ts', ...args('b.db'), 'keep');
    expect(control).not.toMatchObject({ found: 0 });
  });

  it('is damaged when missing, empty or cut, and no new one is made', () => {
    const file = newFile();
    const whole = readFileSync(file);
    expect(refusal(`${file}.missing`)).toEqual(damaged);
    expect(existsSync(`${file}.missing`)).toBe(false);
    for (const size of [0, 1, 100, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, size));
      expect(refusal(file)).toEqual(damaged);
      expect(statSync(file).size).toBe(size);
    }
  });

  it('is damaged, not wrongly keyed, when page 1 is (security.md 0, row 6)', () => {
    const file = newFile();
    const good = readFileSync(file);
    for (const at of [3, 20, 2000, 4090]) {
      flip(file, at);
      expect(refusal(file)).toEqual(damaged);
      writeFileSync(file, good);
    }
    expect(reopen(file).prepare('SELECT count(*) AS n FROM sheet').get()).toEqual({ n: 400 });
  });

  it('says so when a later page is damaged, once it is read', () => {
    const file = newFile();
    flip(file, statSync(file).size - 2000);
    const read = () => reopen(file).prepare('SELECT sum(length(text)) FROM sheet').get();
    expect(read).toThrow(expect.objectContaining({ code: 'SQLITE_CORRUPT' }));
  });

  it('is foreign when in plaintext, of another program, binder or epoch', () => {
    const plain = join(newFolder(), 'plain.db');
    new Database(plain).exec('CREATE TABLE t (a)').close();
    expect(refusal(plain)).toEqual(foreign);
    const file = newFile();
    expect(refusal(file, { fileId: fileId.replace('1', '2') })).toEqual(foreign);
    expect(refusal(file, { epoch: 2 })).toEqual(foreign);
  });

  it('is foreign when another program’s under the same key', () => {
    const { file, db } = newDatabase();
    db.pragma('application_id = 1');
    db.close();
    expect(refusal(file)).toEqual(foreign);
  });

  it('is refused when newer, before anything else in it is read', () => {
    const { file, db } = newDatabase();
    const known = Number(db.pragma('user_version', { simple: true }));
    db.exec('DROP TABLE binder; PRAGMA user_version = 9999');
    db.close();
    const before = readFileSync(file);
    expect(refusal(file)).toEqual({ code: 'newer', found: 9999, known });
    expect(readFileSync(file)).toEqual(before);
  });

  it('is never made over another, and an interrupted creation leaves nothing in its place', () => {
    const { file, db } = newDatabase();
    db.close();
    const again = refusalOf(() => createDatabase(file, key(), { ...ids, createdAt }));
    expect(again).toEqual({ code: 'binder-exists' });
    const other = join(newFolder(), 'binder-1.db');
    copyFileSync(file, `${other}.new`);
    createDatabase(other, key(), { ...ids, createdAt }).close();
    expect(existsSync(`${other}.new`)).toBe(false);
  });

  it('is busy for a second process', () => {
    const { file } = newDatabase();
    const answer = child('second-opener-child.ts', 'database', file, migrations, fileId);
    expect(answer).toEqual({ code: 'busy' });
  });
});
