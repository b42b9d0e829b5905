import { asc, eq, inArray } from 'drizzle-orm';
import { addDays, type CalendarDate, isWithin } from '../../src-shared/dates.ts';
import type { Placement } from '../../src-shared/families/contract.ts';
import { type FieldProblem, Refusal, refuseField } from '../../src-shared/problem.ts';
import type { ProgramYear } from '../../src-shared/settings/contract.ts';
import type { Db, ReadDb } from '../desk.ts';
import { listProgramYears } from '../settings/store.ts';
import { placement, schoolClass } from './tables.ts';

/** A placement with the program year of its class. */
interface YearPlacement extends Placement {
  programYearId: string;
}

/** Every placement of a child, earliest first. */
export function placementsOf(db: ReadDb, childId: string): YearPlacement[] {
  return db
    .select({
      id: placement.id,
      classId: placement.classId,
      className: schoolClass.name,
      start: placement.start,
      end: placement.end,
      programYearId: schoolClass.programYearId,
    })
    .from(placement)
    .innerJoin(schoolClass, eq(schoolClass.id, placement.classId))
    .where(eq(placement.childId, childId))
    .orderBy(asc(placement.start))
    .all();
}

/** The program year of a class; null for a class that the binder does not have. */
export function yearOfClass(db: ReadDb, classId: string): ProgramYear | null {
  const found = db.select().from(schoolClass).where(eq(schoolClass.id, classId)).get();
  return listProgramYears(db).find(({ id }) => id === found?.programYearId) ?? null;
}

/** What is wrong with a first day in a class, at the fields `classId` and `start`. */
export function startProblem(
  db: ReadDb,
  { classId, start }: { classId: string; start: CalendarDate },
): FieldProblem | null {
  const year = yearOfClass(db, classId);
  if (!year) return { path: 'classId', key: 'unknown-class' };
  return outsideYear('start', start, year);
}

/** `values` hold both days of the program year, 'YYYY-MM-DD'. */
export function outsideYear(
  path: string,
  date: CalendarDate,
  { start, end }: ProgramYear,
): FieldProblem | null {
  if (isWithin(date, start, end)) return null;
  return { path, key: 'outside-program-year', values: { start, end } };
}

export function addPlacement(
  db: Db,
  row: {
    id: string;
    childId: string;
    classId: string;
    start: CalendarDate;
    end: CalendarDate | null;
  },
): void {
  db.insert(placement).values(row).run();
}

/**
 * Ends the child's stay: `lastDay` is the last day in the class. A class that the child was to begin
 * later falls away. Of a child who has left it corrects the day.
 * @throws Refusal `not-found`; `invalid` at `lastDay`
 */
export function withdraw(
  db: Db,
  childId: string,
  lastDay: CalendarDate,
  today: CalendarDate,
): void {
  const all = placementsOf(db, childId);
  const toCome = all.filter(({ start }) => start > lastDay && start > today);
  const begun = all.filter((one) => !toCome.includes(one));
  const last = begun.at(-1) ?? all[0];
  if (!last) throw new Refusal({ code: 'not-found', what: 'placement' });
  if (lastDay < last.start) refuseBefore('lastDay', 'end-before-start', last, all);
  const year = yearOfClass(db, last.classId);
  const problem = year && outsideYear('lastDay', lastDay, year);
  if (problem) throw new Refusal({ code: 'invalid', fields: [problem] });
  const ids = toCome.map(({ id }) => id);
  if (ids.length > 0) db.delete(placement).where(inArray(placement.id, ids)).run();
  db.update(placement).set({ end: lastDay }).where(eq(placement.id, last.id)).run();
}

/** A day before the child's entry says so; one before a later move says which day that was. */
function refuseBefore(
  path: string,
  key: string,
  last: YearPlacement,
  all: readonly YearPlacement[],
): never {
  const isEntry = !all.some(
    ({ id, programYearId }) => id !== last.id && programYearId === last.programYearId,
  );
  refuseField(path, isEntry ? 'before-entry' : key, { date: last.start });
}

/**
 * From `start` on the child is in another class: the placement before ends the day before, and its
 * end, if it had one, is the new one's. A child who has left comes back. On the very day on which
 * the placement began, its class is corrected.
 * @throws Refusal `not-found`; `invalid` at `classId` or `start`
 */
export function moveClass(
  db: Db,
  move: { id: string; childId: string; classId: string; start: CalendarDate },
): void {
  const { childId, classId, start } = move;
  const problem = startProblem(db, move);
  if (problem) throw new Refusal({ code: 'invalid', fields: [problem] });
  const all = placementsOf(db, childId);
  const last = all.at(-1);
  if (!last) throw new Refusal({ code: 'not-found', what: 'placement' });
  const lastDay = endOf(db, last, classId);
  if (lastDay !== null && lastDay < start) {
    if (lastDay !== last.end) endOn(db, last.id, lastDay);
    addPlacement(db, { ...move, end: null });
    return;
  }
  if (last.classId === classId) refuseField('classId', 'already-in-class');
  if (start < last.start) refuseBefore('start', 'placement-overlap', last, all);
  if (start === last.start) {
    db.update(placement).set({ classId }).where(eq(placement.id, last.id)).run();
    return;
  }
  endOn(db, last.id, addDays(start, -1));
  addPlacement(db, { ...move, end: last.end });
}

function endOn(db: Db, id: string, end: CalendarDate): void {
  db.update(placement).set({ end }).where(eq(placement.id, id)).run();
}

/** The last day of a placement; one left open in another program year ends with that year. */
function endOf(db: ReadDb, last: YearPlacement, nextClassId: string): CalendarDate | null {
  const year = yearOfClass(db, last.classId);
  const isSameYear = year?.id === yearOfClass(db, nextClassId)?.id;
  return last.end ?? (isSameYear ? null : (year?.end ?? null));
}
