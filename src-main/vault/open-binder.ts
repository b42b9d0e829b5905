import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Db, SignedIn } from '../desk.ts';
import { signedInPerson } from '../people/store.ts';
import type { Subject } from '../reach.ts';
import { type BinderKeys, deriveKeys, wipe } from './keys.ts';

/** The binder while someone is signed in: database, keys, and who it is. */
export interface OpenBinder {
  client: Database;
  db: Db;
  fileId: string;
  epoch: number;
  /** The open data key, 32 bytes; only sealing it to somebody new needs it. */
  dek: Buffer;
  /** Authenticates the key file. */
  kSlots: Buffer;
  signedInAt: string;
  /** The key file on disk is older than the database knows (security.md 2.4). */
  isRolledBack: boolean;
  /** The recovery code shown and not yet typed back; it exists nowhere else. */
  shownRecoveryCode: string | null;
  /** Whoever is signed in, as the database has it after the last change. */
  person(): SignedIn;
  /** Whether this sitting has an audit row for drafts of this subject already; `noteDraft` says so. */
  hasDrafted(operation: string, subject: Subject | null): boolean;
  noteDraft(operation: string, subject: Subject | null): void;
  /**
   * True when the same operation showed the same record last: the page reads it again while it is
   * open, and that is one opening.
   */
  isStillOpen(operation: string, subject: Subject | null): boolean;
  close(): void;
}

/** Binds a database, its keys and the person who signed in. `dek` is taken over and wiped at close. */
export function openBinder(parts: {
  client: Database;
  fileId: string;
  epoch: number;
  dek: Buffer;
  keys: Pick<BinderKeys, 'slots'>;
  personId: string;
  signedInAt: string;
  isRolledBack: boolean;
}): OpenBinder {
  const { client, dek, keys, personId } = parts;
  const db = drizzle({ client });
  const drafted = new Set<string>();
  const shown = new Map<string, string>();
  let known: { version: number; person: SignedIn } | null = null;
  return {
    client,
    db,
    fileId: parts.fileId,
    epoch: parts.epoch,
    dek,
    kSlots: keys.slots,
    signedInAt: parts.signedInAt,
    isRolledBack: parts.isRolledBack,
    shownRecoveryCode: null,
    person() {
      // SQLite counts the rows that this connection has changed: unchanged means still true.
      const version = Number(client.prepare('SELECT total_changes() AS n').pluck().get());
      if (known?.version !== version) known = { version, person: signedInPerson(db, personId) };
      return known.person;
    },
    hasDrafted: (operation, subject) => drafted.has(keyOf(operation, subject)),
    noteDraft: (operation, subject) => void drafted.add(keyOf(operation, subject)),
    isStillOpen(operation, subject) {
      const record = `${subject?.type} ${subject?.id}`;
      const isSame = shown.get(operation) === record;
      shown.set(operation, record);
      return isSame;
    },
    close() {
      client.close();
      wipe(dek, keys.slots);
    },
  };
}

function keyOf(operation: string, subject: Subject | null): string {
  return `${operation} ${subject?.type} ${subject?.id}`;
}

/** K_db and K_slots of a data key; the keys that nothing here uses yet are wiped at once. */
export function binderKeys(dek: Buffer): Pick<BinderKeys, 'db' | 'slots'> {
  const { db, slots, anchor, backup } = deriveKeys(dek);
  wipe(anchor, backup);
  return { db, slots };
}
