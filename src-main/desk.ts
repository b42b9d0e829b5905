import type { Database as Client } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { z } from 'zod';
import type { CalendarDate } from '../src-shared/dates.ts';
import type { Language, Operation } from '../src-shared/operation.ts';
import type { Role } from '../src-shared/rights.ts';
import type { Clock } from './clock.ts';
import type { Press } from './documents/press.ts';
import type { IncomingFiles } from './files/incoming.ts';
import type { VaultShell } from './shell/shell.ts';
import type { Vault } from './vault/vault.ts';

export type Db = BetterSQLite3Database;
/** What a query may do to the database; `PRAGMA query_only` holds it at run time as well. */
export type ReadDb = Pick<
  Db,
  'select' | 'selectDistinct' | 'with' | '$with' | '$count' | 'all' | 'get'
>;

/** Whoever is signed in, with what counts as that person's own (rights.ts). */
export interface SignedIn {
  id: string;
  name: string;
  roles: readonly Role[];
  classIds: readonly string[];
  familyIds: readonly string[];
  language: Language;
}

/** What every handler has in hand. `now` is a UTC instant, `today` the calendar day at the site. */
export interface Desk {
  person: SignedIn;
  today: CalendarDate;
  now: string;
  timeZone: string;
}

export interface ReadDesk extends Desk {
  db: ReadDb;
  /** For SQL text in stores: prepared statements of the same connection. */
  client: Client;
  files: IncomingFiles;
}

export interface WriteDesk extends Omit<ReadDesk, 'db'> {
  db: Db;
  newId(): string;
  /** Names what the audit row is about, when the input does not: a new record, say. */
  about(subjectType: string, subjectId: string): void;
  /** Names what a person chose to have in a document; the audit row keeps it (PR-05). Never a value. */
  chose(part: string): void;
}

/** Before the transaction: may wait, reads, writes nothing. `vault` gives the keys. */
export interface PrepareDesk extends ReadDesk {
  vault: Vault;
  shell: VaultShell;
  /** Where documents of this sitting went, by export id; only the vault process knows paths. */
  saved: Map<string, string>;
  /** Makes a document's bytes, in a thread of its own. */
  render: Press['render'];
  newId(): string;
  /** Jobs: tells how far it is, lets other calls in, and throws when cancelled or locked. */
  progress(done: number, total: number): Promise<void>;
}

/**
 * What `prepare` leaves behind: the transaction's part, what leaves the binder once committed, and
 * what is kept of that once it has left, in one transaction with the outcome row.
 */
export interface Prepared<O> {
  handle(desk: WriteDesk): O;
  after?(value: O): Promise<O>;
  left?(desk: WriteDesk, value: O): void;
}

/** A handler with something to wait for: Argon2, a file, a document. */
export interface PreparingHandler<I, O> {
  prepare(desk: PrepareDesk, input: I): Promise<Prepared<O>>;
}

/** At the door: nobody has signed in. */
export interface DoorDesk {
  vault: Vault;
  shell: VaultShell;
  clock: Clock;
  newId(): string;
  /** Something was typed or clicked. */
  touched(): void;
  /** Locks once this call has been answered. */
  lock(reason: 'person' | 'switch'): void;
}

type In<O extends Operation> = z.output<O['input']>;
type Out<O extends Operation> = z.input<O['output']>;

export type Handler<O extends Operation> = O['kind'] extends 'entry'
  ? (desk: DoorDesk, input: In<O>) => Promise<Out<O>> | Out<O>
  : O['kind'] extends 'query'
    ? (desk: ReadDesk, input: In<O>) => Out<O>
    : O['kind'] extends 'draft'
      ? (desk: WriteDesk, input: In<O>) => Out<O>
      : O['kind'] extends 'job'
        ? PreparingHandler<In<O>, Out<O>>
        : ((desk: WriteDesk, input: In<O>) => Out<O>) | PreparingHandler<In<O>, Out<O>>;

/** The handlers of one section: one for each operation, no more and no fewer. */
export type Handlers<S extends Record<string, Operation>> = { [K in keyof S]: Handler<S[K]> };
