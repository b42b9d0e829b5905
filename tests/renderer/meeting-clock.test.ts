import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createMeetingClock,
  formatSeconds,
  plannedMinutes,
} from '../../src-renderer/meetings/meeting-clock.ts';

const S = 1_000;

describe('the clock of a meeting', () => {
  test('gives each subject its own time, all its turns together', () => {
    const clock = createMeetingClock();
    clock.run(0);
    clock.turnTo('luz', 0);
    clock.turnTo('micah', 90 * S);
    clock.turnTo('luz', 100 * S);
    expect(clock.of('luz', 130 * S)).toBe(120);
    expect(clock.of('micah', 130 * S)).toBe(10);
    expect(clock.of('ines', 130 * S)).toBe(0);
    expect(clock.ofMeeting(130 * S)).toBe(130);
  });

  test('stands while it is paused, and while it has not begun', () => {
    const clock = createMeetingClock();
    clock.turnTo('luz', 0);
    expect(clock.of('luz', 60 * S)).toBe(0);
    clock.run(60 * S);
    clock.pause(70 * S);
    clock.turnTo('micah', 75 * S);
    expect([clock.isRunning(), clock.ofMeeting(900 * S)]).toEqual([false, 10]);
    clock.run(900 * S);
    clock.run(905 * S);
    expect([clock.of('luz', 910 * S), clock.of('micah', 910 * S)]).toEqual([10, 10]);
  });

  test('time between subjects counts for the meeting alone', () => {
    const clock = createMeetingClock();
    clock.run(0);
    clock.turnTo('luz', 5 * S);
    clock.turnTo(null, 8 * S);
    expect([clock.of('luz', 20 * S), clock.ofMeeting(20 * S)]).toEqual([3, 20]);
  });

  test('however often it is looked at, the subjects never have more than the meeting', () => {
    const act = fc.record({
      after: fc.integer({ min: 0, max: 90_000 }),
      what: fc.constantFrom('a', 'b', null, 'run', 'pause', 'look'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const clock = createMeetingClock();
        let now = 0;
        let ran = 0;
        for (const { after, what } of acts) {
          if (clock.isRunning()) ran += after;
          now += after;
          if (what === 'run') clock.run(now);
          else if (what === 'pause') clock.pause(now);
          else if (what === 'look') clock.ofMeeting(now);
          else clock.turnTo(what, now);
        }
        expect(clock.ofMeeting(now)).toBe(Math.floor(ran / S));
        const both = clock.of('a', now) + clock.of('b', now);
        expect(both).toBeLessThanOrEqual(clock.ofMeeting(now));
      }),
    );
  });
});

test.each([
  ['14:00', '15:00', 12, 5],
  ['14:00', '15:00', 70, 1],
  ['14:00', null, 12, 10],
  [null, '15:00', 12, 10],
  ['15:00', '14:00', 12, 10],
  ['14:00', '15:00', 0, 10],
])('from %s to %s with %i children each has %i minutes', (startsAt, endsAt, children, minutes) => {
  expect(plannedMinutes({ startsAt, endsAt }, children)).toBe(minutes);
});

test.each([
  [0, '0:00'],
  [67, '1:07'],
  [4500, '75:00'],
])('%i seconds read %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});
