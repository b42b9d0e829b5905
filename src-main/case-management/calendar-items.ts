import { pendingState } from '../../src-shared/deadline.ts';
import { reachOf } from '../../src-shared/rights.ts';
import { blankItem, type CalendarSource } from '../calendar/source.ts';
import { caseDeadlinesOf, listCaseMeetings } from './deadlines.ts';
import { listPlanRows } from './plan-view.ts';
import { getCaseMeeting } from './store.ts';

/** Case management: meetings, what is due, and reviews of open plans, within the person's reach (HS-22, HS-24). */
export const caseManagementItems: CalendarSource = (desk) => {
  const { db, today, person } = desk;
  if (reachOf('read-records', person.roles) === 'none') return [];
  const meetings = listCaseMeetings(desk).map(({ id: meetingId, date, startsAt, state }) => ({
    ...{ ...blankItem, key: `case-management/${meetingId}`, date, startsAt },
    what: 'case-management' as const,
    endsAt: getCaseMeeting(db, meetingId).endsAt,
    state: state === 'finalized' ? 'done' : date <= today ? 'due-soon' : 'open',
    place: { page: 'case-meeting' as const, meetingId, childId: null },
    source: 'HS-21',
  })) satisfies ReturnType<CalendarSource>;
  const deadlines = caseDeadlinesOf(desk).map(({ what, month, due: date, state }) => ({
    ...{ ...blankItem, key: `${what}/${month ?? ''}/${date}`, what, month, date },
    state: state === 'done-late' ? 'done' : state,
    place: { page: 'case-management' as const },
    source: 'HS-22',
  })) satisfies ReturnType<CalendarSource>;
  const reviews = listPlanRows(desk, { state: 'open', childId: null }).map(
    ({ id: planId, childName: about, reviewOn: date }) => ({
      ...{ ...blankItem, key: `plan-review/${planId}`, date, about },
      what: 'plan-review' as const,
      state: pendingState({ due: date }, today),
      place: { page: 'plan' as const, planId, actionId: null },
      source: 'HS-24',
    }),
  ) satisfies ReturnType<CalendarSource>;
  return [...meetings, ...deadlines, ...reviews];
};
