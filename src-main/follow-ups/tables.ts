import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { household } from '../coordinated-entry/tables.ts';
import { child } from '../families/tables.ts';
import { entry, meeting } from '../meetings/tables.ts';
import { person } from '../people/tables.ts';

export const followUpForm = sqliteTable('follow_up_form', {
  id: text('id').primaryKey(),
  meetingId: text('meeting_id')
    .notNull()
    .references(() => meeting.id),
  entryId: text('entry_id')
    .notNull()
    .references(() => entry.id),
  childId: text('child_id')
    .notNull()
    .references(() => child.id),
  need: text('need').notNull(),
  strengths: text('strengths').notNull(),
  familyContact: text('family_contact').notNull(),
  createdAt: text('created_at').notNull(),
});

export const formClosing = sqliteTable('form_closing', {
  formId: text('form_id')
    .primaryKey()
    .references(() => followUpForm.id),
  result: text('result').notNull(),
  closedOn: text('closed_on').notNull(),
  closedAt: text('closed_at').notNull(),
  closedBy: text('closed_by')
    .notNull()
    .references(() => person.id),
});

export const action = sqliteTable('action', {
  id: text('id').primaryKey(),
  childId: text('child_id').references(() => child.id),
  householdId: text('household_id').references(() => household.id),
  entryId: text('entry_id')
    .notNull()
    .references(() => entry.id),
  formId: text('form_id').references(() => followUpForm.id),
  what: text('what').notNull(),
  service: text('service'),
  responsibleId: text('responsible_id').references(() => person.id),
  due: text('due_date'),
  decidedOn: text('decided_on').notNull(),
});

export const actionProgress = sqliteTable('action_progress', {
  id: text('id').primaryKey(),
  actionId: text('action_id')
    .notNull()
    .references(() => action.id),
  date: text('date').notNull(),
  at: text('at').notNull(),
  byId: text('by_id')
    .notNull()
    .references(() => person.id),
  note: text('note').notNull(),
  status: text('status'),
});
