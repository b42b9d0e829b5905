/**
 * How long a meeting has lasted and how much of it each subject (a child, a household) has had.
 * Every function takes `now` in milliseconds of one clock that never goes back.
 */
export interface MeetingClock {
  /** From now on the time goes to `subject`; null counts for the meeting alone. */
  turnTo: (subject: string | null, now: number) => void;
  run: (now: number) => void;
  pause: (now: number) => void;
  isRunning: () => boolean;
  /** Whole seconds of the meeting, pauses left out. */
  ofMeeting: (now: number) => number;
  /** Whole seconds of one subject, all its turns together. */
  of: (subject: string, now: number) => number;
}

/** A clock that stands still at zero. */
export function createMeetingClock(): MeetingClock {
  const spent = new Map<string, number>();
  let total = 0;
  let subject: string | null = null;
  let since: number | null = null;

  /** Writes down what has passed since it was last looked at. */
  function settle(now: number): void {
    if (since === null) return;
    const passed = Math.max(0, now - since);
    total += passed;
    if (subject !== null) spent.set(subject, (spent.get(subject) ?? 0) + passed);
    since = now;
  }
  const seconds = (ms: number) => Math.floor(ms / 1_000);

  return {
    turnTo(next, now) {
      settle(now);
      subject = next;
    },
    run(now) {
      since ??= now;
    },
    pause(now) {
      settle(now);
      since = null;
    },
    isRunning: () => since !== null,
    ofMeeting(now) {
      settle(now);
      return seconds(total);
    },
    of(one, now) {
      settle(now);
      return seconds(spent.get(one) ?? 0);
    },
  };
}

/** Minutes for each subject where a meeting has no end: what a site plans by default. */
const USUAL_MINUTES = 10;

/**
 * Minutes that the meeting's own time leaves for each of `subjects`, at least one: its length shared
 * equally, or ten where it has no start or no end. `startsAt` and `endsAt` are 'HH:MM'.
 */
export function plannedMinutes(
  { startsAt, endsAt }: { startsAt: string | null; endsAt: string | null },
  subjects: number,
): number {
  if (startsAt === null || endsAt === null) return USUAL_MINUTES;
  const length = minutesOf(endsAt) - minutesOf(startsAt);
  if (length <= 0 || subjects < 1) return USUAL_MINUTES;
  return Math.max(1, Math.floor(length / subjects));
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Seconds as minutes and seconds: '4:07', '75:00'. */
export function formatSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
