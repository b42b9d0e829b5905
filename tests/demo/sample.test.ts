import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../../src-main/demo/accounts.ts';
import { sampleBinder } from '../../src-main/demo/sample.ts';
import { openSitting, type Sitting } from '../../src-main/demo/sitting.ts';
import { floorKdf } from '../../src-main/vault/kdf.ts';
import { FIXTURE, machine, newFolder, removeFolders } from './machine.ts';

const folder = newFolder();
const said: string[] = [];
const means = { kdf: floorKdf, machine, say: (line: string) => void said.push(line) };
let sitting: Sitting;

beforeAll(async () => {
  const administrator = await sampleBinder(folder, means);
  sitting = await openSitting({ folder, kdf: floorKdf }, machine);
  await signIn(sitting, administrator);
}, 300_000);
afterAll(async () => {
  await sitting.close();
  removeFolders();
});

describe('the sample binder', () => {
  test('is made of the fictional roster that the tests have', () => {
    const resource = join(import.meta.dirname, '../../resources/sample-roster.csv');
    expect(readFileSync(resource, 'utf8')).toBe(readFileSync(FIXTURE, 'utf8'));
  });

  test('shows a site in the middle of its year, with something of everything to do', async () => {
    const { today, yours, site } = await sitting.call('home.lines', {});
    expect(today).toBe('2026-11-22');
    const lines = [...yours, ...site];
    const of = (what: string) => lines.filter((line) => line.what === what);
    expect(of('first-conference').map(({ state }) => state)).toEqual([
      expect.stringMatching(/^(?:open|due-soon)$/),
    ]);
    expect(of('monthly-conference')).not.toEqual([]);
    expect(yours.map(({ what }) => what)).toContain('sign');
    expect(of('action').filter(({ state }) => state === 'overdue')).toHaveLength(1);
    expect(of('recovery-unconfirmed')).toEqual([]);
    expect(of('person-without-access')).toEqual([]);
  });

  test('misses exactly one signature', async () => {
    const missing = await sitting.call('signatures.missing', {});
    expect(missing.map(({ name, documents }) => [name, documents.length])).toEqual([
      ['Ruth Calloway', 1],
    ]);
  });

  test('has forms in every state', async () => {
    const all = { state: 'all', classId: null, mineOnly: false } as const;
    const forms = await sitting.call('followUps.list', all);
    expect(forms.filter(({ closedOn }) => closedOn !== null)).toHaveLength(1);
    expect(forms.filter(({ isOverdue }) => isOverdue)).toHaveLength(1);
    expect(forms.filter(({ closedOn, openActions }) => !closedOn && openActions === 0)).not.toEqual(
      [],
    );
    expect(forms.filter(({ openActions, isOverdue }) => openActions > 0 && !isOverdue)).not.toEqual(
      [],
    );
  });

  test('has a conference half written', async () => {
    const calendar = await sitting.call('conferences.calendar', {});
    const [meetingId] = calendar.flatMap(({ openConferenceId }) => openConferenceId ?? []);
    if (!meetingId) throw new Error('no conference is open');
    const { agenda, attendees } = await sitting.call('conferences.open', { meetingId });
    expect(agenda.filter(({ outcome }) => outcome !== null)).toHaveLength(1);
    expect(agenda.length).toBeGreaterThan(1);
    expect(agenda.flatMap(({ reasons }) => reasons)).toEqual(
      expect.arrayContaining(['new', 'concern', 'update']),
    );
    expect(attendees.every(({ presence }) => presence === 'present')).toBe(true);
  });

  test('is found again, with the same passphrase, and not made anew', async () => {
    const binder = () => readdirSync(join(folder, 'binder')).toSorted();
    const before = binder();
    const first = said.find((line) => line.startsWith('  '));
    said.length = 0;
    await sampleBinder(folder, means);
    expect(said).toContain(first);
    expect(said).not.toContain('Making the sample binder, once …');
    expect(binder()).toEqual(before);
    expect(existsSync(`${folder}.part`)).toBe(false);
  });

  test('is never made where something else is', async () => {
    const other = newFolder();
    mkdirSync(other);
    writeFileSync(join(other, 'mine.txt'), 'mine');
    await expect(sampleBinder(other, means)).rejects.toThrow('It was left alone.');
    expect(readdirSync(other)).toEqual(['mine.txt']);
  });

  test('is not taken for a binder without a sample’s passphrases', async () => {
    const other = newFolder();
    cpSync(join(folder, 'binder'), join(other, 'binder'), { recursive: true });
    await expect(sampleBinder(other, means)).rejects.toThrow('It was left alone.');
    expect(readdirSync(other)).toEqual(['binder']);
  });
});
