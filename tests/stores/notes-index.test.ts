import type { Database } from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../src-main/desk.ts';
import { addPerson } from '../../src-main/people/store.ts';
import { openTestStore } from '../support/test-store.ts';

const AT = '2026-10-20T15:00:00.000Z';
/** 2026-10-20, times a million. */
const FIRST = 20_746_000_000;

let db: Db;
let client: Database;
const [childId, familyId, author, reader] = [v7(), v7(), v7(), v7()];
const noteId = v7();

beforeEach(() => {
  ({ db, client } = openTestStore());
  for (const [id, name] of [
    [author, 'Ana Ruiz'],
    [reader, 'Mia Cole'],
  ] as const) {
    const person = { name, discipline: 'health', roles: [], classIds: [], language: 'en' } as const;
    addPerson(db, id, AT, { ...person, roles: [], classIds: [] });
  }
  db.run(sql`INSERT INTO family (id) VALUES (${familyId})`);
  db.run(sql`INSERT INTO child (id, last_name, first_name, date_of_birth, family_id, search_key)
    VALUES (${childId}, 'Vang', 'Leo', '2022-01-01', ${familyId}, 'leo vang')`);
  insertNote(FIRST + 1, noteId);
});

function insertNote(key: number, id: string, date = '2026-10-20'): void {
  db.run(sql`INSERT INTO note VALUES (${key}, ${id}, ${childId}, 'health', ${date}, 'health',
    'Ear', 'ear', ${author}, ${AT})`);
}
const name = (verb = 'INSERT') =>
  db.run(sql`${sql.raw(verb)} INTO note_reader VALUES (${noteId}, ${reader}, ${AT})`);
const amend = (id: string, verb = 'INSERT') =>
  db.run(sql`${sql.raw(verb)} INTO note_amendment VALUES (${id}, ${noteId}, 'Nose', 'nose',
    ${author}, ${AT})`);

/** FTS5 reads every entry and holds it against the notes; it throws where they differ. */
const check = () =>
  client.exec("INSERT INTO note_index (note_index, rank) VALUES ('integrity-check', 1)");

/** Every word of the index with the notes it stands in. */
function entries(): unknown[] {
  client.exec(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.told USING fts5vocab(main, note_index, instance)',
  );
  return client.prepare('SELECT term, doc, col FROM temp.told ORDER BY term, doc, col').all();
}

const found = (query: string) =>
  client.prepare('SELECT rowid FROM note_index WHERE note_index MATCH ?').pluck().all(query);

describe('the index of notes cannot drift', () => {
  test('what is appended is found, and a rebuild from the notes changes nothing', () => {
    name();
    amend(v7());
    insertNote(FIRST + 2, v7());
    check();
    expect(found('nose')).toEqual([FIRST + 1]);
    expect(found(`"_${reader}"`)).toEqual([FIRST + 1]);
    const before = entries();
    expect(before.length).toBeGreaterThan(6);
    client.exec("INSERT INTO note_index (note_index) VALUES ('rebuild')");
    expect(entries()).toEqual(before);
    check();
  });

  test('an insert that is refused, ignored or undone leaves it as it was', () => {
    const id = v7();
    name();
    amend(id);
    const before = entries();
    for (const verb of ['INSERT', 'INSERT OR IGNORE', 'REPLACE']) {
      expect(() => name(verb), verb).toThrow(/note_reader/);
      expect(() => amend(id, verb), verb).toThrow(/note_amendment/);
    }
    expect(() =>
      client.transaction(() => {
        amend(v7());
        insertNote(FIRST + 3, v7());
        throw new Error('undone');
      })(),
    ).toThrow('undone');
    expect(entries()).toEqual(before);
    check();
  });

  test('the check does notice an entry that is missing, and one too many', () => {
    client.exec(
      `INSERT INTO note_index (rowid, words, access) VALUES (${FIRST + 9}, 'x', '_health')`,
    );
    expect(check).toThrow(/malformed/);
    client.exec("INSERT INTO note_index (note_index) VALUES ('rebuild')");
    check();
  });

  test('[PR-13] nothing written is changed or taken away, and a key says the day', () => {
    name();
    amend(v7());
    for (const table of ['note', 'note_reader', 'note_amendment']) {
      expect(() => client.exec(`DELETE FROM ${table}`), table).toThrow(/append-only/);
      const column = table === 'note_reader' ? 'named_at' : 'text';
      expect(() => client.exec(`UPDATE ${table} SET ${column} = 'x'`), table).toThrow(
        /append-only/,
      );
      expect(() => client.exec(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
        /append-only/,
      );
    }
    expect(() => insertNote(FIRST + 4, v7(), '2026-10-19')).toThrow(/INSERT INTO note/);
    check();
  });
});
