import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { PlanContent } from '../../src-shared/case-management/content.ts';
import type { PlanReview, PlanView } from '../../src-shared/case-management/contract.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { isOpen } from '../../src-shared/follow-ups/rules.ts';
import { Refusal, refuse } from '../../src-shared/problem.ts';
import { actionContent, primaryAdultOf } from '../conferences/minutes.ts';
import type { Db, ReadDb } from '../desk.ts';
import { actionsById, actionsOfEntry } from '../follow-ups/actions.ts';
import { presentContent } from '../meetings/attendee-content.ts';
import { getMeeting } from '../meetings/store.ts';
import { namesOfPeople } from '../people/store.ts';
import { readSetting } from '../settings/store.ts';
import { contentOf, type DocumentRecord, reviseDocument } from '../signatures/documents.ts';
import { textFixedBy } from '../signatures/fixed-by.ts';
import { document } from '../signatures/tables.ts';
import { childFacts } from './children.ts';
import { planReview } from './tables.ts';

/** A support plan with where it stands. */
export interface Plan {
  id: string;
  meetingId: string;
  entryId: string;
  childId: string;
  need: string;
  strengths: string;
  familyInput: string;
  reviewDate: CalendarDate;
  replacesId: string | null;
  /** The date of the meeting that made it. */
  madeOn: CalendarDate;
  /** When it is looked at next: as the last review says, else as signed. */
  reviewOn: CalendarDate;
  closedOn: CalendarDate | null;
  result: string | null;
  replacedById: string | null;
  replacedOn: CalendarDate | null;
}

function selectPlans(db: ReadDb, where: SQL): Plan[] {
  return db.all<Plan>(sql`
    SELECT p.id, p.meeting_id AS meetingId, p.entry_id AS entryId, p.child_id AS childId, p.need,
      p.strengths, p.family_input AS familyInput, p.review_date AS reviewDate,
      p.replaces_id AS replacesId, m.date AS madeOn,
      coalesce((SELECT v.next_review FROM plan_review v WHERE v.plan_id = p.id
        ORDER BY v.at DESC, v.id DESC LIMIT 1), p.review_date) AS reviewOn,
      g.closed_on AS closedOn, g.result, n.id AS replacedById, nm.date AS replacedOn
    FROM support_plan p JOIN meeting m ON m.id = p.meeting_id
    LEFT JOIN plan_closing g ON g.plan_id = p.id
    LEFT JOIN support_plan n ON n.replaces_id = p.id LEFT JOIN meeting nm ON nm.id = n.meeting_id
    WHERE ${where} ORDER BY m.date, p.id`);
}

/** Every plan, or those of one child, earliest first. */
export function listPlans(db: ReadDb, childId: string | null = null): Plan[] {
  return selectPlans(db, sql`${childId} IS NULL OR p.child_id = ${childId}`);
}

/** The plans that a meeting made. */
export function plansOfMeeting(db: ReadDb, meetingId: string): Plan[] {
  return selectPlans(db, sql`p.meeting_id = ${meetingId}`);
}

/** @throws Refusal `not-found` */
export function getPlan(db: ReadDb, id: string): Plan {
  const [plan] = selectPlans(db, sql`p.id = ${id}`);
  if (!plan) throw new Refusal({ code: 'not-found', what: 'plan' });
  return plan;
}

/** Closed with a result, replaced by a new version, or open. */
export function planState({ closedOn, replacedById }: Plan): PlanView['state'] {
  if (replacedById !== null) return 'replaced';
  return closedOn === null ? 'open' : 'closed';
}

/** The plan that is open on a child; null for none. One child has at most one. */
export function openPlanOf(db: ReadDb, childId: string): Plan | null {
  return listPlans(db, childId).find((plan) => planState(plan) === 'open') ?? null;
}

/** @throws Refusal `refused` with `plan-closed` or `plan-replaced` */
export function demandOpenPlan(plan: Plan): void {
  const state = planState(plan);
  if (state !== 'open') refuse(`plan-${state}`);
}

/** The document that is signed. @throws Refusal `not-found` */
export function documentOfPlan(db: ReadDb, planId: string): DocumentRecord {
  const row = db
    .select()
    .from(document)
    .where(and(eq(document.planId, planId), eq(document.type, 'support-plan')))
    .get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'document' });
  return row;
}

/** @throws Refusal `not-found` */
export function planContentOf(db: ReadDb, planId: string): PlanContent {
  const content = contentOf(documentOfPlan(db, planId));
  if (content.type === 'support-plan') return content;
  throw new Refusal({ code: 'not-found', what: 'document' });
}

/** The strategies as they stand today, in the order of the plan. */
export function strategiesOf(db: ReadDb, planId: string, today: CalendarDate): ActionView[] {
  const ids = planContentOf(db, planId).strategies.map(({ id }) => id);
  return actionsById(db, ids, today);
}

/** The strategies of a plan that are still open; without a plan there are none. */
export function openStrategiesOf(db: ReadDb, plan: Plan | null, today: CalendarDate): ActionView[] {
  if (plan === null) return [];
  return strategiesOf(db, plan.id, today).filter(({ status }) => isOpen(status));
}

/** Dated progress on the plan as a whole, earliest first. */
export function reviewsOf(db: ReadDb, planId: string): PlanReview[] {
  const names = namesOfPeople(db);
  return db
    .select()
    .from(planReview)
    .where(eq(planReview.planId, planId))
    .orderBy(asc(planReview.at), asc(planReview.id))
    .all()
    .map(({ id, date, byId, progress, nextReview }) => ({
      ...{ id, date, progress, nextReview },
      by: names.get(byId) ?? '',
    }));
}

/**
 * The plan as it is to be signed: its own text, the strategies of its meeting, and `carriedOver`,
 * those of the version before that were open when it was made.
 */
export function planContent(db: ReadDb, plan: Plan, carriedOver: readonly string[]): PlanContent {
  const { childId, need, strengths, familyInput, reviewDate, replacesId, madeOn: date } = plan;
  const child = childFacts(db, [childId]).get(childId);
  const own = actionsOfEntry(db, plan.entryId, date);
  return {
    type: 'support-plan',
    siteName: readSetting(db, 'site-name'),
    ...{ childId, need, strengths, familyInput, reviewDate, replacesId },
    className: child?.className ?? null,
    date: getMeeting(db, plan.meetingId).date,
    name: child?.name ?? '',
    dateOfBirth: child?.dateOfBirth ?? date,
    primaryAdult: child ? primaryAdultOf(db, child.familyId) : null,
    present: presentContent(db, plan.meetingId),
    strategies: [...own, ...actionsById(db, [...carriedOver], date)].map(actionContent),
  };
}

/** Writes the plan's next version after an edit. Answers the document's id. */
export function revisePlan(db: Db, planId: string): string {
  const record = documentOfPlan(db, planId);
  const plan = getPlan(db, planId);
  const own = new Set(actionsOfEntry(db, plan.entryId, plan.madeOn).map(({ id }) => id));
  const carriedOver = planContentOf(db, planId)
    .strategies.map(({ id }) => id)
    .filter((id) => !own.has(id));
  reviseDocument(db, record, planContent(db, plan, carriedOver));
  return record.id;
}

/**
 * Why the plan's text is fixed, or null while it may be edited: somebody has signed it, an amendment
 * names it, or it is not open any more (HS-17).
 */
export function planFixedBy(db: ReadDb, plan: Plan): string | null {
  const by = textFixedBy(db, documentOfPlan(db, plan.id));
  if (by !== null) return by === 'signature' ? 'plan-signed' : 'plan-amended';
  const state = planState(plan);
  return state === 'open' ? null : `plan-${state}`;
}

/** @throws Refusal `refused` with `plan-signed`, `plan-amended`, `plan-closed` or `plan-replaced` */
export function demandEditablePlan(db: ReadDb, plan: Plan): void {
  const key = planFixedBy(db, plan);
  if (key !== null) refuse(key);
}
