import { eq } from 'drizzle-orm';
import { Refusal, refuse } from '../../src-shared/problem.ts';
import type { FormContent } from '../../src-shared/signatures/content.ts';
import {
  actionContent,
  attendeeContent,
  childrenById,
  primaryAdultOf,
} from '../conferences/minutes.ts';
import { getConference } from '../conferences/store.ts';
import type { Db, ReadDb } from '../desk.ts';
import { listAttendees } from '../meetings/attendees.ts';
import { readSetting } from '../settings/store.ts';
import { amendmentsOf, documentOfForm, reviseDocument } from '../signatures/documents.ts';
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
    present: present.map((one) => {
      const { presence: _, ...attendee } = attendeeContent(one);
      return attendee;
    }),
    actions: actionsOfForm(db, form.id, date).map(actionContent),
  };
}

/**
 * Why the form's text is fixed, or null while it may be edited: somebody has signed it, an amendment
 * names it as it reads, or it is closed (HS-15, HS-17).
 */
function fixedBy(db: ReadDb, form: FormRecord): 'signature' | 'amendment' | 'closing' | null {
  const record = documentOfForm(db, form.id);
  const signing = signingOf(db, form.meetingId, [record]).get(record.id);
  const isSigned = signing?.lines.some(({ state }) => ['signed', 'drawn', 'paper'].includes(state));
  if (isSigned) return 'signature';
  if (amendmentsOf(db, record.id).length > 0) return 'amendment';
  return closingOf(db, form.id) ? 'closing' : null;
}

export function isEditable(db: ReadDb, form: FormRecord): boolean {
  return fixedBy(db, form) === null;
}

/** @throws Refusal `refused` with `form-signed`, `form-amended` or `form-closed` */
export function demandEditable(db: ReadDb, form: FormRecord): void {
  const by = fixedBy(db, form);
  if (by === 'signature') refuse('form-signed');
  if (by === 'amendment') refuse('form-amended');
  if (by === 'closing') refuse('form-closed');
}

/** Writes the form's next version after an edit. Answers the document's id. */
export function reviseForm(db: Db, formId: string): string {
  const record = documentOfForm(db, formId);
  reviseDocument(db, record, formContent(db, getForm(db, formId)));
  return record.id;
}
