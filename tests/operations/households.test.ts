import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { HouseholdInput } from '../../src-shared/coordinated-entry/households-contract.ts';
import { closeTestBinders, openTestBinder, type TestBinder, TODAY } from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import {
  addAgency,
  addHousehold,
  householdInput,
  type Regions,
  switchOn,
} from '../support/river-valleys.ts';

let binder: TestBinder;
let regions: Regions;
let county: string;
beforeEach(async () => {
  binder = await openTestBinder();
  regions = await switchOn(binder);
  county = regions.county('Winona');
});
afterAll(closeTestBinders);

const refusedAt = (path: string, key: string) => ({
  problem: { code: 'invalid', fields: [{ path, key }] },
});
const add = (household: HouseholdInput) =>
  binder.call('households.add', { household, location: null });
const open = (householdId: string) => binder.ok('households.household', { householdId });

describe('the by-name list', () => {
  test('[CE-13] shows who has been on it longest first, with each reason to review', async () => {
    const inACar = { kind: 'not-meant-for-habitation', detail: null, since: TODAY } as const;
    const asked = { reviewReason: 'The shelter asks for it', listedOn: '2026-09-02' };
    await addHousehold(binder, householdInput(county, 'RV-2', asked));
    await addHousehold(binder, householdInput(county, 'RV-1', { isYouth: true }), inACar);
    const elsewhere = householdInput(regions.county('Nicollet'), 'RV-3', {
      ...{ hasActiveReferral: true, listedOn: '2026-01-05' },
    });
    await addHousehold(binder, elsewhere);
    const all = await binder.ok('households.list', { regionId: null, status: 'active' });
    expect(all.map(({ code, reasons }) => [code, ...reasons])).toEqual([
      ['RV-3', 'longest-listed', 'active-referral'],
      ['RV-1', 'not-meant-for-habitation', 'longest-listed', 'youth'],
      ['RV-2', 'longest-listed', 'other'],
    ]);
    const own = { regionId: regions.region1, status: 'active' } as const;
    expect((await binder.ok('households.list', own)).map(({ code }) => code)).toEqual([
      ...['RV-1', 'RV-2'],
    ]);
  });

  test('[CE-13] a region reviews what it has set, and no more', async () => {
    await addHousehold(binder, householdInput(county, 'RV-1', { isYouth: true }));
    await addHousehold(binder, householdInput(county, 'RV-2'));
    const only = { name: 'Region 1', filters: ['youth' as const], usual: null };
    await binder.ok('regions.save', { regionId: regions.region1, ...only });
    const rows = await binder.ok('households.list', { regionId: null, status: 'active' });
    expect(rows.map(({ code, isForReview }) => [code, isForReview])).toEqual([
      ['RV-1', true],
      ['RV-2', false],
    ]);
  });

  test('leaves those out who are housed or have left, and gives them no reason', async () => {
    const householdId = await addHousehold(binder, householdInput(county, 'RV-1'));
    const housed = { householdId, status: 'housed', date: TODAY } as const;
    await binder.ok('households.setStatus', housed);
    expect(await binder.ok('households.list', { regionId: null, status: 'active' })).toEqual([]);
    const gone = await binder.ok('households.list', { regionId: null, status: 'gone' });
    expect(gone).toMatchObject([{ status: 'housed', statusOn: TODAY, reasons: [] }]);
    const early = { ...housed, date: '2026-08-31' };
    expect(await binder.call('households.setStatus', early)).toMatchObject(
      refusedAt('date', 'before-listed'),
    );
  });

  test('a code belongs to one household, in whatever letters', async () => {
    await addHousehold(binder, householdInput(county, 'RV-1'));
    expect(await add(householdInput(county, 'rv 1'))).toMatchObject(
      refusedAt('household.code', 'code-taken'),
    );
  });

  test('refuses a household of tomorrow, of no county and of no agency at once', async () => {
    const nowhere = '01a20158-0000-7000-8000-000000000000';
    const wrong = { listedOn: '2026-10-21', countyId: nowhere, agencyId: nowhere };
    const fields = ['unknown-county', 'unknown-agency', 'date-in-future'].map((key) => ({ key }));
    expect(await add(householdInput(county, 'RV-1', wrong))).toMatchObject({ problem: { fields } });
  });
});

describe('a household known by its code only', () => {
  test('[CE-25] has no name, and is called by its code', async () => {
    const codeOnly = { isCodeOnly: true, name: null };
    const id = await addHousehold(binder, householdInput(county, 'RV-9', codeOnly));
    expect(await open(id)).toMatchObject({ label: 'RV-9', household: codeOnly });
    const named = householdInput(county, 'RV-8', { isCodeOnly: true, name: 'Ada Vang' });
    expect(await add(named)).toMatchObject(refusedAt('household.name', 'code-only-name'));
    const edited = { householdId: id, household: { ...named, code: 'RV-9' } };
    expect(await binder.call('households.edit', edited)).toMatchObject(
      refusedAt('household.name', 'code-only-name'),
    );
  });

  test('[CE-25] gets a name only when it is no longer code-only', async () => {
    const codeOnly = { isCodeOnly: true, name: null };
    const householdId = await addHousehold(binder, householdInput(county, 'RV-9', codeOnly));
    const household = householdInput(county, 'RV-9', { name: 'Ada Vang' });
    await binder.ok('households.edit', { householdId, household });
    expect((await open(householdId)).label).toBe('Ada Vang');
    expect(await add(householdInput(county, 'RV-10', { name: null }))).toMatchObject(
      refusedAt('household.name', 'required'),
    );
  });

  test('[CE-25] is every household of a victim-service agency, whatever is switched', async () => {
    const kinds = ['victim-service' as const];
    const agencyId = await addAgency(binder, regions.region1, 'Safe Haven', { kinds });
    const named = householdInput(county, 'RV-9', { agencyId });
    expect(await add(named)).toMatchObject(
      refusedAt('household.isCodeOnly', 'victim-service-code-only'),
    );
    const codeOnly = { ...named, isCodeOnly: true, name: null };
    const householdId = await addHousehold(binder, codeOnly);
    expect(await binder.call('households.edit', { householdId, household: named })).toMatchObject(
      refusedAt('household.isCodeOnly', 'victim-service-code-only'),
    );
    // Nor does an agency that has named households become one that serves victims.
    const other = await addAgency(binder, regions.region1, 'Three Rivers');
    await addHousehold(binder, householdInput(county, 'RV-10', { agencyId: other }));
    const change = { agencyId: other, name: 'Three Rivers', kinds };
    expect(await binder.call('agencies.save', change)).toMatchObject(
      refusedAt('kinds', 'agency-has-named-households'),
    );
  });

  test('[CE-25] has none past the program either', async () => {
    const kinds = ['victim-service' as const];
    const agencyId = await addAgency(binder, regions.region1, 'Safe Haven', { kinds });
    const codeOnly = { agencyId, isCodeOnly: true, name: null };
    await addHousehold(binder, householdInput(county, 'RV-9', codeOnly));
    await inside(binder, (client) => {
      const run = (sql: string) => () => client.prepare(sql).run();
      expect(run("UPDATE household SET name = 'Ada Vang'")).toThrow();
      const both = "UPDATE household SET name = 'Ada Vang', is_code_only = 0";
      expect(run(both)).toThrow('victim-service');
    });
  });
});

describe('the page of a household', () => {
  let householdId: string;
  beforeEach(async () => {
    householdId = await addHousehold(binder, householdInput(county, 'RV-1'));
  });

  test('[PR-14] each opening is audited, and the log names who and what', async () => {
    await open(householdId);
    await open(householdId);
    const location = { kind: 'shelter', detail: null, since: TODAY } as const;
    await binder.ok('households.addLocation', { householdId, location });
    const log = await binder.ok('households.accessLog', { householdId });
    expect(log.map(({ name, action }) => [name, action])).toEqual([
      ['Ana Ruiz', 'households.addLocation'],
      ['Ana Ruiz', 'households.household'],
      ['Ana Ruiz', 'households.add'],
    ]);
  });

  test('[CE-14] keeps where the household has stayed; what was written stays', async () => {
    const stays = (kind: 'shelter' | 'missing', since: string) =>
      binder.call('households.addLocation', {
        householdId,
        location: { kind, detail: ' ', since },
      });
    await stays('shelter', '2026-10-01');
    binder.clock.pass(1000);
    await stays('missing', '2026-10-12');
    expect(await stays('missing', '2026-10-21')).toMatchObject(
      refusedAt('location.since', 'date-in-future'),
    );
    expect((await open(householdId)).locations).toMatchObject([
      { kind: 'missing', since: '2026-10-12', detail: null, recordedBy: 'Ana Ruiz' },
      { kind: 'shelter', since: '2026-10-01' },
    ]);
    const [row] = await binder.ok('households.list', { regionId: null, status: 'active' });
    expect(row?.location).toBe('missing');
    await inside(binder, (client) => {
      for (const sql of [
        "UPDATE household_location SET kind = 'housed'",
        'DELETE FROM household_location',
      ]) {
        expect(() => client.prepare(sql).run()).toThrow('append-only');
      }
    });
  });

  test('[CE-19] a new navigator ends the one before, who stays in the history', async () => {
    const agencyId = await addAgency(binder, regions.region1, 'Three Rivers');
    const lee = { agencyId, name: 'Lee Ortiz', title: null };
    const { id: personId } = await binder.ok('agencies.addPerson', lee);
    const assign = (over: object) =>
      binder.call('households.assignNavigator', {
        ...{ householdId, agencyId, personId: null, since: '2026-10-01' },
        ...over,
      });
    expect(await assign({ agencyId: null })).toMatchObject(refusedAt('personId', 'required'));
    await assign({});
    expect(await assign({ personId, since: '2026-09-30' })).toMatchObject(
      refusedAt('since', 'before-navigator'),
    );
    await assign({ personId, since: '2026-10-11' });
    expect((await open(householdId)).navigators).toMatchObject([
      { agencyName: 'Three Rivers', personName: 'Lee Ortiz', since: '2026-10-11', until: null },
      { agencyName: 'Three Rivers', personName: null, since: '2026-10-01', until: '2026-10-10' },
    ]);
    const list = () => binder.ok('households.list', { regionId: null, status: 'active' });
    expect((await list())[0]?.navigator).toBe('Lee Ortiz, Three Rivers');
    await binder.ok('households.endNavigator', { householdId, until: TODAY });
    expect((await list())[0]?.navigator).toBeNull();
    expect(
      await binder.call('households.endNavigator', { householdId, until: TODAY }),
    ).toMatchObject({ problem: { key: 'no-navigator' } });
  });

  test('[CE-34] marks what two agencies give at once, by agency', async () => {
    const zumbro = await addAgency(binder, regions.region1, 'Zumbro House');
    const alba = await addAgency(binder, regions.region1, 'Alba');
    const give = (agencyId: string, service: string) =>
      binder.ok('households.addService', { householdId, agencyId, service, since: '2026-10-01' });
    await give(zumbro, 'Housing search');
    const { id: serviceId } = await give(alba, 'housing search');
    await give(alba, 'Transport');
    const seen = async () =>
      (await open(householdId)).services.map((one) => [
        one.agencyName,
        one.service,
        one.isDuplicate,
      ]);
    expect(await seen()).toEqual([
      ['Alba', 'housing search', true],
      ['Alba', 'Transport', false],
      ['Zumbro House', 'Housing search', true],
    ]);
    await binder.ok('households.endService', { householdId, serviceId, until: '2026-10-19' });
    expect(await seen()).toEqual([
      ['Alba', 'Transport', false],
      ['Alba', 'housing search', false],
      ['Zumbro House', 'Housing search', false],
    ]);
  });
});
