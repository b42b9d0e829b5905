import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Clock } from '../clock.ts';
import { type Account, signIn } from './accounts.ts';
import { clockOn } from './day-clock.ts';
import { openSitting, type Place, type Sitting } from './sitting.ts';

/** The days of a demonstration, in date order: each is a sitting of its own, the binder locked between. */
export interface Days {
  /** The one that is open. */
  sitting(): Sitting;
  /**
   * Signs `who` in on a day, which goes on where it stood or is a later one; `null` is the machine's
   * own day and hour. Goes on with the open sitting when it is that person's of that day.
   */
  goTo(day: CalendarDate | null, who: Account): Promise<Sitting>;
  close(): Promise<void>;
}

/** Begins on `first`, before anybody has signed in: whoever makes the binder then has. */
export async function beginDays(place: Place, machine: Clock, first: CalendarDate): Promise<Days> {
  let today: CalendarDate | null = first;
  let clock = clockOn(first, machine);
  let sitting = await openSitting(place, clock);
  let signedIn: string | null = null;
  return {
    sitting: () => sitting,
    async goTo(day, who) {
      const isToday = day === today;
      if (isToday && (signedIn ?? who.personId) === who.personId) return sitting;
      await sitting.close();
      if (!isToday) clock = day === null ? machine : clockOn(day, machine);
      today = day;
      sitting = await openSitting(place, clock);
      await signIn(sitting, who);
      signedIn = who.personId;
      return sitting;
    },
    close: () => sitting.close(),
  };
}
