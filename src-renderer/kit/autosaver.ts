import type { Reply } from '../../src-shared/bridge.ts';

/** `failed`: the last save was refused; the text is kept and saved again after `everyMs`. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed';

export interface AutosaverOptions<T> {
  save: (value: T) => Promise<Reply<unknown>>;
  /** Milliseconds of rest after which a change is saved. */
  delayMs: number;
  /** Milliseconds after which it is saved though the typing goes on. */
  everyMs: number;
  onState: (state: SaveState) => void;
}

export interface Autosaver<T> {
  /** The value as it is now; saved when it differs from what was saved last. */
  change: (value: T) => void;
  /** Saves at once; resolves when nothing is left to save or the save has failed. */
  flush: () => Promise<void>;
  /** Takes `value` as stored already: what was just read, or what needs saving no more. */
  accept: (value: T) => void;
}

/**
 * Saves what is being typed after a rest and at least every so often, one save at a time. Values
 * are compared as JSON, so they must be plain data.
 */
export function createAutosaver<T>(initial: T, options: AutosaverOptions<T>): Autosaver<T> {
  let value = initial;
  let saved = JSON.stringify(initial);
  let accepted = 0;
  let running: Promise<void> | null = null;
  let rest: ReturnType<typeof setTimeout> | null = null;
  let latest: ReturnType<typeof setTimeout> | null = null;

  const isDirty = () => JSON.stringify(value) !== saved;

  function clear(): void {
    if (rest !== null) clearTimeout(rest);
    if (latest !== null) clearTimeout(latest);
    rest = null;
    latest = null;
  }

  async function saveOnce(): Promise<boolean> {
    const sending = JSON.stringify(value);
    const before = accepted;
    options.onState('saving');
    const reply = await options.save(value);
    // What was accepted while the save ran is what is stored, or is about to be.
    if (accepted !== before) return true;
    if (reply.ok) saved = sending;
    if (!reply.ok) options.onState('failed');
    else options.onState(isDirty() ? 'unsaved' : 'saved');
    return reply.ok;
  }

  async function saveAll(): Promise<void> {
    clear();
    while (isDirty()) {
      if (!(await saveOnce())) {
        latest = setTimeout(() => void flush(), options.everyMs);
        return;
      }
    }
  }

  function flush(): Promise<void> {
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  }

  function change(next: T): void {
    value = next;
    if (!isDirty()) return;
    if (running === null) options.onState('unsaved');
    if (rest !== null) clearTimeout(rest);
    rest = setTimeout(() => void flush(), options.delayMs);
    latest ??= setTimeout(() => void flush(), options.everyMs);
  }

  function accept(next: T): void {
    clear();
    accepted += 1;
    value = next;
    saved = JSON.stringify(next);
    options.onState('saved');
  }

  return { change, flush, accept };
}
