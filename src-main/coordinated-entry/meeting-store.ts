import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { refuse } from '../../src-shared/problem.ts';
import type { ReadDb, WriteDesk } from '../desk.ts';
import { addMeeting, demandOpen, getMeetingOfKind, type Meeting } from '../meetings/store.ts';
import { meeting } from '../meetings/tables.ts';
import { inviteAgencies } from './meeting-agencies.ts';
import { proposeRoles } from './meeting-roles.ts';
import { getRegion } from './regions.ts';

/** The meeting of a region, or the CoC-wide one. */
export type RegionMeeting = Meeting & { kind: 'coordinated-entry' };

/** @throws Refusal `not-found` for a meeting of another kind as well */
export function getRegionMeeting(db: ReadDb, id: string): RegionMeeting {
  return getMeetingOfKind(db, 'coordinated-entry', id);
}

/**
 * The same, for a meeting that is still being written.
 * @throws Refusal `not-found`; `refused` with `meeting-finalized`
 */
export function getOpenRegionMeeting(db: ReadDb, id: string): RegionMeeting {
  return demandOpen(getRegionMeeting(db, id));
}

/** Every coordinated-entry meeting, earliest first. */
export function listRegionMeetings(db: ReadDb): RegionMeeting[] {
  return db
    .select()
    .from(meeting)
    .where(eq(meeting.kind, 'coordinated-entry'))
    .orderBy(asc(meeting.date), asc(meeting.id))
    .all()
    .map((row) => ({ ...row, kind: 'coordinated-entry' }));
}

const ofRegion = (regionId: string | null) =>
  regionId === null ? isNull(meeting.regionId) : eq(meeting.regionId, regionId);

/** The meeting of the region, or of the CoC for null, that is scheduled or being held. */
export function openMeetingOf(db: ReadDb, regionId: string | null): string | null {
  const row = db
    .select({ id: meeting.id })
    .from(meeting)
    .where(
      and(eq(meeting.kind, 'coordinated-entry'), ofRegion(regionId), isNull(meeting.finalizedAt)),
    )
    .get();
  return row?.id ?? null;
}

/** UTC instants at which meetings that went through a region's households ended, earliest first. */
export function closingsOf(db: ReadDb, regionId: string): string[] {
  return db
    .select({ at: meeting.finalizedAt })
    .from(meeting)
    .where(
      and(
        eq(meeting.kind, 'coordinated-entry'),
        or(eq(meeting.regionId, regionId), isNull(meeting.regionId)),
        isNotNull(meeting.finalizedAt),
      ),
    )
    .orderBy(asc(meeting.finalizedAt))
    .all()
    .flatMap(({ at }) => at ?? []);
}

/** The UTC instant at which a household was last reviewed, before the meeting `meetingId`; null for never. */
export function lastReviewOf(db: ReadDb, householdId: string, meetingId: string): string | null {
  const row = db.get<{ at: string | null }>(sql`
    SELECT max(m.finalized_at) AS at FROM entry e JOIN meeting m ON m.id = e.meeting_id
    WHERE e.household_id = ${householdId} AND e.outcome = 'reviewed' AND m.id <> ${meetingId}`);
  return row?.at ?? null;
}

/**
 * Schedules the meeting of a region, or the CoC-wide one: the agencies are invited, and the rotation
 * says who facilitates and who takes notes (CE-03, CE-04, CE-30).
 * @throws Refusal `not-found`; `refused` with `region-meeting-open`
 */
export function scheduleMeeting(
  { db, now, person }: WriteDesk,
  made: { id: string; regionId: string | null; date: CalendarDate; startsAt: string | null },
): void {
  if (made.regionId !== null) getRegion(db, made.regionId);
  if (openMeetingOf(db, made.regionId)) refuse('region-meeting-open', { path: 'regionId' });
  const by = { personId: person.id, at: now };
  addMeeting(db, { kind: 'coordinated-entry', classId: null, ...made }, by);
  inviteAgencies(db, made);
  proposeRoles(db, made);
}
