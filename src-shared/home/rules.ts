import { type CalendarDate, compareDates } from '../dates.ts';
import { searchKey } from '../families/search-key.ts';

interface WorkLine {
  state: 'overdue' | 'due-soon' | 'open' | 'not-open';
  /** Null when it has no date; such lines come last of their kind. */
  due: CalendarDate | null;
  /** Whom or what it is for, as people call it. */
  for: string;
}

/** Lines of work in the order they are shown: overdue first, then by date, then by name. */
export function sortWork<T extends WorkLine>(lines: readonly T[]): T[] {
  return lines.toSorted(
    (a, b) =>
      Number(b.state === 'overdue') - Number(a.state === 'overdue') ||
      compareDue(a.due, b.due) ||
      compareNames(a.for, b.for),
  );
}

function compareDue(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDates(a, b);
}

function compareNames(a: string, b: string): number {
  const [left, right] = [searchKey(a), searchKey(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
