import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LocationKind } from '../../src-shared/coordinated-entry/location.ts';
import type { Participation, RoleName } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { entry, meeting } from '../meetings/tables.ts';
import { person } from '../people/tables.ts';
import { agency } from './tables.ts';

export const householdReview = sqliteTable('household_review', {
  entryId: text('entry_id')
    .primaryKey()
    .references(() => entry.id),
  locationKind: text('location_kind').$type<LocationKind>(),
  locationDetail: text('location_detail'),
  hasChanged: integer('has_changed', { mode: 'boolean' }),
  navigatorAgencyId: text('navigator_agency_id').references(() => agency.id),
  navigatorPersonId: text('navigator_person_id').references(() => person.id),
  followUpPersonId: text('follow_up_person_id').references(() => person.id),
  seconds: integer('seconds').notNull(),
});

export const meetingAgency = sqliteTable(
  'meeting_agency',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agency.id),
    presence: text('presence', { enum: ['invited', 'present', 'absent'] }).notNull(),
    participation: text('participation').$type<Participation>(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.agencyId] })],
);

export const meetingRole = sqliteTable(
  'meeting_role',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    role: text('role').$type<RoleName>().notNull(),
    agencyId: text('agency_id').references(() => agency.id),
    personId: text('person_id').references(() => person.id),
    replacementAgencyId: text('replacement_agency_id').references(() => agency.id),
    replacementPersonId: text('replacement_person_id').references(() => person.id),
    replacementReason: text('replacement_reason'),
    informedOn: text('informed_on'),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.role] })],
);

export const listExport = sqliteTable('list_export', {
  id: text('id').primaryKey(),
  meetingId: text('meeting_id')
    .notNull()
    .references(() => meeting.id),
  agencyId: text('agency_id').references(() => agency.id),
  at: text('at').notNull(),
  byId: text('by_id')
    .notNull()
    .references(() => person.id),
  recipient: text('recipient').notNull(),
  reason: text('reason').notNull(),
  sha256: text('sha256').notNull(),
  households: integer('households').notNull(),
});
