import { sql } from 'drizzle-orm';
import {
  type ListedHousehold,
  reviewReasons,
} from '../../src-shared/coordinated-entry/by-name-list.ts';
import type {
  HouseholdRow,
  HouseholdStatus,
  HouseholdView,
} from '../../src-shared/coordinated-entry/households-contract.ts';
import { ReviewFilter } from '../../src-shared/coordinated-entry/review-filter.ts';
import { duplicateServices } from '../../src-shared/coordinated-entry/services.ts';
import { type CalendarDate, isWithin } from '../../src-shared/dates.ts';
import { reachOf } from '../../src-shared/rights.ts';
import type { ReadDb, ReadDesk } from '../desk.ts';
import { namesOfPeople } from '../people/store.ts';
import { getAgency, namesOfAgencies } from './agencies.ts';
import { locationsOf, navigatorsOf, servicesOf } from './household-history.ts';
import { getHousehold, labelOf } from './household-records.ts';
import { getCounty, getRegion, listRegions } from './regions.ts';

type Listed = ListedHousehold & {
  code: string;
  name: string | null;
  isCodeOnly: number;
  size: number;
  regionId: string;
  countyName: string;
  status: HouseholdStatus;
  statusOn: CalendarDate;
  navigatorPerson: string | null;
  navigatorAgency: string | null;
};

/** Every household with what the by-name list shows; longest on the list first. */
function allListed(db: ReadDb, today: CalendarDate): Listed[] {
  const rows = db.all<Listed & { isYouth: unknown; hasActiveReferral: unknown }>(sql`
    SELECT h.id, h.code, h.name, h.is_code_only AS isCodeOnly, h.size, c.region_id AS regionId,
      c.name AS countyName, h.listed_on AS listedOn, h.is_youth AS isYouth,
      h.has_active_referral AS hasActiveReferral, h.review_reason AS reviewReason, h.status,
      h.status_on AS statusOn,
      (SELECT l.kind FROM household_location l WHERE l.household_id = h.id
        ORDER BY l.since DESC, l.recorded_at DESC, l.id DESC LIMIT 1) AS location,
      p.name AS navigatorPerson, a.name AS navigatorAgency
    FROM household h JOIN county c ON c.id = h.county_id
    LEFT JOIN household_navigator n ON n.household_id = h.id AND n.since <= ${today}
      AND n.until IS NULL
    LEFT JOIN person p ON p.id = n.person_id LEFT JOIN agency a ON a.id = n.agency_id
    ORDER BY h.listed_on, h.code`);
  return rows.map((row) => ({
    ...row,
    isYouth: Boolean(row.isYouth),
    hasActiveReferral: Boolean(row.hasActiveReferral),
  }));
}

/** Every reason to review each active household, region by region (CE-13). */
function reasonsByHousehold(listed: readonly Listed[]): Map<string, ReviewFilter[]> {
  const active = listed.filter(({ status }) => status === 'active');
  const regions = Map.groupBy(active, ({ regionId }) => regionId).values();
  return new Map(regions.flatMap((own) => reviewReasons(own, ReviewFilter.options)));
}

/** The by-name list, longest on the list first (CE-13). `gone` are those housed or left. */
export function listHouseholds(
  { db, today }: Pick<ReadDesk, 'db' | 'today'>,
  filter: { regionId: string | null; status: 'active' | 'gone' | 'all' },
): HouseholdRow[] {
  const listed = allListed(db, today);
  const reasons = reasonsByHousehold(listed);
  const regions = new Map(listRegions(db, today).map((region) => [region.id, region]));
  return listed
    .filter(({ regionId }) => filter.regionId === null || regionId === filter.regionId)
    .filter(
      ({ status }) =>
        filter.status === 'all' || (status === 'active') === (filter.status === 'active'),
    )
    .map((row) => {
      const region = regions.get(row.regionId);
      const own = reasons.get(row.id) ?? [];
      const { id, code, size, regionId, countyName, listedOn, location, status, statusOn } = row;
      return {
        ...{ id, code, size, regionId, countyName, listedOn, location, status, statusOn },
        label: labelOf(row),
        isCodeOnly: Boolean(row.isCodeOnly),
        regionName: region?.name ?? '',
        navigator: joined(row.navigatorPerson, row.navigatorAgency),
        reasons: own,
        isForReview: own.some((reason) => region?.filters.includes(reason)),
      };
    });
}

/** A person and the agency: *Lee Ortiz, Bridge House*; null when there is neither. */
export function joined(person: string | null, agency: string | null): string | null {
  return [person, agency].filter((part) => part !== null).join(', ') || null;
}

/** One household's page. @throws Refusal `not-found` */
export function viewHousehold({ db, today, person }: ReadDesk, id: string): HouseholdView {
  const row = getHousehold(db, id);
  const { code, name, isCodeOnly, agencyId, size, countyId, listedOn, status, statusOn } = row;
  const { isYouth, hasActiveReferral, reviewReason } = row;
  const county = getCounty(db, countyId);
  const people = namesOfPeople(db);
  const agencies = namesOfAgencies(db);
  const nameOf = (names: Map<string, string>, of: string | null) =>
    of === null ? null : (names.get(of) ?? null);
  return {
    id,
    label: labelOf(row),
    household: {
      ...{ code, name, isCodeOnly, agencyId, size, countyId, listedOn },
      ...{ isYouth, hasActiveReferral, reviewReason },
    },
    agencyName: agencyId === null ? null : getAgency(db, agencyId).name,
    regionId: county.regionId,
    regionName: getRegion(db, county.regionId).name,
    countyName: county.name,
    ...{ status, statusOn },
    reasons: reasonsByHousehold(allListed(db, today)).get(id) ?? [],
    locations: locationsOf(db, id).map(({ householdId: _, recordedBy, ...rest }) => ({
      ...rest,
      recordedBy: people.get(recordedBy) ?? '',
    })),
    navigators: navigatorsOf(db, id).map(({ householdId: _, ...rest }) => ({
      ...rest,
      agencyName: nameOf(agencies, rest.agencyId),
      personName: nameOf(people, rest.personId),
    })),
    services: servicesByAgency(db, id, agencies, today),
    mayWrite: reachOf('write-records', person.roles) === 'all',
    mayManage: reachOf('manage-roster', person.roles) === 'all',
  };
}

function servicesByAgency(
  db: ReadDb,
  householdId: string,
  agencies: Map<string, string>,
  today: CalendarDate,
): HouseholdView['services'] {
  const services = servicesOf(db, householdId);
  const twice = duplicateServices(services, today);
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
  const isOver = ({ since, until }: { since: string; until: string | null }) =>
    Number(!isWithin(today, since, until));
  return services
    .map(({ householdId: _, ...rest }) => ({
      ...rest,
      agencyName: agencies.get(rest.agencyId) ?? '',
      isDuplicate: twice.has(rest.id),
    }))
    .toSorted((a, b) => compare(a.agencyName, b.agencyName) || isOver(a) - isOver(b));
}
