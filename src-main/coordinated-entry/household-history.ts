import { and, desc, eq, isNull } from 'drizzle-orm';
import type { LocationInput } from '../../src-shared/coordinated-entry/households-contract.ts';
import { addDays, type CalendarDate } from '../../src-shared/dates.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import type { Db, ReadDb, WriteDesk } from '../desk.ts';
import { getPerson } from '../people/store.ts';
import { getAgency } from './agencies.ts';
import { getHousehold } from './household-records.ts';
import { householdLocation, householdNavigator, householdService } from './tables.ts';

/** Where a household has stayed, newest first. */
export function locationsOf(db: ReadDb, householdId: string) {
  const { since, recordedAt, id } = householdLocation;
  return db
    .select()
    .from(householdLocation)
    .where(eq(householdLocation.householdId, householdId))
    .orderBy(desc(since), desc(recordedAt), desc(id))
    .all();
}

/** Adds to the history of a household's locations (CE-14). @throws Refusal `invalid` at `location.since` */
export function addLocation(
  desk: WriteDesk,
  householdId: string,
  { kind, detail, since }: LocationInput,
): void {
  const { db, now, today, person } = desk;
  getHousehold(db, householdId);
  if (since > today) refuseField('location.since', 'date-in-future');
  db.insert(householdLocation)
    .values({
      ...{ id: desk.newId(), householdId, kind, since, detail: detail?.trim() || null },
      ...{ recordedAt: now, recordedBy: person.id },
    })
    .run();
}

/** Who has been the primary housing navigator, newest first (CE-19). */
export function navigatorsOf(db: ReadDb, householdId: string) {
  return db
    .select()
    .from(householdNavigator)
    .where(eq(householdNavigator.householdId, householdId))
    .orderBy(desc(householdNavigator.since), desc(householdNavigator.id))
    .all();
}

function openNavigator(db: ReadDb, householdId: string) {
  return db
    .select()
    .from(householdNavigator)
    .where(and(eq(householdNavigator.householdId, householdId), isNull(householdNavigator.until)))
    .get();
}

/**
 * The primary housing navigator from `since` on; the one before ends the day before, or the same day
 * when one follows another at once (CE-19).
 * @throws Refusal `not-found`; `invalid` at `personId`, `agencyId` or `since`
 */
export function assignNavigator(
  desk: Pick<WriteDesk, 'db' | 'newId' | 'today'>,
  input: {
    householdId: string;
    agencyId: string | null;
    personId: string | null;
    since: CalendarDate;
  },
): void {
  const { db, today } = desk;
  const { householdId, agencyId, personId, since } = input;
  getHousehold(db, householdId);
  if (agencyId === null && personId === null) refuseField('personId', 'required');
  if (agencyId !== null) getAgency(db, agencyId);
  if (personId !== null) getPerson(db, personId);
  if (since > today) refuseField('since', 'date-in-future');
  const last = navigatorsOf(db, householdId)[0];
  if (last && since < (last.until ?? last.since)) {
    refuseField('since', 'before-navigator', { date: last.until ?? last.since });
  }
  if (last?.until === null) {
    const dayBefore = addDays(since, -1);
    endOf(db, last.id, dayBefore < last.since ? last.since : dayBefore);
  }
  db.insert(householdNavigator)
    .values({ id: desk.newId(), ...input })
    .run();
}

function endOf(db: Db, id: string, until: CalendarDate): void {
  db.update(householdNavigator).set({ until }).where(eq(householdNavigator.id, id)).run();
}

/** @throws Refusal `refused` with `no-navigator`; `invalid` at `until` */
export function endNavigator(
  db: Db,
  householdId: string,
  until: CalendarDate,
  today: CalendarDate,
): void {
  const open = openNavigator(db, householdId);
  if (!open) refuse('no-navigator');
  if (until > today) refuseField('until', 'date-in-future');
  if (until < open.since) refuseField('until', 'before-since', { date: open.since });
  endOf(db, open.id, until);
}

/** What agencies do for a household, in the order in which it began (CE-34). */
export function servicesOf(db: ReadDb, householdId: string) {
  return db
    .select()
    .from(householdService)
    .where(eq(householdService.householdId, householdId))
    .orderBy(householdService.since, householdService.id)
    .all();
}

/** @throws Refusal `not-found`; `invalid` at `since` */
export function addService(
  { db, today }: Pick<WriteDesk, 'db' | 'today'>,
  id: string,
  input: { householdId: string; agencyId: string; service: string; since: CalendarDate },
): void {
  getHousehold(db, input.householdId);
  getAgency(db, input.agencyId);
  if (input.since > today) refuseField('since', 'date-in-future');
  db.insert(householdService)
    .values({ id, ...input, service: input.service.trim() })
    .run();
}

/** @throws Refusal `not-found`; `invalid` at `until` */
export function endService(
  { db, today }: Pick<WriteDesk, 'db' | 'today'>,
  input: { householdId: string; serviceId: string; until: CalendarDate },
): void {
  const row = db
    .select()
    .from(householdService)
    .where(
      and(
        eq(householdService.id, input.serviceId),
        eq(householdService.householdId, input.householdId),
      ),
    )
    .get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'service' });
  if (input.until > today) refuseField('until', 'date-in-future');
  if (input.until < row.since) refuseField('until', 'before-since', { date: row.since });
  const { until } = input;
  db.update(householdService).set({ until }).where(eq(householdService.id, row.id)).run();
}
