import { type AnySQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { child } from '../families/tables.ts';
import { entry, meeting } from '../meetings/tables.ts';
import { person } from '../people/tables.ts';

export const appointment = sqliteTable('appointment', {
  id: text('id').primaryKey(),
  childId: text('child_id')
    .notNull()
    .references(() => child.id),
  why: text('why').notNull(),
  wishedFor: text('wished_for'),
  requestedAt: text('requested_at').notNull(),
  requestedBy: text('requested_by')
    .notNull()
    .references(() => person.id),
  meetingId: text('meeting_id').references(() => meeting.id),
  startsAt: text('starts_at'),
  withdrawnAt: text('withdrawn_at'),
  withdrawnBy: text('withdrawn_by').references(() => person.id),
  withdrawnReason: text('withdrawn_reason'),
});

export const supportPlan = sqliteTable('support_plan', {
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
  familyInput: text('family_input').notNull(),
  reviewDate: text('review_date').notNull(),
  replacesId: text('replaces_id').references((): AnySQLiteColumn => supportPlan.id),
  createdAt: text('created_at').notNull(),
});

export const planReview = sqliteTable('plan_review', {
  id: text('id').primaryKey(),
  planId: text('plan_id')
    .notNull()
    .references(() => supportPlan.id),
  date: text('date').notNull(),
  at: text('at').notNull(),
  byId: text('by_id')
    .notNull()
    .references(() => person.id),
  progress: text('progress').notNull(),
  nextReview: text('next_review').notNull(),
});

export const planClosing = sqliteTable('plan_closing', {
  planId: text('plan_id')
    .primaryKey()
    .references(() => supportPlan.id),
  result: text('result').notNull(),
  closedOn: text('closed_on').notNull(),
  closedAt: text('closed_at').notNull(),
  closedBy: text('closed_by')
    .notNull()
    .references(() => person.id),
});
