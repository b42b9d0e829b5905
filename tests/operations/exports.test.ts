import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src-shared/operation.ts';
import { closeTestBinders, PASSPHRASE } from '../support/binder.ts';
import { hasTool, runOnPdf } from '../support/pdf-tools.ts';
import {
  begin,
  decide,
  formOf,
  hold,
  openSmallSite,
  type SmallSite,
  startAnew,
} from '../support/small-site.ts';

let site: SmallSite;
let meetingId: string;
let formId: string;
beforeAll(async () => {
  site = await openSmallSite();
  const { binder, luz, micah, ana, ines } = site;
  meetingId = await begin(site);
  await decide(site, meetingId, [luz]);
  await binder.ok('conferences.saveEntry', {
    ...{ meetingId, childId: micah, text: { discussion: 'Hums all day', updates: 'Glasses' } },
  });
  await binder.ok('meetings.save', {
    ...{ meetingId, date: '2026-10-08', startsAt: '14:00', endsAt: '15:00' },
    notes: 'The heating was off',
  });
  await binder.ok('conferences.saveEntry', {
    ...{ meetingId, childId: ines, outcome: null, text: {} },
  });
  await binder.ok('conferences.leaveOut', { meetingId, childId: ines, reason: 'In hospital' });
  const made = await binder.ok('meetings.finalize', { meetingId });
  formId = made.formIds[0] ?? '';
  const { documentId } = await formOf(site, formId);
  await binder.ok('signatures.sign', {
    ...{ meetingId, personId: ana, passphrase: PASSPHRASE },
    documentIds: [made.minutesId, documentId],
  });
});
afterAll(closeTestBinders);

const saved = () => readdirSync(site.binder.documents).toSorted();

/** The text of the document that a call saved, as a reader of another maker finds it. */
async function textOf(save: () => Promise<{ fileName: string | null }>): Promise<string> {
  const before = saved();
  const { fileName } = await save();
  const name = saved().find((one) => !before.includes(one)) ?? '';
  expect(name).toContain(fileName ?? 'nothing');
  const bytes = readFileSync(join(site.binder.documents, name));
  return runOnPdf('pdftotext', ['-layout', 'FILE', '-'], bytes).replace(/\s+/g, ' ');
}

const minutes = (language: Language) =>
  textOf(() => site.binder.ok('exports.minutes', { meetingId, language }));
const extract = (childId: string, language: Language) =>
  textOf(() => site.binder.ok('exports.extract', { meetingId, childId, language }));
const form = (language: Language, id = formId) =>
  textOf(() => site.binder.ok('exports.form', { formId: id, language }));

describe.skipIf(!hasTool('pdftotext'))('what is printed', () => {
  test('[HS-01][HS-08] minutes hold the meeting and every child of it', async () => {
    const text = await minutes('en');
    for (const words of [
      ...['Case conference: Room 1 Bluebirds', 'Maple Street', 'Oct 8, 2026', '2:00 PM to 3:00 PM'],
      ...['Noor Haddad', 'Teaching', 'Luz Vang', 'Micah Mbeki', 'Hums all day', 'Support needed'],
      ...['Inés Castillo', 'In hospital', 'The heating was off', 'Speech screening', 'verified'],
      ...['1 signature is missing: Noor Haddad', 'For staff only'],
    ]) {
      expect(text).toContain(words);
    }
  });

  test.each(['en', 'es'] as const)(
    '[PR-06] an extract names no other child (%s)',
    async (language) => {
      const text = await extract(site.micah, language);
      expect(text).toContain('Micah Mbeki');
      expect(text).toContain('Hums all day');
      expect(text).not.toMatch(/Luz|Vang|Inés|Castillo|hospital|heating|Few words|screening/);
    },
  );

  test('[HS-20] a form prints like the paper form, with lines to sign by hand', async () => {
    const text = await form('en');
    for (const words of [
      ...['Follow-up form: Luz Vang', 'Luis Vang', 'Few words', 'Draws', 'Speech screening'],
      ...['Noor Haddad', 'Nov 15, 2026', 'Signatures of all staff present', 'Signed Oct 20, 2026'],
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/Micah|Mbeki|Inés|Hums/);
    expect(text).toMatch(
      /Signatures of all staff present 1 signature is missing: .* Signed Oct 20/,
    );
  });

  test('in Spanish the words are Spanish, and what people wrote stays', async () => {
    expect(await minutes('es')).toMatch(/Se necesita apoyo|Apoyo necesario|Necesita apoyo/);
    const text = await form('es');
    expect(text).toContain('Few words');
    expect(text).not.toMatch(/Follow-up|Signatures|Conference|missing|verified/);
  });

  test('[HS-19] progress and result stand beside what was signed', async () => {
    const { binder } = site;
    const { actionId } = await formOf(site, formId);
    const done = { actionId, date: '2026-10-20', note: 'Screened', status: 'done' } as const;
    await binder.ok('followUps.addProgress', done);
    await binder.ok('followUps.close', { formId, result: 'Within range' });
    await binder.ok('followUps.amend', { formId, what: 'At home', why: 'Asked by Mr. Vang' });
    const text = await form('en');
    expect(text).toMatch(/Amendment of Oct 20, 2026.* At home Asked by Mr. Vang/);
    expect(text).toMatch(/Done: Screened/);
    expect(text).toMatch(/Within range.*Closed on Oct 20, 2026/);
    expect(text).toContain('verified');
  });
});

describe('saving', () => {
  test('[PR-14] leaves a row for the decision and one for what left', async () => {
    const { binder, micah } = site;
    await binder.ok('exports.extract', { meetingId, childId: micah, language: 'en' });
    const { rows } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 2, actorId: null, action: 'exports.extract' },
    });
    expect(rows).toMatchObject([
      { outcome: 'left', subjectType: 'child', subjectId: micah },
      { outcome: 'done', subjectType: 'child', subjectId: micah },
    ]);
  });

  test('a file name holds no name, and the file is its owner’s only', async () => {
    const { fileName } = await site.binder.ok('exports.form', { formId, language: 'en' });
    expect(fileName).toMatch(/^follow-up-form-2026-10-20-[0-9a-f]+\.pdf$/);
    const path = join(
      site.binder.documents,
      saved().find((one) => one.includes(fileName ?? '')) ?? '',
    );
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(saved().filter((one) => one.endsWith('.part'))).toEqual([]);
  });

  test('minutes and forms of a conference go out as one job', async () => {
    const before = saved().length;
    const { fileNames } = await site.binder.job('exports.conference', {
      ...{ meetingId, language: 'en' },
    });
    expect(fileNames.map((name) => name.replace(/-2026.*/, ''))).toEqual([
      ...['conference-minutes', 'follow-up-form'],
    ]);
    expect(saved()).toHaveLength(before + 2);
  });

  test('nothing is printed of a conference that is still being written', async () => {
    const anew = await startAnew(site);
    const open = await begin(anew);
    const print = { meetingId: open, language: 'en' };
    expect(await anew.binder.call('exports.minutes', print)).toMatchObject({
      problem: { code: 'not-found' },
    });
    const child = { ...print, childId: anew.luz };
    expect(await anew.binder.call('exports.extract', child)).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  test('a file can be shown in the sitting in which it was saved', async () => {
    const { binder } = site;
    const { exportId } = await binder.ok('exports.form', { formId, language: 'en' });
    expect(await binder.call('exports.show', { exportId })).toEqual({ ok: true, value: {} });
    expect(await binder.call('exports.show', { exportId: meetingId })).toMatchObject({
      problem: { code: 'refused', key: 'export-gone' },
    });
  });
});

test('a place that can’t be written is told, and leaves a row of its own', async () => {
  const shell = { chooseSave: async () => '/nowhere/at/all.pdf' };
  const other = await openSmallSite({ shell });
  const { formIds } = await hold(other, { support: [other.luz] });
  const reply = await other.binder.call('exports.form', { formId: formIds[0], language: 'en' });
  expect(reply).toEqual({ ok: false, problem: { code: 'write-failed' } });
  const { rows } = await other.binder.ok('vault.audit', {
    ...{ before: null, limit: 2, actorId: null, action: 'exports.form' },
  });
  expect(rows.map(({ outcome }) => outcome)).toEqual(['write-failed', 'done']);
  // What has a log of its own is not in it either.
  const queue = await other.binder.call('copa.exportCsv', { reason: 'Monthly upload' });
  expect(queue).toMatchObject({ problem: { code: 'write-failed' } });
  expect(await other.binder.ok('copa.exports', {})).toEqual([]);
});
