import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Clock } from '../clock.ts';
import { type Account, signIn } from './accounts.ts';
import { clockOn } from './day-clock.ts';
import { openSitting, type Place, type Sitting } from './sitting.ts';

/** The days of a demonstration, in date order: each is a sitting of its own, the binder locked between. */
export interface Days {
  /** Today's. */
  sitting(): Sitting;
  /** Ends today's sitting and begins that of a later day; `null` is the machine's own day and hour. */
  goTo(day: CalendarDate | null, who: Account): Promise<Sitting>;
  close(): Promise<void>;
}

/** Begins on `first`, before anybody has signed in. */
export async function beginDays(place: Place, machine: Clock, first: CalendarDate): Promise<Days> {
  let today: CalendarDate | null = first;
  let sitting = await openSitting(place, clockOn(first, machine));
  return {
    sitting: () => sitting,
    async goTo(day, who) {
      if (day === today) return sitting;
      await sitting.close();
      today = day;
      sitting = await openSitting(place, day === null ? machine : clockOn(day, machine));
      await signIn(sitting, who);
      return sitting;
    },
    close: () => sitting.close(),
  };
}
