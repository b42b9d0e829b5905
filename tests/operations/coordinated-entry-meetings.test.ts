import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  closeTestBinders,
  openTestBinder,
  type Template,
  type TestBinder,
  templateOf,
} from '../support/binder.ts';
import {
  aStep,
  come,
  holdMeeting,
  LABELS,
  MEETS,
  openRegionOne,
  type RegionOne,
} from '../support/region-meeting.ts';
import { addAgency, addAgreement, addHousehold, householdInput } from '../support/river-valleys.ts';

let template: Template;
let made: Omit<RegionOne, 'binder'>;
let region: RegionOne;
let binder: TestBinder;

beforeAll(async () => {
  const { binder: first, ...rest } = await openRegionOne(await openTestBinder());
  made = rest;
  template = await templateOf(first);
});
beforeEach(async () => {
  binder = await openTestBinder({ template });
  region = { ...made, binder };
});
afterAll(closeTestBinders);

const schedule = async (date = MEETS, regionId: string | null = made.regions.region1) =>
  (await binder.ok('coordinatedEntry.schedule', { regionId, date, startsAt: null })).id;
const open = (meetingId: string) => binder.ok('coordinatedEntry.open', { meetingId });
const codesOf = async (meetingId: string) => (await open(meetingId)).unmet.map(({ code }) => code);
const entryOf = (meetingId: string, householdId: string) =>
  binder.ok('coordinatedEntry.entry', { meetingId, householdId });
const refused = (key: string) => ({ problem: { code: 'refused', key } });

describe('scheduling', () => {
  test('[CE-03] [CE-04] twelve months of a region and of the CoC, with the days lists have to leave', async () => {
    const meetingId = await schedule();
    const { plans } = await binder.ok('coordinatedEntry.overview', {});
    const own = plans.find((plan) => plan.regionId === made.regions.region1);
    expect(own?.openMeetingId).toBe(meetingId);
    expect(own?.months.map(({ month }) => month)).toEqual([
      ...['2026-11', '2026-12', '2027-02', '2027-03', '2027-05', '2027-06', '2027-08', '2027-09'],
    ]);
    expect(own?.months.slice(0, 2)).toMatchObject([
      {
        ...{ date: MEETS, due: '2026-11-30', state: 'not-open', meetingId },
        ...{ listDue: '2026-11-10', listState: 'open' },
      },
      { date: '2026-12-10', meetingId: null, listDue: '2026-12-08', listState: null },
    ]);
    const coc = plans.find((plan) => plan.regionId === null);
    expect(coc?.months).toMatchObject([
      { month: '2026-10', date: '2026-10-23', state: 'due-soon', listDue: '2026-10-21' },
      { date: '2027-01-22' },
      { date: '2027-04-23' },
      { date: '2027-07-23' },
    ]);
  });

  test('one meeting of a region is open at a time; the CoC-wide one is another', async () => {
    await schedule();
    const again = { regionId: made.regions.region1, date: '2026-12-10', startsAt: null };
    expect(await binder.call('coordinatedEntry.schedule', again)).toMatchObject(
      refused('region-meeting-open'),
    );
    const coc = await schedule('2026-10-23', null);
    expect(await open(coc)).toMatchObject({ regionName: null, warnings: ['no-list'] });
    expect(
      await binder.call('coordinatedEntry.schedule', { ...again, regionId: null }),
    ).toMatchObject(refused('region-meeting-open'));
    await binder.ok('meetings.cancel', { meetingId: coc });
    const late = await open(await schedule('2026-10-30', null));
    expect(late.warnings).toEqual(['not-fourth-friday', 'no-list']);
  });

  test('[CE-30] the rotation begins at the top, without agencies that have no agreement', async () => {
    const { roles } = await open(await schedule());
    expect(roles.map(({ agencyName }) => agencyName)).toEqual(['Ash Shelter', 'Birch Outreach']);
  });

  test('a month that went by without a meeting is overdue, on Home as well', async () => {
    binder.clock.goTo('2026-11-12');
    await holdMeeting(region, '2026-11-12');
    binder.clock.goTo('2027-01-05');
    const { plans } = await binder.ok('coordinatedEntry.overview', {});
    const own = plans.find((plan) => plan.regionId === made.regions.region1);
    expect(own?.months[0]).toMatchObject({ month: '2026-12', state: 'overdue', meetingId: null });
    const { site } = await binder.ok('home.lines', {});
    expect(site).toContainEqual(
      expect.objectContaining({
        ...{ what: 'region-meeting', for: 'Region 1', month: '2026-12', state: 'overdue' },
        place: { page: 'region-meetings' },
      }),
    );
  });
});

describe('who comes', () => {
  test('[CE-07] an agency without an agreement is refused, and so are its people', async () => {
    const meetingId = await schedule();
    const { agencies, otherAgencies } = await open(meetingId);
    expect(agencies.map(({ name, presence }) => [name, presence])).toEqual([
      ['Ash Shelter', 'invited'],
      ['Birch Outreach', 'invited'],
      ['Cedar Navigators', 'invited'],
      ['Elm House', 'invited'],
    ]);
    expect(otherAgencies).toMatchObject([{ name: 'Dunes Housing', agreement: 'missing' }]);
    const dunes = { agencyId: made.agencies.dunes, presence: 'present', participation: null };
    expect(await binder.call('coordinatedEntry.setAgency', { meetingId, ...dunes })).toMatchObject(
      refused('agency-without-agreement'),
    );
    const line = { meetingId, personId: made.people.dunes, discipline: 'housing' };
    const coming = { ...line, presence: 'present' };
    expect(await binder.call('meetings.setAttendance', coming)).toMatchObject(
      refused('agency-without-agreement'),
    );
    expect((await open(meetingId)).attendees).toEqual([]);
  });

  test('[CE-06] [CE-32] whoever comes brings the agency, and it says whether it took part', async () => {
    const meetingId = await schedule();
    await come(region, meetingId, made.people.ash);
    const agencyId = made.agencies.ash;
    const present = {
      meetingId,
      agencyId,
      presence: 'present',
      participation: 'contributed',
    } as const;
    await binder.ok('coordinatedEntry.setAgency', present);
    expect((await open(meetingId)).agencies[0]).toMatchObject({
      ...{ presence: 'present', participation: 'contributed' },
      people: [{ name: 'Abel Ash', presence: 'present' }],
    });
    expect((await open(meetingId)).warnings).toContain('one-agency');
    for (const presence of ['absent', null]) {
      const gone = { ...present, presence, participation: null };
      expect(await binder.call('coordinatedEntry.setAgency', gone)).toMatchObject(
        refused('agency-has-people'),
      );
    }
    const absent = { ...present, agencyId: made.agencies.cedar, presence: 'absent' } as const;
    await binder.ok('coordinatedEntry.setAgency', absent);
    expect((await open(meetingId)).agencies[2]).toMatchObject({
      ...{ name: 'Cedar Navigators', presence: 'absent', participation: null },
    });
  });

  test('[CE-05] [CE-07] an agreement that has ended by the meeting keeps it from being finalized', async () => {
    const { region3 } = made.regions;
    const agencyId = await addAgency(binder, region3, 'Fir Trust', { hasAgreement: false });
    await addAgreement(binder, agencyId, '2026-01-15', '2026-10-31');
    const meetingId = await schedule('2026-10-29');
    const fir = { meetingId, agencyId, presence: 'present', participation: null } as const;
    await binder.ok('coordinatedEntry.setAgency', fir);
    expect(await codesOf(meetingId)).not.toContain('no-agency-present');
    const later = { date: MEETS, startsAt: null, endsAt: null, notes: '' };
    await binder.ok('meetings.save', { meetingId, ...later });
    expect((await open(meetingId)).unmet).toContainEqual({
      ...{ code: 'agency-without-agreement', householdId: null, agencyId },
    });
    expect(await codesOf(meetingId)).toContain('no-agency-present');
  });

  test('[CE-31] a replacement is written down with why, and does not move the rotation', async () => {
    binder.clock.goTo('2026-11-12');
    await holdMeeting(region, '2026-11-12');
    const next = await open(await schedule('2026-12-10'));
    expect(next.roles.map(({ agencyName }) => agencyName)).toEqual([
      ...['Birch Outreach', 'Cedar Navigators'],
    ]);
  });

  test('[CE-31] the one who stands in is somebody, of the agency named', async () => {
    const meetingId = await schedule();
    const role = { meetingId, role: 'facilitator', agencyId: made.agencies.ash, personId: null };
    const nobody = { agencyId: null, personId: null, reason: 'Ill', informedOn: null };
    expect(
      await binder.call('coordinatedEntry.setRole', { ...role, replacement: nobody }),
    ).toMatchObject({ problem: { fields: [{ path: 'replacement.personId', key: 'required' }] } });
    const stranger = { ...role, personId: made.people.birch, replacement: null };
    expect(await binder.call('coordinatedEntry.setRole', stranger)).toMatchObject({
      problem: { fields: [{ path: 'personId', key: 'not-of-agency' }] },
    });
  });
});

describe('the agenda', () => {
  test('[CE-13] whom the region reviews, each with every reason; code-only by code', async () => {
    const { agenda, isAtStart } = await open(await schedule());
    expect(isAtStart).toBe(true);
    expect(agenda.map(({ label, reasons }) => [label, ...reasons])).toEqual([
      [LABELS.car, 'not-meant-for-habitation', 'longest-listed'],
      [LABELS.youth, 'longest-listed', 'youth'],
      [LABELS.coded, 'longest-listed', 'active-referral'],
    ]);
    await addHousehold(binder, householdInput(made.regions.county('Nicollet'), 'RV-7'));
    const coc = await open(await schedule('2026-10-23', null));
    expect(coc.agenda.map(({ label }) => label)).toEqual([
      ...[LABELS.car, LABELS.youth, 'Family RV-7', LABELS.coded],
    ]);
  });

  test('[CE-27] another household is brought up, and taken off while nothing is written', async () => {
    const meetingId = await schedule();
    const quiet = { meetingId, householdId: made.households.quiet };
    const text = { goal: 'Near the school' };
    const early = await binder.call('coordinatedEntry.saveEntry', { ...quiet, text });
    expect(early).toMatchObject({
      problem: { fields: [{ path: 'householdId', key: 'household-not-on-agenda' }] },
    });
    await binder.ok('coordinatedEntry.addHousehold', quiet);
    expect((await entryOf(meetingId, quiet.householdId)).reasons).toEqual(['added']);
    await binder.ok('coordinatedEntry.saveEntry', { ...quiet, text });
    expect(await binder.call('coordinatedEntry.removeHousehold', quiet)).toMatchObject(
      refused('entry-has-text'),
    );
    await binder.ok('coordinatedEntry.saveEntry', { ...quiet, text: { goal: '' } });
    await binder.ok('coordinatedEntry.removeHousehold', quiet);
    expect((await open(meetingId)).agenda).toHaveLength(3);
    const car = { meetingId, householdId: made.households.car };
    expect(await binder.call('coordinatedEntry.removeHousehold', car)).toMatchObject({
      problem: { fields: [{ key: 'household-not-added' }] },
    });
  });
});

describe('what is written about a household', () => {
  test('[CE-14] the location changed or not, as the rule says, and may be corrected', async () => {
    binder.clock.goTo('2026-11-12');
    const { car } = made.households;
    await holdMeeting(region, '2026-11-12');
    binder.clock.goTo('2026-12-10');
    const meetingId = await schedule('2026-12-10');
    await binder.ok('coordinatedEntry.addHousehold', { meetingId, householdId: car });
    const now = await entryOf(meetingId, car);
    expect(now.known).toMatchObject({
      ...{ before: 'shelter', hasChanged: false },
      location: { kind: 'shelter', since: '2026-11-12' },
    });
    const place = { meetingId, householdId: car };
    const location = { kind: 'doubled-up', detail: 'With a cousin' } as const;
    await binder.ok('coordinatedEntry.saveEntry', { ...place, text: {}, location });
    expect((await entryOf(meetingId, car)).known).toMatchObject({
      before: 'shelter',
      hasChanged: true,
    });
    await binder.ok('coordinatedEntry.saveEntry', { ...place, text: {}, hasChanged: false });
    expect(await entryOf(meetingId, car)).toMatchObject({
      ...{ hasChanged: false, location, outcome: 'reviewed' },
    });
  });

  test('[CE-19] [CE-20] texts, navigator, follow-up person and time are kept field by field', async () => {
    const meetingId = await schedule();
    const place = { meetingId, householdId: made.households.youth };
    const navigator = { agencyId: made.agencies.cedar, personId: made.people.cedar };
    const text = { preferences: 'Near work', barriers: 'No deposit' };
    await binder.ok('coordinatedEntry.saveEntry', { ...place, text, navigator, seconds: 90 });
    await binder.ok('coordinatedEntry.saveEntry', { ...place, text: { safety: 'Safe' } });
    expect(await entryOf(meetingId, place.householdId)).toMatchObject({
      text: { ...text, safety: 'Safe', goal: '' },
      ...{ navigator, seconds: 90, followUpPersonId: null, navigators: [] },
    });
    expect((await open(meetingId)).agenda[1]).toMatchObject({
      ...{ seconds: 90, hasEntry: true, missing: ['location', 'follow-up-person'] },
    });
    const nobody = { ...place, text: {}, navigator: { agencyId: null, personId: null } };
    expect(await binder.call('coordinatedEntry.saveEntry', nobody)).toMatchObject({
      problem: { fields: [{ path: 'navigator.personId', key: 'required' }] },
    });
  });

  test('[CE-23] nobody got to it: an outcome of its own, but not for what is written about', async () => {
    const meetingId = await schedule();
    const place = { meetingId, householdId: made.households.car };
    await binder.ok('coordinatedEntry.saveEntry', { ...place, text: { goal: 'A lease' } });
    const passed = { ...place, outcome: 'not-reviewed', text: {} };
    expect(await binder.call('coordinatedEntry.saveEntry', passed)).toMatchObject(
      refused('entry-has-text'),
    );
    expect(await binder.ok('coordinatedEntry.closeRest', { meetingId })).toEqual({ count: 2 });
    const { agenda } = await open(meetingId);
    expect(agenda.map(({ outcome }) => outcome)).toEqual([
      ...['reviewed', 'not-reviewed', 'not-reviewed'],
    ]);
    const { coded } = made.households;
    await binder.ok('meetings.addAction', {
      ...{ meetingId, householdId: coded, action: aStep(made.people.elm) },
    });
    expect((await open(meetingId)).unmet).toContainEqual({
      ...{ code: 'no-outcome', householdId: coded, agencyId: null },
    });
  });

  test('an action is on a child or on a household of this meeting, never on both or none', async () => {
    const meetingId = await schedule();
    const action = aStep(made.people.ash);
    const { car, quiet } = made.households;
    for (const [subject, path] of [
      [{}, 'childId'],
      [{ childId: car, householdId: car }, 'childId'],
      [{ childId: car }, 'householdId'],
      [{ householdId: quiet }, 'householdId'],
    ] as const) {
      const reply = await binder.call('meetings.addAction', { meetingId, ...subject, action });
      expect(reply).toMatchObject({ problem: { code: 'invalid', fields: [{ path }] } });
    }
  });
});
