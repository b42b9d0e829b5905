import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AgencyKind } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import type { BarrierStatus } from '../../src-shared/coordinated-entry/barriers-contract.ts';
import type { HouseholdStatus } from '../../src-shared/coordinated-entry/households-contract.ts';
import type { LocationKind } from '../../src-shared/coordinated-entry/location.ts';
import { person } from '../people/tables.ts';

export const region = sqliteTable('region', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  filters: text('filters').notNull(),
  usualWeek: integer('usual_week'),
  usualWeekday: integer('usual_weekday'),
});

export const county = sqliteTable('county', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  regionId: text('region_id')
    .notNull()
    .references(() => region.id),
});

export const agency = sqliteTable('agency', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by')
    .notNull()
    .references(() => person.id),
});

export const agencyKind = sqliteTable(
  'agency_kind',
  {
    agencyId: text('agency_id')
      .notNull()
      .references(() => agency.id),
    kind: text('kind').$type<AgencyKind>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.kind] })],
);

export const agencyRegion = sqliteTable('agency_region', {
  id: text('id').primaryKey(),
  agencyId: text('agency_id')
    .notNull()
    .references(() => agency.id),
  regionId: text('region_id')
    .notNull()
    .references(() => region.id),
  since: text('since').notNull(),
  until: text('until'),
});

export const agencyAgreement = sqliteTable('agency_agreement', {
  id: text('id').primaryKey(),
  agencyId: text('agency_id')
    .notNull()
    .references(() => agency.id),
  signedOn: text('signed_on').notNull(),
  endsOn: text('ends_on'),
  mediaType: text('media_type').notNull(),
  content: blob('content', { mode: 'buffer' }).notNull(),
  sha256: text('sha256').notNull(),
  addedAt: text('added_at').notNull(),
  addedBy: text('added_by')
    .notNull()
    .references(() => person.id),
});

export const household = sqliteTable('household', {
  id: text('id').primaryKey(),
  code: text('code').notNull(),
  name: text('name'),
  isCodeOnly: integer('is_code_only', { mode: 'boolean' }).notNull(),
  agencyId: text('agency_id').references(() => agency.id),
  size: integer('size').notNull(),
  countyId: text('county_id')
    .notNull()
    .references(() => county.id),
  listedOn: text('listed_on').notNull(),
  isYouth: integer('is_youth', { mode: 'boolean' }).notNull(),
  hasActiveReferral: integer('has_active_referral', { mode: 'boolean' }).notNull(),
  reviewReason: text('review_reason'),
  status: text('status').$type<HouseholdStatus>().notNull(),
  statusOn: text('status_on').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by')
    .notNull()
    .references(() => person.id),
});

export const householdLocation = sqliteTable('household_location', {
  id: text('id').primaryKey(),
  householdId: text('household_id')
    .notNull()
    .references(() => household.id),
  kind: text('kind').$type<LocationKind>().notNull(),
  detail: text('detail'),
  since: text('since').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by')
    .notNull()
    .references(() => person.id),
});

export const householdNavigator = sqliteTable('household_navigator', {
  id: text('id').primaryKey(),
  householdId: text('household_id')
    .notNull()
    .references(() => household.id),
  agencyId: text('agency_id').references(() => agency.id),
  personId: text('person_id').references(() => person.id),
  since: text('since').notNull(),
  until: text('until'),
});

export const householdService = sqliteTable('household_service', {
  id: text('id').primaryKey(),
  householdId: text('household_id')
    .notNull()
    .references(() => household.id),
  agencyId: text('agency_id')
    .notNull()
    .references(() => agency.id),
  service: text('service').notNull(),
  since: text('since').notNull(),
  until: text('until'),
});

export const systemicBarrier = sqliteTable('systemic_barrier', {
  id: text('id').primaryKey(),
  regionId: text('region_id').references(() => region.id),
  barrier: text('barrier').notNull(),
  strategy: text('strategy').notNull(),
  ownerAgencyId: text('owner_agency_id').references(() => agency.id),
  ownerPersonId: text('owner_person_id').references(() => person.id),
  raisedOn: text('raised_on').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by')
    .notNull()
    .references(() => person.id),
});

export const barrierProgress = sqliteTable('barrier_progress', {
  id: text('id').primaryKey(),
  barrierId: text('barrier_id')
    .notNull()
    .references(() => systemicBarrier.id),
  date: text('date').notNull(),
  at: text('at').notNull(),
  byId: text('by_id')
    .notNull()
    .references(() => person.id),
  note: text('note').notNull(),
  status: text('status').$type<BarrierStatus>(),
});
