import { createHash } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { canonical } from './canonical.ts';
import { instantOf } from './instant.ts';

/** What one row says: who did what to which record and how it ended. Field names, never values. */
export type AuditRow = {
  /** Person's id; null when nobody was signed in. */
  actor: string | null;
  action: string;
  subjectType: string | null;
  subjectId: string | null;
  outcome: string;
  fields: string[];
};

export type AuditEntry = AuditRow & {
  seq: number;
  /** UTC instant as the clock told it, even when it had gone back. */
  utc: string;
  monotonicMs: number;
};

/** The newest row: its number and hash (hex). Before the first row: 0 and 64 zeros. */
export type AuditHead = { seq: number; hash: string };

export type AuditFilter = {
  subject?: { type: string; id: string };
  actor?: string;
  action?: string;
  /** Only rows with a smaller number. */
  before?: number;
  limit: number;
};

const emptyHead: AuditHead = { seq: 0, hash: '0'.repeat(64) };

const Stored = z.object({
  seq: z.number(),
  utc: z.string(),
  monotonic_ms: z.number(),
  actor: z.string().nullable(),
  action: z.string(),
  subject_type: z.string().nullable(),
  subject_id: z.string().nullable(),
  outcome: z.string(),
  fields: z.string(),
  prev: z.string(),
  hash: z.string(),
});
type Stored = z.infer<typeof Stored>;

/**
 * Appends one row to the hash chain, within the caller's transaction. When the wall clock stands
 * before the last row's time, a row `clock-went-back` goes before it.
 * @returns the new head
 */
export function appendAudit(
  db: Database,
  clock: Pick<Clock, 'now' | 'monotonic'>,
  row: AuditRow,
): AuditHead {
  const last = statements(db).last.get();
  const utc = instantOf(clock.now());
  const monotonicMs = Math.round(clock.monotonic());
  const head = last ? { seq: last.seq, hash: last.hash } : emptyHead;
  const before =
    last && utc < last.utc ? append(db, head, { ...clockWentBack, utc, monotonicMs }) : head;
  return append(db, before, { ...row, utc, monotonicMs });
}

/** The head of the chain, for a signature's envelope or an anchor. */
export function auditHead(db: Database): AuditHead {
  const last = statements(db).last.get();
  return last ? { seq: last.seq, hash: last.hash } : emptyHead;
}

/**
 * Walks the chain. It notices changed, missing and reordered rows; rows cut off at the end, and a
 * chain computed anew, only an anchor shows.
 * @param from a head known to be good; the walk starts with the row after it
 */
export function verifyAudit(
  db: Database,
  from: AuditHead = emptyHead,
): { ok: true; rows: number; head: AuditHead } | { ok: false; rows: number; brokenAt: number } {
  let head = from;
  if (from.seq > 0 && statements(db).hashOf.get(from.seq)?.hash !== from.hash) {
    return { ok: false, rows: 0, brokenAt: from.seq };
  }
  for (const row of statements(db).after.iterate(from.seq)) {
    const whole = row.seq === head.seq + 1 && row.prev === head.hash;
    if (!whole || row.hash !== hashOf(rowText(row), row.prev)) {
      return { ok: false, rows: head.seq - from.seq, brokenAt: head.seq + 1 };
    }
    head = { seq: row.seq, hash: row.hash };
  }
  return { ok: true, rows: head.seq - from.seq, head };
}

/** Rows, newest first, of one record, person or action when asked for. */
export function listAudit(db: Database, filter: AuditFilter): AuditEntry[] {
  const { subject, actor, action, before, limit } = filter;
  const conditions: [string, unknown][] = [
    ['subject_type = ?', subject?.type],
    ['subject_id = ?', subject?.id],
    ['actor = ?', actor],
    ['action = ?', action],
    ['seq < ?', before],
  ];
  const asked = conditions.filter(([, value]) => value !== undefined);
  const where = ['TRUE', ...asked.map(([sql]) => sql)].join(' AND ');
  return db
    .prepare(`SELECT * FROM audit WHERE ${where} ORDER BY seq DESC LIMIT ?`)
    .all(...asked.map(([, value]) => value), limit)
    .map((row) => entryOf(Stored.parse(row)));
}

const clockWentBack: AuditRow = {
  actor: null,
  action: 'clock-went-back',
  subjectType: null,
  subjectId: null,
  outcome: 'noticed',
  fields: [],
};

type Timed = AuditRow & { utc: string; monotonicMs: number };

function append(db: Database, head: AuditHead, row: Timed): AuditHead {
  const stored = {
    seq: head.seq + 1,
    utc: row.utc,
    monotonic_ms: row.monotonicMs,
    actor: row.actor,
    action: row.action,
    subject_type: row.subjectType,
    subject_id: row.subjectId,
    outcome: row.outcome,
    fields: JSON.stringify(row.fields),
  };
  const hash = hashOf(rowText(stored), head.hash);
  statements(db).insert.run({ ...stored, prev: head.hash, hash });
  return { seq: stored.seq, hash };
}

/** Picks the columns by name: a row as read also has its hashes, which are not part of the text. */
function rowText(row: Omit<Stored, 'prev' | 'hash'>): string {
  const { seq, utc, monotonic_ms, actor, action, subject_type, subject_id, outcome, fields } = row;
  const who = { actor, action, subject_type, subject_id };
  return canonical({ seq, utc, monotonic_ms, ...who, outcome, fields });
}

/** SHA-256 of the canonical row and the hash before it, in hex. */
function hashOf(text: string, prev: string): string {
  return createHash('sha256').update(text).update(prev).digest('hex');
}

function entryOf(row: Stored): AuditEntry {
  return {
    seq: row.seq,
    utc: row.utc,
    monotonicMs: row.monotonic_ms,
    actor: row.actor,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    outcome: row.outcome,
    fields: z.array(z.string()).parse(JSON.parse(row.fields)),
  };
}

type Statements = {
  last: Statement<[], { seq: number; hash: string; utc: string }>;
  hashOf: Statement<[number], { hash: string }>;
  after: Statement<[number], Stored>;
  insert: Statement<[Stored]>;
};

/** Prepared once for each connection: a row is written in every transaction. */
const prepared = new WeakMap<Database, Statements>();

function statements(db: Database): Statements {
  const known = prepared.get(db);
  if (known) return known;
  const made: Statements = {
    last: db.prepare('SELECT seq, hash, utc FROM audit ORDER BY seq DESC LIMIT 1'),
    hashOf: db.prepare('SELECT hash FROM audit WHERE seq = ?'),
    after: db.prepare('SELECT * FROM audit WHERE seq > ? ORDER BY seq'),
    insert: db.prepare(
      `INSERT INTO audit VALUES (@seq, @utc, @monotonic_ms, @actor, @action, @subject_type,
        @subject_id, @outcome, @fields, @prev, @hash)`,
    ),
  };
  prepared.set(db, made);
  return made;
}
