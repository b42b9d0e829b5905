import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copaLength } from '../../src-shared/copa/cut.ts';
import { defaultCopaFields } from '../../src-shared/copa/fields.ts';
import { closeTestBinders, idlePress, passphraseOf } from '../support/binder.ts';
import { beginCase, writePlan } from '../support/case-meeting.ts';
import {
  begin,
  decide,
  hold,
  openSmallSite,
  type SmallSite,
  startAnew,
} from '../support/small-site.ts';

let opened: SmallSite;
let site: SmallSite;
const clipboard: { text: string; clearAfterMs: number; isHeld: boolean } = {
  ...{ text: '', clearAfterMs: 0, isHeld: false },
};

beforeAll(async () => {
  opened = await openSmallSite({
    press: idlePress,
    shell: {
      copyText: async (text, clearAfterMs) => {
        if (clipboard.isHeld) return false;
        Object.assign(clipboard, { text, clearAfterMs });
        return true;
      },
    },
  });
  // Hana's own notes go under another tab: she signs in.
  const access = {
    personId: opened.hana,
    passphrase: passphraseOf('Hana Sato'),
    isTemporary: false,
  };
  await opened.binder.ok('people.giveAccess', access);
});
beforeEach(async () => {
  await asAna();
  site = await startAnew(opened);
  Object.assign(clipboard, { text: '', clearAfterMs: 0, isHeld: false });
});
afterAll(closeTestBinders);

let signedIn: string | null = null;
async function as(personId: string, name: string): Promise<void> {
  if (signedIn !== personId) await opened.binder.signIn(personId, passphraseOf(name));
  signedIn = personId;
}
async function asAna(): Promise<void> {
  if (signedIn !== null) await opened.binder.signIn(opened.ana);
  signedIn = null;
}

/** What waits of this test's children; earlier tests have left theirs. */
async function waiting() {
  const { luz, micah, ines, grace, leo } = site;
  const { items } = await site.binder.ok('copa.queue', {});
  return items.filter(({ childId }) => [luz, micah, ines, grace, leo].includes(childId));
}
async function of(childId: string) {
  const found = (await waiting()).find((one) => one.childId === childId);
  return { entryId: found?.entryId ?? '', childId };
}
const total = async () => (await site.binder.ok('copa.queue', {})).total;
const beside = async () => (await site.binder.ok('home.lines', {})).due.copa;

async function lastRows(limit: number) {
  const page = { before: null, limit, actorId: null, action: null };
  return (await site.binder.ok('vault.audit', page)).rows;
}

describe('[HS-27] the queue', () => {
  test('holds every child of a finalized meeting, oldest meeting first, with its age', async () => {
    const { binder, otters, luz, micah, ines, grace, leo } = site;
    await hold(site, { classId: otters, date: '2026-10-15' });
    await begin(site);
    expect((await waiting()).map(({ childId }) => childId)).toEqual([grace, leo]);
    await binder.ok('meetings.cancel', {
      meetingId: (await binder.ok('conferences.list', { classId: site.bluebirds }))[0]?.id ?? '',
    });
    await hold(site, { date: '2026-10-08' });
    const items = await waiting();
    expect(items.map(({ childId }) => childId)).toEqual([ines, micah, luz, grace, leo]);
    expect(items[0]).toMatchObject({
      ...{ childName: 'Inés Castillo', date: '2026-10-08', ageDays: 12, author: 'Ana Ruiz' },
      ...{ kind: 'conference', destination: 'child-case-notes', mayEnter: true },
    });
    expect(items[3]).toMatchObject({ ageDays: 5 });
  });

  test('does not hold a child who was left out with a reason', async () => {
    const { binder, ines } = site;
    const meetingId = await begin(site);
    await decide(site, meetingId);
    const entry = { meetingId, childId: ines, outcome: null, text: {} };
    await binder.ok('conferences.saveEntry', entry);
    await binder.ok('conferences.leaveOut', { meetingId, childId: ines, reason: 'In hospital' });
    await binder.ok('meetings.finalize', { meetingId });
    expect(await waiting()).toHaveLength(2);
    expect((await of(ines)).entryId).toBe('');
  });

  test('shows to each their own classes and families, and counts the same beside the tab', async () => {
    const { noor, priya, micah, luz, ines } = site;
    await hold(site);
    await hold(site, { classId: site.otters });
    expect(await beside()).toBe(await total());
    await as(noor, 'Noor Haddad');
    expect((await waiting()).map(({ childId }) => childId)).toEqual([ines, micah, luz]);
    expect(await beside()).toBe(3);
    expect(await total()).toBe(3);
    await as(priya, 'Priya Raman');
    const own = await waiting();
    expect(own.map(({ childId }) => childId)).toEqual([luz]);
    expect(await total()).toBe(await beside());
    const denied = { ok: false, problem: { code: 'not-allowed' } };
    const other = { entryId: own[0]?.entryId ?? '', childId: micah };
    expect(await site.binder.call('copa.text', other)).toMatchObject({ ok: false });
    await asAna();
    const of_micah = await of(micah);
    await as(priya, 'Priya Raman');
    for (const name of ['copa.text', 'copa.undo'] as const) {
      expect(await site.binder.call(name, of_micah)).toMatchObject(denied);
    }
    expect(await site.binder.call('copa.copy', { ...of_micah, part: 1 })).toMatchObject(denied);
    expect(clipboard.text).toBe('');
  });

  test('[HS-26] sends health to the Case Conferencing tab, as writer and as reader', async () => {
    const { binder, hana, luz, micah } = site;
    const meetingId = await begin(site);
    await decide(site, meetingId);
    await as(hana, 'Hana Sato');
    const entry = {
      meetingId,
      childId: luz,
      outcome: 'monitor',
      text: { updates: 'Wears glasses' },
    };
    await binder.ok('conferences.saveEntry', entry);
    await asAna();
    await binder.ok('meetings.finalize', { meetingId });
    const goesTo = async (childId: string) =>
      (await waiting()).find((one) => one.childId === childId)?.destination;
    expect(await goesTo(luz)).toBe('case-conferencing-tab');
    expect(await goesTo(micah)).toBe('child-case-notes');
    await as(hana, 'Hana Sato');
    expect(await goesTo(micah)).toBe('case-conferencing-tab');
  });
});

describe('[HS-25] a child’s text', () => {
  test('is the whole entry in the order of the site', async () => {
    const { binder, luz } = site;
    await hold(site, { support: [luz] });
    const { parts, leftOut, maxLength } = await binder.ok('copa.text', await of(luz));
    expect({ leftOut, maxLength }).toEqual({ leftOut: [], maxLength: 4_000 });
    expect(parts).toEqual([
      {
        mark: '',
        text: [
          'Case conference: Oct 8, 2026. Present: Management, Teaching.',
          'Strengths to build on: Draws',
          'Concerns: Few words',
          'Outcome: Support needed',
          'Follow-up actions: • Speech screening (Speech), Noor Haddad, by Nov 15, 2026',
        ].join('\n\n'),
      },
    ]);
  });

  test('of case management is in that meeting’s own words, in both languages, and the queue names it', async () => {
    const { binder, luz, micah } = site;
    const meetingId = await beginCase(site, { childIds: [luz, micah] });
    await writePlan(site, meetingId, luz);
    const text = { result: 'Sleeps through' };
    const entry = { meetingId, childId: micah, outcome: 'no-plan', text } as const;
    await binder.ok('caseManagement.saveEntry', entry);
    await binder.ok('meetings.finalize', { meetingId });
    expect(await waiting()).toMatchObject([
      { childId: micah, kind: 'case-management', className: expect.stringMatching(/^Room 1/) },
      { childId: luz, kind: 'case-management' },
    ]);
    const textOf = async (childId: string) =>
      (await binder.ok('copa.text', await of(childId))).parts.map(({ text }) => text);
    const english = [
      'Case management meeting: Oct 20, 2026. Present: Management, Teaching.',
      'Discussion: Tired since the move',
      'Need: Sleep and a quiet start',
      'Strengths to build on: Loves drawing',
      'What the family says: Father works nights',
      'Outcome: Support plan',
      'Strategies: • Quiet corner in the morning (Speech), Noor Haddad, by Nov 10, 2026',
      'Next review: Nov 24, 2026',
    ].join('\n\n');
    expect(await textOf(luz)).toEqual([english]);
    expect(await textOf(micah)).toEqual([
      'Case management meeting: Oct 20, 2026. Present: Management, Teaching.\n\n' +
        'Result of the plan: Sleeps through\n\nOutcome: No plan needed',
    ]);
    await binder.ok('copa.copy', { ...(await of(luz)), part: 1 });
    expect(clipboard.text).toBe(english);
    await binder.ok('vault.setLanguage', { language: 'es' });
    const [spanish] = await textOf(luz);
    await binder.ok('vault.setLanguage', { language: 'en' });
    expect(spanish).toBe(
      [
        'Reunión de manejo de casos: 20 oct 2026. Presentes: Dirección, Enseñanza.',
        'Lo tratado: Tired since the move',
        'Necesidad: Sleep and a quiet start',
        'Fortalezas en que apoyarse: Loves drawing',
        'Lo que dice la familia: Father works nights',
        'Resultado: Plan de apoyo',
        'Estrategias: • Quiet corner in the morning (Speech), Noor Haddad, para el 10 nov 2026',
        'Próxima revisión: 24 nov 2026',
      ].join('\n\n'),
    );
  });

  test('follows the setting, which only an administrator changes and which must be whole', async () => {
    const { binder, noor, luz } = site;
    await hold(site, { support: [luz] });
    const fields = defaultCopaFields.toReversed().map((one) => ({
      ...one,
      isOn: one.field !== 'strengths',
      label: one.field === 'concerns' ? ' Concern noted ' : null,
    }));
    await binder.ok('copa.setFormat', { fields, maxLength: 4_000 });
    const view = await binder.ok('copa.text', await of(luz));
    expect(view.leftOut).toEqual(['strengths']);
    expect(view.parts[0]?.text).toMatch(
      /^Follow-up actions: [\s\S]*Concern noted: Few words[\s\S]*2026/,
    );
    expect(view.parts[0]?.text).not.toContain('Draws');
    const half = { fields: fields.slice(1), maxLength: 4_000 };
    expect(await binder.call('copa.setFormat', half)).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'fields', key: 'copa-fields-once' }] },
    });
    await binder.ok('copa.setFormat', { fields: defaultCopaFields, maxLength: 4_000 });
    await as(noor, 'Noor Haddad');
    expect(await binder.call('copa.setFormat', half)).toMatchObject({
      problem: { code: 'not-allowed' },
    });
  });

  test('is cut at the length set, in parts that are copied one by one and lose nothing', async () => {
    const { binder, luz } = site;
    const said = 'Peña says “sí” 👩‍👩‍👧‍👦 again. '.repeat(40);
    const meetingId = await begin(site);
    await decide(site, meetingId);
    const entry = { meetingId, childId: luz, outcome: 'monitor', text: { discussion: said } };
    await binder.ok('conferences.saveEntry', entry);
    await binder.ok('meetings.finalize', { meetingId });
    await binder.ok('copa.setFormat', { fields: defaultCopaFields, maxLength: 300 });
    const { parts, length } = await binder.ok('copa.text', await of(luz));
    expect(parts.length).toBeGreaterThan(3);
    let together = '';
    for (const [n, { mark, text }] of parts.entries()) {
      await binder.ok('copa.copy', { ...(await of(luz)), part: n + 1 });
      expect(clipboard.text).toBe(`(${n + 1}/${parts.length}) ${text}`);
      expect(mark).toBe(`(${n + 1}/${parts.length}) `);
      expect(copaLength(clipboard.text)).toBeLessThanOrEqual(300);
      together += text;
    }
    expect(together).toContain(said.trim());
    expect(copaLength(together)).toBe(length);
    expect(await binder.call('copa.copy', { ...(await of(luz)), part: 99 })).toMatchObject({
      problem: { key: 'copa-no-part' },
    });
    await binder.ok('copa.setFormat', { fields: defaultCopaFields, maxLength: 4_000 });
  });

  test('goes to the clipboard for 30 s, and the rows name the child and never the text', async () => {
    const { binder, luz } = site;
    await hold(site, { support: [luz] });
    const reply = await binder.ok('copa.copy', { ...(await of(luz)), part: 1 });
    expect(reply).toEqual({ clearAfterMs: 30_000 });
    expect(clipboard).toMatchObject({ clearAfterMs: 30_000 });
    expect(clipboard.text).toContain('Concerns: Few words');
    const rows = await lastRows(2);
    const row = {
      action: 'copa.copy',
      subjectType: 'child',
      subjectId: luz,
      actorName: 'Ana Ruiz',
    };
    expect(rows).toMatchObject([
      { ...row, outcome: 'left' },
      { ...row, outcome: 'done' },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Few words|Luz|Vang/);
  });

  test('a clipboard that another program holds is said, and the row says that nothing left', async () => {
    const { binder, luz } = site;
    await hold(site);
    clipboard.isHeld = true;
    expect(await binder.call('copa.copy', { ...(await of(luz)), part: 1 })).toMatchObject({
      problem: { code: 'refused', key: 'clipboard-refused' },
    });
    expect((await lastRows(1))[0]).toMatchObject({ action: 'copa.copy', outcome: 'refused' });
  });
});

describe('[HS-25] the tick', () => {
  test('takes the child out of the queue, with date and person, and can be taken back', async () => {
    const { binder, luz, noor } = site;
    await hold(site);
    const before = await total();
    const tick = { ...(await of(luz)), date: '2026-10-19', personId: noor };
    await binder.ok('copa.enter', tick);
    expect(await total()).toBe(before - 1);
    expect(await beside()).toBe(before - 1);
    expect((await of(luz)).entryId).toBe('');
    const [last] = await binder.ok('copa.entered', {});
    expect(last).toMatchObject({
      ...{ childId: luz, childName: 'Luz Vang', enteredOn: '2026-10-19' },
      ...{ enteredBy: 'Noor Haddad', mayUndo: true },
    });
    expect(await binder.call('copa.enter', tick)).toMatchObject({
      problem: { key: 'copa-entered' },
    });
    const { entryId, childId } = tick;
    await binder.ok('copa.undo', { entryId, childId });
    expect(await total()).toBe(before);
    expect(await binder.call('copa.undo', { entryId, childId })).toMatchObject({
      problem: { key: 'copa-not-entered' },
    });
    const acts = (await lastRows(6)).map(({ action, subjectId }) => [action, subjectId]);
    expect(acts).toContainEqual(['copa.enter', luz]);
    expect(acts).toContainEqual(['copa.undo', luz]);
  });

  test('is not before the meeting, not in the future, and by somebody of the binder', async () => {
    const { binder, luz, micah, ana } = site;
    await hold(site);
    const tick = { ...(await of(luz)), date: '2026-10-20', personId: ana };
    for (const [wrong, at] of [
      [{ date: '2026-10-07' }, { path: 'date', key: 'before-meeting' }],
      [{ date: '2026-10-21' }, { path: 'date', key: 'date-in-future' }],
      [{ personId: luz }, { path: 'personId', key: 'unknown-person' }],
    ] as const) {
      expect(await binder.call('copa.enter', { ...tick, ...wrong })).toMatchObject({
        problem: { code: 'invalid', fields: [at] },
      });
    }
    expect(await binder.call('copa.enter', { ...tick, childId: micah })).toMatchObject({
      problem: { code: 'not-found' },
    });
    await binder.ok('copa.enter', { ...tick, date: '2026-10-08' });
  });
});

describe('[HS-25] the queue as CSV', () => {
  const saved = () => readdirSync(site.binder.documents).filter((name) => name.endsWith('.csv'));

  test('reads back with every child, a row a part, and is kept with its reason', async () => {
    const { binder, luz } = site;
    await hold(site, { support: [luz] });
    await binder.ok('copa.setFormat', { fields: defaultCopaFields, maxLength: 200 });
    const before = saved();
    const { fileName } = await binder.ok('copa.exportCsv', { reason: 'Monthly upload' });
    expect(fileName).toMatch(/^copa-queue-2026-10-20-[0-9a-f]{6}\.csv$/);
    const name = saved().find((one) => !before.includes(one)) ?? '';
    const rows: Record<string, string>[] = parse(readFileSync(join(binder.documents, name)), {
      ...{ bom: true, columns: true },
    });
    const own = rows.filter((row) => row.Child === 'Luz Vang' && row.Class?.includes(' '));
    expect(
      new Set(rows.map((row) => `${row.Child} ${row['Meeting date']} ${row.Class}`)).size,
    ).toBe(await total());
    const [first] = own;
    expect(first).toMatchObject({ 'Meeting date': '2026-10-08', 'Age in days': '12', Part: '1' });
    expect(own.map((row) => row.Text).join('')).toContain('Speech screening (Speech), Noor Haddad');
    const [log] = await binder.ok('copa.exports', {});
    expect(log).toMatchObject({ reason: 'Monthly upload', by: 'Ana Ruiz', entries: await total() });
    expect((await lastRows(1))[0]).toMatchObject({ action: 'copa.exportCsv', outcome: 'left' });
    await binder.ok('copa.setFormat', { fields: defaultCopaFields, maxLength: 4_000 });
  });

  test('leaves only with the right to disclose, and with a reason', async () => {
    const { binder, noor } = site;
    await hold(site);
    expect(await binder.call('copa.exportCsv', { reason: '  ' })).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'reason', key: 'required' }] },
    });
    const before = saved().length;
    await as(noor, 'Noor Haddad');
    expect(await binder.call('copa.exportCsv', { reason: 'Mine' })).toMatchObject({
      problem: { code: 'not-allowed', right: 'disclose' },
    });
    expect(saved()).toHaveLength(before);
  });
});
