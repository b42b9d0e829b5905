import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  closeTestBinders,
  openTestBinder,
  passphraseOf,
  type TestBinder,
  TODAY,
} from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import {
  AGREEMENT,
  addAgency,
  addAgreement,
  addHousehold,
  householdInput,
  type Regions,
  switchOn,
} from '../support/river-valleys.ts';
import { sendFile } from '../support/small-site.ts';

let binder: TestBinder;
let regions: Regions;
beforeEach(async () => {
  binder = await openTestBinder();
  regions = await switchOn(binder);
});
afterAll(closeTestBinders);

const refusedAt = (path: string, key: string) => ({
  problem: { code: 'invalid', fields: [{ path, key }] },
});

describe('the pack', () => {
  test('[CE-02] [CE-13] comes with three regions of twenty counties and the default filters', async () => {
    const list = await binder.ok('regions.list', {});
    const counties = (name: string) =>
      list.find((one) => one.name === name)?.counties.map((one) => one.name);
    expect(list.map(({ name }) => name)).toEqual(['Region 1', 'Region 2', 'Region 3']);
    expect(counties('Region 2')).toEqual(['Dodge', 'Freeborn', 'Mower', 'Rice', 'Steele']);
    expect(list.flatMap((one) => one.counties)).toHaveLength(20);
    expect(list[0]?.filters).toEqual([
      ...['not-meant-for-habitation', 'longest-listed', 'youth', 'active-referral', 'other'],
    ]);
    expect(list[0]?.usual).toBeNull();
  });

  test('refuses its operations while it is off, keeps what it has, and seeds nothing twice', async () => {
    const { id } = await binder.ok('regions.save', {
      ...{ regionId: null, name: 'Region 4', filters: ['youth'] },
      usual: { week: 2, weekday: 4 },
    });
    await binder.ok('settings.setPacks', { packs: [] });
    expect((await binder.ok('settings.get', {})).packs).toEqual([]);
    for (const [name, input] of [
      ['regions.list', {}],
      ['households.list', { regionId: null, status: 'all' }],
      ['regions.remove', { regionId: id }],
    ] as const) {
      expect(await binder.call(name, input)).toMatchObject({
        problem: { code: 'refused', key: 'pack-off' },
      });
    }
    await binder.ok('settings.setPacks', { packs: ['river-valleys'] });
    const list = await binder.ok('regions.list', {});
    expect(list.map(({ name }) => name)).toEqual(['Region 1', 'Region 2', 'Region 3', 'Region 4']);
    expect(list[3]).toMatchObject({ filters: ['youth'], usual: { week: 2, weekday: 4 } });
  });

  test('is switched by an administrator, and the row says that packs were', async () => {
    const page = { before: null, limit: 3, actorId: null, action: 'settings.setPacks' };
    const { rows } = await binder.ok('vault.audit', page);
    expect(rows).toMatchObject([{ outcome: 'done', fields: ['packs'] }]);
    const teacher = await binder.addPerson('Noor Haddad', ['teacher', 'site-manager']);
    await binder.signIn(teacher, passphraseOf('Noor Haddad'));
    expect(await binder.call('settings.setPacks', { packs: [] })).toMatchObject({
      problem: { code: 'not-allowed', right: 'manage-accounts' },
    });
  });

  test('[PR-13] whoever reaches own classes only reaches nothing of it, lists included', async () => {
    const householdId = await addHousehold(binder, householdInput(regions.county('Rice'), 'RV-1'));
    const advocate = await binder.addPerson('Priya Raman', ['family-advocate']);
    await binder.signIn(advocate, passphraseOf('Priya Raman'));
    for (const [name, input] of [
      ['regions.list', {}],
      ['agencies.list', {}],
      ['barriers.list', {}],
      ['households.list', { regionId: null, status: 'all' }],
      ['households.household', { householdId }],
    ] as const) {
      expect(await binder.call(name, input), name).toMatchObject({
        problem: { code: 'not-allowed', right: 'read-records' },
      });
    }
  });
});

describe('regions and counties', () => {
  test('[CE-02] a county moved to another region takes its households along', async () => {
    const countyId = regions.county('Rice');
    const household = await addHousehold(binder, householdInput(countyId, 'RV-1'));
    await binder.ok('regions.saveCounty', { countyId, regionId: regions.region3, name: 'Rice' });
    const rows = await binder.ok('households.list', { regionId: regions.region3, status: 'all' });
    expect(rows).toMatchObject([{ id: household, regionName: 'Region 3', countyName: 'Rice' }]);
  });

  test('names are taken once, in whatever letters', async () => {
    const county = { countyId: null, regionId: regions.region1, name: 'blue earth' };
    expect(await binder.call('regions.saveCounty', county)).toMatchObject(
      refusedAt('name', 'county-name-taken'),
    );
    const region = { regionId: null, name: 'REGION 1', filters: [], usual: null };
    expect(await binder.call('regions.save', region)).toMatchObject(
      refusedAt('name', 'region-name-taken'),
    );
  });

  test('what is in use is not removed, what is not, is', async () => {
    const countyId = regions.county('Rice');
    await addHousehold(binder, householdInput(countyId, 'RV-1'));
    expect(await binder.call('regions.removeCounty', { countyId })).toMatchObject({
      problem: { key: 'county-in-use' },
    });
    expect(await binder.call('regions.remove', { regionId: regions.region1 })).toMatchObject({
      problem: { key: 'region-in-use' },
    });
    await binder.ok('regions.removeCounty', { countyId: regions.county('Steele') });
    const fresh = { regionId: null, name: 'Region 4', filters: [], usual: null };
    const { id: regionId } = await binder.ok('regions.save', fresh);
    await binder.ok('regions.remove', { regionId });
    const list = await binder.ok('regions.list', {});
    expect(list.flatMap((one) => one.counties)).toHaveLength(19);
    expect(list).toHaveLength(3);
  });
});

describe('agencies', () => {
  test('[CE-05] [CE-06] an agency has its kinds, and takes part in more than one region', async () => {
    const agencyId = await addAgency(binder, regions.region1, 'Three Rivers', {
      kinds: ['navigator', 'assessor'],
    });
    const other = { agencyId, regionId: regions.region3 };
    await binder.ok('agencies.joinRegion', { ...other, since: '2026-05-01' });
    expect(await binder.ok('agencies.list', {})).toMatchObject([
      {
        ...{ name: 'Three Rivers', kinds: ['assessor', 'navigator'] },
        memberships: [
          { regionName: 'Region 1', since: '2026-01-01', until: null },
          { regionName: 'Region 3', since: '2026-05-01', until: null },
        ],
      },
    ]);
    const again = { ...other, since: '2026-06-01' };
    expect(await binder.call('agencies.joinRegion', again)).toMatchObject(
      refusedAt('regionId', 'in-region-already'),
    );
    const early = { ...other, until: '2026-04-30' };
    expect(await binder.call('agencies.leaveRegion', early)).toMatchObject(
      refusedAt('until', 'before-since'),
    );
    await binder.ok('agencies.leaveRegion', { ...other, until: '2026-09-30' });
    expect(await binder.call('agencies.leaveRegion', early)).toMatchObject({
      problem: { key: 'not-in-region' },
    });
    expect(await binder.call('agencies.joinRegion', again)).toMatchObject(
      refusedAt('since', 'in-region-until'),
    );
    const present = (await binder.ok('regions.list', {})).map((one) => one.agencies);
    expect(present).toEqual([1, 0, 0]);
  });

  test('[CE-07] its signed agreement is kept as it came in, and says on file, missing or ended', async () => {
    const options = { hasAgreement: false };
    const agencyId = await addAgency(binder, regions.region1, 'Three Rivers', options);
    const state = async () => (await binder.ok('agencies.list', {}))[0]?.agreement;
    expect(await state()).toEqual({ state: 'missing', signedOn: null, endsOn: null });
    const agreementId = await addAgreement(binder, agencyId, '2026-02-01', '2026-10-19');
    expect(await state()).toEqual({
      ...{ state: 'ended', signedOn: '2026-02-01', endsOn: '2026-10-19' },
    });
    await addAgreement(binder, agencyId, TODAY, null);
    expect(await state()).toEqual({ state: 'on-file', signedOn: TODAY, endsOn: null });
    const { agreements } = await binder.ok('agencies.agency', { agencyId });
    expect(agreements).toMatchObject([
      { signedOn: TODAY },
      { id: agreementId, addedBy: 'Ana Ruiz' },
    ]);
    const saved = await binder.ok('agencies.saveAgreement', { agencyId, agreementId });
    expect(saved.fileName).toMatch(/^partner-agreement-2026-10-20-\w{6}\.pdf$/);
    const copy = readFileSync(join(binder.documents, `1-${saved.fileName}`));
    expect(copy.equals(AGREEMENT)).toBe(true);
    const hashes = await inside(binder, (client) =>
      client.prepare<[], string>('SELECT DISTINCT sha256 FROM agency_agreement').pluck().all(),
    );
    expect(hashes).toEqual([createHash('sha256').update(AGREEMENT).digest('hex')]);
  });

  test('[CE-07] an agreement of tomorrow, one that ends before it begins, or no document is refused', async () => {
    const agencyId = await addAgency(binder, regions.region1, 'Three Rivers');
    const content = Buffer.from('<html>');
    const fileId = await sendFile(binder, {
      purpose: 'scan',
      mediaType: 'application/pdf',
      content,
    });
    const input = { agencyId, signedOn: TODAY, endsOn: null, fileId };
    const call = (over: object) => binder.call('agencies.addAgreement', { ...input, ...over });
    expect(await call({ signedOn: '2026-10-21' })).toMatchObject(
      refusedAt('signedOn', 'date-in-future'),
    );
    expect(await call({ endsOn: '2026-10-01' })).toMatchObject(
      refusedAt('endsOn', 'ends-before-it-starts'),
    );
    expect(await call({})).toMatchObject(refusedAt('fileId', 'scan-not-readable'));
  });

  test('[CE-07] nobody changes or removes an agreement, not even past the program', async () => {
    await addAgency(binder, regions.region1, 'Three Rivers');
    await inside(binder, (client) => {
      for (const sql of [
        "UPDATE agency_agreement SET signed_on = '2020-01-01'",
        'DELETE FROM agency_agreement',
      ]) {
        expect(() => client.prepare(sql).run()).toThrow('append-only');
      }
    });
  });

  test('[CE-06] its people are partners who cannot sign in, and leave it without leaving the binder', async () => {
    const agencyId = await addAgency(binder, regions.region1, 'Three Rivers');
    const person = { agencyId, name: 'Lee Ortiz', title: 'Housing navigator' };
    const { id: personId } = await binder.ok('agencies.addPerson', person);
    const lee = async () => (await binder.ok('people.list', {})).find(({ id }) => id === personId);
    expect(await lee()).toMatchObject({
      ...{ affiliation: 'partner', organization: 'Three Rivers', title: 'Housing navigator' },
      ...{ access: 'none', agencyId },
    });
    await binder.ok('agencies.save', { agencyId, name: 'Four Rivers', kinds: ['outreach'] });
    expect(await lee()).toMatchObject({ organization: 'Four Rivers' });
    await binder.ok('agencies.removePerson', { agencyId, personId });
    expect(await lee()).toMatchObject({ agencyId: null });
    expect(await binder.call('agencies.removePerson', { agencyId, personId })).toMatchObject({
      problem: { key: 'not-of-agency' },
    });
  });
});

describe('systemic barriers', () => {
  const barrier = {
    ...{ barrier: 'No unit takes the voucher', strategy: 'Ask owners in Winona', regionId: null },
    ...{ ownerAgencyId: null, ownerPersonId: null, raisedOn: '2026-10-01' },
  };

  test('[CE-33] hold barrier, strategy and owner; their status comes from dated entries', async () => {
    const agencyId = await addAgency(binder, regions.region1, 'Three Rivers');
    const owned = { ...barrier, ownerAgencyId: agencyId, regionId: regions.region1 };
    const first = await binder.ok('barriers.save', { barrierId: null, barrier: owned });
    const later = { ...barrier, raisedOn: '2026-10-05', barrier: 'No bus after six' };
    const second = await binder.ok('barriers.save', { barrierId: null, barrier: later });
    const entry = { barrierId: second.id, date: TODAY, note: 'A van drives now', status: 'solved' };
    await binder.ok('barriers.addProgress', { ...entry, status: 'solved' });
    const [one, two] = await binder.ok('barriers.list', {});
    expect(one).toMatchObject({
      ...{ id: first.id, status: 'open', ownerName: 'Three Rivers', regionName: 'Region 1' },
    });
    expect(two).toMatchObject({
      ...{ id: second.id, status: 'solved', ownerName: null, regionName: null },
      progress: [{ note: 'A van drives now', by: 'Ana Ruiz' }],
    });
    const early = { ...entry, status: null, date: '2026-10-04' };
    expect(await binder.call('barriers.addProgress', early)).toMatchObject(
      refusedAt('date', 'before-raised'),
    );
  });

  test('[CE-33] are reworded, and their entries stay as written', async () => {
    const { id: barrierId } = await binder.ok('barriers.save', { barrierId: null, barrier });
    await binder.ok('barriers.addProgress', { barrierId, date: TODAY, note: 'One', status: null });
    const reworded = { ...barrier, strategy: 'Ask owners in every county' };
    await binder.ok('barriers.save', { barrierId, barrier: reworded });
    const [row] = await binder.ok('barriers.list', {});
    expect(row).toMatchObject({ strategy: reworded.strategy, progress: [{ note: 'One' }] });
    await inside(binder, (client) => {
      const change = client.prepare("UPDATE barrier_progress SET note = 'Two'");
      expect(() => change.run()).toThrow('append-only');
    });
  });
});
