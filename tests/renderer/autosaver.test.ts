import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosaver, type SaveState } from '../../src-renderer/kit/autosaver.ts';
import type { Reply } from '../../src-shared/bridge.ts';

const saved: Reply<unknown> = { ok: true, value: {} };
const failed: Reply<unknown> = { ok: false, problem: { code: 'write-failed' } };

/** A saver of text whose saves end when the test says so. */
function setUp(answers: Reply<unknown>[] = []) {
  const sent: string[] = [];
  const states: SaveState[] = [];
  const saver = createAutosaver('', {
    save: async (value) => {
      sent.push(value);
      return answers.shift() ?? saved;
    },
    delayMs: 400,
    everyMs: 2_000,
    onState: (state) => states.push(state),
  });
  return { saver, sent, states };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is being typed', () => {
  it('[HS-08] is saved after 400 ms of rest, once', async () => {
    const { saver, sent, states } = setUp();
    saver.change('a');
    await vi.advanceTimersByTimeAsync(399);
    expect(sent).toEqual([]);
    saver.change('ab');
    await vi.advanceTimersByTimeAsync(399);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['ab']);
    expect(states).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual(['ab']);
  });

  it('[HS-08] is saved every 2 s though the typing goes on', async () => {
    const { saver, sent } = setUp();
    for (let n = 0; n < 45; n++) {
      saver.change('x'.repeat(n + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.map((text) => text.length)).toEqual([20, 40]);
  });

  it('is not saved while it equals what was saved last', async () => {
    const { saver, sent } = setUp();
    saver.change('');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
  });

  it('is kept and saved again 2 s after a save that failed', async () => {
    const { saver, sent, states } = setUp([failed]);
    saver.change('kept');
    await vi.advanceTimersByTimeAsync(400);
    expect(states.at(-1)).toBe('failed');
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sent).toEqual(['kept']);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['kept', 'kept']);
    expect(states.at(-1)).toBe('saved');
  });

  it('[HS-28] is saved at once by a flush, which waits for the save', async () => {
    const { saver, sent, states } = setUp();
    saver.change('locking');
    await saver.flush();
    expect(sent).toEqual(['locking']);
    expect(states.at(-1)).toBe('saved');
  });

  it('that changes during a save is saved after it, never at the same time', async () => {
    let atOnce = 0;
    let most = 0;
    const sent: string[] = [];
    const saver = createAutosaver('', {
      save: async (value) => {
        most = Math.max(most, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        sent.push(value);
        atOnce--;
        return saved;
      },
      delayMs: 400,
      everyMs: 2_000,
      onState: () => {},
    });
    saver.change('first');
    await vi.advanceTimersByTimeAsync(900);
    saver.change('second');
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(3_000);
    await flushed;
    expect(sent).toEqual(['first', 'second']);
    expect(most).toBe(1);
  });

  it('counts as stored once it was accepted', async () => {
    const { saver, sent, states } = setUp();
    saver.change('typed');
    saver.accept('typed');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
    expect(states.at(-1)).toBe('saved');
  });

  it('[HS-29] is not put back by a save under way when it is given up, and neither is the blank form', async () => {
    const sent: string[] = [];
    const saver = createAutosaver('', {
      save: async (value) => {
        sent.push(value);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        return saved;
      },
      delayMs: 400,
      everyMs: 2_000,
      onState: () => {},
    });
    saver.change('submitted');
    await vi.advanceTimersByTimeAsync(500);
    saver.accept('');
    let isOver = false;
    void saver.flush().then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(800);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(isOver).toBe(true);
    expect(sent).toEqual(['submitted']);
    saver.change('next');
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toEqual(['submitted', 'next']);
  });
});
