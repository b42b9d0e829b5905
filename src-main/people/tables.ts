import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Discipline } from '../../src-shared/disciplines.ts';
import type { Affiliation } from '../../src-shared/people/affiliation.ts';
import type { Role } from '../../src-shared/rights.ts';

export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  discipline: text('discipline').$type<Discipline>().notNull(),
  language: text('language', { enum: ['en', 'es'] }).notNull(),
  access: text('access', { enum: ['none', 'active', 'removed'] }).notNull(),
  mustChangePassphrase: integer('must_change_passphrase', { mode: 'boolean' }).notNull(),
  lastSignedInAt: text('last_signed_in_at'),
  createdAt: text('created_at').notNull(),
  affiliation: text('affiliation').$type<Affiliation>().notNull().default('staff'),
  organization: text('organization'),
  title: text('title'),
  agencyId: text('agency_id'),
});

export const personRole = sqliteTable(
  'person_role',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role').$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.role] })],
);

export const personClass = sqliteTable(
  'person_class',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    classId: text('class_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.classId] })],
);
