import { and, eq, isNull } from 'drizzle-orm';
import { unmetConditions } from '../../src-shared/conferences/finalize.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import { refuseField } from '../../src-shared/problem.ts';
import type { Db, WriteDesk } from '../desk.ts';
import { formContent, getForm } from '../follow-ups/forms.ts';
import { action, followUpForm } from '../follow-ups/tables.ts';
import { type ChildEntry, keepReasons } from '../meetings/entries.ts';
import type { Kind } from '../meetings/kind.ts';
import { addDocument } from '../signatures/documents.ts';
import { agendaOf, type LiveAgenda } from './agenda.ts';
import { textOf } from './entry-text.ts';
import { finalizeInput } from './finalize.ts';
import { minutesContent } from './minutes.ts';
import { checkDate, getOpenConference } from './store.ts';
import { raised } from './tables.ts';

/** The conference of a class (HS-01 to HS-15; rules.md, Conferences). */
export const conferenceKind: Kind = {
  demandDate(db, { id }, date) {
    const { classId, programYear } = getOpenConference(db, id);
    checkDate(db, classId, programYear, date);
  },

  demandOnAgenda(db, { id }, { childId = null }) {
    const agenda = agendaOf(db, getOpenConference(db, id));
    const isKnown =
      childId !== null &&
      (agenda.childrenOfClass.includes(childId) ||
        agenda.items.some((item) => item.childId === childId));
    if (!isKnown) refuseField('childId', 'child-not-in-class');
  },

  close(desk, { id }) {
    const { db, today } = desk;
    const conference = getOpenConference(db, id);
    const agenda = agendaOf(db, conference);
    return {
      unmet: unmetConditions(finalizeInput(db, conference, agenda, today)).length,
      minutes: minutesContent(db, conference, agenda),
      settle: () => freezeReasons(db, agenda),
      makeForms: () =>
        agenda.items.flatMap(({ childId }) => {
          const record = agenda.entries.find((one) => one.childId === childId);
          return record?.outcome === SUPPORT_NEEDED ? [makeForm(desk, record)] : [];
        }),
    };
  },
};

/** One follow-up form for a child marked *Support needed*, with its actions (HS-14, HS-15). */
function makeForm({ db, now, person, newId }: WriteDesk, record: ChildEntry): string {
  const { meetingId, childId } = record;
  const { concerns, immediateNeeds, strengths, familyContact } = textOf(record);
  const formId = newId();
  db.insert(followUpForm)
    .values({
      id: formId,
      meetingId,
      entryId: record.id,
      childId,
      need: [concerns, immediateNeeds].filter((text) => text.trim()).join('\n\n'),
      strengths,
      familyContact,
      createdAt: now,
    })
    .run();
  db.update(action).set({ formId }).where(eq(action.entryId, record.id)).run();
  const made = { id: newId(), meetingId, formId, at: now, by: person.id };
  addDocument(db, made, formContent(db, getForm(db, formId)));
  return formId;
}

/** The agenda as it was: each entry keeps its reasons, and what was raised on the child is taken up. */
function freezeReasons(db: Db, agenda: LiveAgenda): void {
  for (const { childId, reasons } of agenda.items) {
    const record = agenda.entries.find((one) => one.childId === childId);
    if (!record) continue;
    keepReasons(db, record.id, reasons);
    db.update(raised)
      .set({ takenUpBy: record.id })
      .where(and(eq(raised.childId, childId), isNull(raised.takenUpBy)))
      .run();
  }
}
