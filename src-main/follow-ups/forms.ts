import { eq } from 'drizzle-orm';
import { Refusal, refuse } from '../../src-shared/problem.ts';
import type { FormContent } from '../../src-shared/signatures/content.ts';
import { actionContent, childrenById, primaryAdultOf } from '../conferences/minutes.ts';
import { getConference } from '../conferences/store.ts';
import type { Db, ReadDb } from '../desk.ts';
import { presentContent } from '../meetings/attendee-content.ts';
import { readSetting } from '../settings/store.ts';
import { documentOfForm, reviseDocument } from '../signatures/documents.ts';
import { textFixedBy } from '../signatures/fixed-by.ts';
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
  return {
    type: 'follow-up-form',
    siteName: readSetting(db, 'site-name'),
    ...{ className, date, childId, need, strengths, familyContact },
    name: child?.name ?? '',
    dateOfBirth: child?.dateOfBirth ?? date,
    primaryAdult: child ? primaryAdultOf(db, child.familyId) : null,
    present: presentContent(db, form.meetingId),
    actions: actionsOfForm(db, form.id, date).map(actionContent),
  };
}

/**
 * Why the form's text is fixed, or null while it may be edited: somebody has signed it, an amendment
 * names it as it reads, or it is closed (HS-15, HS-17).
 */
function fixedBy(db: ReadDb, form: FormRecord): 'signature' | 'amendment' | 'closing' | null {
  const by = textFixedBy(db, documentOfForm(db, form.id));
  if (by !== null) return by;
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
