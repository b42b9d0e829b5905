import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Account } from './accounts.ts';
import type { Sitting } from './sitting.ts';

/** Whoever is signed in ticks what waits for COPA as entered on `date`, but for the newest `left`. */
export async function enterInCopa(
  sitting: Sitting,
  { personId }: Account,
  { date, left }: { date: CalendarDate; left: number },
): Promise<void> {
  const { items } = await sitting.call('copa.queue', {});
  for (const { entryId, childId } of items.slice(0, -left)) {
    await sitting.call('copa.enter', { entryId, childId, date, personId });
  }
}
