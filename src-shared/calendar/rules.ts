import { type CalendarDate, compareDates } from '../dates.ts';
import { searchKey } from '../families/search-key.ts';
import type { CalendarItem, CalendarWhat } from './contract.ts';

/** What the screen filters by. */
export const calendarKinds = ['meeting', 'deadline', 'follow-up', 'reminder'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

const kinds: Record<CalendarWhat, CalendarKind> = {
  conference: 'meeting',
  'first-conference': 'deadline',
  'monthly-conference': 'deadline',
  'case-management': 'meeting',
  'year-start-case-management': 'deadline',
  'monthly-case-management': 'deadline',
  'plan-review': 'follow-up',
  'region-meeting': 'meeting',
  'region-month': 'deadline',
  'coc-month': 'deadline',
  'preparation-list': 'deadline',
  action: 'follow-up',
  ersea: 'reminder',
  fpa: 'reminder',
  'case-conferencing': 'reminder',
  'grantee-review': 'reminder',
};

/** The kind that an item belongs to. */
export function kindOf({ what }: Pick<CalendarItem, 'what'>): CalendarKind {
  return kinds[what];
}

const order: Record<CalendarItem['state'], number> = {
  overdue: 0,
  'due-soon': 1,
  open: 2,
  'not-open': 3,
  reminder: 4,
  done: 5,
};

/**
 * Items in the order in which a day lists them: by date, then what has a time by that time, then
 * by what presses most, then by name.
 */
export function sortItems<T extends CalendarItem>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, name: searchKey(item.about ?? item.group ?? '') }))
    .toSorted(
      (a, b) =>
        compareDates(a.item.date, b.item.date) ||
        compareText(a.item.startsAt ?? '~', b.item.startsAt ?? '~') ||
        order[a.item.state] - order[b.item.state] ||
        compareText(a.name, b.name) ||
        compareText(a.item.key, b.item.key),
    )
    .map(({ item }) => item);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether `date` lies in the range, both ends included. */
export function isInRange(
  date: CalendarDate,
  { start, end }: { start: CalendarDate; end: CalendarDate },
): boolean {
  return date >= start && date <= end;
}
