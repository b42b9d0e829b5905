import { eq } from 'drizzle-orm';
import type { caseManagement } from '../../src-shared/case-management/contract.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { refuseField } from '../../src-shared/problem.ts';
import type { Handlers, WriteDesk } from '../desk.ts';
import { removeAction } from '../follow-ups/actions.ts';
import { changeAction, demandRemovable } from '../follow-ups/change-action.ts';
import { amend } from '../signatures/documents.ts';
import { listPlanRows, viewPlan } from './plan-view.ts';
import {
  demandEditablePlan,
  demandOpenPlan,
  documentOfPlan,
  getPlan,
  type Plan,
  revisePlan,
  strategiesOf,
} from './plans.ts';
import { planClosing, planReview, supportPlan } from './tables.ts';

/** A plan whose text may still be changed. @throws Refusal */
function editablePlan({ db }: WriteDesk, planId: string): Plan {
  const plan = getPlan(db, planId);
  demandEditablePlan(db, plan);
  return plan;
}

/** A review lies ahead. @throws Refusal `invalid` */
function demandAfter(path: string, day: CalendarDate, than: CalendarDate): void {
  if (day <= than) refuseField(path, 'review-not-after', { date: than });
}

type PlanOperation =
  | 'caseManagement.plans'
  | 'caseManagement.plan'
  | 'caseManagement.editPlan'
  | 'caseManagement.saveStrategy'
  | 'caseManagement.removeStrategy'
  | 'caseManagement.reviewPlan'
  | 'caseManagement.closePlan'
  | 'caseManagement.amendPlan';

/** What is done with a support plan once it is made (HS-24). */
export const planHandlers: Pick<Handlers<typeof caseManagement>, PlanOperation> = {
  'caseManagement.plans': (desk, { state }) => listPlanRows(desk, { state, childId: null }),
  'caseManagement.plan': (desk, { planId }) => viewPlan(desk, planId),

  'caseManagement.editPlan': (desk, { planId, ...change }) => {
    const { madeOn } = editablePlan(desk, planId);
    demandAfter('reviewDate', change.reviewDate, madeOn);
    desk.db.update(supportPlan).set(change).where(eq(supportPlan.id, planId)).run();
    return { documentId: revisePlan(desk.db, planId) };
  },

  'caseManagement.saveStrategy': (desk, { planId, actionId, action }) => {
    const { db, today } = desk;
    const { childId, entryId, madeOn: decidedOn } = editablePlan(desk, planId);
    const place = { childId, entryId, formId: null, decidedOn };
    const id = changeAction(desk, strategiesOf(db, planId, today), place, { actionId, action });
    revisePlan(db, planId);
    return { id };
  },

  'caseManagement.removeStrategy': (desk, { planId, actionId }) => {
    const { db, today } = desk;
    const { entryId } = editablePlan(desk, planId);
    demandRemovable(db, strategiesOf(db, planId, today), entryId, actionId);
    removeAction(db, actionId);
    return { documentId: revisePlan(db, planId) };
  },

  'caseManagement.reviewPlan': (desk, { planId, date, progress, nextReview }) => {
    const { db, now, today, person } = desk;
    const plan = getPlan(db, planId);
    demandOpenPlan(plan);
    if (date > today) refuseField('date', 'date-in-future');
    if (date < plan.madeOn) refuseField('date', 'before-plan', { date: plan.madeOn });
    demandAfter('nextReview', nextReview, date);
    const id = desk.newId();
    db.insert(planReview)
      .values({ id, planId, date, at: now, byId: person.id, progress, nextReview })
      .run();
    return { id };
  },

  'caseManagement.closePlan': ({ db, now, today, person }, { planId, result }) => {
    demandOpenPlan(getPlan(db, planId));
    db.insert(planClosing)
      .values({ planId, result, closedOn: today, closedAt: now, closedBy: person.id })
      .run();
    return { closedOn: today };
  },

  'caseManagement.amendPlan': (desk, { planId, ...correction }) => ({
    documentId: amend(desk, documentOfPlan(desk.db, planId), correction),
  }),
};
