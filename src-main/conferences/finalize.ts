import { type FinalizeInput, finalizeWarnings } from '../../src-shared/conferences/finalize.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ReadDb } from '../desk.ts';
import { actionsOfEntry } from '../follow-ups/actions.ts';
import { listAttendees } from '../meetings/attendees.ts';
import type { LiveAgenda } from './agenda.ts';
import { type Conference, classStart } from './store.ts';

/** What rules.md, Conferences 4 looks at. */
export function finalizeInput(
  db: ReadDb,
  conference: Conference,
  agenda: LiveAgenda,
  today: CalendarDate,
): FinalizeInput {
  return {
    date: conference.date,
    today,
    isFirst: agenda.isFirst,
    attendees: listAttendees(db, conference.id),
    agenda: agenda.items.map(({ childId }) => childId),
    entries: agenda.entries.map(({ id, childId, outcome }) => ({
      childId,
      outcome,
      actions: outcome === SUPPORT_NEEDED ? actionsOfEntry(db, id, today) : [],
    })),
    childrenOfClass: agenda.childrenOfClass,
    absenceReasons: agenda.entries.flatMap(({ childId, leftOutReason }) =>
      leftOutReason === null ? [] : [{ childId, reason: leftOutReason }],
    ),
  };
}

/** Whatever is unusual and refuses nothing. */
export function warningsOf(db: ReadDb, conference: Conference, isFirst: boolean) {
  return finalizeWarnings({
    date: conference.date,
    isFirst,
    classStart: classStart(db, conference),
    programYear: conference.programYear,
    attendees: listAttendees(db, conference.id),
  });
}
