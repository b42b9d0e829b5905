import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaveState } from './autosaver.ts';
import { call } from './bridge.ts';
import { laidOver } from './laid-over.ts';
import { useAutosave } from './use-autosave.ts';

export interface Draft<T> {
  value: T;
  set: (value: T) => void;
  /** False until a draft of an earlier sitting has been looked for. */
  isReady: boolean;
  /** When the draft that was found had been saved, a UTC instant; null when there was none. */
  foundAt: string | null;
  state: SaveState;
  /** After the form was submitted or given up: deletes what is stored and empties the form. */
  discard: () => Promise<void>;
}

/**
 * A form not yet submitted, kept for the person who types it under the name `form` (such as
 * `raise:<child id>`). `parse` checks what is found and answers null to leave it out. What is typed
 * before it was looked for is laid over what is found.
 */
export function useDraft<T>(form: string, empty: T, parse: (value: unknown) => T | null): Draft<T> {
  const [value, setValue] = useState(empty);
  const [isReady, setReady] = useState(false);
  const [foundAt, setFoundAt] = useState<string | null>(null);
  const { state, accept, flush } = useAutosave({
    value,
    save: (next) => call('vault.saveDraft', { form, value: JSON.stringify(next) }),
  });
  const check = useRef(parse);
  check.current = parse;
  const blank = useRef(empty);

  useEffect(() => {
    let isCurrent = true;
    void call('vault.readDraft', { form }).then((reply) => {
      if (!isCurrent) return;
      const found = reply.ok && reply.value.value !== null ? reply.value : null;
      const kept = found?.value ? check.current(parseJson(found.value)) : null;
      if (found && kept !== null) {
        accept(kept);
        setValue((typed) => laidOver(kept, typed, blank.current));
        setFoundAt(found.savedAt);
      }
      setReady(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [form, accept]);

  const discard = useCallback(async () => {
    accept(blank.current);
    setValue(blank.current);
    setFoundAt(null);
    // A save under way would put the draft back.
    await flush();
    await call('vault.discardDraft', { form });
  }, [form, accept, flush]);

  return { value, set: setValue, isReady, foundAt, state, discard };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
