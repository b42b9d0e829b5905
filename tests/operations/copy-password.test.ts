import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { CLIPBOARD_MS } from '../../src-shared/copa/contract.ts';
import { closeTestBinders, openTestBinder, type TestBinder } from '../support/binder.ts';
import { switchOn } from '../support/river-valleys.ts';

const PASSWORD = '7QXK-0M2P-ZZT4-91AB-C3DE';

let binder: TestBinder;
let copied: [text: string, clearAfterMs: number][];
let isRefused: boolean;
beforeEach(async () => {
  copied = [];
  isRefused = false;
  binder = await openTestBinder({
    shell: {
      copyText: async (text, clearAfterMs) => {
        if (!isRefused) copied.push([text, clearAfterMs]);
        return !isRefused;
      },
    },
  });
  await switchOn(binder);
});
afterAll(closeTestBinders);

const copy = (password: string) => binder.call('coordinatedEntry.copyPassword', { password });

async function rows() {
  const all = { before: null, limit: 50, actorId: null, action: null };
  return (await binder.ok('vault.audit', all)).rows;
}

describe('[CE-10] the password of a file that left', () => {
  test('goes to the clipboard for a while, and nowhere else', async () => {
    const reply = await copy(PASSWORD);
    expect(reply).toEqual({ ok: true, value: { clearAfterMs: CLIPBOARD_MS } });
    expect(copied).toEqual([[PASSWORD, CLIPBOARD_MS]]);
    const kept = await rows();
    expect(kept.slice(0, 2).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['coordinatedEntry.copyPassword', 'left'],
      ['coordinatedEntry.copyPassword', 'done'],
    ]);
    expect(JSON.stringify(kept)).not.toContain(PASSWORD);
  });

  test('is told when the clipboard will not have it, and has then not left', async () => {
    isRefused = true;
    expect(await copy(PASSWORD)).toEqual({
      ...{ ok: false, problem: { code: 'refused', key: 'clipboard-refused' } },
    });
    const [last] = await rows();
    expect(last).toMatchObject({ action: 'coordinatedEntry.copyPassword', outcome: 'refused' });
  });

  test('is not copied while it is none, or while the pack is off', async () => {
    expect(await copy('  ')).toMatchObject({ problem: { code: 'invalid' } });
    await binder.ok('settings.setPacks', { packs: [] });
    expect(await copy(PASSWORD)).toMatchObject({ problem: { key: 'pack-off' } });
    expect(copied).toEqual([]);
  });
});
