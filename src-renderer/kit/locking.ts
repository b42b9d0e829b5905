import { call } from './bridge.ts';

type Flush = () => Promise<void>;

/** How long saving what is being typed may hold the lock up, in milliseconds (security.md 2.9). */
const FLUSH_MS = 2_000;

const flushes = new Set<Flush>();
const covers = new Set<(isCovered: boolean) => void>();

/** Has `flush` run before the binder locks; returns the function that ends it. */
export function beforeLocking(flush: Flush): () => void {
  flushes.add(flush);
  return () => {
    flushes.delete(flush);
  };
}

/** Has `cover` told when the screen is to be covered or shown; returns the function that ends it. */
export function onCover(cover: (isCovered: boolean) => void): () => void {
  covers.add(cover);
  return () => {
    covers.delete(cover);
  };
}

/** Covers the screen, saves what is being typed, then locks. A lock that fails shows it again. */
export async function lockBinder(reason: 'person' | 'switch'): Promise<void> {
  for (const cover of covers) cover(true);
  await flushAll();
  const reply = await call('vault.lock', { reason });
  const isLocked = reply.ok || reply.problem.code === 'locked';
  if (!isLocked) for (const cover of covers) cover(false);
}

/** Saves all that is being typed, within 2,000 ms. */
export async function flushAll(): Promise<void> {
  const limit = Promise.withResolvers<void>();
  const timer = setTimeout(limit.resolve, FLUSH_MS);
  await Promise.race([Promise.allSettled([...flushes].map((flush) => flush())), limit.promise]);
  clearTimeout(timer);
}

/** Saves all that is being typed and tells the vault, which waits for that to lock. */
export async function flushForVault(): Promise<void> {
  await flushAll();
  await call('vault.lock', { reason: 'person' });
}
