import type { Reply } from '../../src-shared/bridge.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { type Autosaver, createAutosaver, type SaveState } from '../kit/autosaver.ts';

/** Several savers that read as one. */
export interface SaverPool {
  /** The saver of this name; `first` is the value that counts as saved when it is made. */
  saver: <T>(name: string, first: T, save: (value: T) => Promise<Reply<unknown>>) => Autosaver<T>;
  /** The state that matters most: failed, unsaved, saving, saved. */
  state: () => SaveState;
  /** Why the last save was refused; null unless the state is failed. */
  problem: () => Problem | null;
  flush: () => Promise<void>;
  /** While closed nothing is sent, so that one person's text never goes in another's name. */
  setClosed: (closed: boolean) => void;
}

const urgency: readonly SaveState[] = ['saved', 'saving', 'unsaved', 'failed'];

/** Savers that wait `delayMs` of rest and `everyMs` at most, both in milliseconds. */
export function createSaverPool(options: {
  delayMs: number;
  everyMs: number;
  onState: () => void;
}): SaverPool {
  const { delayMs, everyMs, onState } = options;
  const states = new Map<string, SaveState>();
  const flushes: (() => Promise<void>)[] = [];
  let last: Problem | null = null;
  let isClosed = false;

  function state(): SaveState {
    const most = Math.max(0, ...[...states.values()].map((one) => urgency.indexOf(one)));
    return urgency[most] ?? 'saved';
  }

  return {
    saver(name, first, save) {
      const made = createAutosaver(first, {
        delayMs,
        everyMs,
        save: async (value) => {
          if (isClosed) return { ok: true, value: null };
          const reply = await save(value);
          if (!reply.ok) last = reply.problem;
          return reply;
        },
        onState: (next) => {
          states.set(name, next);
          onState();
        },
      });
      flushes.push(made.flush);
      return made;
    },
    state,
    problem: () => (state() === 'failed' ? last : null),
    flush: async () => {
      await Promise.all(flushes.map((flush) => flush()));
    },
    setClosed(closed) {
      isClosed = closed;
    },
  };
}
