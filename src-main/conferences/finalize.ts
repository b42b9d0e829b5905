import { eq } from 'drizzle-orm';
import {
  type FinalizeInput,
  finalizeWarnings,
  unmetConditions,
} from '../../src-shared/conferences/finalize.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { Refusal } from '../../src-shared/problem.ts';
import type { Db, ReadDb, WriteDesk } from '../desk.ts';
import { actionsOfEntry, removeAction } from '../follow-ups/actions.ts';
import { formContent, getForm } from '../follow-ups/forms.ts';
import { action, followUpForm } from '../follow-ups/tables.ts';
import { addDocument } from '../signatures/documents.ts';
import { agendaOf, type LiveAgenda } from './agenda.ts';
import { minutesContent } from './minutes.ts';
import { type Conference, classStart, getOpenConference, listAttendees } from './store.ts';
import { entry, meeting, raised } from './tables.ts';

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

/**
 * Fixes the minutes, makes one follow-up form for each *Support needed* with its actions, and takes
 * up what was raised (HS-14, HS-15; rules.md, Conferences 5).
 * @throws Refusal `refused` with `not-finalizable` when a condition is not met
 */
export function finalize(
  desk: WriteDesk,
  meetingId: string,
): { minutesId: string; formIds: string[] } {
  const { db, now, person, today, newId } = desk;
  const conference = getOpenConference(db, meetingId);
  const agenda = agendaOf(db, conference);
  const unmet = unmetConditions(finalizeInput(db, conference, agenda, today));
  if (unmet.length > 0) {
    throw new Refusal({ code: 'refused', key: 'not-finalizable', values: { count: unmet.length } });
  }
  const minutes = minutesContent(db, conference, agenda);
  for (const { id } of agenda.entries) settleActions(db, id, conference.date);
  freezeReasons(desk, agenda);
  db.update(meeting)
    .set({ finalizedAt: now, finalizedBy: person.id })
    .where(eq(meeting.id, meetingId))
    .run();
  const made = { meetingId, at: now, by: person.id };
  const minutesId = newId();
  addDocument(db, { ...made, id: minutesId, formId: null }, minutes);
  const formIds = agenda.items.flatMap(({ childId }) => {
    const record = agenda.entries.find((one) => one.childId === childId);
    if (record?.outcome !== SUPPORT_NEEDED) return [];
    const formId = newId();
    db.insert(followUpForm)
      .values({
        id: formId,
        meetingId,
        entryId: record.id,
        childId,
        need: [record.concerns, record.immediateNeeds].filter((text) => text.trim()).join('\n\n'),
        strengths: record.strengths,
        familyContact: record.familyContact,
        createdAt: now,
      })
      .run();
    db.update(action).set({ formId }).where(eq(action.entryId, record.id)).run();
    addDocument(db, { ...made, id: newId(), formId }, formContent(db, getForm(db, formId)));
    return [formId];
  });
  return { minutesId, formIds };
}

/** A line begun and left empty is no action; what stays was decided on the day of the conference. */
function settleActions(db: Db, entryId: string, decidedOn: CalendarDate): void {
  for (const { id, what } of db.select().from(action).where(eq(action.entryId, entryId)).all()) {
    if (what.trim() === '') removeAction(db, id);
  }
  db.update(action).set({ decidedOn }).where(eq(action.entryId, entryId)).run();
}

/** The agenda as it was: each entry keeps its reasons, and what was raised on the child is taken up. */
function freezeReasons({ db }: WriteDesk, agenda: LiveAgenda): void {
  for (const { childId, reasons } of agenda.items) {
    const record = agenda.entries.find((one) => one.childId === childId);
    if (!record) continue;
    db.update(entry)
      .set({ reasons: JSON.stringify(reasons) })
      .where(eq(entry.id, record.id))
      .run();
    for (const one of waiting(db, childId)) {
      db.update(raised).set({ takenUpBy: record.id }).where(eq(raised.id, one.id)).run();
    }
  }
}

function waiting(db: ReadDb, childId: string) {
  return db
    .select()
    .from(raised)
    .where(eq(raised.childId, childId))
    .all()
    .filter(({ takenUpBy }) => takenUpBy === null);
}
