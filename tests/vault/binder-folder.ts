import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { floorKdf } from '../../src-main/vault/kdf.ts';
import type { KeyFileContents } from '../../src-main/vault/key-file-format.ts';
import { newRecoverySlot, newUserSlot } from '../../src-main/vault/slots.ts';

export const migrations = join(import.meta.dirname, '..', '..', 'migrations');
export const fileId = '0198c0de-0000-7000-8000-000000000001';
export const userId = '0198c0de-0000-7000-8000-0000000000a1';
export const createdAt = '2026-09-08T15:00:00.000Z';
export const passphrase = 'violet canyon absorb pottery';

/** A folder of the test's own, with a space and an accent in its name, deleted afterwards. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'binder é '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands still until it is told otherwise. */
export function fakeClock(start = Date.parse('2026-09-08T15:00:00Z')) {
  let wall = start;
  let monotonic = 1000;
  return {
    now: () => wall,
    monotonic: () => monotonic,
    pass(ms: number) {
      wall += ms;
      monotonic += ms;
    },
    setWall(ms: number) {
      wall = ms;
    },
  };
}

/** A binder's key file contents with one person, and what opens it. */
export async function newContents(dek = Buffer.alloc(32, 7)) {
  const binder = { fileId, epoch: 1, createdAt, dek };
  const person = { ...binder, userId, label: 'M. R.', language: 'en' as const, passphrase };
  const [{ slot, keyId, publicKey }, recovery] = await Promise.all([
    newUserSlot(floorKdf, person),
    newRecoverySlot(floorKdf, binder),
  ]);
  const contents: KeyFileContents = {
    fileId,
    epoch: 1,
    generation: 1,
    database: 'binder-1.db',
    siteName: 'Sunny Meadow',
    users: [slot],
    recovery: recovery.slot,
  };
  return { contents, code: recovery.code, keyId, publicKey, dek };
}
