import type { CalendarItem, Range } from '../../src-shared/calendar/contract.ts';
import type { ReadDesk } from '../desk.ts';

/**
 * What one domain puts into the calendar: its items in the range, within the person's reach. One
 * outside the range does no harm; it is left out.
 */
export type CalendarSource = (desk: ReadDesk, range: Range) => CalendarItem[];

/** What an item has not, for those that have little. */
export const blankItem = {
  ...{ startsAt: null, endsAt: null, group: null, about: null, who: null },
  ...{ month: null, quarter: null, place: null, source: null },
} satisfies Partial<CalendarItem>;
