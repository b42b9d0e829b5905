import { join } from 'node:path';
import Database from 'better-sqlite3';
import { applySettings, createDatabase } from '../src-main/vault/database.ts';
import { newKey } from '../src-main/vault/keys.ts';
import { migrate } from '../src-main/vault/migrate.ts';
import { fillWith, type World } from './world.ts';

const migrations = join(import.meta.dirname, '../migrations');

/** The same records twice: encrypted as the binder keeps them, and in plain SQLite. */
export interface Twins {
  encrypted: Database.Database;
  plain: Database.Database;
  close(): void;
}

/** A database as a binder has it, under a key that nobody keeps. */
export function openEncrypted(folder: string, world: World): Database.Database {
  const client = createDatabase(join(folder, 'encrypted'), newKey(), {
    ...{ fileId: 'bench', epoch: 1, migrations, createdAt: '2026-08-01T00:00:00.000Z' },
  });
  fillWith(client, world);
  return client;
}

/** Makes both in `folder`, with the same tables, settings, and rows in the same order. */
export function openTwins(folder: string, world: World): Twins {
  const encrypted = openEncrypted(folder, world);
  const plain = new Database(join(folder, 'plain'));
  applySettings(plain);
  migrate(plain, migrations);
  fillWith(plain, world);
  return {
    encrypted,
    plain,
    close() {
      encrypted.close();
      plain.close();
    },
  };
}
