import { eq } from 'drizzle-orm';
import { Refusal, refuse } from '../../src-shared/problem.ts';
import type { FormContent } from '../../src-shared/signatures/content.ts';
import { actionContent, childrenById, primaryAdultOf } from '../conferences/minutes.ts';
import { getConference, listAttendees } from '../conferences/store.ts';
import type { Db, ReadDb } from '../desk.ts';
import { readSetting } from '../settings/store.ts';
import { documentOfForm, reviseDocument } from '../signatures/documents.ts';
import { signingOf } from '../signatures/signing.ts';
import { actionsOfForm } from './actions.ts';
import { followUpForm, formClosing } from './tables.ts';

export type FormRecord = typeof followUpForm.$inferSelect;

/** @throws Refusal `not-found` */
export function getForm(db: ReadDb, id: string): FormRecord {
  const row = db.select().from(followUpForm).where(eq(followUpForm.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'form' });
  return row;
}

export function closingOf(db: ReadDb, formId: string) {
  return db.select().from(formClosing).where(eq(formClosing.formId, formId)).get() ?? null;
}

/** The form as it is to be signed, from its own text and its actions. */
export function formContent(db: ReadDb, form: FormRecord): FormContent {
  const { className, date } = getConference(db, form.meetingId);
  const child = childrenById(db, [form.childId]).get(form.childId);
  const { need, strengths, familyContact, childId } = form;
  const present = listAttendees(db, form.meetingId).filter((one) => one.presence === 'present');
  return {
    type: 'follow-up-form',
    siteName: readSetting(db, 'site-name'),
    ...{ className, date, childId, need, strengths, familyContact },
    name: child?.name ?? '',
    dateOfBirth: child?.dateOfBirth ?? date,
    primaryAdult: child ? primaryAdultOf(db, child.familyId) : null,
    present: present.map(({ personId, name, discipline }) => ({ personId, name, discipline })),
    actions: actionsOfForm(db, form.id, date).map(actionContent),
  };
}

/** Whether the form may still be edited: nobody has signed it (HS-15, HS-17). */
export function isEditable(db: ReadDb, form: FormRecord): boolean {
  const record = documentOfForm(db, form.id);
  const signing = signingOf(db, form.meetingId, [record]).get(record.id);
  return !signing?.lines.some(({ state }) => state === 'signed' || state === 'paper');
}

/** @throws Refusal `refused` with `form-signed` */
export function demandEditable(db: ReadDb, form: FormRecord): void {
  if (!isEditable(db, form)) refuse('form-signed');
}

/** Writes the form's next version after an edit. Answers the document's id. */
export function reviseForm(db: Db, formId: string): string {
  const record = documentOfForm(db, formId);
  reviseDocument(db, record, formContent(db, getForm(db, formId)));
  return record.id;
}
