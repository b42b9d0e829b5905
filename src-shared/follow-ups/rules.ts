import { z } from 'zod';
import type { CalendarDate } from '../dates.ts';
import { type Affiliation, isAwaited } from '../people/affiliation.ts';

/** Where an action stands; all but `open` close it (rules.md, Outcomes and actions). */
export const ActionStatus = z.enum(['open', 'done', 'declined', 'not-available', 'cancelled']);
export type ActionStatus = z.infer<typeof ActionStatus>;

/** A dated entry beside the signed text that gave an action a status. Ids are UUIDv7. */
export interface StatusEvent {
  id: string;
  /** UTC instant at which it was written down. */
  at: string;
  /** Null when the entry is a progress note only. */
  status: ActionStatus | null;
}

/**
 * The status of an action from its entries, in any order: what was written down last counts, so
 * that a later entry corrects an earlier one; `open` when none says otherwise (HS-19).
 */
export function statusOf(events: readonly StatusEvent[]): ActionStatus {
  let last: StatusEvent | null = null;
  for (const event of events) {
    if (event.status !== null && (last === null || isLater(event, last))) last = event;
  }
  return last?.status ?? 'open';
}

function isLater(a: StatusEvent, b: StatusEvent): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at;
}

/** Whether an action with this status stays on every agenda of the child (HS-13). */
export function isOpen(status: ActionStatus): boolean {
  return status === 'open';
}

/** Whether an open action is past its due date on the day `today`; without a date it never is. */
export function isOverdue(
  action: { status: ActionStatus; due: CalendarDate | null },
  today: CalendarDate,
): boolean {
  return isOpen(action.status) && action.due !== null && today > action.due;
}

/** What keeps a follow-up form from being closed: each open action, and a result not written. */
export type CloseProblem = { code: 'action-open'; actionId: string } | { code: 'no-result' };

interface ClosableForm {
  actions: readonly { id: string; status: ActionStatus }[];
  result: string | null;
}

/** Everything that is still missing to close the form, at once (HS-19). */
export function closeProblems({ actions, result }: ClosableForm): CloseProblem[] {
  const problems: CloseProblem[] = actions
    .filter(({ status }) => isOpen(status))
    .map(({ id }) => ({ code: 'action-open', actionId: id }));
  if (result === null || result.trim() === '') problems.push({ code: 'no-result' });
  return problems;
}

/** A form closes when every action is closed and a result is written. */
export function mayClose(form: ClosableForm): boolean {
  return closeProblems(form).length === 0;
}

/** Where the signing of a document stands; `except` names those excused, with the reason. */
export interface FormState {
  state: 'complete' | 'complete-except' | 'waiting';
  /** Who has still to sign, in the order of `required`. */
  missing: string[];
  except: { personId: string; reason: string }[];
}

/**
 * Who must sign a conference and its follow-up forms: every member of staff, of the site or of a
 * partner agency, and every specialist from outside marked present when it was finalized. Absent invitees need not, and a parent is
 * not awaited (HS-16).
 */
export function requiredSigners(
  attendees: readonly {
    personId: string;
    presence: 'invited' | 'present' | 'absent';
    affiliation: Affiliation;
  }[],
): string[] {
  const present = attendees.filter(
    ({ presence, affiliation }) => presence === 'present' && isAwaited(affiliation),
  );
  return [...new Set(present.map(({ personId }) => personId))];
}

/**
 * Where a document stands, given who must sign (`required`), who has (`signatures`: valid ones of
 * this version, by key or on paper) and who can no longer (`excuses`). An excuse in place of a
 * signature reads *complete except*, never *complete*; one for someone who did sign is not used (HS-16).
 */
export function formState(document: {
  required: readonly string[];
  signatures: readonly { personId: string }[];
  excuses: readonly { personId: string; reason: string }[];
}): FormState {
  const signed = new Set(document.signatures.map(({ personId }) => personId));
  const excuses = new Map(document.excuses.map((excuse) => [excuse.personId, excuse.reason]));
  const missing: string[] = [];
  const except: FormState['except'] = [];
  for (const personId of new Set(document.required)) {
    if (signed.has(personId)) continue;
    const reason = excuses.get(personId);
    if (reason === undefined) missing.push(personId);
    else except.push({ personId, reason });
  }
  if (missing.length > 0) return { state: 'waiting', missing, except };
  return { state: except.length > 0 ? 'complete-except' : 'complete', missing, except };
}
