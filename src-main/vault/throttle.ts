import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { errorCode, replaceFile } from './durable-file.ts';

/** The recovery code's own count. It slows down like any other and never asks for an administrator. */
export const recoveryUser = 'recovery';

const capMs = 300_000;
const freeGuesses = 3;
/** So many failures in a row bring the delay to its cap. */
const capFailures = 12;
/** NIST SP 800-63B: no more than 100 consecutive failures. */
const maxFailures = 100;
/** All accounts together: more room, and it drains, so that nobody is kept out for long by others. */
const freeTogether = 20;
const drainMs = 60_000;

const Count = z.strictObject({
  failures: z.number().int().min(0),
  /** Wall time of the latest failure, milliseconds. */
  at: z.number().int(),
});
type Count = z.infer<typeof Count>;

const ThrottleState = z.strictObject({
  version: z.literal(1),
  /** Generation of the key file when this was written; an older one means that it was put back. */
  generation: z.number().int().min(1),
  /** Highest wall time ever seen, milliseconds. */
  maxSeen: z.number().int(),
  together: Count,
  /** Whoever has no count of their own: zero failures, or the cap after the file was lost. */
  others: Count,
  users: z.record(z.string(), Count),
});
type ThrottleState = z.infer<typeof ThrottleState>;

/** `waitMs` 0: guess now, the guess is counted already. More: don't, and nothing was counted. */
export type GuessAnswer = { waitMs: number } | { needsAdministrator: true };

export interface Throttle {
  /** The file was missing, unreadable or older than the key file: for the audit, at the next sign-in. */
  readonly tampered: boolean;
  /**
   * Asks leave to test one guess; when given, one failure more is on the disk before this returns.
   * Sign-in and signing share a person's count.
   * @param userId an id of the key file, or `recoveryUser`; not one that somebody made up
   * @throws Refusal `disk-full` or `write-failed`: then the guess must not be tested
   */
  beforeGuess(userId: string): GuessAnswer;
  /** Milliseconds until the person's next guess. The failure itself was counted before. */
  guessFailed(userId: string): number;
  /** Clears the person's count, also after an administrator's reset. */
  guessSucceeded(userId: string): void;
  /** Call before writing key-file generation `generation`: a crash in between then raises no alarm. */
  expectGeneration(generation: number): void;
}

type Time = Pick<Clock, 'now' | 'monotonic'>;

/** The throttle of a binder just made: nobody has failed yet. */
export function createThrottle(folder: string, clock: Time, generation: number): Throttle {
  const state = stateAt(clock.now(), generation, 0);
  save(folder, state);
  return running(folder, clock, state, false);
}

/**
 * The throttle as the last run left it (security.md 2.5). A missing, unreadable or older file is
 * taken as tampering: everyone then waits as long as after many failures.
 * @param generation of the key file just read
 */
export function openThrottle(folder: string, clock: Time, generation: number): Throttle {
  const found = load(folder);
  if (found && found.generation >= generation) return running(folder, clock, found, false);
  const state = stateAt(Math.max(clock.now(), found?.maxSeen ?? 0), generation, capFailures);
  save(folder, state);
  return running(folder, clock, state, true);
}

function running(folder: string, clock: Time, loaded: ThrottleState, tampered: boolean): Throttle {
  let state = loaded;
  const started = { wall: clock.now(), monotonic: clock.monotonic(), maxSeen: loaded.maxSeen };
  /** When, on the monotonic clock, each count of this run last rose. */
  const rose = new Map<string, number>();

  /** Within a run only the monotonic clock counts; before it, wall time, and none if the clock went back. */
  function elapsed(key: string, count: Count): number {
    const inRun = rose.get(key);
    if (inRun !== undefined) return clock.monotonic() - inRun;
    const before = started.wall < started.maxSeen ? 0 : Math.max(0, started.wall - count.at);
    return before + clock.monotonic() - started.monotonic;
  }

  const countOf = (userId: string) => state.users[userId] ?? state.others;

  function togetherNow(): number {
    const drained = Math.floor(elapsed(togetherKey, state.together) / drainMs);
    return Math.max(0, state.together.failures - drained);
  }

  function waitFor(userId: string): number {
    const own = countOf(userId);
    const ownWait = delayAfter(own.failures - freeGuesses) - elapsed(userId, own);
    const together = delayAfter(state.together.failures - freeTogether);
    const togetherWait = together - elapsed(togetherKey, state.together);
    return Math.max(0, Math.ceil(ownWait), Math.ceil(togetherWait));
  }

  function write(change: Partial<ThrottleState>): void {
    const next = { ...state, ...change, maxSeen: Math.max(state.maxSeen, clock.now()) };
    save(folder, next);
    state = next;
  }

  return {
    tampered,
    beforeGuess(userId) {
      const { failures } = countOf(userId);
      if (failures >= maxFailures && userId !== recoveryUser) return { needsAdministrator: true };
      const waitMs = waitFor(userId);
      if (waitMs > 0) return { waitMs };
      const at = clock.now();
      const together = { failures: togetherNow() + 1, at };
      write({ together, users: { ...state.users, [userId]: { failures: failures + 1, at } } });
      for (const key of [userId, togetherKey]) rose.set(key, clock.monotonic());
      return { waitMs: 0 };
    },
    guessFailed: waitFor,
    guessSucceeded(userId) {
      const together = { ...state.together, failures: Math.max(0, state.together.failures - 1) };
      const cleared = { failures: 0, at: clock.now() };
      write({ together, users: { ...state.users, [userId]: cleared } });
    },
    expectGeneration(generation) {
      write({ generation: Math.max(state.generation, generation) });
    },
  };
}

const togetherKey = '';

/** 0, then 1, 2, 4 … seconds, 300 at most: the wait after `beyond` failures more than the free ones. */
function delayAfter(beyond: number): number {
  return beyond < 0 ? 0 : Math.min(capMs, 1000 * 2 ** Math.min(beyond, 20));
}

function stateAt(now: number, generation: number, failures: number): ThrottleState {
  const others = { failures, at: now };
  const together = { failures: 0, at: now };
  return { version: 1, generation, maxSeen: now, together, others, users: {} };
}

function load(folder: string): ThrottleState | null {
  try {
    const parsed = ThrottleState.safeParse(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== null) return null;
    throw error;
  }
}

function save(folder: string, state: ThrottleState): void {
  replaceFile(fileOf(folder), Buffer.from(JSON.stringify(state)));
}

function fileOf(folder: string): string {
  return join(folder, 'throttle');
}
