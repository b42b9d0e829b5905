type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

/** Has `flush` run before the binder locks; returns the function that ends it. */
export function beforeLocking(flush: Flush): () => void {
  flushes.add(flush);
  return () => {
    flushes.delete(flush);
  };
}

/** Saves all that is being typed. The vault waits 2,000 ms for it and locks all the same. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()));
}
