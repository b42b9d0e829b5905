import { asc, eq } from 'drizzle-orm';
import type {
  BarrierInput,
  BarrierRow,
  BarrierStatus,
} from '../../src-shared/coordinated-entry/barriers-contract.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { Refusal, refuseField } from '../../src-shared/problem.ts';
import type { ReadDb, WriteDesk } from '../desk.ts';
import { getPerson, namesOfPeople } from '../people/store.ts';
import { getAgency, namesOfAgencies } from './agencies.ts';
import { joined } from './households.ts';
import { getRegion } from './regions.ts';
import { barrierProgress, region, systemicBarrier } from './tables.ts';

const isOver = (status: BarrierStatus) => status === 'solved' || status === 'dropped';

/** The log of systemic barriers: those still there first, the newest before (CE-33). */
export function listBarriers(db: ReadDb): BarrierRow[] {
  const people = namesOfPeople(db);
  const agencies = namesOfAgencies(db);
  const regions = new Map(
    db
      .select()
      .from(region)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const nameIn = (names: Map<string, string>, id: string | null) =>
    id === null ? null : (names.get(id) ?? null);
  const entries = db
    .select()
    .from(barrierProgress)
    .orderBy(asc(barrierProgress.at), asc(barrierProgress.id))
    .all();
  return db
    .select()
    .from(systemicBarrier)
    .all()
    .map(({ createdAt: _, createdBy: __, ...row }) => {
      const own = entries.filter(({ barrierId }) => barrierId === row.id).toReversed();
      return {
        ...row,
        regionName: nameIn(regions, row.regionId),
        ownerName: joined(nameIn(people, row.ownerPersonId), nameIn(agencies, row.ownerAgencyId)),
        status: own.find(({ status }) => status !== null)?.status ?? ('open' as const),
        progress: own.map(({ barrierId: ___, byId, ...entry }) => ({
          ...entry,
          by: people.get(byId) ?? '',
        })),
      };
    })
    .toSorted(
      (a, b) =>
        Number(isOver(a.status)) - Number(isOver(b.status)) ||
        b.raisedOn.localeCompare(a.raisedOn) ||
        b.id.localeCompare(a.id),
    );
}

/** @throws Refusal `not-found` */
export function getBarrier(db: ReadDb, id: string): typeof systemicBarrier.$inferSelect {
  const row = db.select().from(systemicBarrier).where(eq(systemicBarrier.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'barrier' });
  return row;
}

/** Adds (`id` is new) or rewords a barrier. @throws Refusal `not-found`; `invalid` at `barrier.raisedOn` */
export function saveBarrier(
  { db, now, today, person }: WriteDesk,
  id: string,
  input: BarrierInput,
): void {
  if (input.raisedOn > today) refuseField('barrier.raisedOn', 'date-in-future');
  if (input.regionId !== null) getRegion(db, input.regionId);
  if (input.ownerAgencyId !== null) getAgency(db, input.ownerAgencyId);
  if (input.ownerPersonId !== null) getPerson(db, input.ownerPersonId);
  const fields = { ...input, barrier: input.barrier.trim(), strategy: input.strategy.trim() };
  db.insert(systemicBarrier)
    .values({ id, ...fields, createdAt: now, createdBy: person.id })
    .onConflictDoUpdate({ target: systemicBarrier.id, set: fields })
    .run();
}

/** A dated entry beside a barrier; never overwritten. @throws Refusal `not-found`; `invalid` at `date` */
export function addBarrierProgress(
  desk: WriteDesk,
  input: { barrierId: string; date: CalendarDate; note: string; status: BarrierStatus | null },
): void {
  const { db, now, today, person } = desk;
  const { raisedOn } = getBarrier(db, input.barrierId);
  if (input.date > today) refuseField('date', 'date-in-future');
  if (input.date < raisedOn) refuseField('date', 'before-raised', { date: raisedOn });
  db.insert(barrierProgress)
    .values({ id: desk.newId(), ...input, at: now, byId: person.id })
    .run();
}
