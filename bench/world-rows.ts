import type { KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { seededRandom } from './sample-words.ts';
import type { PlannedPerson } from './world-plan.ts';

type Cell = string | number | null | Buffer;

/** One row to insert, by column. */
export interface WorldRow {
  table: string;
  cells: Record<string, Cell>;
}

export interface SitePerson extends PlannedPerson {
  id: string;
  name: string;
  key: { keyId: string; private: KeyObject };
}

export interface SiteChild {
  id: string;
  classIndex: number;
  name: string;
  lastName: string;
  dateOfBirth: string;
}

export interface Site {
  people: SitePerson[];
  children: SiteChild[];
  /** Ids of classes by `year/index`. */
  classIds: Map<string, string>;
}

/** Collects rows; ids and choices are the same in every run, only signing keys are not. */
export interface RowMaker {
  rows: WorldRow[];
  row(table: string, cells: Record<string, Cell>): void;
  /** A UUIDv7 of that day, rising within it. */
  id(day: string): string;
  random(): number;
}

export function createRowMaker(): RowMaker {
  const random = seededRandom(600_20_000);
  const rows: WorldRow[] = [];
  let made = 0;
  return {
    rows,
    row: (table, cells) => void rows.push({ table, cells }),
    id(day) {
      made += 1;
      const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
      return v7({ msecs: Date.parse(`${day}T16:00:00.000Z`) + made, random: bytes });
    },
    random,
  };
}

/**
 * Inserts rows in one transaction, in their order, past the foreign keys and then checked against
 * them: a finalized meeting comes after what belongs to it, which its triggers would not let in.
 */
export function insertRows(client: Database, rows: readonly WorldRow[]): void {
  client.pragma('foreign_keys = OFF');
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  client.transaction(() => {
    for (const { table, cells } of rows) {
      const columns = Object.keys(cells);
      const key = `${table}(${columns.join()})`;
      const marks = columns.map((column) => `@${column}`);
      const statement =
        statements.get(key) ?? client.prepare(`INSERT INTO ${key} VALUES (${marks.join()})`);
      statements.set(key, statement);
      statement.run(cells);
    }
  })();
  client.pragma('foreign_keys = ON');
  const [dangling] = client.prepare('PRAGMA foreign_key_check').all();
  if (dangling) throw new Error(`rows that lead nowhere: ${JSON.stringify(dangling)}`);
}
