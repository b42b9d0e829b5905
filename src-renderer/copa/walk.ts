/** Whose turn it is once `entryId` is ticked: the next in the queue, after the last the one before. */
export function neighbourOf(items: readonly { entryId: string }[], entryId: string): string | null {
  const index = items.findIndex((one) => one.entryId === entryId);
  return (items[index + 1] ?? items[index - 1])?.entryId ?? null;
}

/** Parts count from 1. The first not copied yet, after all of them the first again; null of none. */
export function partToCopy(count: number, done: readonly number[]): number | null {
  if (count === 0) return null;
  for (let part = 1; part <= count; part += 1) if (!done.includes(part)) return part;
  return 1;
}
