import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';

/** One letter of a page: `key` as `KeyboardEvent.key` gives it, `label` as the list of keys reads. */
export interface PageKey {
  key: string;
  label: string;
  run: () => void;
}

export interface KeyRing {
  /** Adds a page's keys; returns the function that takes them away. */
  add: (keys: readonly PageKey[]) => () => void;
  /** The keys in force; those added last win. */
  all: () => readonly PageKey[];
  subscribe: (listener: () => void) => () => void;
}

/** The keys of the pages on screen, innermost last. */
export function createKeyRing(): KeyRing {
  let sets: (readonly PageKey[])[] = [];
  let flat: readonly PageKey[] = [];
  const listeners = new Set<() => void>();

  function set(next: (readonly PageKey[])[]): void {
    sets = next;
    const byKey = new Map<string, PageKey>();
    for (const key of sets.flat()) byKey.set(key.key, key);
    flat = [...byKey.values()];
    for (const listener of listeners) listener();
  }

  return {
    add(keys) {
      set([...sets, keys]);
      return () => set(sets.filter((other) => other !== keys));
    },
    all: () => flat,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

const KeyRingContext = createContext<KeyRing | null>(null);

/** Gives the pages below a ring of keys of their own. */
export function KeyRingProvider({ children }: { children: ReactNode }) {
  const ring = useMemo(createKeyRing, []);
  return <KeyRingContext.Provider value={ring}>{children}</KeyRingContext.Provider>;
}

export function useKeyRing(): KeyRing {
  const ring = useContext(KeyRingContext);
  if (ring === null) throw new Error('no key ring: the page is outside the frame');
  return ring;
}

/** The keys in force now. */
export function usePageKeyList(): readonly PageKey[] {
  const ring = useKeyRing();
  return useSyncExternalStore(ring.subscribe, ring.all);
}
