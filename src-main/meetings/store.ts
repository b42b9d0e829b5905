import { eq, sql } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { MeetingKind, MeetingTitle } from '../../src-shared/meetings/meeting.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import { reachOf, rolesWith } from '../../src-shared/rights.ts';
import type { Db, Desk, ReadDb } from '../desk.ts';
import { meeting } from './tables.ts';

/** A meeting of any kind, as its own row has it. */
export interface Meeting {
  id: string;
  kind: MeetingKind;
  /** Null for a meeting that is not of one class. */
  classId: string | null;
  /** The region of a coordinated-entry meeting; null for the CoC-wide one and for other kinds. */
  regionId: string | null;
  date: CalendarDate;
  startsAt: string | null;
  endsAt: string | null;
  notes: string;
  finalizedAt: string | null;
}

/** @throws Refusal `not-found` */
export function getMeeting(db: ReadDb, id: string): Meeting {
  const row = db.select().from(meeting).where(eq(meeting.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'meeting' });
  const { kind, classId, regionId, date, startsAt, endsAt, notes, finalizedAt } = row;
  return { id, kind, classId, regionId, date, startsAt, endsAt, notes, finalizedAt };
}

/** @throws Refusal `not-found` for a meeting of another kind as well */
export function getMeetingOfKind<K extends MeetingKind>(
  db: ReadDb,
  kind: K,
  id: string,
): Meeting & { kind: K } {
  const found = getMeeting(db, id);
  if (found.kind !== kind) throw new Refusal({ code: 'not-found', what: 'meeting' });
  return { ...found, kind };
}

/** The meeting, while it is still being written. @throws Refusal `refused` with `meeting-finalized` */
export function demandOpen<M extends Pick<Meeting, 'finalizedAt'>>(found: M): M {
  if (found.finalizedAt !== null) refuse('meeting-finalized');
  return found;
}

/** @throws Refusal `not-found`; `refused` with `meeting-finalized` */
export function getOpenMeeting(db: ReadDb, id: string): Meeting {
  return demandOpen(getMeeting(db, id));
}

/** SQL for the name of what a meeting, aliased `m`, is about; null for one of the whole site. */
export const meetingOf = sql.raw(`coalesce(
  (SELECT k.name FROM class k WHERE k.id = m.class_id),
  (SELECT r.name FROM region r WHERE r.id = m.region_id))`);

/** How the meeting is called. @throws Refusal `not-found` */
export function titleOf(db: ReadDb, id: string): MeetingTitle {
  const { kind } = getMeeting(db, id);
  const row = db.get<{ of: string | null }>(
    sql`SELECT ${meetingOf} AS "of" FROM meeting m WHERE m.id = ${id}`,
  );
  return { kind, of: row?.of ?? null };
}

/**
 * A meeting of the whole site is changed, and printed as a whole, by those whose right reaches the
 * whole site; the others read and write only their own children's entries (rules.md, Rights).
 * @throws Refusal `not-allowed`
 */
export function demandWhole(
  { person }: Pick<Desk, 'person'>,
  { classId }: Pick<Meeting, 'classId'>,
  right: 'read-records' | 'write-records' = 'write-records',
): void {
  if (classId !== null || reachOf(right, person.roles) === 'all') return;
  throw new Refusal({ code: 'not-allowed', right, roles: rolesWith(right) });
}

export function addMeeting(
  db: Db,
  made: Pick<Meeting, 'id' | 'kind' | 'classId' | 'date' | 'startsAt'> & {
    regionId?: string | null;
  },
  by: { personId: string; at: string },
): void {
  db.insert(meeting)
    .values({ ...made, notes: '', createdAt: by.at, createdBy: by.personId })
    .run();
}

/**
 * Changes what is written about the meeting itself; whether the date will do is the kind's matter.
 * @throws Refusal `invalid` at `endsAt`
 */
export function editMeeting(
  db: Db,
  id: string,
  change: Pick<Meeting, 'date' | 'startsAt' | 'endsAt' | 'notes'>,
): void {
  if (change.startsAt && change.endsAt && change.endsAt <= change.startsAt) {
    refuseField('endsAt', 'ends-before-it-starts');
  }
  db.update(meeting).set(change).where(eq(meeting.id, id)).run();
}

/** Takes a meeting back; its entries and attendees go with it. */
export function deleteMeeting(db: Db, id: string): void {
  db.delete(meeting).where(eq(meeting.id, id)).run();
}
