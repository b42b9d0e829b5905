import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { appendAudit, auditHead, listAudit, verifyAudit } from '../../src-main/vault/audit.ts';
import { createDatabase } from '../../src-main/vault/database.ts';
import { createdAt, fakeClock, fileId, migrations, newFolder } from './binder-folder.ts';

const row = {
  actor: 'p1',
  action: 'families.enrol',
  subjectType: 'child',
  subjectId: 'c1',
  outcome: 'done',
  fields: ['firstName', 'born'],
};

function newChain(rows = 0) {
  const file = join(newFolder(), 'binder-1.db');
  const ids = { fileId, epoch: 1, migrations, createdAt };
  const db = createDatabase(file, Buffer.alloc(32, 3), ids);
  onTestFinished(() => {
    db.close();
  });
  const clock = fakeClock();
  for (let n = 0; n < rows; n += 1) {
    appendAudit(db, clock, { ...row, subjectId: `c${n % 3}` });
    clock.pass(1000);
  }
  return { db, clock };
}

describe('audit', () => {
  it('[HS-29] chains each row to the one before', () => {
    const { db, clock } = newChain();
    expect(auditHead(db)).toEqual({ seq: 0, hash: '0'.repeat(64) });
    const first = appendAudit(db, clock, row);
    const second = appendAudit(db, clock, { ...row, actor: null, fields: [] });
    expect([first.seq, second.seq]).toEqual([1, 2]);
    expect(auditHead(db)).toEqual(second);
    expect(verifyAudit(db)).toEqual({ ok: true, rows: 2, head: second });
    expect(verifyAudit(db, first)).toEqual({ ok: true, rows: 1, head: second });
    expect(listAudit(db, { limit: 5 })[1]).toEqual({
      ...row,
      seq: 1,
      utc: '2026-09-08T15:00:00.000Z',
      monotonicMs: 1000,
    });
  });

  it('goes with its transaction', () => {
    const { db, clock } = newChain(2);
    const failing = db.transaction(() => {
      appendAudit(db, clock, row);
      throw new Error('undone');
    });
    expect(failing).toThrow('undone');
    expect(auditHead(db).seq).toBe(2);
    appendAudit(db, clock, row);
    expect(verifyAudit(db)).toMatchObject({ ok: true, rows: 3 });
  });

  it('refuses changes, deletions, gaps and replacements', () => {
    const { db } = newChain(3);
    const attempts = [
      "UPDATE audit SET outcome = 'x'",
      'DELETE FROM audit WHERE seq = 3',
      'INSERT INTO audit SELECT 9, utc, 0, actor, action, null, null, outcome, fields, prev, hash FROM audit LIMIT 1',
      'INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 3',
    ];
    for (const sql of attempts) expect(() => db.exec(sql)).toThrow('audit rows are');
    expect(verifyAudit(db)).toMatchObject({ ok: true, rows: 3 });
  });

  it('shows the first row that was tampered with, whatever was done to it', () => {
    const columns = ['utc', 'monotonic_ms', 'actor', 'action', 'subject_type', 'subject_id'];
    const changes = [...columns, 'outcome', 'fields', 'prev', 'hash'].map((column) => {
      const value = { monotonic_ms: '7', fields: `'["x"]'` }[column] ?? `'x'`;
      return `UPDATE audit SET ${column} = ${value} WHERE seq = 3`;
    });
    const swap = `UPDATE audit SET seq = -1 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4;
      UPDATE audit SET seq = 4 WHERE seq = -1`;
    const { db } = newChain(6);
    db.exec('DROP TRIGGER audit_fixed; DROP TRIGGER audit_kept');
    for (const sql of [...changes, 'DELETE FROM audit WHERE seq = 3', swap]) {
      db.exec(`SAVEPOINT intact; ${sql}`);
      expect([sql, verifyAudit(db)]).toEqual([sql, { ok: false, rows: 2, brokenAt: 3 }]);
      db.exec('ROLLBACK TO intact; RELEASE intact');
    }
    expect(verifyAudit(db)).toMatchObject({ ok: true });
    expect(verifyAudit(db, { seq: 2, hash: 'f'.repeat(64) })).toMatchObject({ brokenAt: 2 });
    expect(verifyAudit(db, { seq: 7, hash: 'f'.repeat(64) })).toMatchObject({ brokenAt: 7 });
  });

  it('shows a row put in the place of another, whose own hash holds', () => {
    const { db } = newChain(4);
    const other = newChain(2);
    appendAudit(other.db, other.clock, { ...row, outcome: 'never happened' });
    const { hash } = auditHead(other.db);
    db.exec('DROP TRIGGER audit_fixed');
    db.prepare(
      "UPDATE audit SET outcome = 'never happened', subject_id = 'c1', hash = ? WHERE seq = 3",
    ).run(hash);
    expect(verifyAudit(db)).toEqual({ ok: false, rows: 3, brokenAt: 4 });
  });

  it('records once that the clock went back, and keeps the real value', () => {
    const { db, clock } = newChain(1);
    clock.setWall(Date.parse('2020-01-01T00:00:00Z'));
    appendAudit(db, clock, row);
    appendAudit(db, clock, row);
    const entries = listAudit(db, { limit: 10 }).reverse();
    expect(entries.map((entry) => [entry.action, entry.utc.slice(0, 4)])).toEqual([
      ['families.enrol', '2026'],
      ['clock-went-back', '2020'],
      ['families.enrol', '2020'],
      ['families.enrol', '2020'],
    ]);
    expect(verifyAudit(db)).toMatchObject({ ok: true, rows: 4 });
  });

  it('lists newest first, by record, person or action, a page at a time', () => {
    const { db, clock } = newChain(9);
    appendAudit(db, clock, { ...row, actor: 'p2', action: 'vault.signIn', subjectId: null });
    const seqs = (filter: object) => listAudit(db, { limit: 3, ...filter }).map(({ seq }) => seq);
    expect(seqs({})).toEqual([10, 9, 8]);
    expect(seqs({ before: 8 })).toEqual([7, 6, 5]);
    expect(seqs({ subject: { type: 'child', id: 'c1' } })).toEqual([8, 5, 2]);
    expect(seqs({ actor: 'p2' })).toEqual([10]);
    expect(seqs({ action: 'families.enrol', before: 3 })).toEqual([2, 1]);
  });

  it('verifies 2,000 rows written in one transaction', () => {
    const { db, clock } = newChain();
    db.transaction(() => {
      for (let n = 0; n < 2000; n += 1) appendAudit(db, clock, row);
    })();
    expect(verifyAudit(db)).toMatchObject({ ok: true, rows: 2000 });
  });
});

describe('signing keys in the database', () => {
  it('keep everything but their end', () => {
    const { db } = newChain();
    const insert = db.prepare('INSERT INTO person_key VALUES (?, ?, ?, ?, NULL)');
    insert.run('k1', 'p1', Buffer.alloc(32, 1), createdAt);
    expect(() => insert.run('k2', 'p1', Buffer.alloc(31), createdAt)).toThrow('CHECK');
    db.exec(`UPDATE person_key SET valid_to = '${createdAt}'`);
    expect(() => db.exec("UPDATE person_key SET person_id = 'p2'")).toThrow('keys are fixed');
    expect(() => db.exec('DELETE FROM person_key')).toThrow('keys are kept');
  });
});
