import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract.ts';
import type { Language } from '../../src-shared/operation.ts';
import {
  closeTestBinders,
  openTestBinder,
  passphraseOf,
  type TestBinder,
} from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import { runOnPdf } from '../support/pdf-tools.ts';
import {
  aStep,
  holdMeeting,
  LABELS,
  openRegionOne,
  type RegionOne,
} from '../support/region-meeting.ts';
import { names, sampleInput } from './contract-samples.ts';

let region: RegionOne;
let binder: TestBinder;
/** Held in November, with a step for Ash and one for Elm; the next one is ahead. */
let heldId: string;
let nextId: string;
let minutesId: string;

beforeAll(async () => {
  binder = await openTestBinder({ day: '2026-11-12' });
  region = await openRegionOne(binder);
  const { households, people, agencies } = region;
  const service = { householdId: households.youth, agencyId: agencies.ash, service: 'Shelter' };
  await binder.ok('households.addService', { ...service, since: '2026-11-01' });
  heldId = await holdMeeting(region, '2026-11-12', [
    { householdId: households.car, action: aStep(people.ash, { what: 'Call the landlord' }) },
    { householdId: households.coded, action: aStep(people.elm, { what: 'Find a room' }) },
  ]);
  minutesId = (await binder.ok('coordinatedEntry.open', { meetingId: heldId })).minutesId ?? '';
  binder.clock.goTo('2026-12-01');
  const next = { regionId: region.regions.region1, date: '2026-12-10', startsAt: '10:00' };
  nextId = (await binder.ok('coordinatedEntry.schedule', next)).id;
}, 60_000);
afterAll(closeTestBinders);

const saved = () => readdirSync(binder.documents).toSorted();

/** What a call saved, and its answer. */
async function fileOf<T>(call: () => Promise<T>): Promise<{ bytes: Buffer; reply: T }> {
  const before = saved();
  const reply = await call();
  const [name = ''] = saved().filter((one) => !before.includes(one));
  return { bytes: readFileSync(join(binder.documents, name)), reply };
}

const textOf = (bytes: Uint8Array, password: string | null) =>
  runOnPdf('pdftotext', ['-layout', '-upw', password ?? '', 'FILE', '-'], bytes).replace(
    /\s+/g,
    ' ',
  );

const leaving = (over: { language?: Language } = {}) => ({
  ...{ meetingId: nextId, recipient: 'All partners of Region 1', reason: 'To prepare' },
  ...{ language: 'en' as Language, ...over },
});

const householdWords = [...Object.values(LABELS), 'RV-1', 'RV-2'];

describe('the preparation list', () => {
  test('[CE-09] [CE-10] is AES-256 of revision 6, and is read with its password only', async () => {
    const { bytes, reply } = await fileOf(() =>
      binder.ok('coordinatedEntry.exportList', leaving()),
    );
    const password = reply.password ?? '';
    expect(password).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    const said = runOnPdf('qpdf', [`--password=${password}`, '--show-encryption', 'FILE'], bytes);
    expect(said).toContain('R = 6\n');
    expect(said).toContain('file encryption method: AESv3');
    expect(() => textOf(bytes, '')).toThrow(/Incorrect password/);
    const text = textOf(bytes, password);
    expect(text).toContain('Households to be discussed: Region 1');
    for (const word of ['All partners of Region 1', 'from 10:00 AM', 'Shelter']) {
      expect(text).toContain(word);
    }
    // No sentence is missing.
    expect(text).not.toMatch(/[a-z]\.[a-z]/);
    expect(text).toContain(LABELS.youth);
    expect(text).toContain('(RV-2)');
    expect(text).toContain('Call the landlord');
    expect(text).not.toContain('made later');
    // Nobody is reviewed for whom no filter asks and no step is open.
    expect(text).not.toContain(LABELS.quiet);
  });

  test('[CE-25] victim-service households are on it by their code', async () => {
    const { bytes, reply } = await fileOf(() =>
      binder.ok('coordinatedEntry.exportList', leaving()),
    );
    const text = textOf(bytes, reply.password);
    expect(text).toContain('RV-9');
    expect(text).not.toContain('(RV-9)');
  });

  test('[CE-10] each has another password, answered once and kept nowhere', async () => {
    const replies = [
      await binder.ok('coordinatedEntry.exportList', leaving()),
      await binder.ok('coordinatedEntry.exportList', leaving({ language: 'es' })),
    ];
    const passwords = replies.map(({ password }) => password ?? '');
    expect(new Set(passwords).size).toBe(2);
    const { rows: audit } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 50, actorId: null, action: null },
    });
    const rows = await binder.ok('coordinatedEntry.open', { meetingId: nextId });
    for (const kept of [JSON.stringify(rows), JSON.stringify(audit)]) {
      for (const password of passwords) expect(kept).not.toContain(password);
    }
    expect(audit.slice(0, 2)).toMatchObject([
      { action: 'coordinatedEntry.exportList', outcome: 'left', subjectId: nextId },
      { action: 'coordinatedEntry.exportList', outcome: 'done', subjectId: nextId },
    ]);
    expect(rows.exports.at(-1)).toMatchObject({
      ...{ recipient: 'All partners of Region 1', reason: 'To prepare', by: 'Ana Ruiz' },
      ...{ agencyName: null, households: 3, isLate: false },
    });
  });

  test('[CE-09] made later than two days before, it is marked late, on itself too', async () => {
    binder.clock.goTo('2026-12-08');
    const onTime = await binder.ok('coordinatedEntry.exportList', leaving());
    expect(onTime.fileName).toMatch(/^preparation-list-2026-12-08-[0-9a-f]+\.pdf$/);
    binder.clock.goTo('2026-12-09');
    const { bytes, reply } = await fileOf(() =>
      binder.ok('coordinatedEntry.exportList', leaving({ language: 'es' })),
    );
    expect(textOf(bytes, reply.password)).toContain('menos de dos días de anticipación');
    const { exports } = await binder.ok('coordinatedEntry.open', { meetingId: nextId });
    expect(exports.slice(-2).map(({ isLate }) => isLate)).toEqual([false, true]);
    binder.clock.goTo('2026-12-01');
  });

  test('[CE-11] one agency’s sheet: its steps and its households, nobody else’s', async () => {
    const agencyId = region.agencies.ash;
    const { bytes, reply } = await fileOf(() =>
      binder.ok('coordinatedEntry.exportSheet', { ...leaving(), agencyId }),
    );
    expect(() => textOf(bytes, '')).toThrow(/Incorrect password/);
    const text = textOf(bytes, reply.password);
    for (const word of ['Ash Shelter', 'Call the landlord', LABELS.car, LABELS.youth, 'Shelter']) {
      expect(text).toContain(word);
    }
    for (const word of ['Find a room', 'RV-9', LABELS.quiet]) expect(text).not.toContain(word);
    const dunes = { ...leaving(), agencyId: region.agencies.dunes };
    expect(await binder.call('coordinatedEntry.exportSheet', dunes)).toMatchObject({
      problem: { key: 'agency-without-agreement' },
    });
  });

  test('[CE-10] a file that could not be saved has not left', async () => {
    const logged = async () =>
      (await binder.ok('coordinatedEntry.open', { meetingId: nextId })).exports.length;
    const before = await logged();
    const away = `${binder.documents} away`;
    renameSync(binder.documents, away);
    const agencyId = region.agencies.ash;
    expect([
      await binder.call('coordinatedEntry.exportList', leaving()),
      await binder.call('coordinatedEntry.exportSheet', { ...leaving(), agencyId }),
    ]).toMatchObject([
      { problem: { code: 'write-failed' } },
      { problem: { code: 'write-failed' } },
    ]);
    renameSync(away, binder.documents);
    expect(await logged()).toBe(before);
    const { rows } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 2, actorId: null, action: 'coordinatedEntry.exportList' },
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['write-failed', 'done']);
    await binder.ok('coordinatedEntry.exportList', leaving());
    expect(await logged()).toBe(before + 1);
  });

  test('[CE-10] its meeting is not taken back, and no row of it is changed', async () => {
    expect(await binder.call('meetings.cancel', { meetingId: nextId })).toMatchObject({
      problem: { key: 'meeting-has-exports' },
    });
  });

  test('[PR-13] only those who may disclose make it', async () => {
    const health = await binder.addPerson('Hana Sato', ['health']);
    await binder.signIn(health, passphraseOf('Hana Sato'));
    expect(await binder.call('coordinatedEntry.exportList', leaving())).toMatchObject({
      problem: { code: 'not-allowed', right: 'disclose' },
    });
    await binder.signIn(binder.administratorId);
  });
});

describe('what leaves the binder', () => {
  test('[CE-01] [CE-10] the minutes, encrypted', async () => {
    for (const [language, title] of [
      ['en', 'Coordinated entry: Region 1'],
      ['es', 'Entrada coordinada: Region 1'],
    ] as const) {
      const { bytes, reply } = await fileOf(() =>
        binder.ok('coordinatedEntry.print', { meetingId: heldId, language }),
      );
      expect(() => textOf(bytes, '')).toThrow(/Incorrect password/);
      const text = textOf(bytes, reply.password);
      for (const word of [
        title,
        LABELS.car,
        'RV-9',
        'A lease of their own',
        'Ash Shelter',
        'Ill',
      ]) {
        expect(text).toContain(word);
      }
    }
  });

  test('[CE-10] no operation saves a household in a file that opens without a password', async () => {
    const ids = {
      ...{ meetingId: heldId, documentId: minutesId, householdId: region.households.car },
      ...{ agencyId: region.agencies.ash, language: 'en' },
    };
    const saving = names.filter((name) => {
      const { output } = contract[name];
      return 'shape' in output && ('fileName' in output.shape || 'fileNames' in output.shape);
    });
    expect(saving.length).toBeGreaterThan(8);
    const encrypted: string[] = [];
    for (const name of saving) {
      for (const meetingId of [heldId, nextId]) {
        const before = saved();
        await binder.call(name, { ...sampleInput(name, ids), ...withMeeting(name, meetingId) });
        // A job answers before it has saved.
        await new Promise((resolve) => setImmediate(resolve));
        for (const file of saved().filter((one) => !before.includes(one))) {
          const bytes = readFileSync(join(binder.documents, file));
          const isPdf = bytes.subarray(0, 5).toString() === '%PDF-';
          if (isPdf && isClosed(bytes)) encrypted.push(name);
          else
            expect(householdWords.filter((word) => inClear(bytes, isPdf).includes(word))).toEqual(
              [],
            );
        }
      }
    }
    expect([...new Set(encrypted)].toSorted()).toEqual([
      ...['coordinatedEntry.exportList', 'coordinatedEntry.exportSheet', 'coordinatedEntry.print'],
    ]);
  });

  test('[CE-10] the log of what left is only added to', async () => {
    await inside(binder, (client) => {
      for (const act of ["UPDATE list_export SET recipient = 'x'", 'DELETE FROM list_export']) {
        expect(() => client.exec(act)).toThrow(/append-only/);
      }
    });
    await binder.signIn(binder.administratorId);
  });
});

function withMeeting(name: string, meetingId: string): { meetingId?: string } {
  return Object.hasOwn(sampleInput(name as (typeof names)[number]), 'meetingId')
    ? { meetingId }
    : {};
}

function isClosed(bytes: Buffer): boolean {
  try {
    runOnPdf('pdftotext', ['FILE', '-'], bytes);
    return false;
  } catch (error) {
    return String(error).includes('Incorrect password');
  }
}

function inClear(bytes: Buffer, isPdf: boolean): string {
  return isPdf ? runOnPdf('pdftotext', ['FILE', '-'], bytes) : bytes.toString('utf8');
}
