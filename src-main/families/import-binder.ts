import { sql } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ExistingChild } from '../../src-shared/families/roster-plan.ts';
import type { ProgramYear } from '../../src-shared/settings/contract.ts';
import type { ReadDb } from '../desk.ts';
import { listProgramYears } from '../settings/store.ts';

/** A placement in a class of the program year that the roster is for; `id` null until it is written. */
export interface Stay {
  id: string | null;
  className: string;
  start: CalendarDate;
  end: CalendarDate | null;
}

/** A child as an import compares it, with what it writes to. */
export interface BinderChild extends ExistingChild {
  familyId: string;
  advocateId: string | null;
  /** Earliest first. */
  stays: Stay[];
  /** A placement of another program year that nobody ended, and the day it ended at the latest. */
  leftOpen: { id: string; end: CalendarDate } | null;
}

type Flag = 'iep' | 'mckinneyVento' | 'fosterCare';
type Placed = 'stays' | 'leftOpen' | 'className' | 'entryDate' | 'exitDate';
type ChildFields = Omit<BinderChild, Placed | Flag> & Record<Flag, number>;

interface PlacementRow {
  id: string;
  childId: string;
  className: string;
  programYearId: string;
  start: CalendarDate;
  end: CalendarDate | null;
}

/** Every child of the binder in the roster's terms, as of one program year. */
export function childrenOfBinder(db: ReadDb, year: ProgramYear): BinderChild[] {
  const placements = Map.groupBy(
    db.all<PlacementRow>(sql`
      SELECT p.id, p.child_id AS childId, k.name AS className, p.start_date AS start,
        p.end_date AS "end", k.program_year_id AS programYearId
      FROM placement p JOIN class k ON k.id = p.class_id ORDER BY p.start_date`),
    ({ childId }) => childId,
  );
  const ends = new Map(listProgramYears(db).map(({ id, end }) => [id, end]));
  return childFields(db).map((fields) => {
    const all = placements.get(fields.childId) ?? [];
    const stays = all
      .filter(({ programYearId }) => programYearId === year.id)
      .map(({ id, className, start, end }) => ({ id, className, start, end }));
    const older = all.findLast((one) => one.programYearId !== year.id);
    const olderEnd = older ? (older.end ?? ends.get(older.programYearId) ?? null) : null;
    const last = stays.at(-1);
    return {
      ...fields,
      stays,
      className: last?.className ?? null,
      entryDate: stays[0]?.start ?? null,
      exitDate: last ? last.end : olderEnd,
      leftOpen: older?.end === null && olderEnd ? { id: older.id, end: olderEnd } : null,
    };
  });
}

function childFields(db: ReadDb) {
  const rows = db.all<ChildFields>(sql`
    SELECT c.id AS childId, c.participant_id AS participantId, c.last_name AS lastName,
      c.first_name AS firstName, c.date_of_birth AS dateOfBirth, c.relationship, c.iep,
      c.mckinney_vento AS mckinneyVento, c.foster_care AS fosterCare, c.note,
      c.advocate_id AS advocateId, a.name AS advocate, f.id AS familyId,
      f.family_key AS familyKey, f.primary_adult AS primaryAdult, f.phone,
      f.home_language AS homeLanguage
    FROM child c JOIN family f ON f.id = c.family_id LEFT JOIN person a ON a.id = c.advocate_id
    ORDER BY c.id`);
  return rows.map((row) => ({
    ...row,
    iep: row.iep === 1,
    mckinneyVento: row.mckinneyVento === 1,
    fosterCare: row.fosterCare === 1,
  }));
}
