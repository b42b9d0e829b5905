import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { createApp } from '../src-main/app.ts';
import { floorKdf } from '../src-main/vault/kdf.ts';
import type { BinderEvent } from '../src-shared/bridge.ts';
import { contract, type Input, type OperationName, type Output } from '../src-shared/contract.ts';

/** A new, encrypted binder with its administrator signed in, called as the window calls it. */
export interface BenchBinder {
  folder: string;
  /** Who made it: administrator and site manager. */
  administratorId: string;
  /** A call that must succeed. */
  ok<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** A job that must succeed: its value. */
  job<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Leaves the folder where it is. */
  lock(): Promise<void>;
  /** Closes and removes the folder. */
  close(): Promise<void>;
}

export const benchPassphrase = 'violet harbor lantern quarry meadow';

/** The day on which the bench's binders are used. */
const now = Date.parse('2026-10-20T17:00:00.000Z');

/**
 * Makes one in `folder`, a new one unless given, with the lowest key derivation that is allowed:
 * its time is chosen, not measured.
 */
export async function openBenchBinder(
  folder = mkdtempSync(join(tmpdir(), 'binder bench ')),
): Promise<BenchBinder> {
  const listeners = new Set<(event: BinderEvent) => void>();
  let saved = 0;
  const app = await createApp({
    paths: { binder: folder, migrations: join(import.meta.dirname, '../migrations') },
    clock: { now: () => now, monotonic: () => performance.now(), timeZone: () => 'America/Denver' },
    newId: () => v7(),
    kdf: floorKdf,
    shell: {
      async chooseSave(name) {
        saved += 1;
        return join(folder, `${saved}-${name}`);
      },
      showFile: async () => {},
      copyText: async () => false,
      isOnBinderDrive: async () => true,
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    report: (reference, error) => console.error(reference, error),
  });

  async function call(name: OperationName, input: unknown): Promise<unknown> {
    const reply = await app.dispatch(name, input);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
    return reply.value;
  }

  const binder: BenchBinder = {
    folder,
    administratorId: '',
    ok: async (name, input) => contract[name].output.parse(await call(name, input)) as never,
    async job(name, input) {
      const ended = new Promise<unknown>((resolve, reject) => {
        listeners.add((event) => {
          if (event.topic !== 'job' || event.job.operation !== name) return;
          if (event.job.state === 'done') resolve(event.job.value);
          if (event.job.state === 'failed') reject(new Error(JSON.stringify(event.job.problem)));
        });
      });
      await call(name, input);
      return contract[name].output.parse(await ended) as never;
    },
    lock: () => app.lock('person'),
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await binder.ok('vault.create', {
    siteName: 'Maple Street',
    programYear: { start: '2026-08-17', end: '2027-05-28', closedMonths: ['2026-12'] },
    administrator: { name: 'Ana Ruiz', isSiteManager: true },
    passphrase: benchPassphrase,
    language: 'en',
  });
  const { session } = await binder.ok('vault.status', {});
  return { ...binder, administratorId: session?.personId ?? '' };
}
