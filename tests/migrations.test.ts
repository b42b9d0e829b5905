import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as caseManagement from '../src-main/case-management/tables.ts';
import * as conferences from '../src-main/conferences/tables.ts';
import * as coordinatedEntryMeetings from '../src-main/coordinated-entry/meeting-tables.ts';
import * as coordinatedEntry from '../src-main/coordinated-entry/tables.ts';
import * as copa from '../src-main/copa/tables.ts';
import * as families from '../src-main/families/tables.ts';
import * as followUps from '../src-main/follow-ups/tables.ts';
import * as meetings from '../src-main/meetings/tables.ts';
import * as notes from '../src-main/notes/tables.ts';
import * as people from '../src-main/people/tables.ts';
import * as settings from '../src-main/settings/tables.ts';
import * as signatures from '../src-main/signatures/tables.ts';
import { draft } from '../src-main/vault/drafts.ts';
import { closeTestBinders, openTestBinder } from './support/binder.ts';
import { inside } from './support/inside.ts';

const defined: SQLiteTable[] = [
  ...Object.values(caseManagement),
  ...Object.values({ ...settings, ...people, ...families }),
  ...Object.values({ ...meetings, ...conferences, ...followUps, ...signatures }),
  ...Object.values(notes),
  ...Object.values(copa),
  ...Object.values({ ...coordinatedEntry, ...coordinatedEntryMeetings }),
  draft,
];

/** Written with SQL text only. */
const index = ['', '_config', '_data', '_idx'].map((part) => `note_index${part}`);
const bySql = ['audit', 'binder', ...index];

type Pragma = { name: string; type: string; isRequired: number; isKey: number };
type Column = { name: string; type: string; isRequired: boolean; isKey: boolean };
let migrated: Map<string, Column[]>;
let references: Map<string, string[]>;

beforeAll(async () => {
  const binder = await openTestBinder({ locked: true });
  await inside(binder, (client) => {
    const names = client
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all();
    const columnsOf = client.prepare<[string], Pragma>(
      `SELECT name, type, "notnull" AS isRequired, pk AS isKey FROM pragma_table_info(?)`,
    );
    const keysOf = client.prepare<[string], string>(
      `SELECT "from" || ' ' || "table" FROM pragma_foreign_key_list(?)`,
    );
    migrated = new Map(
      names.map((name) => [
        name,
        columnsOf.all(name).map((one) => ({
          ...{ name: one.name, type: one.type, isKey: one.isKey > 0 },
          // A primary key of a STRICT table is never null, whether it says so or not.
          isRequired: one.isRequired === 1 || one.isKey > 0,
        })),
      ]),
    );
    references = new Map(names.map((name) => [name, keysOf.pluck().all(name)]));
  });
});
afterAll(closeTestBinders);

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

test('every table is defined once, and every definition has its table', () => {
  const names = defined.map((table) => getTableConfig(table).name);
  expect([...names, ...bySql].toSorted()).toEqual([...migrated.keys()].toSorted());
});

describe.each(defined.map((table) => getTableConfig(table)))('$name', (config) => {
  test('has the columns of its definition: names, types, what may be null, the key', () => {
    const composite = config.primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name));
    const columns = config.columns.map((column) => {
      const isKey = column.primary || composite.includes(column.name);
      const isRequired = column.notNull || isKey;
      return { name: column.name, type: column.getSQLType().toUpperCase(), isKey, isRequired };
    });
    expect(columns.toSorted(byName)).toEqual(migrated.get(config.name)?.toSorted(byName));
  });

  test('refers to no table that the migrations do not refer to', () => {
    const referred = config.foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      return columns.map(({ name }) => `${name} ${getTableConfig(foreignTable).name}`);
    });
    expect(references.get(config.name)).toEqual(expect.arrayContaining(referred));
  });
});
