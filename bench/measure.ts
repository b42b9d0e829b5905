/** Milliseconds that each run took. */
export type Times = number[];

/**
 * The `share` of runs, 0.5 for the median, that took this long or less (nearest rank), in
 * milliseconds.
 */
export function percentile(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const at = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[at] ?? Number.NaN;
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Something that is done and answers how long that took, in milliseconds. */
export type Measured = () => Promise<number>;

/**
 * Runs each pair's two sides one after the other, the sides taking turns to be first, so that what
 * else the machine does weighs on both alike.
 */
export async function timePairs(
  pairs: readonly { subject: Measured; against: Measured }[],
): Promise<{ subject: Times; against: Times }> {
  const times = { subject: [] as number[], against: [] as number[] };
  for (const [i, pair] of pairs.entries()) {
    const order = i % 2 === 0 ? sides : sides.toReversed();
    for (const side of order) times[side].push(await pair[side]());
  }
  return times;
}

const sides = ['subject', 'against'] as const;
