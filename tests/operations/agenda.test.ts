import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeTestBinders } from '../support/binder.ts';
import {
  anAction,
  begin,
  decide,
  enter,
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

describe('the agenda', () => {
  test('[HS-06] is live, and keeps what was typed when a child leaves it', async () => {
    const { binder, bluebirds, luz } = site;
    const meetingId = await begin(site, { date: '2026-10-08' });
    await write(meetingId, luz, { discussion: 'Loves trains' });
    const late = await enter(binder, bluebirds, ['Late', 'Comer'], { start: '2026-10-08' });
    expect(await agendaOf(meetingId)).toHaveProperty(late, ['first']);
    await binder.ok('families.withdraw', { childId: luz, lastDay: '2026-10-07' });
    expect(await agendaOf(meetingId)).toHaveProperty(luz, ['added']);
    expect((await entryOf(meetingId, luz)).text.discussion).toBe('Loves trains');
  });

  test('[HS-06][HS-07][HS-13] a later one has the new, the raised and the followed up', async () => {
    const { binder, bluebirds, luz, micah, ines } = site;
    await hold(site, { support: [luz] });
    const newcomer = await enter(binder, bluebirds, ['New', 'Comer'], { start: '2026-10-12' });
    const raise = { childId: micah, kind: 'concern', text: 'Stopped talking' } as const;
    await binder.ok('families.raise', raise);
    await binder.ok('families.raise', { childId: micah, kind: 'update', text: 'New glasses' });
    const meetingId = await begin(site, { date: '2026-10-20' });
    expect(await agendaOf(meetingId)).toEqual({
      [newcomer]: ['new'],
      [micah]: ['concern', 'update'],
      [luz]: ['follow-up'],
    });
    expect((await open(meetingId)).isFirst).toBe(false);
    const entry = await entryOf(meetingId, micah);
    expect(entry.raised.map(({ kind, text, raisedBy }) => [kind, text, raisedBy])).toEqual([
      ['concern', 'Stopped talking', 'Ana Ruiz'],
      ['update', 'New glasses', 'Ana Ruiz'],
    ]);
    await binder.ok('conferences.addChild', { meetingId, childId: ines });
    expect(await agendaOf(meetingId)).toHaveProperty(ines, ['added']);
    await binder.ok('conferences.removeChild', { meetingId, childId: ines });
    expect(await agendaOf(meetingId)).not.toHaveProperty(ines);
  });

  test('[HS-07] what was raised is taken up once by a finalized entry', async () => {
    const { binder, micah } = site;
    await hold(site);
    await binder.ok('families.raise', { childId: micah, kind: 'concern', text: 'Cries' });
    const second = await hold(site, { date: '2026-10-20' });
    await binder.ok('families.raise', { childId: micah, kind: 'concern', text: 'Cries less' });
    const texts = async (id: string) => (await entryOf(id, micah)).raised.map(({ text }) => text);
    expect(await texts(second.meetingId)).toEqual(['Cries']);
    binder.clock.goTo('2026-11-10');
    const third = await begin(site, { date: '2026-11-10' });
    expect(await texts(third)).toEqual(['Cries less']);
    expect(await agendaOf(third)).toEqual({ [micah]: ['concern'] });
  });

  test('[HS-13] an open action of the last conference stands beside the new entry', async () => {
    const { binder, luz } = site;
    const first = await hold(site, { support: [luz] });
    const second = await hold(site, { date: '2026-10-20', support: [luz] });
    const entry = await entryOf(second.meetingId, luz);
    expect(entry.carriedOver.map(({ decidedOn }) => decidedOn)).toEqual([OPENS]);
    expect(entry.actions.map(({ decidedOn }) => decidedOn)).toEqual(['2026-10-20']);
    expect(entry.previous).toMatchObject({
      ...{ meetingId: first.meetingId, outcome: 'support-needed' },
      text: { concerns: 'Few words', strengths: 'Draws' },
    });
    // The older page shows nothing that was decided after it.
    expect((await entryOf(first.meetingId, luz)).carriedOver).toEqual([]);
    const actionId = entry.carriedOver[0]?.id ?? '';
    const done = { actionId, date: '2026-10-20', note: 'Screened', status: 'done' } as const;
    await binder.ok('followUps.addProgress', done);
    binder.clock.goTo('2026-11-10');
    const third = await entryOf(await begin(site, { date: '2026-11-10' }), luz);
    expect(third.carriedOver.map(({ decidedOn }) => decidedOn)).toEqual(['2026-10-20']);
  });

  test('[HS-06] Monitor last time is listed under the agenda, where one key adds it', async () => {
    const { binder, luz, micah, ines } = site;
    const first = await begin(site);
    for (const childId of [luz, micah, ines]) {
      const outcome = childId === luz ? 'monitor' : 'no-concerns';
      const line = { meetingId: first, childId, outcome, text: {} };
      await binder.ok('conferences.saveEntry', line);
    }
    await binder.ok('meetings.finalize', { meetingId: first });
    const meetingId = await begin(site, { date: '2026-10-20' });
    expect(await open(meetingId)).toMatchObject({
      ...{ agenda: [], monitored: [{ childId: luz, name: 'Luz Vang' }] },
    });
    await binder.ok('conferences.addChild', { meetingId, childId: luz });
    const view = await open(meetingId);
    expect(view.agenda).toMatchObject([{ childId: luz, reasons: ['added'] }]);
    expect(view.monitored).toEqual([]);
  });

  test('[HS-06] a child who moved is discussed in the new class, with the old page beside', async () => {
    const { binder, otters, luz } = site;
    const { meetingId: old } = await hold(site, { support: [luz] });
    await hold(site, { classId: otters });
    await binder.ok('families.moveClass', { childId: luz, classId: otters, start: '2026-10-12' });
    const there = await begin(site, { classId: otters, date: '2026-10-20' });
    expect(await agendaOf(there)).toEqual({ [luz]: ['new', 'follow-up'] });
    expect((await entryOf(there, luz)).previous).toMatchObject({ meetingId: old });
    const here = await begin(site, { date: '2026-10-20' });
    expect(await agendaOf(here)).toEqual({});
  });

  test('[HS-06] a child who left has no place on it, whatever is open', async () => {
    const { binder, luz } = site;
    await hold(site, { support: [luz] });
    await binder.ok('families.withdraw', { childId: luz, lastDay: '2026-10-16' });
    const meetingId = await begin(site, { date: '2026-10-20' });
    expect(await agendaOf(meetingId)).toEqual({});
    expect(await binder.call('conferences.addChild', { meetingId, childId: luz })).toMatchObject({
      problem: { fields: [{ path: 'childId', key: 'child-not-in-class' }] },
    });
  });

  test('[HS-06] a child added by hand and taken off again is not on the one that is kept', async () => {
    const { binder, luz, ines } = site;
    await hold(site);
    const meetingId = await begin(site, { date: '2026-10-20' });
    for (const childId of [luz, ines])
      await binder.ok('conferences.addChild', { meetingId, childId });
    await binder.ok('conferences.removeChild', { meetingId, childId: ines });
    const line = { meetingId, childId: luz, outcome: 'no-concerns', text: {} };
    await binder.ok('conferences.saveEntry', line);
    await binder.ok('meetings.finalize', { meetingId });
    expect(await agendaOf(meetingId)).toEqual({ [luz]: ['added'] });
  });

  test('[HS-06] what is written keeps a child on it, and an empty line is no reason', async () => {
    const { binder, luz, micah } = site;
    const first = await begin(site);
    await decide(site, first);
    // A line begun beside "No concerns" and left empty.
    await binder.ok('meetings.addAction', {
      ...{ meetingId: first, childId: micah, action: anAction(site.noor, { what: ' ' }) },
    });
    await binder.ok('meetings.finalize', { meetingId: first });
    const meetingId = await begin(site, { date: '2026-10-20' });
    expect(await agendaOf(meetingId)).toEqual({});
    await binder.ok('conferences.addChild', { meetingId, childId: luz });
    await binder.ok('meetings.addAction', {
      ...{ meetingId, childId: luz, action: anAction(site.noor) },
    });
    const remove = { meetingId, childId: luz };
    expect(await binder.call('conferences.removeChild', remove)).toMatchObject({
      problem: { key: 'entry-has-text' },
    });
    expect(await agendaOf(meetingId)).toHaveProperty(luz, ['added']);
  });
});
