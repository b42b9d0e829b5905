import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Discipline } from '../../src-shared/disciplines.ts';
import type { Attendee, Presence } from '../../src-shared/meetings/meeting.ts';
import type { Db, ReadDb } from '../desk.ts';
import { getPerson } from '../people/store.ts';
import { person } from '../people/tables.ts';
import { attendee, meeting } from './tables.ts';

/** Those invited, present or absent, by discipline and name (HS-02). */
export function listAttendees(db: ReadDb, meetingId: string): Attendee[] {
  return db
    .select({
      personId: attendee.personId,
      name: person.name,
      discipline: attendee.discipline,
      presence: attendee.presence,
      affiliation: attendee.affiliation,
      organization: attendee.organization,
    })
    .from(attendee)
    .innerJoin(person, eq(person.id, attendee.personId))
    .where(eq(attendee.meetingId, meetingId))
    .orderBy(asc(attendee.discipline), asc(person.name))
    .all();
}

/** `presence` null takes the person off the list. @throws Refusal `not-found` */
export function setAttendance(
  db: Db,
  meetingId: string,
  line: { personId: string; discipline: Discipline; presence: Presence | null },
): void {
  const { personId, presence } = line;
  const { affiliation, organization } = getPerson(db, personId);
  // A parent is there for the family, which is no discipline.
  const discipline = affiliation === 'parent' ? 'family' : line.discipline;
  if (presence === null) {
    db.delete(attendee)
      .where(and(eq(attendee.meetingId, meetingId), eq(attendee.personId, personId)))
      .run();
    return;
  }
  db.insert(attendee)
    .values({ meetingId, personId, discipline, presence, affiliation, organization })
    .onConflictDoUpdate({
      target: [attendee.meetingId, attendee.personId],
      set: { discipline, presence, affiliation, organization },
    })
    .run();
}

/** Puts people on the list as invited. */
export function invite(
  db: Db,
  meetingId: string,
  people: readonly { personId: string; discipline: Discipline }[],
): void {
  for (const line of people) setAttendance(db, meetingId, { ...line, presence: 'invited' });
}

/** Lets the meetings still open know whom somebody from outside comes for; finalized ones are fixed. */
export function refreshAttendance(db: Db, personId: string): void {
  const { affiliation, organization } = getPerson(db, personId);
  const open = db.select({ id: meeting.id }).from(meeting).where(isNull(meeting.finalizedAt)).all();
  const meetingIds = open.map(({ id }) => id);
  db.update(attendee)
    .set({ affiliation, organization })
    .where(and(eq(attendee.personId, personId), inArray(attendee.meetingId, meetingIds)))
    .run();
}
