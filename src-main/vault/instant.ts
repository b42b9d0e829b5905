import { Temporal } from 'temporal-polyfill';

/** ISO 8601 in UTC with milliseconds, of a wall time in milliseconds since 1970. */
export function instantOf(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'millisecond' });
}
