import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { openDatabase } from '../../src-main/vault/database.ts';
import { floorKdf } from '../../src-main/vault/kdf.ts';
import { readKeyFile } from '../../src-main/vault/key-file.ts';
import { wipe } from '../../src-main/vault/keys.ts';
import { binderKeys } from '../../src-main/vault/open-binder.ts';
import { unlockSlot } from '../../src-main/vault/slots.ts';
import { MIGRATIONS, PASSPHRASE, type TestBinder } from './binder.ts';

/**
 * Looks into a binder's database past the program, as somebody who holds the data key could: the
 * binder is closed for it and opened anew, locked.
 */
export async function inside<T>(binder: TestBinder, work: (client: Database) => T): Promise<T> {
  await binder.app.close();
  const { contents } = readKeyFile(binder.folder).keyFile;
  const slot = await unlockSlot(floorKdf, contents, binder.administratorId, PASSPHRASE);
  if (!slot) throw new Error('the administrator’s passphrase does not open the binder');
  const keys = binderKeys(slot.dek);
  const { fileId, epoch, database } = contents;
  const path = join(binder.folder, database);
  const client = openDatabase(path, keys.db, { fileId, epoch, migrations: MIGRATIONS });
  try {
    return work(client);
  } finally {
    client.close();
    wipe(slot.dek, slot.umk, keys.slots);
    await binder.reopen();
  }
}

/** How many rows each table holds. */
export function countRows(client: Database): Record<string, number> {
  const names = client
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all();
  const count = (name: string) =>
    Number(client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get());
  return Object.fromEntries(names.map((name) => [name, count(name)]));
}
