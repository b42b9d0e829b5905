import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Database } from 'better-sqlite3';
import { verifyAudit } from '../../src-main/vault/audit.ts';
import { closeTestBinders, openTestBinder } from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import type { Said, Work } from './driver-lines.ts';
import type { PreparedBinder, PreparedConference } from './prepared-binder.ts';

/** Later than anything that a driver has written. */
const REOPENED_ON = '2026-11-21';

/** What became of a conference that was asked to be finalized. */
export type Fate = 'whole' | 'untouched';

/** What was found in the reopened binder. */
export interface Found {
  /** The discussion that was being typed. */
  typed: string;
  /** By the conference's id. */
  fates: Map<string, Fate>;
}

/**
 * Opens a copy of the binder as the next morning would and holds it against what the driver said:
 * whatever was acknowledged is there, a finalizing is whole or has not happened, the audit chain
 * and the database are sound.
 */
export async function checkReopened(
  prepared: PreparedBinder,
  work: Work,
  said: readonly Said[],
): Promise<Found> {
  const template = { ...prepared.template, folder: `${work.folder}/binder` };
  const binder = await openTestBinder({ template, day: REOPENED_ON });
  try {
    const meetingId = work.conferences[0]?.id ?? '';
    const discussionOf = async (childId: string) =>
      (await binder.ok('conferences.entry', { meetingId, childId })).text.discussion;
    const typed = await discussionOf(work.typedChild);
    checkTyped(typed, lastSaved(said, work.typedChild));
    const saved = Number(await discussionOf(work.savedChild));
    ok(saved >= Number(lastSaved(said, work.savedChild)), 'an acknowledged save is lost');
    const chain = await binder.ok('vault.verifyAudit', {});
    strictEqual(chain.brokenAt, null, 'the audit chain is broken');
    return await inside(binder, (client) => {
      ok(verifyAudit(client).ok);
      deepStrictEqual(client.pragma('integrity_check', { simple: true }), 'ok');
      deepStrictEqual(client.pragma('foreign_key_check'), []);
      const fates = new Map(work.conferences.map((one) => [one.id, fateOf(client, one, said)]));
      return { typed, fates };
    });
  } finally {
    await closeTestBinders();
  }
}

/** The last text of a child that the vault acknowledged. */
function lastSaved(said: readonly Said[], childId: string): string {
  const last = said.findLast((one) => one.kind === 'saved' && one.childId === childId);
  return last?.kind === 'saved' ? last.discussion : '';
}

/** All that the driver can have typed: `1 2 3 …`. */
const everything = Array.from({ length: 5_000 }, (_, index) => `${index + 1} `).join('');

/** `text` is what was typed up to some key, and no shorter than what was acknowledged. */
export function checkTyped(text: string, acknowledged: string): void {
  ok(everything.startsWith(text), 'the text is not what was typed');
  ok(text.startsWith(acknowledged), 'typed text that was acknowledged is lost');
}

const countsOf = {
  finalized: 'SELECT count(*) FROM meeting WHERE id = ? AND finalized_at IS NOT NULL',
  minutes: 'SELECT count(*) FROM document WHERE meeting_id = ? AND form_id IS NULL',
  forms: 'SELECT count(*) FROM follow_up_form WHERE meeting_id = ?',
  formDocuments: 'SELECT count(*) FROM document WHERE meeting_id = ? AND form_id IS NOT NULL',
  actionsOnForms: `SELECT count(*) FROM action JOIN entry ON entry.id = action.entry_id
    WHERE entry.meeting_id = ? AND action.form_id IS NOT NULL`,
  takenUp: `SELECT count(*) FROM raised JOIN entry ON entry.id = raised.taken_up_by
    WHERE entry.meeting_id = ?`,
  reasonsKept: `SELECT count(*) FROM entry WHERE meeting_id = ? AND reasons <> '[]'`,
  auditRows: `SELECT count(*) FROM audit
    WHERE subject_id = ? AND action = 'meetings.finalize' AND outcome = 'done'`,
};

function fateOf(client: Database, conference: PreparedConference, said: readonly Said[]): Fate {
  const { id, children, support, raised } = conference;
  const counts = Object.fromEntries(
    Object.entries(countsOf).map(([name, sql]) => [name, client.prepare(sql).pluck().get(id)]),
  );
  const whole = {
    ...{ finalized: 1, minutes: 1, forms: support, formDocuments: support },
    ...{ actionsOnForms: support, takenUp: raised, reasonsKept: children.length, auditRows: 1 },
  };
  const isWhole = counts.finalized === 1;
  const untouched = Object.fromEntries(Object.keys(whole).map((name) => [name, 0]));
  deepStrictEqual(counts, isWhole ? whole : untouched, 'a conference is finalized by halves');
  const isAcknowledged = said.some((one) => one.kind === 'finalized' && one.meetingId === id);
  ok(isWhole || !isAcknowledged, 'a finalizing that was acknowledged is lost');
  return isWhole ? 'whole' : 'untouched';
}
