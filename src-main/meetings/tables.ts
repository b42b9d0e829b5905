import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Discipline } from '../../src-shared/disciplines.ts';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import type { Affiliation } from '../../src-shared/people/affiliation.ts';
import { household, region } from '../coordinated-entry/tables.ts';
import { child, schoolClass } from '../families/tables.ts';
import { person } from '../people/tables.ts';

export const meeting = sqliteTable('meeting', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<MeetingKind>().notNull(),
  classId: text('class_id').references(() => schoolClass.id),
  regionId: text('region_id').references(() => region.id),
  date: text('date').notNull(),
  startsAt: text('starts_at'),
  endsAt: text('ends_at'),
  notes: text('notes').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by')
    .notNull()
    .references(() => person.id),
  finalizedAt: text('finalized_at'),
  finalizedBy: text('finalized_by').references(() => person.id),
});

export const attendee = sqliteTable(
  'attendee',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    discipline: text('discipline').$type<Discipline>().notNull(),
    presence: text('presence', { enum: ['invited', 'present', 'absent'] }).notNull(),
    affiliation: text('affiliation').$type<Affiliation>().notNull().default('staff'),
    organization: text('organization'),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId] })],
);

export const entry = sqliteTable('entry', {
  id: text('id').primaryKey(),
  meetingId: text('meeting_id')
    .notNull()
    .references(() => meeting.id),
  childId: text('child_id').references(() => child.id),
  householdId: text('household_id').references(() => household.id),
  outcome: text('outcome'),
  /** A JSON object of the texts that the kind of meeting asks for, by field. */
  texts: text('texts').notNull(),
  isAdded: integer('is_added', { mode: 'boolean' }).notNull(),
  leftOutReason: text('left_out_reason'),
  reasons: text('reasons').notNull(),
  savedAt: text('saved_at'),
  savedBy: text('saved_by').references(() => person.id),
});
