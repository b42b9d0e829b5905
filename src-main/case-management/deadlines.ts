import { sql } from 'drizzle-orm';
import type {
  CaseDeadlineLine,
  CaseMeetingRow,
} from '../../src-shared/case-management/contract.ts';
import { type CaseOfChild, caseDeadlines } from '../../src-shared/case-management/rules.ts';
import { type CalendarDate, dayOfInstant } from '../../src-shared/dates.ts';
import { reachOf } from '../../src-shared/rights.ts';
import type { ReadDesk } from '../desk.ts';
import { programYearOn } from '../settings/store.ts';
import { missingSignatures } from '../signatures/missing.ts';
import { caseAgendaOf, discussions } from './agenda.ts';
import { listAppointments } from './appointments.ts';
import { withinReach } from './children.ts';
import { listPlans, plansOfMeeting } from './plans.ts';
import { getCaseMeeting } from './store.ts';

/** What the site owes this program year, for children within the person's reach (HS-22). */
export function caseDeadlinesOf(desk: ReadDesk): CaseDeadlineLine[] {
  const { db, today } = desk;
  const held = db.all<{ date: string }>(
    sql`SELECT date FROM meeting WHERE kind = 'case-management' AND finalized_at IS NOT NULL`,
  );
  return caseDeadlines({
    programYear: programYearOn(db, today),
    heldOn: held.map(({ date }) => date),
    children: withinReach(desk, 'read-records', casesOfChildren(desk)).map(({ row }) => row),
    today,
  });
}

function casesOfChildren({ db, timeZone }: ReadDesk): CaseOfChild[] {
  const plans = Map.groupBy(listPlans(db), ({ childId }) => childId);
  const appointments = Map.groupBy(listAppointments(db), ({ childId }) => childId);
  const discussed = Map.groupBy(discussions(db), ({ childId }) => childId);
  const childIds = new Set([...plans.keys(), ...appointments.keys()]);
  return [...childIds].map((childId) => ({
    childId,
    plans: (plans.get(childId) ?? []).map(({ madeOn, closedOn, replacedOn }) => ({
      madeOn,
      closedOn: closedOn ?? replacedOn,
    })),
    appointments: (appointments.get(childId) ?? []).map((one) => ({
      requestedOn: dayOfInstant(one.requestedAt, timeZone),
      wishedFor: one.wishedFor,
      state: one.state,
      heldOn: one.state === 'held' ? one.meetingDate : null,
    })),
    discussedOn: (discussed.get(childId) ?? []).map(({ date }) => date),
  }));
}

/**
 * The open meetings whose day has come, by day; whoever reaches only own children sees those at
 * which one of them is (HS-22).
 */
export function begunCaseMeetings(desk: ReadDesk): { id: string; date: CalendarDate }[] {
  const { db, person, today } = desk;
  const rows = db.all<{ id: string; date: CalendarDate }>(
    sql`SELECT id, date FROM meeting
      WHERE kind = 'case-management' AND finalized_at IS NULL AND date <= ${today}
      ORDER BY date, id`,
  );
  if (reachOf('read-records', person.roles) === 'all') return rows;
  return rows.filter(({ id }) => {
    const agenda = caseAgendaOf(db, getCaseMeeting(db, id));
    return withinReach(desk, 'read-records', agenda.items).length > 0;
  });
}

/**
 * Every case management meeting, newest first, with the numbers of the children within the person's
 * reach; whoever reaches only own children sees the meetings at which one of them is.
 */
export function listCaseMeetings(desk: ReadDesk): CaseMeetingRow[] {
  const { db, person } = desk;
  const isWhole = reachOf('read-records', person.roles) === 'all';
  const rows = db.all<{ id: string }>(
    sql`SELECT id FROM meeting WHERE kind = 'case-management' ORDER BY date DESC, id DESC`,
  );
  const missing = isWhole ? Map.groupBy(missingSignatures(db), ({ meetingId }) => meetingId) : null;
  return rows.flatMap(({ id }): CaseMeetingRow[] => {
    const meeting = getCaseMeeting(db, id);
    const { date, startsAt, finalizedAt } = meeting;
    const agenda = caseAgendaOf(db, meeting);
    const seen = withinReach(desk, 'read-records', agenda.items).map(({ row }) => row.childId);
    if (!isWhole && seen.length === 0) return [];
    const done = agenda.entries.filter(
      (entry) => seen.includes(entry.childId) && entry.outcome !== null,
    );
    return [
      {
        ...{ id, date, startsAt },
        state: finalizedAt === null ? 'open' : 'finalized',
        children: seen.length,
        done: done.length,
        plans: plansOfMeeting(db, id).filter(({ childId }) => seen.includes(childId)).length,
        missingSignatures: missing && (missing.get(id)?.length ?? 0),
      },
    ];
  });
}
