import { sql } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ReadDb } from '../desk.ts';
import { actionIsOpen } from '../follow-ups/actions.ts';
import { labelOf } from './household-records.ts';

/** An action step on a household, as Home and the calendar need it. */
export interface HouseholdAction {
  actionId: string;
  householdId: string;
  label: string;
  due: CalendarDate | null;
  responsibleId: string | null;
  responsibleName: string | null;
  isOpen: boolean;
}

type Row = Omit<HouseholdAction, 'label' | 'isOpen'> & {
  code: string;
  name: string | null;
  isOpen: number;
};

function rows(db: ReadDb, isAsked: ReturnType<typeof sql>): HouseholdAction[] {
  return db
    .all<Row>(sql`
      SELECT a.id AS actionId, h.id AS householdId, h.code, h.name, a.due_date AS due,
        a.responsible_id AS responsibleId, p.name AS responsibleName, ${actionIsOpen} AS isOpen
      FROM action a JOIN household h ON h.id = a.household_id JOIN entry e ON e.id = a.entry_id
      JOIN meeting m ON m.id = e.meeting_id LEFT JOIN person p ON p.id = a.responsible_id
      WHERE m.finalized_at IS NOT NULL AND ${isAsked}`)
    .map(({ code, name, isOpen, ...row }) => ({
      ...row,
      label: labelOf({ code, name }),
      isOpen: Boolean(isOpen),
    }));
}

/** Every action step that has been decided and not closed. */
export function openHouseholdActions(db: ReadDb): HouseholdAction[] {
  return rows(db, sql`${actionIsOpen}`);
}

/** Those due from `start` to `end`, closed ones included. */
export function householdActionsDue(
  db: ReadDb,
  { start, end }: { start: CalendarDate; end: CalendarDate },
): (HouseholdAction & { due: CalendarDate })[] {
  return rows(db, sql`a.due_date BETWEEN ${start} AND ${end}`).flatMap(({ due, ...row }) =>
    due === null ? [] : [{ ...row, due }],
  );
}
