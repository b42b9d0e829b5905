import { unmetCaseConditions } from '../../src-shared/case-management/finalize.ts';
import { SUPPORT_PLAN } from '../../src-shared/case-management/outcomes.ts';
import { refuseField } from '../../src-shared/problem.ts';
import type { Db, WriteDesk } from '../desk.ts';
import { type ChildEntry, keepReasons } from '../meetings/entries.ts';
import type { Kind } from '../meetings/kind.ts';
import type { Meeting } from '../meetings/store.ts';
import { addDocument } from '../signatures/documents.ts';
import { type CaseAgenda, caseAgendaOf, caseFinalizeInput, caseTextOf } from './agenda.ts';
import { releaseAppointments, takeUpAppointments } from './appointments.ts';
import { caseMinutesContent } from './minutes.ts';
import { getPlan, openStrategiesOf, planContent } from './plans.ts';
import { checkDate } from './store.ts';
import { planClosing, planReview, supportPlan } from './tables.ts';

/** The case management meeting of a site (HS-21 to HS-24). */
export const caseManagementKind: Kind = {
  demandDate(db, _meeting, date) {
    checkDate(db, date);
  },

  demandOnAgenda(db, meeting, { childId }) {
    const { items } = caseAgendaOf(db, meeting);
    if (items.some((item) => item.childId === childId)) return;
    refuseField('childId', 'child-not-on-agenda');
  },

  close(desk, meeting) {
    const { db, today } = desk;
    const agenda = caseAgendaOf(db, meeting);
    const discussed = agenda.items.flatMap(
      ({ childId }) => agenda.entries.find((one) => one.childId === childId) ?? [],
    );
    return {
      unmet: unmetCaseConditions(caseFinalizeInput(db, meeting, agenda, today)).length,
      minutes: caseMinutesContent(db, meeting, agenda),
      settle: () => {
        freezeReasons(db, agenda);
        const childIds = discussed.map(({ childId }) => childId);
        takeUpAppointments(db, meeting.id, childIds);
      },
      makeForms: () =>
        discussed.flatMap((record) => {
          if (record.outcome === SUPPORT_PLAN) return [makePlan(desk, meeting, agenda, record)];
          settlePlan(desk, meeting, agenda, record);
          return [];
        }),
    };
  },

  forget(db, meetingId) {
    releaseAppointments(db, meetingId);
  },
};

/** A support plan, or a new version of the open one, with its strategies. Answers its id. */
function makePlan(
  { db, now, today, person, newId }: WriteDesk,
  { id: meetingId }: Meeting,
  { openPlans }: CaseAgenda,
  { id: entryId, childId, texts }: ChildEntry,
): string {
  const replaced = openPlans.get(childId) ?? null;
  const { need, strengths, familyInput, reviewOn: reviewDate } = caseTextOf({ texts });
  const id = newId();
  db.insert(supportPlan)
    .values({
      ...{ id, meetingId, entryId, childId, need, strengths, familyInput, reviewDate },
      replacesId: replaced?.id ?? null,
      createdAt: now,
    })
    .run();
  const carriedOver = openStrategiesOf(db, replaced, today).map((one) => one.id);
  const made = { id: newId(), meetingId, planId: id, at: now, by: person.id };
  addDocument(db, made, planContent(db, getPlan(db, id), carriedOver));
  return id;
}

/** What the meeting says of the open plan: how it goes and when it is looked at next, or its result. */
function settlePlan(
  { db, now, person, newId }: WriteDesk,
  { date }: Meeting,
  { openPlans }: CaseAgenda,
  record: ChildEntry,
): void {
  const planId = openPlans.get(record.childId)?.id;
  if (planId === undefined) return;
  const { discussion: progress, result, reviewOn: nextReview } = caseTextOf(record);
  if (record.outcome === 'plan-closed') {
    db.insert(planClosing)
      .values({ planId, result, closedOn: date, closedAt: now, closedBy: person.id })
      .run();
  } else if (nextReview !== '') {
    db.insert(planReview)
      .values({ id: newId(), planId, date, at: now, byId: person.id, progress, nextReview })
      .run();
  }
}

/** Each entry keeps the reasons that it was on the agenda for. */
function freezeReasons(db: Db, { items, entries }: CaseAgenda): void {
  for (const { childId, reasons } of items) {
    const record = entries.find((one) => one.childId === childId);
    if (record) keepReasons(db, record.id, reasons);
  }
}
