import type { CalendarItem } from '../../src-shared/calendar/contract.ts';
import type { MeetingMonth, MeetingPlan } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { pendingState } from '../../src-shared/deadline.ts';
import { blankItem, type CalendarSource } from '../calendar/source.ts';
import { householdActionsDue } from './household-actions.ts';
import { isWithinReach } from './meeting-reach.ts';
import { listRegionMeetings } from './meeting-store.ts';
import { meetingPlans } from './overview.ts';
import { listRegions } from './regions.ts';

/** Coordinated-entry meetings scheduled and held; one whose day has come is to be finished (CE-01). */
export const regionMeetingItems: CalendarSource = (desk) => {
  if (!isWithinReach(desk)) return [];
  const { db, today } = desk;
  const regions = new Map(listRegions(db, today).map(({ id, name }) => [id, name]));
  return listRegionMeetings(db).map(({ id, regionId, date, startsAt, endsAt, finalizedAt }) => ({
    ...blankItem,
    ...{ key: `region-meeting/${id}`, what: 'region-meeting', date, startsAt, endsAt },
    group: regionId === null ? null : (regions.get(regionId) ?? null),
    state: finalizedAt !== null ? 'done' : date <= today ? 'due-soon' : 'open',
    place: { page: 'region-meeting', meetingId: id, householdId: null },
    source: 'CE-01',
  }));
};

/** What each region and the CoC owe: a meeting in its month, and the list two days before (CE-03, CE-04, CE-09). */
export const regionDeadlineItems: CalendarSource = (desk) => {
  if (!isWithinReach(desk)) return [];
  return meetingPlans(desk).flatMap((plan) =>
    plan.months.flatMap((line) => [...monthItem(plan, line), ...listItem(plan, line)]),
  );
};

/** A scheduled meeting speaks for itself on its own day. */
function monthItem({ regionId, regionName }: MeetingPlan, line: MeetingMonth): CalendarItem[] {
  const { month, date, due, state, meetingId } = line;
  if (meetingId !== null) return [];
  const what = regionId === null ? 'coc-month' : 'region-month';
  return [
    {
      ...blankItem,
      ...{ key: `${what}/${regionId ?? ''}/${month}`, what, month, state },
      ...{ date: date ?? due, group: regionName, place: { page: 'region-meetings' } },
      source: regionId === null ? 'CE-04' : 'CE-03',
    },
  ];
}

function listItem({ regionId, regionName }: MeetingPlan, line: MeetingMonth): CalendarItem[] {
  const { month, meetingId, listDue, listState } = line;
  if (meetingId === null || listDue === null || listState === null) return [];
  return [
    {
      ...blankItem,
      ...{ key: `preparation-list/${regionId ?? ''}/${month}`, what: 'preparation-list' },
      ...{ date: listDue, group: regionName, month },
      state: listState === 'done-late' ? 'done' : listState,
      place: { page: 'region-meeting', meetingId, householdId: null },
      source: 'CE-09',
    },
  ];
}

/** Action steps on households by the day they are due (CE-22). */
export const householdActionItems: CalendarSource = (desk, range) => {
  if (!isWithinReach(desk)) return [];
  return householdActionsDue(desk.db, range).map(
    ({ actionId, householdId, label, due, responsibleName, isOpen }) => ({
      ...blankItem,
      ...{ key: `action/${actionId}`, what: 'action', date: due, about: label },
      who: responsibleName,
      state: isOpen ? pendingState({ due }, desk.today) : 'done',
      place: { page: 'household', householdId },
      source: 'CE-22',
    }),
  );
};
