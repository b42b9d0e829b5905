import type { Database } from 'better-sqlite3';
import type { Access } from '../src-shared/operation.ts';
import type { Pack } from '../src-shared/packs/pack.ts';
import type { Problem } from '../src-shared/problem.ts';
import { reaches, reachOf, rolesWith } from '../src-shared/rights.ts';
import type { OpenBinder } from './vault/open-binder.ts';

/** What an operation is about, for the audit row. */
export interface Subject {
  type: string;
  id: string;
}

/** SQL for the class of a child, aliased `c`: the one it came into last. */
const latestClass = `(SELECT p.class_id FROM placement p WHERE p.child_id = c.id
  ORDER BY p.start_date DESC LIMIT 1)`;

/**
 * The record that an input key names, from the most particular to the least, and how to find the
 * class and the family that it belongs to. A record of a conference belongs to the conference's
 * class; the child of a form or an action gives the family. A meeting of the whole site is shared:
 * it is nobody's own, and whoever has the right at all may open it and sees what is theirs in it.
 */
const records: { key: string; type: string; sql: string | null }[] = [
  {
    key: 'documentId',
    type: 'document',
    sql: `SELECT coalesce(m.class_id, ${latestClass}) AS classId, c.family_id AS familyId
      FROM document d JOIN meeting m ON m.id = d.meeting_id
      LEFT JOIN follow_up_form f ON f.id = d.form_id LEFT JOIN support_plan s ON s.id = d.plan_id
      LEFT JOIN child c ON c.id = coalesce(f.child_id, s.child_id) WHERE d.id = ?`,
  },
  {
    key: 'formId',
    type: 'form',
    sql: `SELECT m.class_id AS classId, c.family_id AS familyId FROM follow_up_form f
      JOIN meeting m ON m.id = f.meeting_id JOIN child c ON c.id = f.child_id WHERE f.id = ?`,
  },
  {
    key: 'entryId',
    type: 'entry',
    // A meeting of the whole site belongs to no class: the child's last one counts then.
    sql: `SELECT coalesce(m.class_id, ${latestClass}) AS classId, c.family_id AS familyId FROM entry e
      JOIN meeting m ON m.id = e.meeting_id JOIN child c ON c.id = e.child_id WHERE e.id = ?`,
  },
  {
    key: 'planId',
    type: 'plan',
    sql: `SELECT ${latestClass} AS classId, c.family_id AS familyId FROM support_plan s
      JOIN child c ON c.id = s.child_id WHERE s.id = ?`,
  },
  {
    key: 'appointmentId',
    type: 'appointment',
    sql: `SELECT ${latestClass} AS classId, c.family_id AS familyId FROM appointment s
      JOIN child c ON c.id = s.child_id WHERE s.id = ?`,
  },
  {
    key: 'meetingId',
    type: 'meeting',
    sql: `SELECT class_id AS classId, NULL AS familyId, kind = 'case-management' AS isShared
      FROM meeting WHERE id = ?`,
  },
  {
    key: 'actionId',
    type: 'action',
    sql: `SELECT coalesce(m.class_id, ${latestClass}) AS classId, c.family_id AS familyId FROM action a
      JOIN entry e ON e.id = a.entry_id JOIN meeting m ON m.id = e.meeting_id
      JOIN child c ON c.id = a.child_id WHERE a.id = ?`,
  },
  {
    key: 'childId',
    type: 'child',
    sql: `SELECT ${latestClass} AS classId, c.family_id AS familyId FROM child c WHERE c.id = ?`,
  },
  {
    key: 'householdId',
    type: 'household',
    sql: 'SELECT NULL AS classId, NULL AS familyId FROM household WHERE id = ?',
  },
  {
    key: 'agencyId',
    type: 'agency',
    sql: 'SELECT NULL AS classId, NULL AS familyId FROM agency WHERE id = ?',
  },
  {
    key: 'barrierId',
    type: 'barrier',
    sql: 'SELECT NULL AS classId, NULL AS familyId FROM systemic_barrier WHERE id = ?',
  },
  {
    key: 'countyId',
    type: 'county',
    sql: 'SELECT NULL AS classId, NULL AS familyId FROM county WHERE id = ?',
  },
  {
    key: 'regionId',
    type: 'region',
    sql: 'SELECT NULL AS classId, NULL AS familyId FROM region WHERE id = ?',
  },
  {
    key: 'familyId',
    type: 'family',
    sql: 'SELECT NULL AS classId, id AS familyId FROM family WHERE id = ?',
  },
  {
    key: 'classId',
    type: 'class',
    sql: 'SELECT id AS classId, NULL AS familyId FROM class WHERE id = ?',
  },
  // Who may read a note is the note's own matter: a person named there may not reach its child.
  { key: 'noteId', type: 'note', sql: null },
  { key: 'personId', type: 'person', sql: null },
];

function inputValue(input: unknown, key: string): string | null {
  if (typeof input !== 'object' || input === null) return null;
  const value: unknown = Reflect.get(input, key);
  return typeof value === 'string' ? value : null;
}

/**
 * What the audit row is about: whoever's passphrase the act needs, so that a signer is named beside
 * the person of the session (rules.md, Signatures); else the child or the household when one is named,
 * else the most particular record (PR-14).
 */
export function subjectOf(input: unknown): Subject | null {
  const person = inputValue(input, 'passphrase') === null ? null : inputValue(input, 'personId');
  if (person !== null) return { type: 'person', id: person };
  const child = inputValue(input, 'childId');
  if (child !== null) return { type: 'child', id: child };
  const household = inputValue(input, 'householdId');
  if (household !== null) return { type: 'household', id: household };
  for (const { key, type } of records) {
    const id = inputValue(input, key);
    if (id !== null) return { type, id };
  }
  return null;
}

/** Whoever witnesses the act with an own key; named in a row of its own beside the signer's. */
export function witnessOf(input: unknown): Subject | null {
  const id = inputValue(input, 'witnessId');
  return id === null ? null : { type: 'witness', id };
}

/**
 * Why the person may not do this, or `null`. Records of a pack (`isOfPack`) belong to no class: only
 * a right over the whole site reaches them. A right that reaches only *own* is checked against
 * the most particular record that the input names; without one the handler filters by reach.
 * An id that leads nowhere is refused in the same words as one out of reach: it tells nothing.
 */
export function denialOf(
  binder: OpenBinder,
  may: Access,
  input: unknown,
  isOfPack: boolean,
): Problem | null {
  if (may === 'anyone' || may === 'signed-in') return null;
  const person = binder.person();
  const denied: Problem = { code: 'not-allowed', right: may, roles: rolesWith(may) };
  const reach = reachOf(may, person.roles);
  if (reach === 'none') return denied;
  if (reach === 'all') return null;
  if (isOfPack) return denied;
  for (const { key, sql } of records) {
    const id = inputValue(input, key);
    if (id === null || sql === null) continue;
    const owner = ownerOf(binder.client, sql, id);
    if (owner?.isShared) continue;
    return owner && reaches(may, person, owner) ? null : denied;
  }
  return null;
}

/**
 * The pack whose record the input names, where the operation is one that all kinds of meeting share:
 * while it is off, its meetings and action steps rest. What was finalized may still be signed.
 */
export function packOfRecord(client: Database, name: string, input: unknown): Pack | null {
  if (name.startsWith('signatures.')) return null;
  const meetingId = inputValue(input, 'meetingId');
  const actionId = inputValue(input, 'actionId');
  const isOfPack = client
    .prepare<[string | null, string | null], number>(
      `SELECT EXISTS (SELECT 1 FROM meeting WHERE id = ? AND kind = 'coordinated-entry')
        OR EXISTS (SELECT 1 FROM action WHERE id = ? AND household_id IS NOT NULL)`,
    )
    .pluck();
  return isOfPack.get(meetingId, actionId) === 1 ? 'river-valleys' : null;
}

interface Owner {
  classId: string | null;
  familyId: string | null;
  /** Left to the next record that the input names, and to the handler. */
  isShared?: number;
}

function ownerOf(client: Database, sql: string, id: string): Owner | undefined {
  return client.prepare<[string], Owner>(sql).get(id);
}
