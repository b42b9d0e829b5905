import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, readAccounts, signIn } from '../../src-main/demo/accounts.ts';
import { childrenOf } from '../../src-main/demo/notes.ts';
import { sampleBinder } from '../../src-main/demo/sample.ts';
import { openSitting, type Sitting } from '../../src-main/demo/sitting.ts';
import { floorKdf } from '../../src-main/vault/kdf.ts';
import { translator } from '../../src-shared/locales/translator.ts';
import { Language } from '../../src-shared/operation.ts';
import { FIXTURE, machine, newFolder, removeFolders } from './machine.ts';

const folder = newFolder();
const said: string[] = [];
const means = { kdf: floorKdf, machine, say: (line: string) => void said.push(line) };
let administrator: Account;
let sitting: Sitting;

beforeAll(async () => {
  administrator = await sampleBinder(folder, means);
  sitting = await openSitting({ folder, kdf: floorKdf }, machine);
  await signIn(sitting, administrator);
}, 300_000);

async function as(who: Account): Promise<void> {
  await sitting.close();
  sitting = await openSitting({ folder, kdf: floorKdf }, machine);
  await signIn(sitting, who);
}

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

  test('has notes of several authors, one for health only, and two concerns that wait', async () => {
    const { rows } = await sitting.call('notes.search', { query: '', kind: null, after: null });
    expect(new Set(rows.map(({ author }) => author)).size).toBeGreaterThanOrEqual(3);
    // The administrator is no health staff.
    expect(rows.map(({ kind }) => kind)).not.toContain('health');
    const views = await Promise.all(
      rows.map(({ id }) => sitting.call('notes.open', { noteId: id })),
    );
    expect(views.flatMap(({ amendments }) => amendments)).toHaveLength(1);
    const health = readAccounts(folder).people.find(({ roles }) => roles.includes('health'));
    if (!health) throw new Error('nobody is health staff');
    await as(health);
    const seen = await sitting.call('notes.search', { query: '', kind: 'health', after: null });
    expect(seen.rows.map(({ author }) => author)).toEqual([health.name]);
    await as(administrator);

    const classes = await sitting.call('families.classes', {});
    const waiting = [];
    for (const { id: classId } of classes.slice(1)) {
      for (const childId of await childrenOf(sitting, classId)) {
        waiting.push(...(await sitting.call('families.child', { childId })).raised);
      }
    }
    expect(waiting.map(({ kind }) => kind)).toEqual(['concern', 'concern']);
    expect(new Set(waiting.map(({ raisedBy }) => raisedBy)).size).toBe(2);
  });

  test('[HS-27] waits for COPA with a few, the others entered by the health coordinator', async () => {
    const { items, total } = await sitting.call('copa.queue', {});
    expect(total).toBe(5);
    expect(items).toHaveLength(5);
    expect((await sitting.call('home.lines', {})).due.copa).toBe(5);
    const entered = await sitting.call('copa.entered', {});
    expect(entered.length).toBeGreaterThan(10);
    expect(new Set(entered.map(({ enteredBy }) => enteredBy))).toEqual(new Set(['Benita Lorde']));
  });

  test('[HS-22] [HS-24] has met on cases, with a plan to review, and meets again', async () => {
    const view = await sitting.call('caseManagement.overview', {});
    expect(view.deadlines[0]).toMatchObject({ what: 'year-start-case-management', state: 'done' });
    expect(view.deadlines.filter(({ state }) => state === 'overdue')).toEqual([]);
    expect(view.appointments.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(view.meetings).toMatchObject([
      { state: 'open', date: '2026-11-27' },
      { state: 'finalized', date: '2026-10-02', plans: 1, missingSignatures: 0 },
    ]);
    const plans = await sitting.call('caseManagement.plans', { state: 'open' });
    expect(plans).toMatchObject([{ reviewOn: '2026-11-27', openStrategies: 2 }]);
    const { yours, site } = await sitting.call('home.lines', {});
    const review = [...yours, ...site].filter(({ what }) => what === 'plan-review');
    expect(review).toMatchObject([{ state: 'due-soon' }]);
  });

  test('[HS-16] a specialist from outside has signed by hand before a witness', async () => {
    const people = await sitting.call('people.list', {});
    const visitor = people.find(({ affiliation }) => affiliation === 'visitor');
    const [, , third] = await sitting.call('families.classes', {});
    const [held] = await sitting.call('conferences.list', { classId: third?.id ?? '' });
    const { documents } = await sitting.call('signatures.round', { meetingId: held?.id ?? '' });
    const lines = documents.flatMap(({ signing }) => signing.lines);
    const drawn = lines.filter(({ state }) => state === 'drawn');
    expect(drawn).toHaveLength(documents.length);
    for (const line of drawn) {
      expect(line).toMatchObject({ personId: visitor?.id, verified: 'valid' });
      expect(line.drawn).toMatchObject({ printedName: visitor?.name, witness: 'Howard Pell' });
    }
  });

  test('[CE-07] [CE-25] [CE-34] knows households, and agencies of which one has signed nothing', async () => {
    const agencies = await sitting.call('agencies.list', {});
    expect(agencies.map(({ agreement }) => agreement.state).toSorted()).toEqual([
      ...['missing', 'on-file', 'on-file', 'on-file', 'on-file'],
    ]);
    const rows = await sitting.call('households.list', { regionId: null, status: 'all' });
    expect(rows).toHaveLength(14);
    expect(rows.filter(({ isCodeOnly }) => isCodeOnly)).toHaveLength(2);
    expect(rows.filter(({ status }) => status !== 'active')).toHaveLength(2);
    const views = await Promise.all(
      rows.map(({ id }) => sitting.call('households.household', { householdId: id })),
    );
    const services = views.flatMap((view) => view.services);
    expect(services.filter(({ isDuplicate }) => isDuplicate)).toHaveLength(2);
    expect(views.filter(({ locations }) => locations.length > 1)).not.toEqual([]);
    const barriers = await sitting.call('barriers.list', {});
    expect(barriers.map(({ status }) => status).toSorted()).toEqual(['open', 'working']);
  });

  test('[CE-03] [CE-12] has met in a region, and meets again with promises to report on', async () => {
    const meetings = await sitting.call('coordinatedEntry.list', {});
    expect(meetings).toMatchObject([
      { regionName: 'Region 1', date: '2026-11-24', state: 'open' },
      // October belongs to the CoC-wide meeting (CE-04).
      { date: '2026-09-22', state: 'finalized', reviewed: 6, missingSignatures: 0 },
    ]);
    const [next] = meetings;
    const view = await sitting.call('coordinatedEntry.open', { meetingId: next?.id ?? '' });
    const promised = view.reports.flatMap((report) => report.lines);
    expect(promised.filter(({ isReported }) => isReported)).toHaveLength(1);
    expect(promised.filter(({ isReported }) => !isReported)).toHaveLength(5);
    expect(view.agencies).toHaveLength(4);
    const { yours, site } = await sitting.call('home.lines', {});
    const lines = [...yours, ...site].filter((line) => line.for === 'Region 1');
    expect(lines.map(({ what, due }) => [what, due]).toSorted()).toEqual([
      ['preparation-list', '2026-11-22'],
      ['region-meeting', '2026-11-24'],
    ]);
  });

  test('fills the calendar with what was held and what is to come', async () => {
    const { items } = await sitting.call('calendar.between', {
      ...{ start: '2026-10-01', end: '2026-12-31' },
    });
    expect(items.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        ...['conference', 'case-management', 'plan-review', 'action', 'region-meeting'],
      ]),
    );
    // Where there is no child or class to name, the item's own short name stands in the day.
    const nameless = items.filter(({ about, group }) => (about ?? group) === null);
    for (const language of Language.options) {
      const words = nameless.map(({ what }) => translator(language)(`calendar:short.${what}`));
      expect(words.filter((word) => word.includes('short.'))).toEqual([]);
    }
    expect(nameless).not.toEqual([]);
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
