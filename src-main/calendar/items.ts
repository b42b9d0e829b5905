import type { CalendarItem, Range } from '../../src-shared/calendar/contract.ts';
import { isInRange, sortItems } from '../../src-shared/calendar/rules.ts';
import { daysBetween } from '../../src-shared/dates.ts';
import { refuseField } from '../../src-shared/problem.ts';
import { caseManagementItems } from '../case-management/calendar-items.ts';
import { conferenceDeadlineItems, conferenceItems } from '../conferences/calendar-items.ts';
import {
  householdActionItems,
  regionDeadlineItems,
  regionMeetingItems,
} from '../coordinated-entry/calendar-items.ts';
import type { ReadDesk } from '../desk.ts';
import { actionItems } from '../follow-ups/calendar-items.ts';
import { monitoringItems } from '../monitoring/calendar-items.ts';
import type { CalendarSource } from './source.ts';

/** Every domain that has dates, one line each. */
const sources: readonly CalendarSource[] = [
  conferenceItems,
  conferenceDeadlineItems,
  actionItems,
  caseManagementItems,
  monitoringItems,
  regionMeetingItems,
  regionDeadlineItems,
  householdActionItems,
];

/** Every item from `start` to `end` within the person's reach, in a day's order. */
export function itemsBetween(desk: ReadDesk, range: Range): CalendarItem[] {
  const items = sources.flatMap((source) => source(desk, range));
  return sortItems(items.filter(({ date }) => isInRange(date, range)));
}

/**
 * Holds a range to `most` days.
 * @throws Refusal `invalid` at `end`: `ends-before-it-starts`, `range-too-long`
 */
export function checkRange({ start, end }: Range, most: number): void {
  if (end < start) refuseField('end', 'ends-before-it-starts');
  if (daysBetween(start, end) >= most) refuseField('end', 'range-too-long', { limit: most });
}
