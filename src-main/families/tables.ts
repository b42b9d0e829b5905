import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { person } from '../people/tables.ts';
import { programYear } from '../settings/tables.ts';

export const schoolClass = sqliteTable('class', {
  id: text('id').primaryKey(),
  programYearId: text('program_year_id')
    .notNull()
    .references(() => programYear.id),
  name: text('name').notNull(),
  start: text('start_date'),
});

export const family = sqliteTable('family', {
  id: text('id').primaryKey(),
  familyKey: text('family_key'),
  primaryAdult: text('primary_adult'),
  phone: text('phone'),
  homeLanguage: text('home_language'),
});

export const child = sqliteTable('child', {
  id: text('id').primaryKey(),
  participantId: text('participant_id'),
  lastName: text('last_name').notNull(),
  firstName: text('first_name').notNull(),
  dateOfBirth: text('date_of_birth').notNull(),
  familyId: text('family_id')
    .notNull()
    .references(() => family.id),
  relationship: text('relationship'),
  advocateId: text('advocate_id').references(() => person.id),
  iep: integer('iep', { mode: 'boolean' }).notNull(),
  mckinneyVento: integer('mckinney_vento', { mode: 'boolean' }).notNull(),
  fosterCare: integer('foster_care', { mode: 'boolean' }).notNull(),
  note: text('note'),
  searchKey: text('search_key').notNull(),
});

export const placement = sqliteTable('placement', {
  id: text('id').primaryKey(),
  childId: text('child_id')
    .notNull()
    .references(() => child.id),
  classId: text('class_id')
    .notNull()
    .references(() => schoolClass.id),
  start: text('start_date').notNull(),
  end: text('end_date'),
});
