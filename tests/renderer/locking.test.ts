import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  beforeLocking,
  flushAll,
  flushForVault,
  lockBinder,
  onCover,
} from '../../src-renderer/kit/locking.ts';

/** What happened, in order: what the kit told the cover and asked of the bridge. */
let happened: string[];
let ends: (() => void)[];

function answering(reply: unknown): void {
  vi.stubGlobal('window', {
    binder: {
      call: async (name: string, input: { reason?: string }) => {
        happened.push(`${name} ${input.reason}`);
        return reply;
      },
    },
  });
}

beforeEach(() => {
  happened = [];
  ends = [onCover((isCovered) => happened.push(isCovered ? 'covered' : 'shown'))];
  answering({ ok: true, value: {} });
});

afterEach(() => {
  for (const end of ends) end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('[HS-28] covers the screen, saves what is being typed, and only then locks', async () => {
  ends.push(
    beforeLocking(async () => {
      await Promise.resolve();
      happened.push('saved');
    }),
  );
  await lockBinder('switch');
  expect(happened).toEqual(['covered', 'saved', 'vault.lock switch']);
});

it('shows the screen again when the lock fails', async () => {
  answering({ ok: false, problem: { code: 'internal', reference: 'x' } });
  await lockBinder('person');
  expect(happened).toEqual(['covered', 'vault.lock person', 'shown']);
});

it('[HS-28] tells the vault that waits for it once all is saved, though a save fails', async () => {
  ends.push(
    beforeLocking(() => Promise.reject(new Error('refused'))),
    beforeLocking(async () => void happened.push('saved')),
  );
  await flushForVault();
  expect(happened).toEqual(['saved', 'vault.lock person']);
});

it('[HS-28] waits 2 s for a save and no longer', async () => {
  vi.useFakeTimers();
  ends.push(beforeLocking(() => new Promise(() => {})));
  const flushed = flushAll().then(() => happened.push('given up'));
  await vi.advanceTimersByTimeAsync(1_999);
  expect(happened).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await flushed;
  expect(happened).toEqual(['given up']);
});

it('asks nothing of a form that has left the screen', async () => {
  const leave = beforeLocking(async () => void happened.push('saved'));
  leave();
  await flushAll();
  expect(happened).toEqual([]);
});
