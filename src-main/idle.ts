import type { LockReason } from '../src-shared/bridge.ts';
import type { Clock } from './clock.ts';

const MINUTE_MS = 60_000;
/** However busy, a sitting ends after 12 hours (security.md 2.9). */
const LONGEST_SITTING_MS = 12 * 60 * MINUTE_MS;
const LOOK_EVERY_MS = 1000;

export interface IdleWatch {
  /** Begins with the first call after sign-in; later calls set the minutes. */
  watch(idleMinutes: number): void;
  touch(): void;
  stop(): void;
}

/**
 * Locks after `idleMinutes` without input, and after twelve hours. Time is taken from the monotonic
 * clock and from the wall clock, whichever has moved further: the first stands still in sleep.
 */
export function createIdleWatch(clock: Clock, lock: (reason: LockReason) => void): IdleWatch {
  let timer: NodeJS.Timeout | null = null;
  let idleMs = 0;
  let last = reading();
  let began = last;

  function reading() {
    return { wall: clock.now(), monotonic: clock.monotonic() };
  }

  function since(moment: { wall: number; monotonic: number }): number {
    const now = reading();
    return Math.max(now.wall - moment.wall, now.monotonic - moment.monotonic);
  }

  function stop(): void {
    if (timer) clearInterval(timer);
    timer = null;
  }

  function look(): void {
    const reason = since(began) >= LONGEST_SITTING_MS ? 'session-age' : 'idle';
    if (reason === 'idle' && since(last) < idleMs) return;
    stop();
    lock(reason);
  }

  return {
    watch(idleMinutes) {
      idleMs = idleMinutes * MINUTE_MS;
      if (timer) return;
      last = reading();
      began = last;
      timer = setInterval(look, LOOK_EVERY_MS);
      timer.unref();
    },
    touch() {
      last = reading();
    },
    stop,
  };
}
