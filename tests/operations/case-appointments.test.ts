import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeTestBinders, type TestBinder } from '../support/binder.ts';
import { ask, beginCase, holdCase, writePlan } from '../support/case-meeting.ts';
import { openSmallSite, type SmallSite } from '../support/small-site.ts';

let site: SmallSite;
let binder: TestBinder;

beforeEach(async () => {
  site = await openSmallSite();
  binder = site.binder;
});
afterEach(closeTestBinders);

const open = (meetingId: string) => binder.ok('caseManagement.open', { meetingId });
const stateOf = async (childId: string) =>
  (await binder.ok('caseManagement.child', { childId })).appointments.map(({ state }) => state);

test('[HS-22] Home asks to finish a meeting from its day on, until it is finalized', async () => {
  const begun = async () => {
    const { site: lines } = await binder.ok('home.lines', {});
    return lines.filter(({ what }) => what === 'open-case-management').map(({ due }) => due);
  };
  const day = { startsAt: null, appointmentIds: [] };
  await binder.ok('caseManagement.schedule', { ...day, date: '2026-11-21' });
  expect(await begun()).toEqual([]);
  binder.clock.goTo('2026-11-21');
  expect(await begun()).toEqual(['2026-11-21']);
  const { meetingId } = await holdCase(site, { childIds: [site.luz] });
  const { state } = await open(meetingId);
  expect([state, await begun()]).toEqual(['finalized', ['2026-11-21']]);
});

test('[HS-22] a child added by hand and taken off again was not discussed', async () => {
  const { luz, grace } = site;
  const meetingId = await beginCase(site, { childIds: [luz] });
  await binder.ok('caseManagement.addChild', { meetingId, childId: grace });
  await binder.ok('caseManagement.removeChild', { meetingId, childId: grace });
  await writePlan(site, meetingId, luz);
  await binder.ok('meetings.finalize', { meetingId });
  const { agenda } = await open(meetingId);
  expect(agenda.map(({ childId }) => childId)).toEqual([luz]);
  const wish = { childId: grace, why: 'Falls asleep', wishedFor: '2026-10' };
  await binder.ok('caseManagement.request', wish);
  const { deadlines } = await binder.ok('caseManagement.overview', {});
  const month = deadlines.find((one) => one.month === '2026-10');
  expect(month).toMatchObject({ children: 2, discussed: 1 });
});

describe('[HS-22] appointments', () => {
  test('wait in a list, oldest first with their age, until they are scheduled', async () => {
    const { luz, grace } = site;
    binder.clock.goTo('2026-10-01');
    await ask(site, grace);
    binder.clock.goTo('2026-10-20');
    const appointmentId = await ask(site, luz);
    const { appointments } = await binder.ok('caseManagement.overview', {});
    const own = appointments.filter((one) => [luz, grace].includes(one.childId));
    expect(own.map(({ childId, ageDays, state, due }) => [childId, ageDays, state, due])).toEqual([
      [grace, 19, 'waiting', '2026-10-31'],
      [luz, 0, 'waiting', '2026-11-30'],
    ]);
    const { id: meetingId } = await binder.ok('caseManagement.schedule', {
      ...{ date: '2026-10-27', startsAt: '13:00', appointmentIds: [appointmentId] },
    });
    const place = { appointmentId, meetingId, startsAt: '13:20' };
    await binder.ok('caseManagement.setAppointment', place);
    const { agenda, waiting } = await open(meetingId);
    expect(agenda).toMatchObject([
      { childId: luz, reasons: ['appointment'], startsAt: '13:20', hasOpenPlan: false },
    ]);
    expect(waiting.map(({ childId }) => childId)).toContain(grace);
    expect(await stateOf(luz)).toEqual(['scheduled']);
  });

  test('one waits for a child at a time; withdrawn ones leave their reason', async () => {
    const { luz } = site;
    const appointmentId = await ask(site, luz);
    const again = { childId: luz, why: 'Again', wishedFor: '2026-11' };
    expect(await binder.call('caseManagement.request', again)).toMatchObject({
      problem: { key: 'appointment-waiting' },
    });
    await binder.ok('caseManagement.withdraw', { appointmentId, reason: 'Family moved' });
    expect(await stateOf(luz)).toEqual(['withdrawn']);
    expect(
      await binder.call('caseManagement.withdraw', { appointmentId, reason: 'x' }),
    ).toMatchObject({ problem: { key: 'appointment-settled' } });
    await binder.ok('caseManagement.request', again);
    expect(await stateOf(luz)).toEqual(['waiting', 'withdrawn']);
  });

  test('wait again when the meeting is taken back', async () => {
    const { luz } = site;
    const meetingId = await beginCase(site, { childIds: [luz] });
    await binder.ok('meetings.cancel', { meetingId });
    expect(await stateOf(luz)).toEqual(['waiting']);
  });

  test('a child on the agenda who was not discussed goes back to waiting', async () => {
    const { luz, grace } = site;
    const meetingId = await beginCase(site, { childIds: [luz, grace] });
    await writePlan(site, meetingId, luz);
    const leaving = { meetingId, childId: grace, reason: 'No time left' };
    await binder.ok('caseManagement.leaveOut', leaving);
    expect((await open(meetingId)).leftOut).toMatchObject([
      { childId: grace, reason: 'No time left' },
    ]);
    await binder.ok('meetings.finalize', { meetingId });
    expect(await stateOf(luz)).toEqual(['held']);
    expect(await stateOf(grace)).toEqual(['waiting']);
    const next = await beginCase(site, { date: '2026-11-24' });
    expect((await open(next)).waiting.map(({ childId }) => childId)).toEqual([grace]);
  });

  test('of those added from among the waiting are at that meeting, as if scheduled there', async () => {
    const { luz, grace, leo } = site;
    for (const childId of [luz, grace, leo]) await ask(site, childId);
    const meetingId = await beginCase(site);
    const add = (childId: string) => binder.ok('caseManagement.addChild', { meetingId, childId });
    for (const childId of [luz, grace, leo]) await add(childId);
    const { agenda, waiting } = await open(meetingId);
    expect(new Map(agenda.map(({ childId, reasons }) => [childId, reasons]))).toEqual(
      new Map([luz, grace, leo].map((childId) => [childId, ['appointment']])),
    );
    expect([waiting, await stateOf(luz)]).toEqual([[], ['scheduled']]);

    const discussed = { outcome: 'no-plan', text: { discussion: 'All is well' } } as const;
    await binder.ok('caseManagement.saveEntry', { meetingId, childId: luz, ...discussed });
    const leaving = { meetingId, childId: grace, reason: 'No time left' };
    await binder.ok('caseManagement.leaveOut', leaving);
    const [request] = (await binder.ok('caseManagement.child', { childId: leo })).appointments;
    const back = { appointmentId: request?.id ?? '', meetingId: null, startsAt: null };
    await binder.ok('caseManagement.setAppointment', back);
    await binder.ok('meetings.finalize', { meetingId });
    expect(await Promise.all([luz, grace, leo].map(stateOf))).toEqual([
      ['held'],
      ['waiting'],
      ['waiting'],
    ]);
  });

  test('of a child who was left out is at the meeting once the child is added again', async () => {
    const { luz } = site;
    const meetingId = await beginCase(site);
    const place = { meetingId, childId: luz };
    await binder.ok('caseManagement.addChild', place);
    expect((await open(meetingId)).agenda).toMatchObject([{ reasons: ['added'] }]);
    await binder.ok('caseManagement.leaveOut', { ...place, reason: 'No time left' });
    await ask(site, luz);
    await binder.ok('caseManagement.addChild', place);
    const { agenda, leftOut } = await open(meetingId);
    expect(agenda).toMatchObject([{ childId: luz, reasons: ['appointment', 'added'] }]);
    expect(leftOut).toEqual([]);
    expect(await stateOf(luz)).toEqual(['scheduled']);
  });

  test('asked for once the child is on the agenda is held with the meeting', async () => {
    const { luz } = site;
    const meetingId = await beginCase(site);
    await binder.ok('caseManagement.addChild', { meetingId, childId: luz });
    await ask(site, luz);
    await binder.ok('caseManagement.saveEntry', {
      ...{ meetingId, childId: luz, outcome: 'no-plan', text: { discussion: 'All is well' } },
    });
    await binder.ok('meetings.finalize', { meetingId });
    expect(await stateOf(luz)).toEqual(['held']);
  });
});
