import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeTestBinders, idlePress, passphraseOf, type TestBinder } from '../support/binder.ts';
import { ask, beginCase, holdCase, writePlan } from '../support/case-meeting.ts';
import { openSmallSite, type SmallSite } from '../support/small-site.ts';

let site: SmallSite;
let binder: TestBinder;
let held: { meetingId: string; planIds: string[]; minutesId: string };
let open: string;
let waiting: string;

/** Noor teaches Luz and Micah; Grace and Leo are of another class. */
beforeAll(async () => {
  site = await openSmallSite({ press: idlePress, shell: { chooseSave: async () => null } });
  binder = site.binder;
  const { luz, grace, leo } = site;
  held = await holdCase(site, { childIds: [luz, grace] });
  binder.clock.goTo('2026-11-24');
  open = await beginCase(site, { date: '2026-11-24' });
  await writePlan(site, open, grace);
  const facts = { meetingId: open, date: '2026-11-24', startsAt: null, endsAt: null };
  await binder.ok('meetings.save', { ...facts, notes: 'Grace Rossi first' });
  waiting = await ask(site, leo);
  await binder.signIn(site.noor, passphraseOf('Noor Haddad'));
});
afterAll(closeTestBinders);

const denied = { ok: false, problem: { code: 'not-allowed' } };
const others = /Grace|Rossi|Leo|Yazzie/;

describe('[PR-13] who reaches only own children', () => {
  test('sees those, and of the others neither a name nor a number', async () => {
    const overview = await binder.ok('caseManagement.overview', {});
    expect(overview.appointments).toEqual([]);
    expect(overview.isWhole).toBe(false);
    const november = overview.deadlines.find(({ month }) => month === '2026-11');
    expect(november).toMatchObject({ children: 1, discussed: 0 });
    const rows = overview.meetings.filter(({ id }) => [open, held.meetingId].includes(id));
    expect(rows).toMatchObject([
      { id: open, children: 1, done: 0, plans: 0, missingSignatures: null },
      { id: held.meetingId, children: 1, done: 1, plans: 1, missingSignatures: null },
    ]);
    const meeting = await binder.ok('caseManagement.open', { meetingId: open });
    expect(meeting.agenda.map(({ childId }) => childId)).toEqual([site.luz]);
    expect(meeting).toMatchObject({ notes: '', isWhole: false, mayWrite: true, waiting: [] });
    expect(meeting.unmet.map(({ childId }) => childId)).toEqual([site.luz]);
    const past = await binder.ok('caseManagement.open', { meetingId: held.meetingId });
    expect(past.minutesId).toBeNull();
    const plans = await binder.ok('caseManagement.plans', { state: 'all' });
    const home = await binder.ok('home.lines', {});
    const days = await binder.ok('calendar.between', { start: '2026-11-01', end: '2026-11-30' });
    // What somebody was asked to do stays that person's own, whoever the child is (HS-11).
    const unasked = <T extends { what: string }>(all: T[]) =>
      all.filter(({ what }) => what !== 'action');
    const lines = unasked([...home.yours, ...home.site]);
    expect(lines.filter(({ what }) => what === 'open-case-management')).toMatchObject([
      { due: '2026-11-24', place: { meetingId: open } },
    ]);
    for (const told of [overview, meeting, past, plans, lines, unasked(days.items)]) {
      expect(JSON.stringify(told)).not.toMatch(others);
    }
    expect(await binder.ok('families.search', { query: 'grace' })).toEqual([]);
  });

  test('opens and writes those, and no other', async () => {
    const { luz, grace } = site;
    const of = (childId: string) => ({ meetingId: open, childId });
    expect(await binder.call('caseManagement.entry', of(luz))).toMatchObject({ ok: true });
    expect(await binder.call('caseManagement.entry', of(grace))).toMatchObject(denied);
    const text = { discussion: 'Sleeps well' };
    const saved = { ...of(luz), text };
    expect(await binder.call('caseManagement.saveEntry', saved)).toMatchObject({ ok: true });
    expect(await binder.call('caseManagement.saveEntry', { ...of(grace), text })).toMatchObject(
      denied,
    );
    expect(
      await binder.call('caseManagement.leaveOut', { ...of(grace), reason: 'x' }),
    ).toMatchObject(denied);
    for (const planId of held.planIds) {
      const reply = await binder.call('caseManagement.plan', { planId });
      const isOwn = reply.ok && JSON.stringify(reply.value).includes(luz);
      expect(isOwn || JSON.stringify(reply).includes('not-allowed')).toBe(true);
    }
    expect(
      await binder.call('caseManagement.withdraw', { appointmentId: waiting, reason: 'x' }),
    ).toMatchObject(denied);
  });

  test('neither schedules, holds nor finalizes', async () => {
    const { ana } = site;
    const meetingId = open;
    const line = { meetingId, personId: ana, discipline: 'management', presence: 'absent' };
    for (const [name, input] of [
      ['caseManagement.schedule', { date: '2026-11-24', startsAt: null, appointmentIds: [] }],
      ['caseManagement.setAppointment', { appointmentId: waiting, meetingId, startsAt: null }],
      ['meetings.setAttendance', line],
      ['meetings.finalize', { meetingId }],
      ['meetings.cancel', { meetingId }],
      ['meetings.amend', { meetingId: held.meetingId, what: 'x', why: 'y' }],
    ] as const) {
      expect(await binder.call(name, input), name).toMatchObject(denied);
    }
  });

  test('[PR-06] prints the own child’s extract and plan, and no minutes', async () => {
    const { luz, grace } = site;
    const { meetingId, minutesId } = held;
    const language = 'en';
    const extract = (childId: string) =>
      binder.call('exports.extract', { meetingId, childId, language });
    expect(await extract(luz)).toMatchObject({ ok: true });
    expect(await extract(grace)).toMatchObject(denied);
    expect(await binder.call('exports.minutes', { meetingId, language })).toMatchObject(denied);
    const scan = { documentId: minutesId, scanId: minutesId };
    expect(await binder.call('signatures.scan', scan)).toMatchObject(denied);
  });
});
