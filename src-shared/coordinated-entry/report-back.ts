/**
 * Whether an agency has reported on an action step since the last meeting, and how many meetings have
 * ended without a word on it since it was decided (CE-12, CE-24). All are UTC instants: `decidedAt` is when
 * the meeting that decided it was finalized, `closings` when meetings of the region were, earliest
 * first, and `updates` when progress was written down.
 */
export function reportState(
  { decidedAt, updates }: { decidedAt: string; updates: readonly string[] },
  closings: readonly string[],
): { isReported: boolean; missed: number } {
  const starts = [decidedAt, ...closings.filter((at) => at > decidedAt)];
  const isHeard = starts.map((from, i) => {
    const to = starts[i + 1];
    return updates.some((at) => at > from && (to === undefined || at <= to));
  });
  const missed = isHeard.slice(0, -1).filter((heard) => !heard).length;
  return { isReported: isHeard.at(-1) ?? false, missed };
}
