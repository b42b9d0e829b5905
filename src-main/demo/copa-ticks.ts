import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Account } from './accounts.ts';
import type { Sitting } from './sitting.ts';

/** Whoever is signed in ticks what waits for COPA as entered on `date`, but for what was said of `left`. */
export async function enterInCopa(
  sitting: Sitting,
  { personId }: Account,
  { date, left }: { date: CalendarDate; left: ReadonlySet<string> },
): Promise<void> {
  const { items } = await sitting.call('copa.queue', {});
  for (const { entryId, childId } of items) {
    if (left.has(childId)) continue;
    await sitting.call('copa.enter', { entryId, childId, date, personId });
  }
}
