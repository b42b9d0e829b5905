import { eq } from 'drizzle-orm';
import type { followUps } from '../../src-shared/follow-ups/contract.ts';
import { closeProblems } from '../../src-shared/follow-ups/rules.ts';
import { refuse } from '../../src-shared/problem.ts';
import { getConference } from '../conferences/store.ts';
import type { Handlers, ReadDb } from '../desk.ts';
import { amend, documentOfForm } from '../signatures/documents.ts';
import { actionsOfForm, removeAction } from './actions.ts';
import { changeAction, demandRemovable } from './change-action.ts';
import { closingOf, demandEditable, getForm, reviseForm } from './forms.ts';
import { recordProgress } from './progress.ts';
import { followUpForm, formClosing } from './tables.ts';
import { listForms, viewForm } from './view.ts';

function demandOpen(db: ReadDb, formId: string | null): void {
  if (formId !== null && closingOf(db, formId)) refuse('form-closed');
}

export const followUpsHandlers: Handlers<typeof followUps> = {
  'followUps.list': (desk, filter) => listForms(desk, filter),
  'followUps.form': (desk, { formId }) => viewForm(desk, formId),

  'followUps.edit': ({ db }, { formId, ...change }) => {
    demandEditable(db, getForm(db, formId));
    db.update(followUpForm).set(change).where(eq(followUpForm.id, formId)).run();
    return { documentId: reviseForm(db, formId) };
  },

  'followUps.saveAction': (desk, { formId, actionId, action }) => {
    const { db, today } = desk;
    const form = getForm(db, formId);
    demandEditable(db, form);
    const { childId, entryId, meetingId } = form;
    const { date: decidedOn } = getConference(db, meetingId);
    const place = { childId, entryId, formId, decidedOn };
    const id = changeAction(desk, actionsOfForm(db, formId, today), place, { actionId, action });
    reviseForm(db, formId);
    return { id };
  },

  'followUps.removeAction': ({ db, today }, { formId, actionId }) => {
    const form = getForm(db, formId);
    demandEditable(db, form);
    demandRemovable(db, actionsOfForm(db, formId, today), form.entryId, actionId);
    removeAction(db, actionId);
    return { documentId: reviseForm(db, formId) };
  },

  'followUps.addProgress': (desk, update) => ({ id: recordProgress(desk, update) }),

  'followUps.close': ({ db, now, today, person }, { formId, result }) => {
    const form = getForm(db, formId);
    demandOpen(db, form.id);
    const open = closeProblems({ actions: actionsOfForm(db, formId, today), result });
    if (open.some(({ code }) => code === 'action-open')) {
      refuse('actions-open', { path: 'result', values: { count: open.length } });
    }
    db.insert(formClosing)
      .values({ formId, result, closedOn: today, closedAt: now, closedBy: person.id })
      .run();
    return { closedOn: today };
  },

  'followUps.amend': (desk, { formId, ...correction }) => ({
    documentId: amend(desk, documentOfForm(desk.db, formId), correction),
  }),
};
