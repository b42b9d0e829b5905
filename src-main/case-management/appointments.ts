import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AppointmentRow } from '../../src-shared/case-management/contract.ts';
import { appointmentDue, appointmentState } from '../../src-shared/case-management/rules.ts';
import { dayOfInstant, daysBetween } from '../../src-shared/dates.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import { reaches } from '../../src-shared/rights.ts';
import type { Db, ReadDb, ReadDesk } from '../desk.ts';
import { namesOfPeople } from '../people/store.ts';
import { programYearOn } from '../settings/store.ts';
import { withinReach } from './children.ts';
import { getOpenCaseMeeting } from './store.ts';
import { appointment } from './tables.ts';

/** An appointment as it stands. */
export interface AppointmentFacts {
  id: string;
  childId: string;
  why: string;
  wishedFor: string | null;
  requestedAt: string;
  requestedBy: string;
  /** Null unless it is scheduled or held. */
  meetingId: string | null;
  meetingDate: string | null;
  startsAt: string | null;
  state: AppointmentRow['state'];
}

type Row = Omit<AppointmentFacts, 'state'> & {
  withdrawnAt: string | null;
  finalizedAt: string | null;
  wasDiscussed: number;
};

/** Every appointment, or those of one child, oldest first (HS-22). */
export function listAppointments(db: ReadDb, childId: string | null = null): AppointmentFacts[] {
  const rows = db.all<Row>(sql`
    SELECT a.id, a.child_id AS childId, a.why, a.wished_for AS wishedFor,
      a.requested_at AS requestedAt, a.requested_by AS requestedBy, a.meeting_id AS meetingId,
      a.starts_at AS startsAt, a.withdrawn_at AS withdrawnAt, m.date AS meetingDate,
      m.finalized_at AS finalizedAt,
      EXISTS (SELECT 1 FROM entry e WHERE e.meeting_id = a.meeting_id
        AND e.child_id = a.child_id AND e.left_out_reason IS NULL) AS wasDiscussed
    FROM appointment a LEFT JOIN meeting m ON m.id = a.meeting_id
    WHERE ${childId} IS NULL OR a.child_id = ${childId} ORDER BY a.requested_at, a.id`);
  return rows.map(({ withdrawnAt, finalizedAt, wasDiscussed, ...row }) => {
    const isFinalized = finalizedAt !== null;
    const meeting =
      row.meetingId === null ? null : { isFinalized, wasDiscussed: wasDiscussed === 1 };
    const state = appointmentState({ isWithdrawn: withdrawnAt !== null, meeting });
    const isPlaced = state === 'scheduled' || state === 'held';
    return isPlaced
      ? { ...row, state }
      : { ...row, meetingId: null, meetingDate: null, startsAt: null, state };
  });
}

/** Appointments as the screens show them: those of children within the person's reach. */
export function viewAppointments(
  desk: Pick<ReadDesk, 'db' | 'person' | 'today' | 'timeZone'>,
  appointments: readonly AppointmentFacts[],
): AppointmentRow[] {
  const { db, person, today, timeZone } = desk;
  const names = namesOfPeople(db);
  return withinReach(desk, 'read-records', appointments).map(({ row, child }) => {
    const { requestedAt, requestedBy, ...rest } = row;
    const requestedOn = dayOfInstant(requestedAt, timeZone);
    const due = appointmentDue({ ...row, requestedOn }, programYearOn(db, requestedOn));
    const isPending = row.state === 'waiting' || row.state === 'scheduled';
    return {
      ...rest,
      childName: child.name,
      className: child.className,
      requestedOn,
      requestedBy: names.get(requestedBy) ?? '',
      ageDays: Math.max(0, daysBetween(requestedOn, today)),
      due,
      isOverdue: isPending && due !== null && today > due,
      mayWrite: reaches('write-records', person, child),
    };
  });
}

/** Asks for an appointment; one at a time waits for a child. @throws Refusal `refused` */
export function requestAppointment(
  db: Db,
  made: { id: string; childId: string; why: string; wishedFor: string | null },
  by: { personId: string; at: string },
): void {
  const isPending = ({ state }: AppointmentFacts) => state === 'waiting' || state === 'scheduled';
  if (listAppointments(db, made.childId).some(isPending)) refuse('appointment-waiting');
  db.insert(appointment)
    .values({ ...made, requestedAt: by.at, requestedBy: by.personId })
    .run();
}

/** @throws Refusal `not-found`; `refused` with `appointment-settled` once it was held or withdrawn */
function getPending(db: ReadDb, id: string): AppointmentFacts {
  const row = db.select().from(appointment).where(eq(appointment.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'appointment' });
  const found = listAppointments(db, row.childId).find((one) => one.id === id);
  if (!found || found.state === 'held' || found.state === 'withdrawn') {
    refuse('appointment-settled');
  }
  return found;
}

/** Takes the request back, with the reason. */
export function withdrawAppointment(
  db: Db,
  id: string,
  by: { personId: string; at: string },
  reason: string,
): void {
  getPending(db, id);
  db.update(appointment)
    .set({ withdrawnAt: by.at, withdrawnBy: by.personId, withdrawnReason: reason })
    .where(eq(appointment.id, id))
    .run();
}

/** Puts an appointment onto an open meeting, or with null back to those waiting. */
export function placeAppointment(
  db: Db,
  id: string,
  { meetingId, startsAt }: { meetingId: string | null; startsAt: string | null },
): void {
  getPending(db, id);
  if (meetingId !== null) getOpenCaseMeeting(db, meetingId);
  if (meetingId === null && startsAt !== null) refuseField('startsAt', 'time-without-meeting');
  db.update(appointment).set({ meetingId, startsAt }).where(eq(appointment.id, id)).run();
}

/** The meeting was taken back: its appointments wait again. */
export function releaseAppointments(db: Db, meetingId: string): void {
  db.update(appointment)
    .set({ meetingId: null, startsAt: null })
    .where(and(eq(appointment.meetingId, meetingId), isNull(appointment.withdrawnAt)))
    .run();
}

/** Whoever of the children waits for an appointment has it at the meeting. Answers who did. */
export function takeUpAppointments(
  db: Db,
  meetingId: string,
  childIds: readonly string[],
): string[] {
  const waiting = listAppointments(db).filter(
    ({ state, childId }) => state === 'waiting' && childIds.includes(childId),
  );
  for (const { id } of waiting) {
    db.update(appointment).set({ meetingId, startsAt: null }).where(eq(appointment.id, id)).run();
  }
  return waiting.map(({ childId }) => childId);
}
