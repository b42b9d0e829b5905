import { asc, eq } from 'drizzle-orm';
import { isListLate } from '../../src-shared/coordinated-entry/meeting-dates.ts';
import type { ListExport } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { dayOfInstant } from '../../src-shared/dates.ts';
import type { Db, ReadDb, ReadDesk } from '../desk.ts';
import { namesOfPeople } from '../people/store.ts';
import { namesOfAgencies } from './agencies.ts';
import type { RegionMeeting } from './meeting-store.ts';
import { listExport } from './meeting-tables.ts';

/** The encrypted files that left for a meeting, earliest first, with those that were late (CE-09, CE-10). */
export function listExports(
  { db, timeZone }: Pick<ReadDesk, 'db' | 'timeZone'>,
  { id, date }: Pick<RegionMeeting, 'id' | 'date'>,
): ListExport[] {
  const people = namesOfPeople(db);
  const agencies = namesOfAgencies(db);
  return db
    .select()
    .from(listExport)
    .where(eq(listExport.meetingId, id))
    .orderBy(asc(listExport.at), asc(listExport.id))
    .all()
    .map(({ meetingId: _, byId, agencyId, ...row }) => ({
      ...row,
      by: people.get(byId) ?? '',
      agencyName: agencyId === null ? null : (agencies.get(agencyId) ?? ''),
      isLate: isListLate(dayOfInstant(row.at, timeZone), date),
    }));
}

/** Whether a file has left for the meeting. */
export function hasExports(db: ReadDb, meetingId: string): boolean {
  const { id } = listExport;
  return (
    db.select({ id }).from(listExport).where(eq(listExport.meetingId, meetingId)).get() !==
    undefined
  );
}

/** Keeps that a file left; never what opens it (CE-10). */
export function addListExport(db: Db, row: typeof listExport.$inferInsert): void {
  db.insert(listExport).values(row).run();
}
