import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeTestBinders, passphraseOf } from '../support/binder.ts';
import {
  anAction,
  begin,
  decide,
  hold,
  OPENS,
  openSmallSite,
  type SmallSite,
  startAnew,
} from '../support/small-site.ts';

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite();
});
beforeEach(async () => {
  site = await startAnew(site);
});
afterAll(closeTestBinders);

const calendarOf = async (classId: string) =>
  (await site.binder.ok('conferences.calendar', {})).find((one) => one.classId === classId);

const open = (meetingId: string) => site.binder.ok('conferences.open', { meetingId });
const entryOf = (meetingId: string, childId: string) =>
  site.binder.ok('conferences.entry', { meetingId, childId });

/** Each child of the agenda with its reasons, by id. */
async function agendaOf(meetingId: string): Promise<Record<string, string[]>> {
  const { agenda } = await open(meetingId);
  return Object.fromEntries(agenda.map(({ childId, reasons }) => [childId, reasons]));
}

function write(meetingId: string, childId: string, text: Record<string, string>) {
  return site.binder.ok('conferences.saveEntry', { meetingId, childId, text });
}

describe('the first conference', () => {
  test('[HS-03] has the whole class on its agenda, and nobody of another class', async () => {
    const meetingId = await begin(site);
    expect(await agendaOf(meetingId)).toEqual({
      ...{ [site.ines]: ['first'], [site.micah]: ['first'], [site.luz]: ['first'] },
    });
  });

  test('[HS-03] waits for each child until it has an outcome or a recorded reason', async () => {
    const { binder, luz, micah, ines } = site;
    const meetingId = await begin(site);
    const support = { meetingId, childId: luz, outcome: 'support-needed', text: {} };
    await binder.ok('conferences.saveEntry', support);
    const before = await open(meetingId);
    expect(before.unmet).toEqual([
      { code: 'no-outcome', childId: ines, actionId: null },
      { code: 'no-outcome', childId: micah, actionId: null },
      { code: 'no-action', childId: luz, actionId: null },
    ]);
    expect(await binder.call('meetings.finalize', { meetingId })).toEqual({
      ok: false,
      problem: { code: 'refused', key: 'not-finalizable', values: { count: 3 } },
    });
    const reason = 'Ill since Monday';
    await binder.ok('conferences.leaveOut', { meetingId, childId: micah, reason });
    await binder.ok('conferences.saveEntry', {
      ...{ meetingId, childId: ines, outcome: 'monitor', text: {} },
    });
    const blank = anAction(site.noor, { responsibleId: null });
    const { id: actionId } = await binder.ok('meetings.addAction', {
      ...{ meetingId, childId: luz, action: blank },
    });
    const almost = await open(meetingId);
    expect(almost.unmet).toEqual([{ code: 'action-without-responsible', childId: luz, actionId }]);
    expect(almost.leftOut).toEqual([{ childId: micah, name: 'Micah Mbeki', reason }]);
    const action = anAction(site.noor);
    await binder.ok('meetings.editAction', { meetingId, actionId, action });
    await binder.ok('meetings.finalize', { meetingId });
    expect(Object.keys(await agendaOf(meetingId)).toSorted()).toEqual([ines, luz].toSorted());
  });

  test('[HS-03] somebody must be present', async () => {
    const meetingId = await begin(site, { present: [] });
    await decide(site, meetingId);
    expect((await open(meetingId)).unmet).toEqual([
      { code: 'no-attendee-present', childId: null, actionId: null },
    ]);
  });

  test('[HS-03] a child can be left out of the first conference only, and put back', async () => {
    const { binder, luz } = site;
    const meetingId = await begin(site);
    const leave = (reason: string | null) =>
      binder.call('conferences.leaveOut', { meetingId, childId: luz, reason });
    await leave('Abroad');
    expect(await agendaOf(meetingId)).not.toHaveProperty(luz);
    await leave(null);
    expect(await agendaOf(meetingId)).toHaveProperty(luz, ['first']);
    await decide(site, meetingId);
    await binder.ok('meetings.finalize', { meetingId });
    const second = await begin(site, { date: '2026-10-20' });
    const late = { meetingId: second, childId: luz, reason: 'Abroad' };
    expect(await binder.call('conferences.leaveOut', late)).toMatchObject({
      problem: { code: 'refused', key: 'leave-out-first-only' },
    });
  });

  test('[HS-04] before it opens it is warned, and is the first all the same', async () => {
    const meetingId = await begin(site, { date: '2026-10-07' });
    const view = await open(meetingId);
    expect(view).toMatchObject({ isFirst: true, warnings: ['before-it-opens'] });
    await decide(site, meetingId);
    await site.binder.ok('meetings.finalize', { meetingId });
    expect((await calendarOf(site.bluebirds))?.first).toMatchObject({
      ...{ opens: '2026-10-08', due: '2026-10-31', state: 'done', heldOn: '2026-10-07' },
    });
  });

  test('[HS-04] from day 31 on it is due, and overdue after the month', async () => {
    const { binder } = site;
    const state = async (day: string) => {
      binder.clock.goTo(day);
      return (await calendarOf(site.bluebirds))?.first?.state;
    };
    expect(await state('2026-10-07')).toBe('not-open');
    expect(await state('2026-10-08')).toMatch(/^(open|due-soon)$/);
    expect(await state('2026-11-01')).toBe('overdue');
  });

  test('[HS-02] people of one discipline only are warned', async () => {
    const meetingId = await begin(site, { present: [site.noor] });
    expect((await open(meetingId)).warnings).toEqual(['not-multidisciplinary']);
  });

  test('[HS-02] the class’s team is invited, each with a discipline', async () => {
    const { attendees } = await open(await begin(site, { present: [] }));
    expect(attendees.map(({ name, discipline, presence }) => [name, discipline, presence])).toEqual(
      [
        ['Hana Sato', 'health', 'invited'],
        ['Ana Ruiz', 'management', 'invited'],
        ['Noor Haddad', 'teaching', 'invited'],
      ],
    );
  });
});

describe('scheduling', () => {
  const schedule = (date: string, classId = site.bluebirds) =>
    site.binder.call('conferences.schedule', { classId, date, startsAt: null });

  test.each([
    ['2026-02-30', 'date-impossible'],
    ['2027-05-29', 'date-outside-program-year'],
    ['2026-08-16', 'date-outside-program-year'],
    ['2026-09-07', 'no-child-placed'],
  ])('[HS-01] %s is refused at the date: %s', async (date, key) => {
    expect(await schedule(date)).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'date', key: key }] },
    });
  });

  test('[HS-01] a class has one open conference at a time', async () => {
    await begin(site);
    expect(await schedule('2026-10-20')).toMatchObject({
      problem: { code: 'refused', key: 'conference-open' },
    });
    expect(await schedule('2026-10-20', site.otters)).toMatchObject({ ok: true });
  });

  test('[HS-01] its date and hours are checked when they change', async () => {
    const meetingId = await begin(site);
    const save = (over: object) =>
      site.binder.call('meetings.save', {
        ...{ meetingId, date: OPENS, startsAt: '14:00', endsAt: '15:30', notes: 'Room 4' },
        ...over,
      });
    expect(await save({ endsAt: '13:59' })).toMatchObject({
      problem: { fields: [{ path: 'endsAt', key: 'ends-before-it-starts' }] },
    });
    expect(await save({ date: '2027-06-01' })).toMatchObject({
      problem: { fields: [{ path: 'date', key: 'date-outside-program-year' }] },
    });
    expect(await save({})).toMatchObject({ ok: true });
    expect(await open(meetingId)).toMatchObject({
      ...{ startsAt: '14:00', endsAt: '15:30', notes: 'Room 4' },
    });
  });

  test('a conference in the future waits for its day', async () => {
    const meetingId = await begin(site, { date: '2026-10-21' });
    await decide(site, meetingId);
    expect((await open(meetingId)).unmet).toMatchObject([{ code: 'date-in-future' }]);
    site.binder.clock.goTo('2026-10-21');
    await site.binder.ok('meetings.finalize', { meetingId });
  });

  test('only a conference in which nothing is written can be taken back', async () => {
    const { binder, luz } = site;
    const meetingId = await begin(site);
    const cancel = () => binder.call('meetings.cancel', { meetingId });
    const { id: actionId } = await binder.ok('meetings.addAction', {
      ...{ meetingId, childId: luz, action: anAction(site.noor) },
    });
    expect(await cancel()).toMatchObject({ problem: { key: 'meeting-has-entries' } });
    await binder.ok('meetings.removeAction', { meetingId, actionId });
    await binder.ok('conferences.leaveOut', { meetingId, childId: luz, reason: 'Abroad' });
    expect(await cancel()).toMatchObject({ problem: { key: 'meeting-has-entries' } });
    await binder.ok('conferences.leaveOut', { meetingId, childId: luz, reason: null });
    expect(await cancel()).toEqual({ ok: true, value: {} });
    expect(await binder.call('conferences.open', { meetingId })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});

describe('what is typed', () => {
  test('[HS-08] each field is kept, and what a save leaves out stays', async () => {
    const { luz } = site;
    const meetingId = await begin(site);
    await write(meetingId, luz, { discussion: 'Trains', familyContact: 'Called Mr. Vang' });
    await write(meetingId, luz, { strengths: 'Draws', updates: 'Glasses' });
    await write(meetingId, luz, { immediateNeeds: 'Coat', concerns: 'Cries' });
    expect((await entryOf(meetingId, luz)).text).toEqual({
      ...{ discussion: 'Trains', familyContact: 'Called Mr. Vang', strengths: 'Draws' },
      ...{ updates: 'Glasses', immediateNeeds: 'Coat', concerns: 'Cries' },
    });
  });

  test('[HS-03] a child about whom something is written is not left out by it', async () => {
    const { binder, luz } = site;
    const meetingId = await begin(site);
    await write(meetingId, luz, { strengths: 'Draws' });
    const leave = { meetingId, childId: luz, reason: 'Abroad' };
    expect(await binder.call('conferences.leaveOut', leave)).toMatchObject({
      problem: { key: 'entry-has-text' },
    });
    await write(meetingId, luz, { strengths: '' });
    await binder.ok('conferences.leaveOut', leave);
  });

  test('[HS-11] an action is decided on the day of its conference, moved or not', async () => {
    const { binder, luz } = site;
    const meetingId = await begin(site, { date: '2026-10-20' });
    await decide(site, meetingId, [luz]);
    const moved = { meetingId, date: OPENS, startsAt: null, endsAt: null, notes: '' };
    await binder.ok('meetings.save', moved);
    await binder.ok('meetings.finalize', { meetingId });
    expect((await entryOf(meetingId, luz)).actions).toMatchObject([{ decidedOn: OPENS }]);
  });

  test('[HS-09] an outcome must be one of the site’s', async () => {
    const { binder, luz } = site;
    const meetingId = await begin(site);
    const save = (outcome: string) =>
      binder.call('conferences.saveEntry', { meetingId, childId: luz, outcome, text: {} });
    expect(await save('fine')).toMatchObject({
      problem: { fields: [{ path: 'outcome', key: 'unknown-outcome' }] },
    });
    const { outcomes } = await binder.ok('settings.get', {});
    const fine = { id: 'fine', wording: { en: 'Fine', es: 'Bien' } };
    await binder.ok('settings.setLists', { outcomes: [...outcomes, fine], services: [] });
    expect(await save('fine')).toMatchObject({ ok: true });
  });

  test('[HS-11] an action’s responsible person must be one of the binder’s', async () => {
    const { binder, luz, grace } = site;
    const meetingId = await begin(site);
    const action = { meetingId, childId: luz, action: anAction(grace) };
    expect(await binder.call('meetings.addAction', action)).toMatchObject({
      problem: { fields: [{ path: 'action.responsibleId', key: 'unknown-person' }] },
    });
  });

  test('[HS-10] nothing of a finalized conference can be changed any more', async () => {
    const { binder, luz, noor } = site;
    const { meetingId } = await hold(site, { support: [luz] });
    const before = await open(meetingId);
    const entry = await entryOf(meetingId, luz);
    const actionId = entry.actions[0]?.id ?? '';
    const child = { meetingId, childId: luz };
    const meeting = { meetingId, date: OPENS, startsAt: null, endsAt: null, notes: 'x' };
    const line = { meetingId, personId: noor, discipline: 'teaching', presence: null };
    for (const [name, input] of [
      ['meetings.save', meeting],
      ['meetings.setAttendance', line],
      ['conferences.saveEntry', { ...child, text: { discussion: 'x' } }],
      ['conferences.addChild', child],
      ['conferences.removeChild', child],
      ['conferences.leaveOut', { ...child, reason: 'x' }],
      ['meetings.addAction', { ...child, action: anAction(noor) }],
      ['meetings.editAction', { meetingId, actionId, action: anAction(noor) }],
      ['meetings.removeAction', { meetingId, actionId }],
      ['meetings.cancel', { meetingId }],
      ['meetings.finalize', { meetingId }],
    ] as const) {
      expect(await binder.call(name, input), name).toMatchObject({
        problem: { code: 'refused', key: 'meeting-finalized' },
      });
    }
    expect(await open(meetingId)).toEqual(before);
    expect(await entryOf(meetingId, luz)).toEqual(entry);
  });

  test('[HS-01] a finalized conference reads in the order in which it was held', async () => {
    const { luz, ines, micah } = site;
    const meetingId = await begin(site);
    for (const childId of [luz, micah, ines]) await write(meetingId, childId, { updates: '1' });
    await decide(site, meetingId);
    const before = Object.keys(await agendaOf(meetingId));
    await site.binder.ok('meetings.finalize', { meetingId });
    expect(Object.keys(await agendaOf(meetingId))).toEqual(before);
    const [row] = await site.binder.ok('conferences.list', { classId: site.bluebirds });
    expect(row).toMatchObject({
      ...{ id: meetingId, state: 'finalized', isFirst: true, children: 3, done: 3 },
      ...{ supportNeeded: 0, missingSignatures: 2 },
    });
  });
});

describe('[PR-13] a child of another class', () => {
  test('can’t be drawn into a conference, nor be looked at through it', async () => {
    const { binder, grace, noor } = site;
    const meetingId = await begin(site);
    await binder.signIn(noor, passphraseOf('Noor Haddad'));
    const child = { meetingId, childId: grace };
    const key = { problem: { code: expect.stringMatching(/^(invalid|not-found)$/) } };
    for (const [name, input] of [
      ['conferences.saveEntry', { ...child, text: { discussion: 'x' } }],
      ['conferences.addChild', child],
      ['conferences.leaveOut', { ...child, reason: 'x' }],
      ['meetings.addAction', { ...child, action: anAction(noor) }],
      ['conferences.removeChild', child],
      ['conferences.entry', child],
    ] as const) {
      expect(await binder.call(name, input), name).toMatchObject(key);
    }
  });
});
