import { eq } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ActionStatus } from '../../src-shared/follow-ups/rules.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { ReadDb, WriteDesk } from '../desk.ts';
import { entry, meeting } from '../meetings/tables.ts';
import { addProgress, getAction } from './actions.ts';
import { closingOf } from './forms.ts';

/** Until the meeting is finalized an action is a draft of that meeting. */
function demandDecided(db: ReadDb, entryId: string): void {
  const found = db
    .select({ finalizedAt: meeting.finalizedAt })
    .from(meeting)
    .innerJoin(entry, eq(entry.meetingId, meeting.id))
    .where(eq(entry.id, entryId))
    .get();
  if (!found?.finalizedAt) refuse('action-not-decided');
}

/**
 * A dated entry beside an action that has been decided (HS-19, CE-12). Answers its id.
 * @throws Refusal `not-found`; `refused` with `action-not-decided`, `form-closed`; `invalid` at `date`
 */
export function recordProgress(
  { db, now, today, person, newId }: WriteDesk,
  update: { actionId: string; date: CalendarDate; note: string; status: ActionStatus | null },
): string {
  const { entryId, formId, decidedOn } = getAction(db, update.actionId);
  demandDecided(db, entryId);
  if (formId !== null && closingOf(db, formId)) refuse('form-closed');
  if (update.date > today) refuseField('date', 'date-in-future');
  if (update.date < decidedOn) refuseField('date', 'before-decided', { date: decidedOn });
  const id = newId();
  addProgress(db, { id, at: now, byId: person.id, ...update });
  return id;
}
