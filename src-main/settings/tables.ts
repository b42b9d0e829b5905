import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

export const programYear = sqliteTable('program_year', {
  id: text('id').primaryKey(),
  start: text('start_date').notNull(),
  end: text('end_date').notNull(),
});

export const closedMonth = sqliteTable(
  'closed_month',
  {
    programYearId: text('program_year_id')
      .notNull()
      .references(() => programYear.id),
    month: text('month').notNull(),
  },
  (table) => [primaryKey({ columns: [table.programYearId, table.month] })],
);
