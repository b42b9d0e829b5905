import type { Range } from '../../src-shared/calendar/contract.ts';
import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  monthOf,
} from '../../src-shared/dates.ts';

/** How many days the calendar shows at a time. */
export const views = ['month', 'week'] as const;
export type View = (typeof views)[number];

/** A Sunday; weeks begin on Sunday, as calendars in the United States do. */
const SUNDAY: CalendarDate = '2023-01-01';

/** The Sunday on or before `date`. */
export function startOfWeek(date: CalendarDate): CalendarDate {
  const days = daysBetween(SUNDAY, date) % 7;
  return addDays(date, -((days + 7) % 7));
}

/** The seven days of the week of `date`, from Sunday. */
export function weekOf(date: CalendarDate): CalendarDate[] {
  const start = startOfWeek(date);
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

/** The whole weeks that are on screen around `date`. */
export function rangeOf(view: View, date: CalendarDate): Range {
  const first = view === 'week' ? date : firstOfMonth(monthOf(date));
  const last = view === 'week' ? date : lastOfMonth(monthOf(date));
  return { start: startOfWeek(first), end: addDays(startOfWeek(last), 6) };
}

/** The same day one month or week on (`by` 1) or back (−1). */
export function turned(view: View, date: CalendarDate, by: 1 | -1): CalendarDate {
  return view === 'week' ? addDays(date, 7 * by) : addMonths(date, by);
}

/**
 * Where a key leads from a day, as in a grid of dates (WAI-ARIA): arrows by day and week, Home and
 * End in the week, Page Up and Page Down by month or week, with Shift by year. Null for any other.
 */
export function dayAfterKey(
  view: View,
  date: CalendarDate,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): CalendarDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return startOfWeek(date);
    case 'End':
      return addDays(startOfWeek(date), 6);
    case 'PageUp':
      return shiftKey ? addMonths(date, -12) : turned(view, date, -1);
    case 'PageDown':
      return shiftKey ? addMonths(date, 12) : turned(view, date, 1);
    default:
      return null;
  }
}
