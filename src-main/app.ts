import { mkdirSync } from 'node:fs';
import type { BinderEvent, LockReason, Reply } from '../src-shared/bridge.ts';
import { dayOfInstant } from '../src-shared/dates.ts';
import type { Clock } from './clock.ts';
import type { ReadDesk } from './desk.ts';
import { type Door, dispatch } from './dispatch.ts';
import type { Press } from './documents/press.ts';
import { createIncomingFiles } from './files/incoming.ts';
import { createIdleWatch } from './idle.ts';
import { createJobs } from './jobs.ts';
import { readSetting } from './settings/store.ts';
import type { VaultShell } from './shell/shell.ts';
import { appendAudit } from './vault/audit.ts';
import { acquireInstanceLock } from './vault/instance-lock.ts';
import { instantOf } from './vault/instant.ts';
import { type Kdf, productionKdf } from './vault/kdf.ts';
import { writeLastLocked } from './vault/last-locked.ts';
import type { OpenBinder } from './vault/open-binder.ts';
import { createVault } from './vault/vault.ts';

export interface AppOptions {
  /** `binder`: the folder of the binder's files, made when missing. `migrations`: where the SQL lies. */
  paths: { binder: string; migrations: string };
  clock: Clock;
  newId(): string;
  /** Argon2id of security.md 2.2 unless a test passes its floor. */
  kdf?: Kdf;
  shell: VaultShell;
  emit(event: BinderEvent): void;
  /** Makes documents; without it, in this thread. */
  press?: Press;
  /** Told of an error that no refusal names; keeps no message in production. */
  report?(reference: string, error: unknown): void;
}

export interface App {
  dispatch(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Flushes, closes and wipes; the process ends with the `locked` event that follows. */
  lock(reason: LockReason): Promise<void>;
  close(): Promise<void>;
}

/** Without a thread of its own: the engine is loaded with the first document. */
const pressHere: Press = {
  render: async (model, options = {}) =>
    (await import('./documents/print.ts')).print(model, options.password ?? null),
  warm: () => {},
  stop: () => {},
};

/** How long what is being typed may take to arrive after `locking`, in milliseconds. */
const FLUSH_MS = 2000;

/**
 * The whole program but its window: everything a test needs. Imports no Electron.
 * @throws Refusal `in-use` when another process has this binder open
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { paths, clock, newId, shell, emit } = options;
  mkdirSync(paths.binder, { recursive: true, mode: 0o700 });
  const instance = acquireInstanceLock(paths.binder, clock);
  const vault = createVault({ paths, clock, kdf: options.kdf ?? productionKdf, newId });
  const press = options.press ?? pressHere;
  const jobs = createJobs(emit, newId);
  const files = createIncomingFiles();
  const saved = new Map<string, string>();
  let locking: { done: Promise<void>; flushed: () => void } | null = null;

  const idle = createIdleWatch(clock, (reason) => void lock(reason));

  function desk(binder: OpenBinder): ReadDesk {
    const now = instantOf(clock.now());
    const timeZone = clock.timeZone();
    return {
      ...{ db: binder.db, client: binder.client, files, now, timeZone },
      person: binder.person(),
      today: dayOfInstant(now, timeZone),
    };
  }

  const door: Door = {
    clock,
    jobs,
    newId,
    binder: () => vault.binder(),
    touched: () => idle.touch(),
    desk,
    doorDesk: () => ({
      ...{ vault, shell, clock, newId },
      touched: () => idle.touch(),
      lock: (reason) => (locking ? locking.flushed() : void setImmediate(() => lock(reason, 0))),
    }),
    prepareDesk: (_binder, read, progress) => ({
      ...read,
      ...{ vault, shell, newId, progress, saved },
      render: press.render,
    }),
    report: options.report ?? (() => {}),
  };

  /** Covers the screen, waits for what is being typed, closes (design.md, Where the walls meet). */
  function lock(reason: LockReason, flushMs = FLUSH_MS): Promise<void> {
    if (locking) return locking.done;
    const { promise: flush, resolve: flushed } = Promise.withResolvers<void>();
    const timer = setTimeout(flushed, vault.binder() ? flushMs : 0);
    emit({ topic: 'locking', reason });
    const done = flush.then(() => {
      clearTimeout(timer);
      end(reason);
      emit({ topic: 'locked', reason });
    });
    locking = { done, flushed };
    return done;
  }

  function end(reason: LockReason): void {
    jobs.stop();
    press.stop();
    idle.stop();
    const binder = vault.binder();
    if (binder) {
      const actor = binder.person().id;
      const row = { action: 'vault.lock', subjectType: null, subjectId: null, fields: [] };
      appendAudit(binder.client, clock, { ...row, actor, outcome: reason });
      vault.close();
      writeLastLocked(paths.binder, instantOf(clock.now()));
    }
    instance.release();
  }

  return {
    async dispatch(name, input) {
      const reply = await dispatch(door, name, input);
      const binder = vault.binder();
      if (binder) {
        idle.watch(readSetting(binder.db, 'idle-minutes'));
        press.warm();
      }
      return reply;
    },
    lock,
    async close() {
      if (!locking) end('window-closed');
    },
  };
}
