import { eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Region, RegionInput } from '../../src-shared/coordinated-entry/regions-contract.ts';
import { ReviewFilter } from '../../src-shared/coordinated-entry/review-filter.ts';
import { searchKey } from '../../src-shared/families/search-key.ts';
import { riverValleys } from '../../src-shared/packs/river-valleys.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import type { Db, ReadDb, WriteDesk } from '../desk.ts';
import { agencyRegion, county, household, region, systemicBarrier } from './tables.ts';

type RegionRecord = typeof region.$inferSelect;

/** Who a region reviews, as it is stored. */
function filtersOf({ filters }: Pick<RegionRecord, 'filters'>): ReviewFilter[] {
  return z.array(ReviewFilter).parse(JSON.parse(filters));
}

function usualOf({ usualWeek, usualWeekday }: RegionRecord): Region['usual'] {
  if (usualWeek === null || usualWeekday === null) return null;
  return { week: usualWeek, weekday: usualWeekday };
}

/** Order of names: case and accents ignored, numbers by their size (*Region 10* after *Region 9*). */
export function byName<T extends { name: string }>(rows: readonly T[]): T[] {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return rows.toSorted((a, b) => compare(a.name, b.name));
}

/** The regions with their counties, by name. `today` decides which agencies take part. */
export function listRegions(db: ReadDb, today: string): Region[] {
  const counties = db.all<{ id: string; name: string; regionId: string; households: number }>(sql`
    SELECT c.id, c.name, c.region_id AS regionId,
      (SELECT count(*) FROM household h WHERE h.county_id = c.id) AS households
    FROM county c`);
  const active = countBy(
    db.all(sql`SELECT c.region_id AS id, count(*) AS n FROM household h
      JOIN county c ON c.id = h.county_id WHERE h.status = 'active' GROUP BY c.region_id`),
  );
  const present = countBy(
    db.all(sql`SELECT region_id AS id, count(DISTINCT agency_id) AS n FROM agency_region
      WHERE since <= ${today} AND coalesce(until, '9999') >= ${today} GROUP BY region_id`),
  );
  const rows = db.select().from(region).all();
  return byName(rows).map((row) => ({
    id: row.id,
    name: row.name,
    filters: filtersOf(row),
    usual: usualOf(row),
    counties: byName(counties.filter(({ regionId }) => regionId === row.id)).map(
      ({ regionId: _, ...rest }) => rest,
    ),
    households: active.get(row.id) ?? 0,
    agencies: present.get(row.id) ?? 0,
  }));
}

function countBy(rows: { id: string; n: number }[]): Map<string, number> {
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** @throws Refusal `not-found` */
export function getRegion(db: ReadDb, id: string) {
  const row = db.select().from(region).where(eq(region.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'region' });
  return { id: row.id, name: row.name, filters: filtersOf(row), usual: usualOf(row) };
}

/** Adds (`id` is new) or changes a region. @throws Refusal `invalid` at `name` */
export function saveRegion(db: Db, id: string, input: RegionInput): void {
  const name = input.name.trim();
  const others = db.select({ name: region.name }).from(region).where(ne(region.id, id)).all();
  if (isTaken(others, name)) refuseField('name', 'region-name-taken');
  const { usual } = input;
  const fields = {
    name,
    filters: JSON.stringify(ReviewFilter.options.filter((one) => input.filters.includes(one))),
    usualWeek: usual?.week ?? null,
    usualWeekday: usual?.weekday ?? null,
  };
  db.insert(region)
    .values({ id, ...fields })
    .onConflictDoUpdate({ target: region.id, set: fields })
    .run();
}

function isTaken(others: { name: string }[], name: string): boolean {
  return others.some((other) => searchKey(other.name) === searchKey(name));
}

/** @throws Refusal `not-found`; `refused` with `region-in-use` */
export function removeRegion(db: Db, id: string): void {
  getRegion(db, id);
  const isUsed = [county, agencyRegion, systemicBarrier].some((table) =>
    db.select({ id: table.id }).from(table).where(eq(table.regionId, id)).get(),
  );
  if (isUsed) refuse('region-in-use');
  db.delete(region).where(eq(region.id, id)).run();
}

/** @throws Refusal `not-found` */
export function getCounty(db: ReadDb, id: string): typeof county.$inferSelect {
  const row = db.select().from(county).where(eq(county.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'county' });
  return row;
}

/** Adds (`id` is new) or changes a county. @throws Refusal `not-found`; `invalid` at `name` */
export function saveCounty(db: Db, id: string, input: { regionId: string; name: string }): void {
  getRegion(db, input.regionId);
  const name = input.name.trim();
  const others = db.select({ name: county.name }).from(county).where(ne(county.id, id)).all();
  if (isTaken(others, name)) refuseField('name', 'county-name-taken');
  const fields = { regionId: input.regionId, name };
  db.insert(county)
    .values({ id, ...fields })
    .onConflictDoUpdate({ target: county.id, set: fields })
    .run();
}

/** @throws Refusal `not-found`; `refused` with `county-in-use` */
export function removeCounty(db: Db, id: string): void {
  getCounty(db, id);
  const lives = db.select().from(household).where(eq(household.countyId, id)).get();
  if (lives) refuse('county-in-use');
  db.delete(county).where(eq(county.id, id)).run();
}

/** The regions and counties that the pack comes with, for a binder that has none yet (CE-02, CE-13). */
export function seedRegions({ db, newId }: Pick<WriteDesk, 'db' | 'newId'>): void {
  if (db.select({ id: region.id }).from(region).get()) return;
  for (const { name, counties } of riverValleys.regions) {
    const regionId = newId();
    saveRegion(db, regionId, { name, filters: [...riverValleys.filters], usual: null });
    for (const each of counties) saveCounty(db, newId(), { regionId, name: each });
  }
}
