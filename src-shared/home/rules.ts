import { type CalendarDate, compareDates } from '../dates.ts';
import { searchKey } from '../families/search-key.ts';
import type { HomeLine } from './contract.ts';

interface WorkLine {
  state: HomeLine['state'];
  /** Null when it has no date; such lines come last of their kind. */
  due: CalendarDate | null;
  /** Whom or what it is for, as people call it. */
  for: string;
}

/** Lines of work in the order they are shown: overdue first, then by date, then by name. */
export function sortWork<T extends WorkLine>(lines: readonly T[]): T[] {
  return lines
    .map((line) => ({ line, name: searchKey(line.for) }))
    .toSorted(
      (a, b) =>
        Number(b.line.state === 'overdue') - Number(a.line.state === 'overdue') ||
        compareDue(a.line.due, b.line.due) ||
        compareKeys(a.name, b.name),
    )
    .map(({ line }) => line);
}

function compareDue(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDates(a, b);
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
