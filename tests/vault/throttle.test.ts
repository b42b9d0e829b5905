import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createThrottle, openThrottle, recoveryUser } from '../../src-main/vault/throttle.ts';
import { fakeClock, newFolder } from './binder-folder.ts';

const [ana, ben] = ['user-a', 'user-b'];
const cap = 300_000;
const go = { waitMs: 0 };

function newThrottle() {
  const folder = newFolder();
  const clock = fakeClock();
  return {
    folder,
    clock,
    file: join(folder, 'throttle'),
    throttle: createThrottle(folder, clock, 1),
  };
}

/** Wrong guesses of one person, each as soon as it is allowed. Answers the waits before each. */
function fail({ throttle, clock }: ReturnType<typeof newThrottle>, user: string, times: number) {
  return Array.from({ length: times }, () => {
    const answer = throttle.beforeGuess(user);
    if ('needsAdministrator' in answer) throw new Error('needs an administrator');
    if (answer.waitMs === 0) return 0;
    clock.pass(answer.waitMs);
    expect(throttle.beforeGuess(user)).toEqual(go);
    return answer.waitMs;
  });
}

describe('throttle', () => {
  it('lets three guesses go, then waits 1, 2, 4 … seconds, 300 at most', () => {
    const waits = fail(newThrottle(), ana, 16);
    const seconds = waits.map((ms) => ms / 1000);
    expect(seconds).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]);
  });

  it('has counted the guess on the disk before it is tested', () => {
    const { throttle, file } = newThrottle();
    throttle.beforeGuess(ana);
    expect(JSON.parse(readFileSync(file, 'utf8')).users[ana].failures).toBe(1);
  });

  it('is cleared by success, for that person only', () => {
    const binder = newThrottle();
    fail(binder, ana, 5);
    fail(binder, ben, 5);
    expect(binder.throttle.guessFailed(ana)).toBeGreaterThan(0);
    binder.throttle.guessSucceeded(ana);
    expect(binder.throttle.guessFailed(ana)).toBe(0);
    expect(binder.throttle.guessFailed(ben)).toBeGreaterThan(0);
  });

  it('survives a restart, and counts the time that passed meanwhile', () => {
    const binder = newThrottle();
    fail(binder, ana, 7);
    const later = fakeClock(binder.clock.now() + 3000);
    const throttle = openThrottle(binder.folder, later, 1);
    expect(throttle.tampered).toBe(false);
    expect(throttle.beforeGuess(ana)).toEqual({ waitMs: 13_000 });
    later.pass(13_000);
    expect(throttle.beforeGuess(ana)).toEqual(go);
  });

  it('counts no time as passed when the clock went back, except what this run sees pass', () => {
    const binder = newThrottle();
    fail(binder, ana, 7);
    const back = fakeClock(binder.clock.now() - 86_400_000);
    const throttle = openThrottle(binder.folder, back, 1);
    expect(throttle.beforeGuess(ana)).toEqual({ waitMs: 16_000 });
    back.pass(16_000);
    expect(throttle.beforeGuess(ana)).toEqual(go);
  });

  it('knows that the clock went back by the highest time that anyone saw', () => {
    const binder = newThrottle();
    fail(binder, ana, 7);
    binder.clock.pass(10_000);
    binder.throttle.guessSucceeded(ben);
    const back = fakeClock(binder.clock.now() - 1000);
    expect(openThrottle(binder.folder, back, 1).beforeGuess(ana)).toEqual({ waitMs: 16_000 });
  });

  it('is not moved by a wall clock set forward or back within a run', () => {
    const binder = newThrottle();
    fail(binder, ana, 7);
    binder.clock.setWall(binder.clock.now() + 31_536_000_000);
    expect(binder.throttle.beforeGuess(ana)).toEqual({ waitMs: 16_000 });
    binder.clock.setWall(0);
    expect(binder.throttle.beforeGuess(ana)).toEqual({ waitMs: 16_000 });
  });

  it('takes a missing, unreadable or older file as tampering: everyone waits the most', () => {
    const spoils: ((file: string) => void)[] = [
      (file) => rmSync(file),
      (file) => writeFileSync(file, ''),
      (file) => writeFileSync(file, '{"version":1}'),
      (file) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace('"version":1', '"version":2')),
    ];
    for (const spoil of spoils) {
      const { folder, file, clock } = newThrottle();
      spoil(file);
      const throttle = openThrottle(folder, clock, 1);
      expect(throttle.tampered).toBe(true);
      expect(throttle.beforeGuess(ana)).toEqual({ waitMs: cap });
      clock.pass(cap);
      expect(throttle.beforeGuess(ana)).toEqual(go);
      expect(throttle.guessFailed(ana)).toBe(cap);
      throttle.guessSucceeded(ana);
      expect(throttle.guessFailed(ana)).toBe(0);
    }
    const { folder, clock } = newThrottle();
    expect(openThrottle(folder, clock, 2).tampered).toBe(true);
    expect(openThrottle(folder, clock, 2).tampered).toBe(false);
  });

  it('expects a generation before it is written, so that a crash in between is no alarm', () => {
    const { folder, clock, throttle } = newThrottle();
    throttle.expectGeneration(2);
    expect(openThrottle(folder, clock, 2).tampered).toBe(false);
    expect(openThrottle(folder, clock, 1).tampered).toBe(false);
  });

  it('asks for an administrator after 100 failures in a row, but never for the recovery code', () => {
    const binder = newThrottle();
    fail(binder, ana, 100);
    expect(binder.throttle.beforeGuess(ana)).toEqual({ needsAdministrator: true });
    binder.clock.pass(86_400_000);
    expect(binder.throttle.beforeGuess(ana)).toEqual({ needsAdministrator: true });
    binder.throttle.guessSucceeded(ana);
    expect(binder.throttle.beforeGuess(ana)).toEqual(go);
    fail(binder, recoveryUser, 120);
    expect(binder.throttle.beforeGuess(recoveryUser)).toEqual({ waitMs: cap });
  });

  it('slows down guesses spread over many people, and never for long', () => {
    const { throttle, clock } = newThrottle();
    for (let n = 0; n < 20; n += 1) expect(throttle.beforeGuess(`user-${n}`)).toEqual(go);
    expect(throttle.beforeGuess('user-20')).toEqual({ waitMs: 1000 });
    clock.pass(1000);
    expect(throttle.beforeGuess('user-20')).toEqual(go);
    expect(throttle.beforeGuess('user-21')).toEqual({ waitMs: 2000 });
    clock.pass(cap);
    for (let n = 30; n < 34; n += 1) expect(throttle.beforeGuess(`user-${n}`)).toEqual(go);
  });
});
