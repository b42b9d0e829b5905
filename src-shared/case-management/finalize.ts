import type { CalendarDate } from '../dates.ts';
import type { Presence } from '../meetings/meeting.ts';
import type { CaseText, CaseUnmet } from './contract.ts';

type Strategy = { id: string; what: string; responsibleId: string | null };

export interface CaseFinalizeEntry {
  childId: string;
  outcome: string | null;
  text: Pick<CaseText, 'need' | 'result' | 'reviewOn'>;
  /** Decided in this meeting, and those still open of the plan that a new version replaces. */
  strategies: readonly Strategy[];
}

interface CaseFinalizeChild {
  childId: string;
  hasOpenPlan: boolean;
  /** The open plan's review is due on the day of the meeting, or was before. */
  isReviewDue: boolean;
}

export interface CaseFinalizeInput {
  date: CalendarDate;
  today: CalendarDate;
  attendees: readonly { presence: Presence }[];
  /** The children to be discussed, in the order of the agenda. */
  agenda: readonly CaseFinalizeChild[];
  entries: readonly CaseFinalizeEntry[];
}

/**
 * Every condition for finalizing a case management meeting that is not met, all at once, each with
 * the child where it is met (HS-24). Empty when it can be finalized.
 */
export function unmetCaseConditions(input: CaseFinalizeInput): CaseUnmet[] {
  const unmet: CaseUnmet[] = [];
  const ofMeeting = (code: CaseUnmet['code']) => ({ code, childId: null, actionId: null });
  if (input.date > input.today) unmet.push(ofMeeting('date-in-future'));
  if (!input.attendees.some(({ presence }) => presence === 'present')) {
    unmet.push(ofMeeting('no-attendee-present'));
  }
  const entries = new Map(input.entries.map((entry) => [entry.childId, entry]));
  for (const child of input.agenda) {
    unmet.push(...unmetOfChild(child, entries.get(child.childId), input.date));
  }
  return unmet;
}

function unmetOfChild(
  { childId, hasOpenPlan, isReviewDue }: CaseFinalizeChild,
  entry: CaseFinalizeEntry | undefined,
  date: CalendarDate,
): CaseUnmet[] {
  const codes: CaseUnmet['code'][] = [];
  switch (entry?.outcome) {
    case 'support-plan':
      return planConditions(entry, date);
    case 'plan-continues':
      if (!hasOpenPlan) codes.push('no-open-plan');
      else if (isReviewDue || entry.text.reviewOn !== '') {
        codes.push(...reviewProblem(entry.text.reviewOn, date));
      }
      break;
    case 'plan-closed':
      if (!hasOpenPlan) codes.push('no-open-plan');
      else if (entry.text.result.trim() === '') codes.push('no-result');
      break;
    case 'no-plan':
      if (hasOpenPlan) codes.push('plan-open');
      break;
    default:
      codes.push('no-outcome');
  }
  return codes.map((code) => ({ code, childId, actionId: null }));
}

/** A plan says what is needed, who does something about it, and when it is looked at again. */
function planConditions(entry: CaseFinalizeEntry, date: CalendarDate): CaseUnmet[] {
  const { childId, text } = entry;
  const unmet: CaseUnmet[] = [];
  const add = (code: CaseUnmet['code'], actionId: string | null = null) =>
    unmet.push({ code, childId, actionId });
  if (text.need.trim() === '') add('no-need');
  const strategies = entry.strategies.filter(({ what }) => what.trim() !== '');
  const [first] = strategies;
  if (first === undefined) add('no-action');
  else if (strategies.every(({ responsibleId }) => responsibleId === null)) {
    add('action-without-responsible', first.id);
  }
  for (const code of reviewProblem(text.reviewOn, date)) add(code);
  return unmet;
}

/** A review lies after the meeting that sets it. */
function reviewProblem(reviewOn: string, date: CalendarDate): CaseUnmet['code'][] {
  if (reviewOn === '') return ['no-review-date'];
  return reviewOn <= date ? ['review-not-after'] : [];
}
