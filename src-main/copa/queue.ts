import { type SQL, sql } from 'drizzle-orm';
import {
  type EnteredItem,
  QUEUE_LENGTH,
  type WaitingItem,
} from '../../src-shared/copa/contract.ts';
import { destinationOf } from '../../src-shared/copa/destination.ts';
import { daysBetween } from '../../src-shared/dates.ts';
import type { Discipline } from '../../src-shared/disciplines.ts';
import { type Right, reaches, reachOf } from '../../src-shared/rights.ts';
import type { ReadDesk, SignedIn } from '../desk.ts';
import { latestPlacement } from '../families/child-reach.ts';
import { getPerson } from '../people/store.ts';

const list = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/**
 * SQL for "`right` reaches this entry", on a row of copa_entry aliased `w`. It looks from the
 * person's classes and families, which are few, and not through the queue, which may be long.
 */
function isReached(right: Right, person: SignedIn): SQL {
  const reach = reachOf(right, person.roles);
  if (reach !== 'own') return reach === 'all' ? sql`TRUE` : sql`FALSE`;
  const isAdvocate = reachOf(
    right,
    person.roles.filter((role) => role === 'family-advocate'),
  );
  return sql`w.entry_id IN (
    SELECT e.id FROM meeting m JOIN entry e ON e.meeting_id = m.id
      WHERE m.class_id IN ${list(person.classIds)}
    UNION SELECT e.id FROM child c JOIN entry e ON e.child_id = c.id
      WHERE c.family_id IN ${list(isAdvocate === 'own' ? person.familyIds : [])}
    UNION SELECT e.id FROM placement q JOIN child c ON c.id = q.child_id
      JOIN entry e ON e.child_id = c.id JOIN meeting m ON m.id = e.meeting_id
      WHERE q.class_id IN ${list(person.classIds)} AND m.class_id IS NULL
      AND q.id = ${latestPlacement})`;
}

/** How many discussions wait that are the person's to see. */
export function countWaiting({ db, person }: Pick<ReadDesk, 'db' | 'person'>, atMost = -1): number {
  if (reachOf('read-records', person.roles) === 'none') return 0;
  const row = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM (
    SELECT 1 FROM copa_entry w
    WHERE w.entered_on IS NULL AND ${isReached('read-records', person)} LIMIT ${atMost})`);
  return row?.n ?? 0;
}

interface Row {
  entryId: string;
  childId: string;
  childName: string;
  className: string | null;
  classId: string | null;
  familyId: string;
  meetingId: string;
  kind: string;
  date: string;
}

const columns = sql.raw(`e.id AS entryId, c.id AS childId,
  c.first_name || ' ' || c.last_name AS childName, k.name AS className, k.id AS classId,
  c.family_id AS familyId, m.id AS meetingId, m.kind, m.date`);
const joins = sql`JOIN entry e ON e.id = w.entry_id JOIN meeting m ON m.id = e.meeting_id
  JOIN child c ON c.id = e.child_id
  LEFT JOIN class k ON k.id = coalesce(m.class_id,
    (SELECT latest.class_id FROM placement latest WHERE latest.id = ${latestPlacement}))`;

/** What has not been entered yet and is within reach, oldest meeting first (HS-27). */
export function waitingItems({ db, person, today }: ReadDesk, limit = QUEUE_LENGTH): WaitingItem[] {
  const viewer = getPerson(db, person.id).discipline;
  const rows = db.all<Row & { author: string | null; discipline: Discipline | null }>(sql`
    SELECT ${columns}, a.name AS author, a.discipline FROM copa_entry w ${joins}
    LEFT JOIN person a ON a.id = e.saved_by
    WHERE w.entered_on IS NULL AND ${isReached('read-records', person)}
    ORDER BY m.date, m.id, c.last_name, c.first_name, c.id LIMIT ${limit}`);
  return rows.map(({ author, discipline, classId, familyId, ...row }) => ({
    ...row,
    ageDays: daysBetween(row.date, today),
    author: author ?? '',
    destination: destinationOf({ viewer, author: discipline }),
    mayEnter: reaches('write-records', person, { classId, familyId }),
  }));
}

/** What was ticked last, newest first. */
export function enteredItems({ db, person }: ReadDesk): EnteredItem[] {
  const rows = db.all<Row & { enteredOn: string; enteredBy: string }>(sql`
    SELECT ${columns}, w.entered_on AS enteredOn, p.name AS enteredBy FROM copa_entry w ${joins}
    JOIN person p ON p.id = w.entered_by
    WHERE w.entered_on IS NOT NULL AND ${isReached('read-records', person)}
    ORDER BY w.recorded_at DESC LIMIT 30`);
  return rows.map(({ classId, familyId, ...row }) => ({
    ...row,
    mayUndo: reaches('write-records', person, { classId, familyId }),
  }));
}
