import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { command, filledText, Id, Instant, opening, query, section, text } from '../operation.ts';
import { DocumentSigning } from '../signatures/contract.ts';
import { ActionStatus } from './rules.ts';

/** An action as it is decided: what, which kind of service, who, by when (HS-11). */
export const NewAction = z.strictObject({
  what: text(2_000),
  service: text(80).nullable(),
  responsibleId: Id.nullable(),
  due: CalendarDate.nullable(),
});
export type NewAction = z.infer<typeof NewAction>;

export const ProgressNote = z.strictObject({
  id: Id,
  /** The day it happened. */
  date: CalendarDate,
  at: Instant,
  by: z.string(),
  note: z.string(),
  /** The status that this entry gave the action; null when it did not change it. */
  status: ActionStatus.nullable(),
});
export type ProgressNote = z.infer<typeof ProgressNote>;

export const ActionView = NewAction.extend({
  id: Id,
  /** Null for an action on a household; one of the two is there. */
  childId: Id.nullable(),
  householdId: Id.nullable(),
  responsibleName: z.string().nullable(),
  status: ActionStatus,
  isOverdue: z.boolean(),
  /** The result written when it was closed. */
  result: z.string().nullable(),
  decidedOn: CalendarDate,
  formId: Id.nullable(),
  progress: z.array(ProgressNote),
});
export type ActionView = z.infer<typeof ActionView>;

export const FormRow = z.strictObject({
  id: Id,
  childId: Id,
  childName: z.string(),
  className: z.string(),
  meetingId: Id,
  date: CalendarDate,
  openActions: z.number().int(),
  nextDue: CalendarDate.nullable(),
  isOverdue: z.boolean(),
  signing: z.enum(['complete', 'complete-except', 'waiting']),
  missingSignatures: z.number().int(),
  closedOn: CalendarDate.nullable(),
});
export type FormRow = z.infer<typeof FormRow>;

/** One follow-up form (HS-14 to HS-20). */
export const FormView = z.strictObject({
  id: Id,
  meetingId: Id,
  childId: Id,
  childName: z.string(),
  dateOfBirth: CalendarDate,
  className: z.string(),
  primaryAdult: z.string().nullable(),
  date: CalendarDate,
  /** Why support is needed; carried over from the entry, edited until the first signature. */
  need: z.string(),
  strengths: z.string(),
  familyContact: z.string(),
  actions: z.array(ActionView),
  documentId: Id,
  isEditable: z.boolean(),
  mayWrite: z.boolean(),
  signing: DocumentSigning,
  result: z.string().nullable(),
  closedOn: CalendarDate.nullable(),
  /** Actions that must be closed before the form can be. */
  openActions: z.number().int(),
  amendments: z.array(
    z.strictObject({
      documentId: Id,
      at: Instant,
      by: z.string(),
      what: z.string(),
      why: z.string(),
    }),
  ),
});
export type FormView = z.infer<typeof FormView>;

export const followUps = section('followUps', {
  'followUps.list': query(
    'read-records',
    z.strictObject({
      state: z.enum(['open', 'closed', 'all']),
      classId: Id.nullable(),
      mineOnly: z.boolean(),
    }),
    z.array(FormRow),
  ),
  'followUps.form': opening('read-records', z.strictObject({ formId: Id }), FormView),
  /** Edits the form's own text; refused once someone has signed. */
  'followUps.edit': command(
    'write-records',
    z.strictObject({
      formId: Id,
      need: text(20_000),
      strengths: text(20_000),
      familyContact: text(20_000),
    }),
    z.strictObject({ documentId: Id }),
  ),
  /** Adds (no `actionId`) or edits an action; refused once someone has signed. */
  'followUps.saveAction': command(
    'write-records',
    z.strictObject({ formId: Id, actionId: Id.nullable(), action: NewAction }),
    z.strictObject({ id: Id }),
  ),
  'followUps.removeAction': command(
    'write-records',
    z.strictObject({ formId: Id, actionId: Id }),
    z.strictObject({ documentId: Id }),
  ),
  /** A dated entry beside the signed text: what happened, and the action's new status if it has one (HS-19). */
  'followUps.addProgress': command(
    'write-records',
    z.strictObject({
      actionId: Id,
      date: CalendarDate,
      note: filledText(4_000),
      status: ActionStatus.nullable(),
    }),
    z.strictObject({ id: Id }),
  ),
  'followUps.close': command(
    'write-records',
    z.strictObject({ formId: Id, result: filledText(4_000) }),
    z.strictObject({ closedOn: CalendarDate }),
  ),
  'followUps.amend': command(
    'write-records',
    z.strictObject({ formId: Id, what: filledText(20_000), why: filledText(2_000) }),
    z.strictObject({ documentId: Id }),
  ),
});
