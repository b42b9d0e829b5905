import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Membership } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { Db, ReadDb } from '../desk.ts';
import { getRegion } from './regions.ts';
import { agencyRegion, region } from './tables.ts';

/** Every agency's regions, ended ones included, the earliest first. */
export function listMemberships(db: ReadDb): (Membership & { agencyId: string })[] {
  const { agencyId, regionId, since, until } = agencyRegion;
  return db
    .select({ agencyId, regionId, regionName: region.name, since, until })
    .from(agencyRegion)
    .innerJoin(region, eq(region.id, regionId))
    .orderBy(asc(region.name), asc(since))
    .all();
}

function openMembership(db: ReadDb, agencyId: string, regionId: string) {
  return db
    .select()
    .from(agencyRegion)
    .where(
      and(
        eq(agencyRegion.agencyId, agencyId),
        eq(agencyRegion.regionId, regionId),
        isNull(agencyRegion.until),
      ),
    )
    .get();
}

/** @throws Refusal `not-found`; `invalid` at `regionId` or `since` */
export function joinRegion(
  db: Db,
  id: string,
  input: { agencyId: string; regionId: string; since: CalendarDate },
): void {
  getRegion(db, input.regionId);
  if (openMembership(db, input.agencyId, input.regionId)) {
    refuseField('regionId', 'in-region-already');
  }
  const before = listMemberships(db).filter(
    (one) => one.agencyId === input.agencyId && one.regionId === input.regionId,
  );
  const overlaps = before.find(({ until }) => until !== null && until >= input.since);
  if (overlaps?.until) refuseField('since', 'in-region-until', { date: overlaps.until });
  db.insert(agencyRegion)
    .values({ id, ...input })
    .run();
}

/** @throws Refusal `not-found`; `refused` with `not-in-region`; `invalid` at `until` */
export function leaveRegion(
  db: Db,
  { agencyId, regionId, until }: { agencyId: string; regionId: string; until: CalendarDate },
): void {
  const open = openMembership(db, agencyId, regionId);
  if (!open) refuse('not-in-region');
  if (until < open.since) refuseField('until', 'before-since', { date: open.since });
  db.update(agencyRegion).set({ until }).where(eq(agencyRegion.id, open.id)).run();
}
