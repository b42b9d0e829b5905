import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { type Clock, systemClock } from '../clock.ts';

/** A clock that shows three in the afternoon of `day` at the site when made, and runs on from there. */
export function clockOn(day: CalendarDate, machine: Omit<Clock, 'now'> = systemClock): Clock {
  const timeZone = machine.timeZone();
  const began = machine.monotonic();
  const three = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '15:00' });
  return {
    now: () => three.epochMilliseconds + Math.floor(machine.monotonic() - began),
    monotonic: machine.monotonic,
    timeZone: () => timeZone,
  };
}
