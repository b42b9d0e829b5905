import { and, eq, ne, sql } from 'drizzle-orm';
import { classStartOf } from '../../src-shared/conferences/calendar.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ClassRow } from '../../src-shared/families/contract.ts';
import { type FieldProblem, Refusal } from '../../src-shared/problem.ts';
import type { ProgramYear } from '../../src-shared/settings/contract.ts';
import type { Db, ReadDb, ReadDesk } from '../desk.ts';
import { programYearOn } from '../settings/store.ts';
import { collatorFor } from './children.ts';
import { classKey } from './class-key.ts';
import { outsideYear, yearOfClass } from './placements.ts';
import { refuseFields } from './refuse-fields.ts';
import { schoolClass } from './tables.ts';

export interface ClassInput {
  name: string;
  start: CalendarDate | null;
}

/** The classes of the program year by name, with children who are in one or will be. */
export function listClasses({ db, person, today }: ReadDesk): ClassRow[] {
  const year = programYearOn(db, today);
  const placements = Map.groupBy(placementsInYear(db, year.id), ({ classId }) => classId);
  const teachers = Map.groupBy(teachersByClass(db), ({ classId }) => classId);
  const { compare } = collatorFor(person.language);
  return db
    .select({ id: schoolClass.id, name: schoolClass.name, start: schoolClass.start })
    .from(schoolClass)
    .where(eq(schoolClass.programYearId, year.id))
    .all()
    .map((row) => {
      const own = placements.get(row.id) ?? [];
      const present = own.filter(({ end }) => end === null || end >= today);
      return {
        ...row,
        effectiveStart: classStartOf(row.start, own, year),
        children: new Set(present.map(({ childId }) => childId)).size,
        teachers: (teachers.get(row.id) ?? []).map(({ name }) => name).toSorted(compare),
      };
    })
    .toSorted((a, b) => compare(a.name, b.name));
}

function placementsInYear(
  db: ReadDb,
  programYearId: string,
): { classId: string; childId: string; start: CalendarDate; end: CalendarDate | null }[] {
  return db.all(sql`
    SELECT p.class_id AS classId, p.child_id AS childId, p.start_date AS start, p.end_date AS "end"
    FROM placement p JOIN class k ON k.id = p.class_id WHERE k.program_year_id = ${programYearId}`);
}

function teachersByClass(db: ReadDb): { classId: string; name: string }[] {
  return db.all(sql`
    SELECT pc.class_id AS classId, p.name FROM person_class pc JOIN person p ON p.id = pc.person_id
    JOIN person_role r ON r.person_id = p.id AND r.role = 'teacher' WHERE p.access <> 'removed'`);
}

/** A class of the current program year. @throws Refusal `invalid` at `name` or `start` */
export function addClass(db: Db, id: string, input: ClassInput, today: CalendarDate): void {
  const year = programYearOn(db, today);
  refuseFields(classProblems(db, null, input, year));
  db.insert(schoolClass)
    .values({ id, programYearId: year.id, name: input.name.trim(), start: input.start })
    .run();
}

/** @throws Refusal `not-found`; `invalid` at `name` or `start` */
export function editClass(db: Db, id: string, input: ClassInput): void {
  const year = yearOfClass(db, id);
  if (!year) throw new Refusal({ code: 'not-found', what: 'class' });
  refuseFields(classProblems(db, id, input, year));
  db.update(schoolClass)
    .set({ name: input.name.trim(), start: input.start })
    .where(eq(schoolClass.id, id))
    .run();
}

function classProblems(
  db: ReadDb,
  id: string | null,
  { name, start }: ClassInput,
  year: ProgramYear,
): (FieldProblem | null | false)[] {
  const isTaken = db
    .select({ name: schoolClass.name })
    .from(schoolClass)
    .where(and(eq(schoolClass.programYearId, year.id), ne(schoolClass.id, id ?? '')))
    .all()
    .some((other) => classKey(other.name) === classKey(name));
  return [
    isTaken && { path: 'name', key: 'class-name-taken' },
    start !== null && outsideYear('start', start, year),
  ];
}
