import { useEffect, useMemo, useRef, useState } from 'react';
import type { Reply } from '../../src-shared/bridge.ts';
import { createAutosaver, type SaveState } from './autosaver.ts';
import { beforeLocking } from './locking.ts';

/**
 * Keeps what is being typed: saves `value` after `delayMs` (400) of rest and at least every
 * `everyMs` (2,000), when the binder locks and when the form leaves the screen. The first value
 * counts as saved. Give the form a `key` per record, so that each record has a saver of its own.
 */
export function useAutosave<T>({
  value,
  save,
  delayMs = 400,
  everyMs = 2_000,
}: {
  value: T;
  save: (value: T) => Promise<Reply<unknown>>;
  delayMs?: number;
  everyMs?: number;
}): { state: SaveState; flush: () => Promise<void>; accept: (value: T) => void } {
  const [state, setState] = useState<SaveState>('saved');
  const saving = useRef(save);
  saving.current = save;
  const initial = useRef(value);
  const saver = useMemo(
    () =>
      createAutosaver<T>(initial.current, {
        save: (next) => saving.current(next),
        delayMs,
        everyMs,
        onState: setState,
      }),
    [delayMs, everyMs],
  );
  useEffect(() => saver.change(value), [saver, value]);
  useEffect(() => {
    const forget = beforeLocking(saver.flush);
    return () => {
      forget();
      void saver.flush();
    };
  }, [saver]);
  return { state, flush: saver.flush, accept: saver.accept };
}
