import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CalendarItem } from '../../src-shared/calendar/contract.ts';
import { closeTestBinders, passphraseOf } from '../support/binder.ts';
import { eventsOfIcs, linesOfIcs, textOfIcs } from '../support/ics-reader.ts';
import {
  anAction,
  begin,
  decide,
  hold,
  openSmallSite,
  type SmallSite,
} from '../support/small-site.ts';

let site: SmallSite;
let heldId: string;
let aheadId: string;
let formId: string;

/** Held on Oct 8: Luz needs support, due Nov 15. Ahead: Oct 27, the Otters at 14:00. */
beforeAll(async () => {
  site = await openSmallSite();
  const { binder, luz, otters } = site;
  const held = await hold(site, { support: [luz] });
  heldId = held.meetingId;
  formId = held.formIds[0] ?? '';
  const ahead = await binder.ok('conferences.schedule', {
    ...{ classId: otters, date: '2026-10-27', startsAt: '14:00' },
  });
  aheadId = ahead.id;
});
afterAll(closeTestBinders);
beforeEach(async () => {
  site.binder.clock.goTo('2026-10-20');
});

const between = async (start: string, end: string) =>
  (await site.binder.ok('calendar.between', { start, end })).items;
const ofWhat = (items: CalendarItem[], what: CalendarItem['what']) =>
  items.filter((item) => item.what === what);

async function as(personId: string, name: string, work: () => Promise<void>): Promise<void> {
  await site.binder.signIn(personId, passphraseOf(name));
  await work();
  await site.binder.signIn(site.ana);
}

describe('what the calendar holds', () => {
  test('[HS-01] conferences held and scheduled, each with where it is', async () => {
    expect(ofWhat(await between('2026-10-01', '2026-10-31'), 'conference')).toMatchObject([
      {
        ...{ date: '2026-10-08', state: 'done', group: 'Room 1 Bluebirds', startsAt: null },
        place: { page: 'conference', meetingId: heldId, childId: null },
      },
      { date: '2026-10-27', state: 'open', group: 'Room 2 Otters', startsAt: '14:00' },
    ]);
    site.binder.clock.goTo('2026-10-28');
    const [, begun] = ofWhat(await between('2026-10-01', '2026-10-31'), 'conference');
    expect(begun?.state).toBe('due-soon');
  });

  test('[HS-04][HS-05] what each class owes, over the whole program year', async () => {
    const { bluebirds, otters } = site;
    const items = [
      ...(await between('2026-08-17', '2026-11-20')),
      ...(await between('2026-11-21', '2027-02-20')),
      ...(await between('2027-02-21', '2027-05-31')),
    ];
    expect(ofWhat(items, 'first-conference')).toMatchObject([
      { date: '2026-10-31', state: 'open', group: 'Room 2 Otters' },
      {
        ...{ date: '2026-10-31', state: 'done', group: 'Room 1 Bluebirds' },
        place: { page: 'conference', meetingId: heldId },
      },
    ]);
    const monthly = ofWhat(items, 'monthly-conference');
    const months = ['2026-11', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'];
    for (const classId of [bluebirds, otters]) {
      const own = monthly.filter(({ key }) => key.includes(classId));
      expect(own.map(({ month }) => month)).toEqual(months);
      // The program year ends on May 28: one held on the 31st would not count.
      expect(own.map(({ date }) => date).slice(-2)).toEqual(['2027-04-30', '2027-05-28']);
    }
    const november = (classId: string) =>
      monthly.find(({ key, month }) => key.includes(classId) && month === '2026-11');
    // The Otters' conference has been begun: that is where one goes. The Bluebirds' is to schedule.
    expect(november(otters)?.place).toMatchObject({ page: 'conference', meetingId: aheadId });
    expect(november(bluebirds)).toMatchObject({
      ...{ state: 'not-open', date: '2026-11-30' },
      place: { page: 'schedule', classId: bluebirds },
    });
  });

  test('[HS-11] follow-up actions by due date, overdue from the day after, done once done', async () => {
    const due = async () => ofWhat(await between('2026-11-01', '2026-11-30'), 'action');
    expect(await due()).toMatchObject([
      {
        ...{
          date: '2026-11-15',
          about: 'Luz Vang',
          who: 'Noor Haddad',
          state: 'open',
          group: null,
        },
        place: { page: 'form', formId },
      },
    ]);
    site.binder.clock.goTo('2026-11-16');
    const [late] = await due();
    expect(late?.state).toBe('overdue');
    const actionId = late?.place?.page === 'form' ? (late.place.actionId ?? '') : '';
    const done = { actionId, date: '2026-11-16', note: 'Screened', status: 'done' } as const;
    await site.binder.ok('followUps.addProgress', done);
    expect(await due()).toMatchObject([{ state: 'done' }]);
  });

  test('[HS-31][HS-34] reviews of the site stand as reminders and are never overdue', async () => {
    site.binder.clock.goTo('2027-05-27');
    const items = await between('2026-10-01', '2026-12-31');
    const reminders = items.filter(({ state }) => state === 'reminder');
    expect(reminders.map(({ what, date, source, place }) => [what, date, source, place])).toEqual([
      ['ersea', '2026-10-01', 'HS-32', null],
      ['fpa', '2026-11-15', 'HS-33', null],
      ['case-conferencing', '2026-11-16', 'HS-34', null],
    ]);
  });

  test('the program year and its closed months stand behind the days', async () => {
    const ask = (start: string, end: string) => site.binder.ok('calendar.between', { start, end });
    const { years, today } = await ask('2026-12-01', '2026-12-31');
    expect(years).toMatchObject([{ start: '2026-08-17', closedMonths: ['2026-12'] }]);
    expect(today).toBe('2026-10-20');
    expect((await ask('2026-06-01', '2026-06-30')).years).toEqual([]);
  });

  test('a range is at most 100 days and does not end before it starts', async () => {
    const ask = (start: string, end: string) =>
      site.binder.call('calendar.between', { start, end });
    expect(await ask('2026-10-01', '2027-01-08')).toMatchObject({ ok: true });
    expect(await ask('2026-10-01', '2027-01-09')).toMatchObject({
      problem: { fields: [{ path: 'end', key: 'range-too-long', values: { limit: 100 } }] },
    });
    expect(await ask('2026-10-02', '2026-10-01')).toMatchObject({
      problem: { fields: [{ path: 'end', key: 'ends-before-it-starts' }] },
    });
  });
});

describe('[PR-13] what a person may not read is not in it', () => {
  test('a teacher sees the own class, and an own action wherever it is', async () => {
    const { binder, otters, leo, noor } = site;
    const action = anAction(noor, { what: 'Ask about glasses', due: '2026-10-29' });
    await binder.ok('meetings.save', {
      ...{ meetingId: aheadId, date: '2026-10-20', startsAt: '14:00', endsAt: '15:00', notes: '' },
    });
    for (const personId of [site.ana, noor]) {
      const line = {
        meetingId: aheadId,
        personId,
        discipline: 'teaching',
        presence: 'present',
      } as const;
      await binder.ok('meetings.setAttendance', line);
    }
    await binder.ok('meetings.addAction', { meetingId: aheadId, childId: leo, action });
    await decide(site, aheadId);
    await binder.ok('meetings.finalize', { meetingId: aheadId });
    await as(noor, 'Noor Haddad', async () => {
      const items = await between('2026-10-01', '2026-11-30');
      expect(JSON.stringify(items)).not.toContain(otters);
      expect(JSON.stringify(items)).not.toContain('Otters');
      expect(ofWhat(items, 'action').map(({ about }) => about)).toEqual(['Leo Yazzie', 'Luz Vang']);
    });
    const all = await between('2026-10-01', '2026-11-30');
    expect(JSON.stringify(all)).toContain('Otters');
  });

  test('an advocate sees the own families’ actions and no class', async () => {
    await as(site.priya, 'Priya Raman', async () => {
      const items = await between('2026-10-01', '2026-11-30');
      expect(new Set(items.map(({ what }) => what))).toEqual(
        new Set(['action', 'ersea', 'fpa', 'case-conferencing']),
      );
      expect(ofWhat(items, 'action').map(({ about }) => about)).toEqual(['Luz Vang']);
    });
  });

  test('an administrator as such sees reminders only, and saves no file', async () => {
    const { binder } = site;
    const id = await binder.addPerson('Ida Admin', ['administrator']);
    await as(id, 'Ida Admin', async () => {
      const items = await between('2026-10-01', '2026-11-30');
      expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['reminder']));
      const range = { start: '2026-10-20', end: '2027-05-28' };
      expect(await binder.call('calendar.exportIcs', range)).toMatchObject({
        problem: { code: 'not-allowed', right: 'read-records' },
      });
    });
  });
});

describe('the calendar file', () => {
  const children = /Luz|Vang|Micah|Mbeki|Inés|Castillo|Grace|Rossi|Leo|Yazzie|Luis|Carlos/i;

  async function exported(
    start: string,
    end: string,
  ): Promise<{ fileName: string; bytes: Buffer }> {
    const { binder } = site;
    const { fileName } = await binder.ok('calendar.exportIcs', { start, end });
    const name = readdirSync(binder.documents).find((one) => one.endsWith(fileName ?? '/'));
    return { fileName: fileName ?? '', bytes: readFileSync(join(binder.documents, name ?? '')) };
  }
  const summaries = (bytes: Buffer) =>
    eventsOfIcs(bytes).map(({ DTSTART, SUMMARY }) => [
      DTSTART?.value,
      textOfIcs(SUMMARY?.value ?? ''),
    ]);

  test('[PR-06] names classes, counts follow-ups, and names no child', async () => {
    const { fileName, bytes } = await exported('2026-10-20', '2026-11-30');
    expect(fileName).toMatch(/^calendar-2026-10-20-[0-9a-f]{6}\.ics$/);
    expect(summaries(bytes)).toEqual(
      expect.arrayContaining([
        ['20261020T140000', 'Conference: Room 2 Otters'],
        ['20261029', 'Follow-up action due'],
        ['20261115', 'Self-monitoring of FPA assessment and goals is due'],
        ['20261130', 'Conference of November 2026 is due: Room 1 Bluebirds'],
      ]),
    );
    expect(bytes.toString('utf8')).not.toMatch(children);
    expect(bytes.toString('utf8')).not.toMatch(/Noor|Ana Ruiz|glasses|screening/i);
  });

  test('several actions of a day are one line with their number', async () => {
    const { binder, bluebirds, micah, ines, ana } = site;
    binder.clock.goTo('2026-11-05');
    const meetingId = await begin(site, { classId: bluebirds, date: '2026-11-05' });
    for (const childId of [micah, ines]) {
      await binder.ok('conferences.addChild', { meetingId, childId });
      const action = anAction(ana, { due: '2026-12-03' });
      await binder.ok('meetings.addAction', { meetingId, childId, action });
    }
    await decide(site, meetingId);
    await binder.ok('meetings.finalize', { meetingId });
    const { bytes } = await exported('2026-11-05', '2027-05-28');
    expect(summaries(bytes)).toContainEqual(['20261203', '2 follow-up actions due']);
    expect(bytes.toString('utf8')).not.toMatch(children);
  });

  test('days are dates, meetings are times on the wall with no zone', async () => {
    const events = eventsOfIcs((await exported('2026-10-20', '2026-11-30')).bytes);
    const meeting = events.find(({ SUMMARY }) => SUMMARY?.value.startsWith('Conference:'));
    expect(meeting).toMatchObject({
      DTSTART: { params: {}, value: '20261020T140000' },
      DTEND: { params: {}, value: '20261020T150000' },
      TRANSP: { value: 'OPAQUE' },
      DTSTAMP: { value: '20261020T170000Z' },
    });
    const day = events.find(({ SUMMARY }) => SUMMARY?.value === 'Follow-up action due');
    expect(day).toMatchObject({
      DTSTART: { params: { VALUE: 'DATE' }, value: '20261029' },
      TRANSP: { value: 'TRANSPARENT' },
    });
  });

  test('a UID is the same at each export, one each, and shows no id', async () => {
    const uids = async () =>
      eventsOfIcs((await exported('2026-10-20', '2027-05-28')).bytes).map(({ UID }) => UID?.value);
    const first = await uids();
    expect(await uids()).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
    const { bluebirds, otters } = site;
    for (const id of [bluebirds, otters, heldId, aheadId, formId]) {
      expect(first.join()).not.toContain(id);
      expect(first.join()).not.toContain(id.replaceAll('-', ''));
    }
  });

  test('in Spanish, with names that need escaping, no line is over 75 octets', async () => {
    const { binder, ana } = site;
    const name = 'Sala ñandú; «Peces, pájaros y más \\ peces» de la señora Núñez Ibáñez';
    await binder.ok('families.editClass', { classId: site.otters, name, start: null });
    await binder.ok('vault.setLanguage', { language: 'es' });
    await binder.signIn(ana);
    const { bytes } = await exported('2026-10-20', '2027-05-28');
    const { physical, lines } = linesOfIcs(bytes);
    expect(Math.max(...physical.map(({ length }) => length))).toBeLessThanOrEqual(75);
    expect(physical.length).toBeGreaterThan(lines.length);
    expect(bytes.includes('\n\n') || /[^\r]\n/.test(bytes.toString('latin1'))).toBe(false);
    expect(summaries(bytes)).toContainEqual([
      '20261130',
      `Vence la conferencia de noviembre de 2026: ${name}`,
    ]);
    expect(lines[0]).toMatchObject({ name: 'BEGIN', value: 'VCALENDAR' });
    expect(lines.at(-1)).toMatchObject({ name: 'END', value: 'VCALENDAR' });
    expect(bytes.toString('utf8')).not.toMatch(children);
  });

  test('[PR-14] leaves a row for the decision and one for what left', async () => {
    const { rows } = await site.binder.ok('vault.audit', {
      ...{ before: null, limit: 2, actorId: null, action: 'calendar.exportIcs' },
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['left', 'done']);
  });
});
