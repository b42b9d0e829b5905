import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { VisitorInput } from '../../src-shared/people/contract.ts';
import { closeTestBinders, passphraseOf } from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import { begin, decide, openSmallSite, type SmallSite, startAnew } from '../support/small-site.ts';

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite();
});
beforeEach(async () => {
  site = await startAnew(site);
});
afterAll(closeTestBinders);

const elena: VisitorInput = {
  name: 'Elena Ortiz',
  affiliation: 'visitor',
  organization: 'Lakeside Clinic',
  title: 'Speech therapist',
  discipline: 'specialist',
};

async function add(over: Partial<VisitorInput> = {}): Promise<string> {
  return (await site.binder.ok('people.addVisitor', { ...elena, ...over })).id;
}

const find = async (id: string) =>
  (await site.binder.ok('people.list', {})).find((one) => one.id === id);
const open = (meetingId: string) => site.binder.ok('conferences.open', { meetingId });
const refused = (key: string) => ({ ok: false, problem: { code: 'refused', key } });

function attend(meetingId: string, personId: string) {
  const line = { meetingId, personId, discipline: 'specialist', presence: 'present' } as const;
  return site.binder.ok('meetings.setAttendance', line);
}

describe('somebody from outside', () => {
  test('[HS-02] is added by whoever writes records, with no access, role or class', async () => {
    const { binder, noor, ana } = site;
    await binder.signIn(noor, passphraseOf('Noor Haddad'));
    const id = await add({ name: '  Elena Ortiz ' });
    await binder.signIn(ana);
    expect(await find(id)).toMatchObject({
      ...elena,
      ...{ access: 'none', roles: [], classIds: [], lastSignedInAt: null },
    });
    const { people } = await binder.ok('vault.status', {});
    expect(people.map(({ label }) => label)).not.toContain('Elena Ortiz');
  });

  test('can never get access, roles or classes', async () => {
    const { binder, bluebirds } = site;
    for (const affiliation of ['visitor', 'partner', 'parent'] as const) {
      const personId = await add({ affiliation });
      const passphrase = passphraseOf('Elena Ortiz');
      const access = { personId, passphrase, isTemporary: false };
      expect(await binder.call('people.giveAccess', access)).toMatchObject(refused('not-staff'));
      const staff = { name: 'Elena Ortiz', discipline: 'health', roles: ['health'], classIds: [] };
      expect(
        await binder.call('people.edit', { ...staff, personId, language: 'en' }),
      ).toMatchObject(refused('not-staff'));
      await inside(binder, (client) => {
        const run = (sql: string) => () => client.prepare(sql).run(personId);
        expect(run("UPDATE person SET access = 'active' WHERE id = ?")).toThrow('not-staff');
        expect(run("INSERT INTO person_role VALUES (?, 'director')")).toThrow('not-staff');
        expect(run(`INSERT INTO person_class VALUES (?, '${bluebirds}')`)).toThrow('not-staff');
      });
      await binder.signIn(site.ana);
      expect(await find(personId)).toMatchObject({ access: 'none', roles: [], classIds: [] });
    }
  });

  test('and staff are not turned into each other', async () => {
    const { binder, noor } = site;
    expect(await binder.call('people.editVisitor', { ...elena, personId: noor })).toMatchObject(
      refused('is-staff'),
    );
    expect(
      await binder.call('people.addVisitor', { ...elena, affiliation: 'staff' }),
    ).toMatchObject({ problem: { code: 'invalid' } });
  });

  test('[HS-02] a parent is there for the family, and nobody else is', async () => {
    const { binder } = site;
    const parent = await add({ affiliation: 'parent', discipline: 'health', organization: ' ' });
    expect(await find(parent)).toMatchObject({ discipline: 'family', organization: null });
    expect(
      await binder.call('people.addVisitor', { ...elena, discipline: 'family' }),
    ).toMatchObject({ problem: { fields: [{ path: 'discipline', key: 'family-is-parent' }] } });
  });

  test('is not somebody who waits for access on Home', async () => {
    const home = async () => (await site.binder.ok('home.lines', {})).yours;
    const before = await home();
    await add();
    expect(await home()).toEqual(before);
  });
});

describe('in a conference', () => {
  test('[HS-01] the list says whom each came for, as it was when it was finalized', async () => {
    const { binder } = site;
    const id = await add();
    const meetingId = await begin(site);
    await attend(meetingId, id);
    await binder.ok('people.editVisitor', { ...elena, personId: id, organization: 'Hill Clinic' });
    const line = { affiliation: 'visitor', organization: 'Hill Clinic' };
    const of = async () =>
      (await open(meetingId)).attendees.find(({ personId }) => personId === id);
    expect(await of()).toMatchObject({ ...line, discipline: 'specialist', presence: 'present' });
    await decide(site, meetingId);
    await binder.ok('meetings.finalize', { meetingId });
    await binder.ok('people.editVisitor', { ...elena, personId: id, organization: 'Elsewhere' });
    expect(await of()).toMatchObject(line);
  });

  test('[HS-02] a parent beside one discipline does not make it multidisciplinary', async () => {
    const { noor } = site;
    const meetingId = await begin(site, { present: [noor] });
    await attend(meetingId, await add({ affiliation: 'parent' }));
    const { warnings, attendees } = await open(meetingId);
    expect(warnings).toContain('not-multidisciplinary');
    expect(attendees.find(({ affiliation }) => affiliation === 'parent')?.discipline).toBe(
      'family',
    );
    await attend(meetingId, await add());
    expect((await open(meetingId)).warnings).not.toContain('not-multidisciplinary');
  });

  test('[HS-02] next time partners are invited again, specialists from outside and parents not', async () => {
    const { binder } = site;
    const meetingId = await begin(site);
    const partner = await add({ affiliation: 'partner', discipline: 'housing' });
    const others = [await add(), await add({ affiliation: 'parent' })];
    for (const id of [partner, ...others]) await attend(meetingId, id);
    await decide(site, meetingId);
    await binder.ok('meetings.finalize', { meetingId });
    const next = await begin(site, { date: '2026-10-20', present: [] });
    const invited = (await open(next)).attendees.map(({ personId }) => personId);
    expect(invited).toContain(partner);
    for (const id of others) expect(invited).not.toContain(id);
  });
});
