import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  type ListedHousehold,
  LONGEST_LISTED,
  reviewReasons,
} from '../../src-shared/coordinated-entry/by-name-list.ts';
import { LocationKind } from '../../src-shared/coordinated-entry/location.ts';
import { cocMeetings, regionMeetings } from '../../src-shared/coordinated-entry/meeting-dates.ts';
import { ReviewFilter } from '../../src-shared/coordinated-entry/review-filter.ts';
import { nextPair } from '../../src-shared/coordinated-entry/rotation.ts';

/** Day after day for a year: which of them is the `week`th `weekday` of a month that `isMonth` takes. */
function walk(
  from: string,
  isMonth: (month: number) => boolean,
  { week, weekday }: { week: number; weekday: number },
): string[] {
  const days: string[] = [];
  let seen = 0;
  let day = Temporal.PlainDate.from(from);
  const end = day.add({ years: 1 });
  for (; Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 })) {
    if (day.day === 1) seen = 0;
    if (day.dayOfWeek === weekday) seen += 1;
    const isIt = day.dayOfWeek === weekday && seen === week;
    if (isIt && isMonth(day.month)) days.push(day.toString());
  }
  return days;
}

const isQuarter = (month: number) => month % 3 === 1;
const month = fc
  .nat(360)
  .map((months) => Temporal.PlainDate.from('2020-01-01').add({ months }).toString());
const usual = fc.record({
  week: fc.integer({ min: 1, max: 4 }),
  weekday: fc.integer({ min: 1, max: 7 }),
});

test('[CE-03] [CE-04] the next twelve months of a region and of the CoC agree with a walk day by day', () => {
  fc.assert(
    fc.property(month, usual, (first, day) => {
      const from = first.slice(0, 7);
      const regional = regionMeetings(day, from, 12);
      expect(regional.map(({ date }) => date)).toEqual(walk(first, (m) => !isQuarter(m), day));
      const coc = cocMeetings(from, 12);
      expect(coc.map(({ date }) => date)).toEqual(walk(first, isQuarter, { week: 4, weekday: 5 }));
      for (const { date, listDue } of [...regional, ...coc]) {
        const twoDaysBefore = Temporal.PlainDate.from(date ?? '').subtract({ days: 2 });
        expect(listDue).toBe(twoDaysBefore.toString());
      }
    }),
    { numRuns: 150 },
  );
});

const letters = fc.constantFrom('a', 'B', 'c', 'É', 'ñ', 'z');
const name = fc.array(letters, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const agency = fc.record({ id: fc.uuid(), name });
const change = fc.oneof(
  fc.record({ kind: fc.constant('meet' as const) }),
  fc.record({ kind: fc.constant('join' as const), agency }),
  fc.record({ kind: fc.constant('leave' as const), at: fc.nat(20) }),
);

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The rotation as a list on the wall: a circle of names with a pin on whoever facilitated last. A
 * name that leaves stays behind the pin as an empty place until the pin moves on.
 */
function simulate() {
  let places: { id: string; name: string; isHere: boolean }[] = [];
  let pin: string | null = null;
  const sort = () => {
    places.sort((a, b) => {
      const [x, y] = [plain(a.name), plain(b.name)];
      return x < y || (x === y && a.id < b.id) ? -1 : 1;
    });
  };
  return {
    join(one: { id: string; name: string }) {
      if (places.some(({ id }) => id === one.id)) return;
      places.push({ ...one, isHere: true });
      sort();
    },
    leave(at: number) {
      const here = places.filter(({ isHere }) => isHere);
      const gone = here[at % Math.max(here.length, 1)];
      if (gone) gone.isHere = false;
    },
    members: () => places.filter(({ isHere }) => isHere),
    meet(): [string, string | null] | null {
      if (!places.some(({ isHere }) => isHere)) return null;
      const start = places.findIndex(({ id }) => id === pin);
      const turn: string[] = [];
      for (let step = 1; step <= places.length; step += 1) {
        const place = places[(start + step) % places.length];
        if (place?.isHere) turn.push(place.id);
      }
      const [facilitator = '', noteTaker = null] = turn;
      pin = facilitator;
      places = places.filter(({ isHere, id }) => isHere || id === pin);
      return [facilitator, noteTaker];
    },
  };
}

test('[CE-30] the rotation agrees with a list on the wall, whoever joins and leaves', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const wall = simulate();
      const known = new Map<string, { id: string; name: string }>();
      let last: { id: string; name: string } | null = null;
      for (const one of changes) {
        if (one.kind === 'join') wall.join(one.agency);
        if (one.kind === 'leave') wall.leave(one.at);
        for (const member of wall.members()) known.set(member.id, member);
        if (one.kind !== 'meet') continue;
        const pair: ReturnType<typeof nextPair> = nextPair(wall.members(), last);
        const got = pair && [pair.facilitator.id, pair.noteTaker?.id ?? null];
        expect(got).toEqual(wall.meet());
        last = pair ? (known.get(pair.facilitator.id) ?? null) : last;
      }
    }),
    { numRuns: 300 },
  );
});

const household: fc.Arbitrary<ListedHousehold> = fc.record({
  id: fc.uuid(),
  listedOn: fc.nat(25).map((days) => `2026-01-${String(days + 1).padStart(2, '0')}`),
  location: fc.option(fc.constantFrom(...LocationKind.options)),
  isYouth: fc.boolean(),
  hasActiveReferral: fc.boolean(),
  reviewReason: fc.option(fc.constant('asked for by the shelter')),
});
const households = fc.uniqueArray(household, { maxLength: 30, selector: ({ id }) => id });

test('[CE-13] who is reviewed agrees with asking each filter of each household alone', () => {
  fc.assert(
    fc.property(households, fc.subarray([...ReviewFilter.options]), (list, filters) => {
      const reasons = reviewReasons(list, filters);
      for (const one of list) {
        const cameBefore = list.filter(({ listedOn }) => listedOn < one.listedOn).length;
        const expected = [
          one.location === 'not-meant-for-habitation' && 'not-meant-for-habitation',
          cameBefore < LONGEST_LISTED && 'longest-listed',
          one.isYouth && 'youth',
          one.hasActiveReferral && 'active-referral',
          one.reviewReason !== null && 'other',
        ].filter((each) => filters.some((filter) => filter === each));
        expect(reasons.get(one.id) ?? []).toEqual(expected);
      }
    }),
    { numRuns: 200 },
  );
});
