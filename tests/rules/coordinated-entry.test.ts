import { describe, expect, test } from 'vitest';
import { agreementOn } from '../../src-shared/coordinated-entry/agreement.ts';
import {
  currentLocation,
  type LocationEntry,
  locationChanged,
} from '../../src-shared/coordinated-entry/location.ts';
import {
  cocMeetings,
  isListLate,
  regionMeetings,
} from '../../src-shared/coordinated-entry/meeting-dates.ts';
import { inRotationOrder, nextPair } from '../../src-shared/coordinated-entry/rotation.ts';
import { duplicateServices } from '../../src-shared/coordinated-entry/services.ts';
import { packOf } from '../../src-shared/packs/pack.ts';
import { riverValleys } from '../../src-shared/packs/river-valleys.ts';

describe('the dates of meetings', () => {
  test('[CE-04] the CoC-wide meeting is on the fourth Friday of each quarter’s first month', () => {
    const dates = cocMeetings('2026-10', 12).map(({ date }) => date);
    expect(dates).toEqual(['2026-10-23', '2027-01-22', '2027-04-23', '2027-07-23']);
  });

  test('[CE-03] [CE-04] a region meets in the eight other months, without a day while none is set', () => {
    const planned = regionMeetings(null, '2026-10', 12);
    expect(planned.map(({ month }) => month.slice(5))).toEqual(
      '11 12 02 03 05 06 08 09'.split(' '),
    );
    const due = { month: '2026-11', date: null, due: '2026-11-30', listDue: null };
    expect(planned[0]).toEqual(due);
  });

  test('[CE-09] the list leaves two days before at the latest', () => {
    expect(cocMeetings('2026-10', 1)[0]?.listDue).toBe('2026-10-21');
    expect(isListLate('2026-10-21', '2026-10-23')).toBe(false);
    expect(isListLate('2026-10-22', '2026-10-23')).toBe(true);
  });
});

describe('the rotation', () => {
  const of = (...names: string[]) => names.map((name) => ({ id: `id of ${name}`, name }));
  const pair = (names: string[], last: string | null) => {
    const found = nextPair(of(...names), last === null ? null : (of(last)[0] ?? null));
    return found && [found.facilitator.name, found.noteTaker?.name ?? null];
  };

  test('[CE-30] goes by the alphabet, case and accents ignored, one step a meeting, and around', () => {
    const names = ['bridges', 'Árbol House', 'Zumbro', 'Élan', 'catholic charities'];
    const order = ['Árbol House', 'bridges', 'catholic charities', 'Élan', 'Zumbro'];
    expect(inRotationOrder(of(...names)).map(({ name }) => name)).toEqual(order);
    expect(pair(names, null)).toEqual(['Árbol House', 'bridges']);
    expect(pair(names, 'bridges')).toEqual(['catholic charities', 'Élan']);
    expect(pair(names, 'Élan')).toEqual(['Zumbro', 'Árbol House']);
    expect(pair(names, 'Zumbro')).toEqual(['Árbol House', 'bridges']);
  });

  test('[CE-30] goes on after an agency that has left, and takes a joiner in at its letter', () => {
    expect(pair(['Alba', 'Delta'], 'Bridge')).toEqual(['Delta', 'Alba']);
    expect(pair(['Alba', 'Bridge', 'Cedar', 'Delta'], 'Bridge')).toEqual(['Cedar', 'Delta']);
  });

  test('[CE-30] has nobody take notes where one agency is alone, and no pair without any', () => {
    expect(pair(['Alba'], 'Alba')).toEqual(['Alba', null]);
    expect(pair([], 'Alba')).toBeNull();
  });
});

describe('where a household stays', () => {
  const at = (id: string, kind: LocationEntry['kind'], since: string, recordedAt: string) => ({
    ...{ id, kind, since, recordedAt: `${recordedAt}T12:00:00.000Z` },
  });
  const shelter = at('1', 'shelter', '2026-09-01', '2026-09-02');
  const car = at('2', 'not-meant-for-habitation', '2026-11-03', '2026-11-10');

  test('[CE-14] the latest day counts, and of one day what was written down last', () => {
    expect(currentLocation([car, shelter])?.kind).toBe('not-meant-for-habitation');
    const corrected = at('3', 'doubled-up', '2026-11-03', '2026-11-11');
    expect(currentLocation([corrected, car, shelter])?.kind).toBe('doubled-up');
    expect(currentLocation([])).toBeNull();
  });

  test('[CE-14] it has changed when the review knew another place, whatever day the move was on', () => {
    const reviewed = '2026-11-06T15:00:00.000Z';
    expect(locationChanged([shelter, car], reviewed)).toEqual({
      ...{ before: 'shelter', now: 'not-meant-for-habitation', hasChanged: true },
    });
    expect(locationChanged([shelter], reviewed)).toMatchObject({ hasChanged: false });
    const again = at('4', 'shelter', '2026-11-08', '2026-11-09');
    expect(locationChanged([shelter, again], reviewed)).toMatchObject({ hasChanged: false });
    expect(locationChanged([shelter, car], null)).toBeNull();
  });
});

test('[CE-34] a service is doubled when two agencies give it on the same day, in whatever letters', () => {
  const gives = (id: string, agencyId: string, service: string, until: string | null = null) => ({
    ...{ id, agencyId, service, since: '2026-09-01', until },
  });
  const services = [
    gives('1', 'alba', 'Housing search'),
    gives('2', 'bridge', 'housing  SEARCH'),
    gives('3', 'alba', 'Rent help', '2026-10-31'),
    gives('4', 'bridge', 'Rent help'),
    gives('5', 'alba', 'Transport'),
    gives('6', 'alba', 'transport'),
  ];
  expect([...duplicateServices(services, '2026-11-20')].toSorted()).toEqual(['1', '2']);
  expect([...duplicateServices(services, '2026-10-31')].toSorted()).toEqual(['1', '2', '3', '4']);
  expect(duplicateServices(services, '2026-08-31').size).toBe(0);
});

describe('a partner agreement', () => {
  const signed = (id: string, signedOn: string, endsOn: string | null) => ({
    id,
    signedOn,
    endsOn,
  });
  const first = signed('1', '2024-01-01', '2025-12-31');
  const second = signed('2', '2026-03-01', '2026-12-31');

  test('[CE-07] is missing, on file or ended on a day, both of its days included', () => {
    const stateOn = (on: string) => agreementOn([second, first], on).state;
    expect(agreementOn([], '2026-11-20')).toEqual({ state: 'missing', agreement: null });
    expect(stateOn('2023-12-31')).toBe('missing');
    expect(stateOn('2024-01-01')).toBe('on-file');
    expect(stateOn('2025-12-31')).toBe('on-file');
    expect(stateOn('2026-02-28')).toBe('ended');
    expect(stateOn('2026-12-31')).toBe('on-file');
    expect(stateOn('2027-01-01')).toBe('ended');
  });

  test('[CE-07] without an end goes before one that ends', () => {
    const open = signed('3', '2025-06-01', null);
    expect(agreementOn([open, second], '2026-11-20').agreement).toEqual(open);
  });
});

describe('the pack of River Valleys', () => {
  test('[CE-02] has twenty counties, each in one of three regions', () => {
    const counties = riverValleys.regions.flatMap((region) => [...region.counties]);
    expect(riverValleys.regions.map((region) => region.counties.length)).toEqual([6, 5, 9]);
    expect(new Set(counties).size).toBe(20);
  });

  test('owns its operations, and no others', () => {
    expect(packOf('households.list')).toBe('river-valleys');
    expect(packOf('regions.save')).toBe('river-valleys');
    expect(packOf('families.child')).toBeNull();
  });
});
