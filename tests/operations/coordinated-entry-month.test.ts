import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  closeTestBinders,
  openTestBinder,
  passphraseOf,
  type Template,
  type TestBinder,
  TODAY,
  templateOf,
} from '../support/binder.ts';
import {
  appoint,
  aStep,
  come,
  holdMeeting,
  LABELS,
  MEETS,
  openRegionOne,
  type RegionOne,
  review,
} from '../support/region-meeting.ts';

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

describe('a month of a region', () => {
  test('[CE-01] [CE-12] [CE-22] [CE-24] from the schedule to the signed minutes and the next report', async () => {
    const { households, people, agencies } = made;
    const meetingId = await schedule();
    expect(await codesOf(meetingId)).toEqual([
      ...['date-in-future', 'no-agency-present', 'no-attendee-present'],
      ...['no-facilitator', 'no-note-taker'],
      ...['no-outcome', 'no-follow-up-person', 'no-outcome', 'no-location', 'no-follow-up-person'],
      ...['no-outcome', 'no-location', 'no-follow-up-person'],
    ]);
    binder.clock.goTo(MEETS);
    await appoint(region, meetingId, people.ash, people.birch);
    expect(await codesOf(meetingId)).toEqual(
      expect.arrayContaining(['facilitator-absent', 'note-taker-absent']),
    );
    await come(region, meetingId, people.ash, people.birch, people.elm, binder.administratorId);
    const absent = {
      meetingId,
      agencyId: agencies.cedar,
      presence: 'absent',
      participation: null,
    } as const;
    await binder.ok('coordinatedEntry.setAgency', absent);

    const navigator = { agencyId: agencies.cedar, personId: people.cedar };
    await review(region, meetingId, households.car, { navigator });
    await review(region, meetingId, households.coded, { followUpPersonId: people.elm });
    const step = async (householdId: string, responsibleId: string, what: string) => {
      const action = aStep(responsibleId, { what });
      return (await binder.ok('meetings.addAction', { meetingId, householdId, action })).id;
    };
    const call = await step(households.car, people.ash, 'Call the landlord');
    await step(households.car, people.birch, 'Find the birth certificate');
    await step(households.coded, people.elm, 'Safety plan');
    await step(households.coded, people.elm, ' ');
    expect(await codesOf(meetingId)).toEqual(['no-outcome', 'no-location', 'no-follow-up-person']);
    expect(await binder.call('meetings.finalize', { meetingId })).toMatchObject({
      problem: { key: 'not-finalizable', values: { count: 3 } },
    });
    await binder.ok('coordinatedEntry.closeRest', { meetingId });
    const { minutesId } = await binder.ok('meetings.finalize', { meetingId });

    const held = await open(meetingId);
    expect(held).toMatchObject({ state: 'finalized', minutesId, unmet: [], mayWrite: false });
    expect(held.agenda.map(({ label, outcome }) => [label, outcome])).toEqual([
      [LABELS.car, 'reviewed'],
      [LABELS.youth, 'not-reviewed'],
      [LABELS.coded, 'reviewed'],
    ]);
    const page = await binder.ok('households.household', { householdId: households.car });
    expect(page.locations[0]).toMatchObject({ kind: 'shelter', since: MEETS });
    expect(page.navigators).toMatchObject([{ personName: 'Cy Cedar', since: MEETS, until: null }]);

    const round = await binder.ok('signatures.round', { meetingId });
    expect(round.meeting).toEqual({ kind: 'coordinated-entry', of: 'Region 1' });
    expect(round.people.map(({ name }) => name).toSorted()).toEqual([
      ...['Abel Ash', 'Ana Ruiz', 'Bea Birch', 'Eli Elm'],
    ]);
    const { administratorId: personId, passphrase } = binder;
    const documentIds = round.documents.map(({ documentId }) => documentId);
    expect(documentIds).toEqual([minutesId]);
    await binder.ok('signatures.sign', { meetingId, personId, passphrase, documentIds });

    binder.clock.goTo('2026-12-10');
    const next = await schedule('2026-12-10');
    const view = await open(next);
    expect(view.reports.map(({ agencyName, missing }) => [agencyName, missing])).toEqual([
      ['Ash Shelter', 1],
      ['Birch Outreach', 1],
      ['Elm House', 1],
    ]);
    expect(view.agenda[0]).toMatchObject({ reasons: ['follow-up'], openActions: 2 });
    expect((await entryOf(next, households.car)).carriedOver).toHaveLength(2);
    const done = { date: '2026-12-09', note: 'The landlord agrees', status: 'done' } as const;
    await binder.ok('coordinatedEntry.reportBack', { meetingId: next, actionId: call, ...done });
    const reported = (await open(next)).reports;
    expect(reported[0]).toMatchObject({
      ...{ agencyName: 'Ash Shelter', missing: 0 },
      lines: [{ isReported: true, missed: 0, update: done.note, action: { status: 'done' } }],
    });
    expect(reported[2]).toMatchObject({ lines: [{ label: 'RV-9', isReported: false, missed: 0 }] });

    await come(region, next, people.birch, people.cedar);
    await appoint(region, next, people.birch, people.cedar);
    for (const { householdId } of (await open(next)).agenda)
      await review(region, next, householdId);
    await binder.ok('meetings.finalize', { meetingId: next });
    binder.clock.goTo('2027-02-11');
    const later = (await open(await schedule('2027-02-11'))).reports;
    expect(later.map(({ agencyName, lines }) => [agencyName, lines[0]?.missed])).toEqual([
      ['Birch Outreach', 1],
      ['Elm House', 1],
    ]);
    // The meeting before reads as it stood.
    expect((await open(next)).reports[0]).toMatchObject({ agencyName: 'Ash Shelter', missing: 0 });
  });

  test('[CE-26] what was said of a household is read month by month, newest first', async () => {
    const householdId = made.households.car;
    binder.clock.goTo('2026-11-12');
    const action = aStep(made.people.ash);
    await holdMeeting(region, '2026-11-12', [{ householdId, action }]);
    binder.clock.goTo('2026-12-10');
    await holdMeeting(region, '2026-12-10');
    const { months, actions } = await binder.ok('coordinatedEntry.household', { householdId });
    expect(months.map(({ date, actions: own }) => [date, own.length])).toEqual([
      ['2026-12-10', 0],
      ['2026-11-12', 1],
    ]);
    expect(months[0]).toMatchObject({
      ...{ regionName: 'Region 1', outcome: 'reviewed', followUpPersonName: 'Abel Ash' },
      ...{ text: { goal: 'A lease of their own' }, hasChanged: false },
    });
    expect(actions).toMatchObject([{ what: 'Call the landlord', childId: null, householdId }]);
  });
});

describe('who may', () => {
  test('[PR-13] nobody whose reach is the own classes, through no operation of any section', async () => {
    const meetingId = await schedule();
    const { car } = made.households;
    const action = aStep(made.people.ash);
    const { id: actionId } = await binder.ok('meetings.addAction', {
      ...{ meetingId, householdId: car, action },
    });
    const teacher = await binder.addPerson('Noor Haddad', ['teacher', 'family-advocate']);
    await binder.signIn(teacher, passphraseOf('Noor Haddad'));
    for (const [name, input] of [
      ['coordinatedEntry.open', { meetingId }],
      ['coordinatedEntry.list', {}],
      ['coordinatedEntry.household', { householdId: car }],
      ['meetings.addAction', { meetingId, householdId: car, action }],
      ['meetings.finalize', { meetingId }],
      ['followUps.addProgress', { actionId, date: TODAY, note: 'x', status: null }],
    ] as const) {
      expect(await binder.call(name, input), name).toMatchObject({
        problem: { code: 'not-allowed' },
      });
    }
    const { items } = await binder.ok('calendar.between', { start: TODAY, end: '2026-12-31' });
    expect(items.filter(({ source }) => source?.startsWith('CE'))).toEqual([]);
  });

  test('[CE-02] nothing moves while the pack is off, in the shared operations neither', async () => {
    const meetingId = await schedule();
    const { car } = made.households;
    await binder.ok('settings.setPacks', { packs: [] });
    const action = aStep(made.people.ash);
    const meeting = { meetingId, date: MEETS, startsAt: null, endsAt: null, notes: '' };
    for (const [name, input] of [
      ['coordinatedEntry.open', { meetingId }],
      ['meetings.save', meeting],
      ['meetings.addAction', { meetingId, householdId: car, action }],
      ['meetings.cancel', { meetingId }],
    ] as const) {
      expect(await binder.call(name, input), name).toMatchObject(refused('pack-off'));
    }
    const { items } = await binder.ok('calendar.between', { start: TODAY, end: '2026-12-31' });
    expect(items.filter(({ what }) => what === 'region-meeting')).toEqual([]);
  });
});

describe('Home and the calendar', () => {
  test('[CE-09] [CE-22] say when the list has to leave, and whose step is late, by its label', async () => {
    binder.clock.goTo('2026-11-12');
    const { car, coded } = made.households;
    const { administratorId, people } = { ...made, administratorId: binder.administratorId };
    const steps = [
      { householdId: car, action: aStep(administratorId) },
      { householdId: coded, action: aStep(people.elm) },
    ];
    await holdMeeting(region, '2026-11-12', steps);
    binder.clock.goTo('2026-12-02');
    const meetingId = await schedule('2026-12-10');
    const { yours, site } = await binder.ok('home.lines', {});
    expect(yours).toContainEqual(
      expect.objectContaining({ what: 'action', for: LABELS.car, state: 'overdue' }),
    );
    expect(site).toContainEqual(
      expect.objectContaining({
        ...{ what: 'action', for: 'RV-9', who: 'Eli Elm' },
        place: { page: 'household', householdId: coded },
      }),
    );
    expect(site).toContainEqual(
      expect.objectContaining({ what: 'preparation-list', due: '2026-12-08', state: 'due-soon' }),
    );
    const { items } = await binder.ok('calendar.between', {
      start: '2026-11-01',
      end: '2026-12-31',
    });
    const own = items.filter(({ source }) => source?.startsWith('CE'));
    expect(own.map(({ what, date, about, group }) => [what, date, about ?? group])).toEqual([
      ['region-meeting', '2026-11-12', 'Region 1'],
      ['action', '2026-11-30', LABELS.car],
      ['action', '2026-11-30', 'RV-9'],
      ['preparation-list', '2026-12-08', 'Region 1'],
      ['region-meeting', '2026-12-10', 'Region 1'],
      ['region-month', '2026-12-31', 'Region 2'],
      ['region-month', '2026-12-31', 'Region 3'],
    ]);
    expect(own.find(({ date }) => date === '2026-12-10')?.place).toMatchObject({ meetingId });
  });
});
