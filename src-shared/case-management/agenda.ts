import { type CalendarDate, monthOf } from '../dates.ts';
import type { CaseReason } from './contract.ts';

export interface CaseAgendaInput {
  date: CalendarDate;
  /** Appointments scheduled at this meeting. */
  appointments: readonly { childId: string; startsAt: string | null }[];
  openPlans: readonly { childId: string; reviewOn: CalendarDate }[];
  /** Finalized case management entries on children with an open plan. */
  discussed: readonly { childId: string; date: CalendarDate }[];
  /** Put on the agenda by hand. */
  added: readonly string[];
  /** Not discussed in this meeting, with a reason. */
  leftOut: readonly string[];
  /** Something has been written about them in this meeting; they never drop off. */
  typed: readonly string[];
}

export interface CaseAgendaLine {
  childId: string;
  reasons: CaseReason[];
  startsAt: string | null;
}

/**
 * The agenda of a case management meeting (HS-22, HS-24): children with an appointment at it; those
 * with an open plan who were not discussed yet in the meeting's month, or whose review is due; and
 * those added by hand. Each child once with every reason, appointments with a time first.
 */
export function buildCaseAgenda(input: CaseAgendaInput): CaseAgendaLine[] {
  const lines = new Map<string, CaseAgendaLine>();
  const add = (childId: string, reason: CaseReason | null, startsAt: string | null = null) => {
    const line = lines.get(childId) ?? { childId, reasons: [], startsAt: null };
    if (reason !== null && !line.reasons.includes(reason)) line.reasons.push(reason);
    line.startsAt ??= startsAt;
    lines.set(childId, line);
  };
  const hadThisMonth = new Set(
    input.discussed
      .filter(({ date }) => monthOf(date) === monthOf(input.date))
      .map(({ childId }) => childId),
  );
  for (const { childId, startsAt } of input.appointments) add(childId, 'appointment', startsAt);
  for (const { childId, reviewOn } of input.openPlans) {
    const isReviewDue = reviewOn <= input.date;
    if (isReviewDue) add(childId, 'review');
    if (isReviewDue || !hadThisMonth.has(childId)) add(childId, 'plan');
  }
  for (const childId of input.added) add(childId, 'added');
  for (const childId of input.typed) if (!lines.has(childId)) add(childId, 'added');
  for (const childId of input.leftOut) lines.delete(childId);
  return [...lines.values()].toSorted((a, b) => compareTimes(a.startsAt, b.startsAt));
}

function compareTimes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
