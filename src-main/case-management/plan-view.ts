import type { PlanRow, PlanView } from '../../src-shared/case-management/contract.ts';
import { isOpen } from '../../src-shared/follow-ups/rules.ts';
import { reaches } from '../../src-shared/rights.ts';
import { primaryAdultOf } from '../conferences/minutes.ts';
import type { ReadDesk } from '../desk.ts';
import { amendmentsOf } from '../signatures/documents.ts';
import { signingOf } from '../signatures/signing.ts';
import { childFacts, withinReach } from './children.ts';
import {
  documentOfPlan,
  getPlan,
  listPlans,
  type Plan,
  planFixedBy,
  planState,
  reviewsOf,
  strategiesOf,
} from './plans.ts';

/** One support plan as the screen shows it. @throws Refusal `not-found` */
export function viewPlan({ db, today, person }: ReadDesk, planId: string): PlanView {
  const plan = getPlan(db, planId);
  const { entryId: _, replacedOn: __, ...facts } = plan;
  const child = childFacts(db, [plan.childId]).get(plan.childId);
  const owner = { classId: child?.classId ?? null, familyId: child?.familyId ?? null };
  const record = documentOfPlan(db, planId);
  const signing = signingOf(db, plan.meetingId, [record]).get(record.id);
  return {
    ...facts,
    childName: child?.name ?? '',
    dateOfBirth: child?.dateOfBirth ?? plan.madeOn,
    className: child?.className ?? null,
    primaryAdult: child ? primaryAdultOf(db, child.familyId) : null,
    isReviewOverdue: isReviewOverdue(plan, today),
    strategies: strategiesOf(db, planId, today),
    reviews: reviewsOf(db, planId),
    state: planState(plan),
    documentId: record.id,
    isEditable: planFixedBy(db, plan) === null,
    mayWrite: reaches('write-records', person, owner),
    signing: signing ?? { documentId: record.id, state: 'waiting', lines: [], scans: [] },
    amendments: amendmentsOf(db, record.id),
  };
}

function isReviewOverdue(plan: Plan, today: string): boolean {
  return planState(plan) === 'open' && plan.reviewOn < today;
}

/** Plans of children within the person's reach, open ones by their review, then closed ones, newest first. */
export function listPlanRows(
  desk: Pick<ReadDesk, 'db' | 'person' | 'today'>,
  filter: { state: 'open' | 'closed' | 'all'; childId: string | null },
): PlanRow[] {
  const { db, today } = desk;
  const plans = listPlans(db, filter.childId).filter(
    (plan) => filter.state === 'all' || (planState(plan) === 'open') === (filter.state === 'open'),
  );
  return withinReach(desk, 'read-records', plans)
    .map(({ row: plan, child }) => ({
      ...{ id: plan.id, childId: plan.childId, meetingId: plan.meetingId, madeOn: plan.madeOn },
      childName: child.name,
      className: child.className,
      need: plan.need,
      reviewOn: plan.reviewOn,
      isReviewOverdue: isReviewOverdue(plan, today),
      openStrategies: strategiesOf(db, plan.id, today).filter(({ status }) => isOpen(status))
        .length,
      state: planState(plan),
      closedOn: plan.closedOn,
    }))
    .toSorted(
      (a, b) =>
        Number(b.state === 'open') - Number(a.state === 'open') ||
        (a.state === 'open'
          ? compare(a.reviewOn, b.reviewOn)
          : compare(b.closedOn ?? b.madeOn, a.closedOn ?? a.madeOn)),
    );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
