import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

const sqlOf = (file: string) =>
  readFileSync(new URL(`../../migrations/${file}`, import.meta.url), 'utf8');

/** A binder as it was before other kinds of meeting: one finalized conference, one form. */
function before() {
  const db = new Database(':memory:');
  for (const file of ['0001-vault.sql', '0002-binder.sql', '0003-conferences.sql']) {
    db.exec(sqlOf(file));
  }
  db.pragma('foreign_keys = OFF');
  db.exec(`
    INSERT INTO meeting (id, kind, class_id, date, created_at, created_by)
      VALUES ('m', 'conference', 'k', '2026-10-08', 'then', 'p');
    INSERT INTO entry (id, meeting_id, child_id, outcome, discussion, concerns)
      VALUES ('e', 'm', 'c', 'support-needed', 'Says "no"', 'Sleeps badly');
    INSERT INTO action VALUES ('a', 'c', 'e', NULL, 'Call', NULL, NULL, NULL, '2026-10-08');
    INSERT INTO document VALUES ('d', 'conference-minutes', 1, 'm', NULL, NULL, '{}', 'hash', 'then', 'p');
    INSERT INTO signature VALUES ('s', 'd', 'p', 'key', 'then', '{}', x'00');
    UPDATE meeting SET finalized_at = 'then' WHERE id = 'm';`);
  return db;
}

test('[HS-08] the texts of finalized entries move as they are, and stay fixed', () => {
  const db = before();
  db.exec(sqlOf('0004-meetings.sql'));
  const row = db.prepare<[], { texts: string }>('SELECT texts FROM entry').get();
  expect(JSON.parse(row?.texts ?? '')).toEqual({
    discussion: 'Says "no"',
    immediateNeeds: '',
    strengths: '',
    concerns: 'Sleeps badly',
    updates: '',
    familyContact: '',
  });
  expect(() => db.exec(`UPDATE entry SET texts = '{}'`)).toThrow('finalized');
});

test('[HS-17] documents and their signatures are there, and cannot be changed or deleted', () => {
  const db = before();
  db.exec(sqlOf('0004-meetings.sql'));
  expect(db.prepare('SELECT id, content_sha256 AS hash FROM document').all()).toEqual([
    { id: 'd', hash: 'hash' },
  ]);
  expect(db.pragma('foreign_key_list(signature)')).toContainEqual(
    expect.objectContaining({ table: 'document', from: 'document_id' }),
  );
  expect(() => db.exec(`UPDATE document SET content = '{"a":1}'`)).toThrow('signed');
  expect(() => db.exec('DELETE FROM document')).toThrow('append-only');
  expect(db.prepare('SELECT id FROM action').all()).toEqual([{ id: 'a' }]);
});
