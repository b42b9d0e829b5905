import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDatabase, openDatabase } from '../../src-main/vault/database.ts';
import { knownVersion, listMigrations, migrate } from '../../src-main/vault/migrate.ts';
import { createdAt, fileId, migrations, newFolder } from './binder-folder.ts';
import { refusalOf } from './refusal.ts';

const key = () => Buffer.alloc(32, 3);
const parents = `CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE kid (parent INTEGER REFERENCES parent (id)) STRICT;
  INSERT INTO parent VALUES (1); INSERT INTO kid VALUES (1);`;

/** A database at version 2, and the folder of its migrations to add to. */
function newBinder() {
  const folder = newFolder();
  const steps = join(folder, 'migrations');
  mkdirSync(steps);
  copyFileSync(join(migrations, '0001-vault.sql'), join(steps, '0001-vault.sql'));
  const add = (name: string, sql: string) => writeFileSync(join(steps, name), sql);
  add('0002-parents.sql', parents);
  const file = join(folder, 'binder-1.db');
  const ids = { fileId, epoch: 1, migrations: steps };
  const db = createDatabase(file, key(), { ...ids, createdAt });
  onTestFinished(() => {
    db.close();
  });
  return { db, steps, add, file, ids };
}

describe('migrations', () => {
  it('run once, in order, and set the version', () => {
    const { db, steps, add } = newBinder();
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    expect(migrate(db, steps)).toEqual({ from: 2, to: 2, copy: null });
    add('0010-later.sql', 'ALTER TABLE early ADD COLUMN more TEXT;');
    add('0003-early.sql', 'CREATE TABLE early (id INTEGER PRIMARY KEY) STRICT;');
    expect(migrate(db, steps)).toMatchObject({ from: 2, to: 10 });
    expect(db.pragma('user_version', { simple: true })).toBe(10);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('keep an encrypted copy of a file that had a version already', () => {
    const { db, steps, add, file, ids } = newBinder();
    add('0003-drop.sql', 'DROP TABLE kid;');
    const { copy } = migrate(db, steps);
    expect(copy).toBe(`${file}.before-3`);
    expect(existsSync(`${copy}.tmp`)).toBe(false);
    const bytes = readFileSync(`${copy}`);
    expect(bytes.includes('SQLite format') || bytes.includes('CREATE TABLE')).toBe(false);
    const old = openDatabase(`${copy}`, key(), ids);
    expect(old.pragma('user_version', { simple: true })).toBe(2);
    expect(old.prepare('SELECT parent FROM kid').all()).toEqual([{ parent: 1 }]);
    old.close();
  });

  it('stop at the first failure, with the steps before it kept and it undone', () => {
    const failing = [
      'CREATE TABLE half (id INTEGER) STRICT; SELECT nonsense;',
      'CREATE TABLE half (id INTEGER) STRICT; DELETE FROM parent;',
    ];
    for (const sql of failing) {
      const { db, steps, add } = newBinder();
      add('0003-fine.sql', 'CREATE TABLE fine (id INTEGER) STRICT;');
      add('0004-bad.sql', sql);
      add('0005-never.sql', 'CREATE TABLE never (id INTEGER) STRICT;');
      expect(() => migrate(db, steps)).toThrow('migration failed: 0004-bad.sql');
      expect(db.pragma('user_version', { simple: true })).toBe(3);
      const tables = db
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
        .pluck()
        .all();
      expect(tables).toContain('fine');
      expect(tables).not.toContain('half');
      expect(tables).not.toContain('never');
      expect(db.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1);
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    }
  });

  it('may rebuild a table that others refer to', () => {
    const { db, steps, add } = newBinder();
    add(
      '0003-rebuild.sql',
      `CREATE TABLE fresh (id INTEGER PRIMARY KEY, name TEXT) STRICT;
       INSERT INTO fresh (id) SELECT id FROM parent;
       DROP TABLE parent; ALTER TABLE fresh RENAME TO parent;`,
    );
    migrate(db, steps);
    expect(db.prepare('SELECT parent FROM kid').all()).toEqual([{ parent: 1 }]);
  });

  it('are refused when one ends its own transaction', () => {
    const { db, steps, add } = newBinder();
    add('0003-commits.sql', 'COMMIT;');
    expect(() => migrate(db, steps)).toThrow('0003-commits.sql');
    expect(db.pragma('user_version', { simple: true })).toBe(2);
  });

  it('refuse a file of a newer program', () => {
    const { db, steps } = newBinder();
    db.pragma('user_version = 9');
    expect(refusalOf(() => migrate(db, steps))).toEqual({ code: 'newer', found: 9, known: 2 });
  });

  it('refuse a number used twice, another file name and an empty folder', () => {
    const { steps, add } = newBinder();
    expect(knownVersion(steps)).toBe(2);
    add('0002-again.sql', '');
    expect(() => listMigrations(steps)).toThrow('out of order');
    rmSync(join(steps, '0002-again.sql'));
    add('3-short.sql', '');
    expect(() => listMigrations(steps)).toThrow('3-short.sql');
    expect(() => listMigrations(newFolder())).toThrow('no migrations');
  });
});
