import { eq } from 'drizzle-orm';
import { Refusal } from '../../src-shared/problem.ts';
import type { Db, WriteDesk } from '../desk.ts';
import { removeAction } from '../follow-ups/actions.ts';
import { action } from '../follow-ups/tables.ts';
import { addDocument } from '../signatures/documents.ts';
import { childEntriesOf, entriesOf, isWritten } from './entries.ts';
import { kinds } from './kinds.ts';
import { getOpenMeeting, type Meeting } from './store.ts';
import { entry, meeting } from './tables.ts';

/**
 * Fixes the minutes, and makes what comes of the entries (HS-14, HS-15; rules.md, Conferences 5).
 * @throws Refusal `refused` with `not-finalizable` when a condition is not met
 */
export function finalizeMeeting(
  desk: WriteDesk,
  meetingId: string,
): { minutesId: string; formIds: string[] } {
  const { db, now, person, newId } = desk;
  const found = getOpenMeeting(db, meetingId);
  const { unmet, minutes, settle, makeForms } = kinds[found.kind].close(desk, found);
  if (unmet > 0) {
    throw new Refusal({ code: 'refused', key: 'not-finalizable', values: { count: unmet } });
  }
  settleActions(db, found);
  dropEmptyEntries(db, found);
  settle();
  db.update(meeting)
    .set({ finalizedAt: now, finalizedBy: person.id })
    .where(eq(meeting.id, meetingId))
    .run();
  const minutesId = newId();
  addDocument(db, { id: minutesId, meetingId, at: now, by: person.id }, minutes);
  return { minutesId, formIds: makeForms() };
}

/** A child who was added by hand and taken off again was not discussed, and leaves no entry. */
function dropEmptyEntries(db: Db, { id: meetingId }: Meeting): void {
  for (const one of childEntriesOf(db, meetingId)) {
    if (one.leftOutReason !== null || isWritten(db, one)) continue;
    db.delete(entry).where(eq(entry.id, one.id)).run();
  }
}

/** A line begun and left empty is no action; what stays was decided on the day of the meeting. */
function settleActions(db: Db, { id: meetingId, date: decidedOn }: Meeting): void {
  for (const { id: entryId } of entriesOf(db, meetingId)) {
    const actions = db.select().from(action).where(eq(action.entryId, entryId)).all();
    for (const { id, what } of actions) if (what.trim() === '') removeAction(db, id);
    db.update(action).set({ decidedOn }).where(eq(action.entryId, entryId)).run();
  }
}
