import type {
  CaseAgendaItem,
  CaseEntryView,
  CaseMeetingView,
} from '../../src-shared/case-management/contract.ts';
import { unmetCaseConditions } from '../../src-shared/case-management/finalize.ts';
import { missingGroups } from '../../src-shared/case-management/rules.ts';
import { age } from '../../src-shared/dates.ts';
import { Refusal } from '../../src-shared/problem.ts';
import { reachOf } from '../../src-shared/rights.ts';
import { enteredOn } from '../conferences/history.ts';
import type { ReadDb, ReadDesk } from '../desk.ts';
import { getChild } from '../families/child-records.ts';
import { getFamily } from '../families/families.ts';
import { actionsOfEntry, openActionsOfChild } from '../follow-ups/actions.ts';
import { listAttendees } from '../meetings/attendees.ts';
import { findEntry, hasText } from '../meetings/entries.ts';
import { entryBefore } from '../meetings/history.ts';
import type { Meeting } from '../meetings/store.ts';
import { namesOfPeople } from '../people/store.ts';
import { programYearOn } from '../settings/store.ts';
import { amendmentsOf, minutesOf } from '../signatures/documents.ts';
import { type CaseAgenda, caseAgendaOf, caseFinalizeInput, caseTextOf } from './agenda.ts';
import { listAppointments, viewAppointments } from './appointments.ts';
import { type ChildFacts, childFacts, withinReach } from './children.ts';
import { openPlanOf, plansOfMeeting, reviewsOf, strategiesOf } from './plans.ts';
import { getCaseMeeting } from './store.ts';

/**
 * A whole meeting but its entries' texts. Whoever reaches only own children sees those: no other
 * child's name, no number of others, and no notes of the meeting (rules.md, Rights).
 */
export function viewCaseMeeting(desk: ReadDesk, id: string): CaseMeetingView {
  const { db, today, person } = desk;
  const meeting = getCaseMeeting(db, id);
  const agenda = caseAgendaOf(db, meeting);
  const isOpen = meeting.finalizedAt === null;
  const isWhole = reachOf('read-records', person.roles) === 'all';
  const items = withinReach(desk, 'read-records', agenda.items);
  const isListed = new Set(items.map(({ row }) => row.childId));
  const unmet = isOpen ? unmetCaseConditions(caseFinalizeInput(db, meeting, agenda, today)) : [];
  const attendees = listAttendees(db, id);
  const minutesId = isOpen || !isWhole ? null : minutesOf(db, id).id;
  const { date, startsAt, endsAt, notes, finalizedAt } = meeting;
  return {
    ...{ id, date, startsAt, endsAt, finalizedAt, minutesId, attendees, isWhole },
    notes: isWhole ? notes : '',
    state: isOpen ? 'open' : 'finalized',
    agenda: items.map(({ row, child }) => agendaItem(db, meeting, agenda, row, child)),
    waiting: isOpen ? waitingFor(desk, agenda) : [],
    leftOut: withinReach(desk, 'read-records', agenda.leftOut).map(({ row, child }) => ({
      childId: row.childId,
      name: child.name,
      reason: row.leftOutReason ?? '',
    })),
    unmet: unmet.filter(({ childId }) => (childId === null ? isWhole : isListed.has(childId))),
    missingGroups: missingGroups(attendees),
    mayWrite: isOpen && reachOf('write-records', person.roles) !== 'none',
    plans: withinReach(desk, 'read-records', plansOfMeeting(db, id)).map(({ row, child }) => ({
      planId: row.id,
      childId: row.childId,
      name: child.name,
    })),
    amendments: minutesId ? amendmentsOf(db, minutesId) : [],
  };
}

/** Asked for, not scheduled, and not on this agenda for another reason. */
function waitingFor(desk: ReadDesk, { items }: CaseAgenda) {
  const listed = new Set(items.map(({ childId }) => childId));
  const waiting = listAppointments(desk.db).filter(
    ({ state, childId }) => state === 'waiting' && !listed.has(childId),
  );
  return viewAppointments(desk, waiting);
}

function agendaItem(
  db: ReadDb,
  { id, date, finalizedAt }: Meeting,
  { entries, openPlans }: CaseAgenda,
  { childId, reasons, startsAt }: CaseAgenda['items'][number],
  { name, dateOfBirth }: ChildFacts,
): CaseAgendaItem {
  const entry = entries.find((one) => one.childId === childId && one.meetingId === id);
  return {
    ...{ childId, name, reasons, startsAt },
    age: age(dateOfBirth, date),
    hasOpenPlan: openPlans.has(childId),
    outcome: entry?.outcome ?? null,
    hasEntry: entry !== undefined && (entry.outcome !== null || hasText(entry)),
    openActions: finalizedAt === null ? openActionsOfChild(db, childId, date).length : 0,
  };
}

/** One child's page of a meeting, with the open plan and the meeting before beside it. @throws Refusal `not-found` */
export function viewCaseEntry(desk: ReadDesk, meetingId: string, childId: string): CaseEntryView {
  const { db, today } = desk;
  const meeting = getCaseMeeting(db, meetingId);
  const item = caseAgendaOf(db, meeting).items.find((one) => one.childId === childId);
  const entry = findEntry(db, meetingId, childId);
  const facts = childFacts(db, [childId]).get(childId);
  if (!facts || (!item && entry === null)) throw new Refusal({ code: 'not-found', what: 'child' });
  const child = getChild(db, childId);
  const home = getFamily(db, facts.familyId);
  const actions = entry ? actionsOfEntry(db, entry.id, today) : [];
  const plan = meeting.finalizedAt === null ? openPlanOf(db, childId) : null;
  const strategies = plan ? strategiesOf(db, plan.id, today) : [];
  const shown = new Set([...actions, ...strategies].map(({ id }) => id));
  const last = entryBefore(db, meeting, childId);
  const appointments = listAppointments(db, childId).filter(
    (one) => one.state === 'waiting' || one.meetingId === meetingId,
  );
  return {
    ...{ meetingId, childId, actions },
    name: facts.name,
    dateOfBirth: facts.dateOfBirth,
    className: facts.className,
    enteredOn: enteredOn(db, childId, programYearOn(db, meeting.date)),
    primaryAdult: home.primaryAdult,
    homeLanguage: home.homeLanguage,
    flags: { iep: child.iep, mckinneyVento: child.mckinneyVento, fosterCare: child.fosterCare },
    advocateName: child.advocateId ? (namesOfPeople(db).get(child.advocateId) ?? null) : null,
    reasons: item?.reasons ?? [],
    outcome: entry?.outcome ?? null,
    text: caseTextOf(entry),
    carriedOver: openActionsOfChild(db, childId, today).filter(
      ({ id, decidedOn }) => decidedOn <= meeting.date && !shown.has(id),
    ),
    appointments: viewAppointments(desk, appointments),
    plan: plan && {
      id: plan.id,
      madeOn: plan.madeOn,
      need: plan.need,
      strengths: plan.strengths,
      familyInput: plan.familyInput,
      reviewOn: plan.reviewOn,
      strategies,
      reviews: reviewsOf(db, plan.id),
    },
    savedAt: entry?.savedAt ?? null,
    previous: last && {
      meetingId: last.record.meetingId,
      date: last.date,
      outcome: last.record.outcome ?? '',
      text: caseTextOf(last.record),
      actions: actionsOfEntry(db, last.record.id, today),
    },
  };
}
