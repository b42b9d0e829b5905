/** What the program asks about time; tests pass their own. */
export interface Clock {
  /** Wall time, milliseconds since 1970-01-01T00:00:00Z. May jump either way. */
  now(): number;
  /** Milliseconds since some fixed moment of this process; never goes back. */
  monotonic(): number;
  /** IANA name of the machine's zone, such as `America/Los_Angeles`. */
  timeZone(): string;
}

/** The machine's own clock: the only place that reads it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};
