import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionsOf } from '../../src-renderer/meetings/drafted-actions.ts';
import {
  createEntryDrafts,
  type EntryDoor,
  emptyAction,
} from '../../src-renderer/meetings/entry-drafts.ts';
import type { Reply } from '../../src-shared/bridge.ts';

const CHILD = 'child-a';
const ok: Reply<unknown> = { ok: true, value: {} };
const full: Reply<never> = { ok: false, problem: { code: 'disk-full' } };

/** A door that notes each call and answers as told. */
function openDoor(answer: () => Reply<unknown> = () => ok) {
  const calls: [name: string, ...unknown[]][] = [];
  let settled = 0;
  const door: EntryDoor = {
    async saveEntry(subjectId, entry) {
      calls.push(['saveEntry', subjectId, structuredClone(entry)]);
      return answer();
    },
    async addAction(subjectId, action) {
      calls.push(['addAction', subjectId, action.what]);
      const reply = answer();
      return reply.ok ? { ok: true, value: { id: 'action-1' } } : reply;
    },
    async editAction(actionId, action) {
      calls.push(['editAction', actionId, action.what]);
      return answer();
    },
    async removeAction(actionId) {
      calls.push(['removeAction', actionId]);
      return answer();
    },
    onSettled: () => {
      settled += 1;
    },
  };
  const drafts = createEntryDrafts(door, { delayMs: 400, everyMs: 2_000 });
  return { drafts, calls, settled: () => settled };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the text of an entry', () => {
  it('is saved after a rest, and only the fields that were touched', async () => {
    const { drafts, calls, settled } = openDoor();
    drafts.setText(CHILD, 'discussion', 'Talked');
    await vi.advanceTimersByTimeAsync(399);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toEqual([['saveEntry', CHILD, { text: { discussion: 'Talked' } }]]);
    expect(settled(), 'a text changes nothing of what is missing').toBe(0);
  });

  it('stays, and says so, while saving is refused, and goes out once it is not', async () => {
    let answer: Reply<unknown> = full;
    const { drafts, calls } = openDoor(() => answer);
    drafts.setText(CHILD, 'concerns', 'Coughs');
    await drafts.flush();
    expect(drafts.view()).toMatchObject({ state: 'failed', problem: { code: 'disk-full' } });
    expect(drafts.view().entries.get(CHILD)?.text).toEqual({ concerns: 'Coughs' });
    answer = ok;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(calls).toHaveLength(2);
    expect(drafts.view()).toMatchObject({ state: 'saved', problem: null });
  });

  it('is never sent once the page is closed, whoever signs in next', async () => {
    const { drafts, calls } = openDoor(() => full);
    drafts.setText(CHILD, 'concerns', 'Coughs');
    await drafts.flush();
    drafts.setClosed(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(calls).toHaveLength(1);
  });
});

describe('an outcome', () => {
  it('[HS-09] is saved at once, and what is missing is asked for anew', async () => {
    const { drafts, calls, settled } = openDoor();
    drafts.setOutcome(CHILD, 'no-concerns');
    await vi.advanceTimersByTimeAsync(0);
    expect(calls).toEqual([['saveEntry', CHILD, { outcome: 'no-concerns', text: {} }]]);
    expect(settled()).toBe(1);
  });
});

describe('an action', () => {
  it('[HS-11] is added once something is in it, then edited under the id it got', async () => {
    const { drafts, calls } = openDoor();
    const key = drafts.newAction(CHILD);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(calls, 'an empty line is nothing yet').toEqual([]);
    drafts.setAction(CHILD, key, { ...emptyAction, what: 'Call' });
    await drafts.flush();
    drafts.setAction(CHILD, key, { ...emptyAction, what: 'Call the clinic' });
    await drafts.flush();
    expect(calls).toEqual([
      ['addAction', CHILD, 'Call'],
      ['editAction', 'action-1', 'Call the clinic'],
    ]);
    const stored = actionsOf([], drafts.view().entries.get(CHILD));
    expect(stored.map(({ id, value }) => [id, value.what])).toEqual([
      ['action-1', 'Call the clinic'],
    ]);
  });

  it('that the vault had can be emptied', async () => {
    const { drafts, calls } = openDoor();
    drafts.setAction(CHILD, 'action-9', emptyAction);
    await drafts.flush();
    expect(calls).toEqual([['editAction', 'action-9', '']]);
  });

  it('that is taken away while it is being added is taken away in the vault too', async () => {
    const { drafts, calls } = openDoor();
    const key = drafts.newAction(CHILD);
    drafts.setAction(CHILD, key, { ...emptyAction, what: 'Call' });
    drafts.removeAction(CHILD, key);
    await vi.advanceTimersByTimeAsync(0);
    expect(calls.at(-1)).toEqual(['removeAction', 'action-1']);
    expect(actionsOf([], drafts.view().entries.get(CHILD))).toEqual([]);
  });

  it('that could not be taken away stands again, with the reason', async () => {
    let answer: Reply<unknown> = ok;
    const { drafts } = openDoor(() => answer);
    answer = full;
    drafts.removeAction(CHILD, 'action-9');
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.view().entries.get(CHILD)?.removed).toEqual([]);
    expect(drafts.view().problem).toEqual({ code: 'disk-full' });
  });
});
