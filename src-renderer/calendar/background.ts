import type { Output } from '../../src-shared/contract.ts';
import { type CalendarDate, isWithin, monthOf } from '../../src-shared/dates.ts';

type Years = Output<'calendar.between'>['years'];

/** What stands behind a day; the words are `calendar:<note>`. */
export type DayNote = 'year-starts' | 'year-ends' | 'closed' | 'outside-year';

/** What the program year makes of a day: its first or last, in a closed month, or outside of it. */
export function notesOf(date: CalendarDate, years: Years): DayNote[] {
  const year = years.find(({ start, end }) => isWithin(date, start, end));
  if (year === undefined) return ['outside-year'];
  const notes: DayNote[] = [];
  if (date === year.start) notes.push('year-starts');
  if (date === year.end) notes.push('year-ends');
  if (year.closedMonths.includes(monthOf(date))) notes.push('closed');
  return notes;
}
