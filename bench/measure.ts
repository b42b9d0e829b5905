/** Milliseconds that each run took. */
export type Times = number[];

/** What may be measured: it may wait, or not. */
export type Work = () => Promise<unknown> | unknown;

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
export async function timed(work: Work): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/**
 * Runs each pair's two sides one after the other, the sides taking turns to be first, so that what
 * else the machine does weighs on both alike.
 */
export async function timePairs(
  pairs: readonly { subject: Work; against: Work }[],
): Promise<{ subject: Times; against: Times }> {
  const times = { subject: [] as number[], against: [] as number[] };
  for (const [i, pair] of pairs.entries()) {
    const order =
      i % 2 === 0 ? (['subject', 'against'] as const) : (['against', 'subject'] as const);
    for (const side of order) times[side].push(await timed(pair[side]));
  }
  return times;
}
