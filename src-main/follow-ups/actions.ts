import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ActionView, NewAction } from '../../src-shared/follow-ups/contract.ts';
import {
  type ActionStatus,
  isOverdue,
  ActionStatus as Status,
  statusOf,
} from '../../src-shared/follow-ups/rules.ts';
import { Refusal, refuseField } from '../../src-shared/problem.ts';
import type { Db, ReadDb } from '../desk.ts';
import type { Subject } from '../meetings/subject.ts';
import { namesOfPeople } from '../people/store.ts';
import { person } from '../people/tables.ts';
import { action, actionProgress } from './tables.ts';

/** Where an action was decided, and about whom. */
export type ActionPlace = Subject & {
  entryId: string;
  formId: string | null;
  decidedOn: CalendarDate;
};

type ActionRecord = typeof action.$inferSelect;

/**
 * SQL for "no entry has closed this action yet", on a table aliased `a`: what `statusOf` says, where
 * thousands of actions are looked through. A test holds the two against each other.
 */
export const actionIsOpen = sql.raw(`coalesce((
  SELECT p.status FROM action_progress p WHERE p.action_id = a.id AND p.status IS NOT NULL
  ORDER BY p.at DESC, p.id DESC LIMIT 1), 'open') = 'open'`);

/** The actions decided in one entry, in the order in which they were written. */
export function actionsOfEntry(db: ReadDb, entryId: string, today: CalendarDate): ActionView[] {
  return views(
    db,
    db.select().from(action).where(eq(action.entryId, entryId)).orderBy(asc(action.id)).all(),
    today,
  );
}

export function actionsOfForm(db: ReadDb, formId: string, today: CalendarDate): ActionView[] {
  return views(
    db,
    db.select().from(action).where(eq(action.formId, formId)).orderBy(asc(action.id)).all(),
    today,
  );
}

/** Open actions of earlier, finalized meetings on a child (HS-13), soonest due first. */
export function openActionsOfChild(db: ReadDb, childId: string, today: CalendarDate): ActionView[] {
  return openActionsOf(db, { childId }, today);
}

/** Open actions of earlier, finalized meetings on a child or a household, soonest due first. */
export function openActionsOf(db: ReadDb, subject: Subject, today: CalendarDate): ActionView[] {
  const isOfSubject = subject.householdId
    ? sql`a.household_id = ${subject.householdId}`
    : sql`a.child_id = ${subject.childId}`;
  const ids = db.all<{ id: string }>(sql`
    SELECT a.id FROM action a JOIN entry e ON e.id = a.entry_id
    JOIN meeting m ON m.id = e.meeting_id
    WHERE ${isOfSubject} AND m.finalized_at IS NOT NULL AND ${actionIsOpen}
    ORDER BY a.due_date IS NULL, a.due_date, a.id`);
  return actionsById(
    db,
    ids.map(({ id }) => id),
    today,
  );
}

/** Views of actions, in the order of `ids`. */
export function actionsById(db: ReadDb, ids: string[], today: CalendarDate): ActionView[] {
  if (ids.length === 0) return [];
  const found = views(db, db.select().from(action).where(inArray(action.id, ids)).all(), today);
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
}

/** @throws Refusal `not-found` */
export function getAction(db: ReadDb, id: string): ActionRecord {
  const row = db.select().from(action).where(eq(action.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'action' });
  return row;
}

export function addAction(db: Db, place: ActionPlace & { id: string }, input: NewAction): void {
  checkAction(db, input);
  db.insert(action)
    .values({ ...place, ...input })
    .run();
}

export function editAction(db: Db, id: string, input: NewAction): void {
  checkAction(db, input);
  db.update(action).set(input).where(eq(action.id, id)).run();
}

export function removeAction(db: Db, id: string): void {
  db.delete(action).where(eq(action.id, id)).run();
}

function checkAction(db: ReadDb, { responsibleId }: NewAction): void {
  if (responsibleId === null) return;
  const found = db.select({ id: person.id }).from(person).where(eq(person.id, responsibleId)).get();
  if (!found) refuseField('action.responsibleId', 'unknown-person');
}

/** A dated entry beside the action; `status` null leaves the status as it is (HS-19). */
export function addProgress(
  db: Db,
  entry: {
    id: string;
    actionId: string;
    date: CalendarDate;
    at: string;
    byId: string;
    note: string;
    status: ActionStatus | null;
  },
): void {
  db.insert(actionProgress).values(entry).run();
}

function views(db: ReadDb, rows: ActionRecord[], today: CalendarDate): ActionView[] {
  if (rows.length === 0) return [];
  const names = namesOfPeople(db);
  const progress = db
    .select()
    .from(actionProgress)
    .where(
      inArray(
        actionProgress.actionId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(actionProgress.at), asc(actionProgress.id))
    .all()
    .map((one) => ({ ...one, status: Status.nullable().parse(one.status) }));
  return rows.map((row) => {
    const own = progress.filter(({ actionId }) => actionId === row.id);
    const status = statusOf(own);
    const { entryId: _, ...rest } = row;
    return {
      ...rest,
      responsibleName: row.responsibleId ? (names.get(row.responsibleId) ?? null) : null,
      status,
      isOverdue: isOverdue({ status, due: row.due }, today),
      result:
        status === 'open' ? null : (own.findLast((one) => one.status === status)?.note ?? null),
      progress: own.map(({ id, date, at, byId, note, status: given }) => ({
        id,
        date,
        at,
        by: names.get(byId) ?? '',
        note,
        status: given,
      })),
    };
  });
}
