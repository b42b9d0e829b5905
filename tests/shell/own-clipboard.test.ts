import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOwnClipboard, type OwnClipboard } from '../../src-main/shell/own-clipboard.ts';

/** A clipboard that everybody on the machine writes to; `held` makes each act fail, `hangs` wait for ever. */
const machine = { text: '', held: false, hangs: false };
let own: OwnClipboard;

async function answer<T>(act: () => T): Promise<T> {
  if (machine.hangs) return new Promise(() => {});
  if (machine.held) throw new Error('held by another program');
  return act();
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(machine, { text: 'somebody else’s', held: false, hangs: false });
  own = createOwnClipboard({
    write: (text) => answer(() => void Object.assign(machine, { text })),
    read: () => answer(() => machine.text),
    clear: () => answer(() => void Object.assign(machine, { text: '' })),
  });
});
afterEach(() => void vi.useRealTimers());

test('[HS-25] a text is off the clipboard after its time and not before', async () => {
  await own.copy('Luz: talks a lot', 30_000);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(machine.text).toBe('Luz: talks a lot');
  await vi.advanceTimersByTimeAsync(1);
  expect(machine.text).toBe('');
});

test('what has been copied since by anybody stays', async () => {
  await own.copy('Luz', 30_000);
  machine.text = 'a telephone number';
  await vi.advanceTimersByTimeAsync(30_000);
  expect(machine.text).toBe('a telephone number');
});

test('the next text has its own thirty seconds', async () => {
  await own.copy('Luz', 30_000);
  await vi.advanceTimersByTimeAsync(20_000);
  await own.copy('Micah', 30_000);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(machine.text).toBe('Micah');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(machine.text).toBe('');
});

test('it is taken away at once when asked, such as at a lock, and the timer with it', async () => {
  await own.copy('Luz', 30_000);
  await own.clear();
  expect(machine.text).toBe('');
  machine.text = 'Luz';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(machine.text).toBe('Luz');
});

test('with nothing copied, a lock leaves the clipboard alone', async () => {
  await own.clear();
  expect(machine.text).toBe('somebody else’s');
});

test('line breaks that the system turned into its own are still ours', async () => {
  await own.copy('one\ntwo', 30_000);
  machine.text = 'one\r\ntwo';
  await own.clear();
  expect(machine.text).toBe('');
});

test('a clipboard held by another program refuses, and nothing is cleared later', async () => {
  machine.held = true;
  await expect(own.copy('Luz', 30_000)).rejects.toThrow('held');
  machine.held = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(machine.text).toBe('somebody else’s');
});

test('a clipboard that does not answer holds up no lock for longer than a second', async () => {
  await own.copy('Luz', 30_000);
  machine.hangs = true;
  let isDone = false;
  const cleared = own.clear().then(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await cleared;
  expect(isDone).toBe(true);
});
