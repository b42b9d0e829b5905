import { addDays, type CalendarDate } from '../../src-shared/dates.ts';
import type { PlannedChange } from '../../src-shared/families/roster-plan.ts';
import type { RosterRow } from '../../src-shared/families/roster-row.ts';
import { classKey } from './class-key.ts';
import type { BinderChild, Stay } from './import-binder.ts';

type Row = Pick<RosterRow, 'className' | 'entryDate' | 'exitDate'>;

/** The fields of a row that placements hold. */
export const placing: ReadonlySet<string> = new Set(['className', 'entryDate', 'exitDate']);

/** Runs of placements without a day between them: a move goes on, a return begins a new one. */
function unbroken(stays: readonly Stay[]): Stay[][] {
  const runs: Stay[][] = [];
  for (const stay of stays) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.end;
    if (run && before && addDays(before, 1) === stay.start) run.push(stay);
    else runs.push([stay]);
  }
  return runs;
}

const lastDayOf = (run: readonly Stay[]) => run.at(-1)?.end ?? null;

/** The row tells of a stay after the last one: a return, or the first in this program year. */
function isNewStay({ entryDate }: Row, stays: readonly Stay[]): boolean {
  const end = lastDayOf(stays);
  return stays.length === 0 || (end !== null && entryDate > end);
}

/**
 * The changes of a planned import that are news. A file knows one stay of a child, the binder may
 * know several with moves between them: a day on which some placement begins is a known entry, the
 * last day of an earlier stay a known exit, and whoever will have left by then moves no more.
 */
export function newsOf(
  row: Row,
  child: Pick<BinderChild, 'stays' | 'exitDate'>,
  changes: readonly PlannedChange[],
): PlannedChange[] {
  const { stays } = child;
  if (isNewStay(row, stays)) return [...changes];
  const earlier = unbroken(stays).slice(0, -1);
  const isEarlier = earlier.some((run) => row.exitDate !== null && lastDayOf(run) === row.exitDate);
  const leaves = row.exitDate ?? child.exitDate;
  return changes.filter(({ field, on }) => {
    if (!placing.has(field)) return true;
    if (isEarlier) return false;
    if (field === 'entryDate') return !stays.some(({ start }) => start === row.entryDate);
    return field !== 'className' || leaves === null || on === null || leaves >= on;
  });
}

/** The placements of a child once `changes`, as `newsOf` leaves them, have come in. */
export function staysAfter(
  row: Row,
  stays: readonly Stay[],
  changes: readonly PlannedChange[],
): Stay[] {
  const { className, entryDate, exitDate } = row;
  if (isNewStay(row, stays)) {
    return [...stays, { id: null, className, start: entryDate, end: exitDate }];
  }
  const change = (field: string) => changes.find((one) => one.field === field);
  let after: readonly Stay[] = stays;
  if (change('entryDate')) after = enteredOn(after, entryDate);
  if (change('exitDate') && exitDate !== null) after = leftOn(after, exitDate);
  const on = change('className')?.on;
  if (on) after = movedOn(after, className, on);
  return [...after];
}

/** The stay that the day belongs to begins on it. */
function enteredOn(stays: readonly Stay[], entry: CalendarDate): Stay[] {
  const runs = unbroken(stays);
  const at = runs.findIndex((run) => (lastDayOf(run) ?? entry) >= entry);
  return runs.flatMap((run, index) => {
    if (index !== at) return run;
    const kept = run.filter(({ end }) => end === null || end >= entry);
    return kept.map((stay, nth) => (nth === 0 ? { ...stay, start: entry } : stay));
  });
}

/** The stay that the day belongs to ends on it. */
function leftOn(stays: readonly Stay[], exit: CalendarDate): Stay[] {
  const runs = unbroken(stays);
  const at = runs.findLastIndex((run) => run.some(({ start }) => start <= exit));
  return runs.flatMap((run, index) => {
    if (index !== at) return run;
    const kept = run.filter(({ start }) => start <= exit);
    return kept.map((stay, nth) => (nth === kept.length - 1 ? { ...stay, end: exit } : stay));
  });
}

function movedOn(stays: readonly Stay[], className: string, on: CalendarDate): Stay[] {
  const last = stays.at(-1);
  if (!last) return [];
  const before = stays.slice(0, -1);
  if (on > last.start) {
    const next = { id: null, className, start: on, end: last.end };
    return [...before, { ...last, end: addDays(on, -1) }, next];
  }
  // A move that was still to come is taken back: the child simply stays.
  const staysOn = before.at(-1);
  const isBack = staysOn && classKey(staysOn.className) === classKey(className);
  if (isBack && staysOn.end && addDays(staysOn.end, 1) === last.start) {
    return [...before.slice(0, -1), { ...staysOn, end: last.end }];
  }
  return [...before, { ...last, className }];
}
