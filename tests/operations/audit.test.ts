import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { handlers } from '../../src-main/handlers.ts';
import { JobStarted } from '../../src-shared/operation.ts';
import { closeTestBinders, passphraseOf, type TestBinder } from '../support/binder.ts';
import { countRows, inside } from '../support/inside.ts';
import {
  begin,
  decide,
  hold,
  openSmallSite,
  type SmallSite,
  startAnew,
} from '../support/small-site.ts';

/** After so many more ids the next one fails, as a full disk or a bug would, in the middle of a handler. */
let idsLeft = Number.POSITIVE_INFINITY;
let reports: unknown[] = [];
let site: SmallSite;
let binder: TestBinder;

beforeAll(async () => {
  site = await openSmallSite({
    newId: () => {
      idsLeft -= 1;
      if (idsLeft === -1) throw new Error('no id for Luz Vang');
      return v7();
    },
    report: (_reference, error) => reports.push(error),
  });
  binder = site.binder;
});
afterEach(() => {
  idsLeft = Number.POSITIVE_INFINITY;
  reports = [];
});
afterAll(closeTestBinders);

const page = (over: object = {}) =>
  binder.ok('vault.audit', { before: null, limit: 50, actorId: null, action: null, ...over });

describe('one transaction', () => {
  test.each([1, 2, 3, 4])(
    'a handler that fails at its id %i leaves nothing but its row',
    async (ids) => {
      site = await startAnew(site);
      const { luz, micah } = site;
      const meetingId = await begin(site);
      await decide(site, meetingId, [luz, micah]);
      const count = () => inside(binder, countRows).finally(() => binder.signIn(site.ana));
      const before = await count();
      idsLeft = ids;
      const reply = await binder.call('meetings.finalize', { meetingId });
      idsLeft = Number.POSITIVE_INFINITY;
      // Its words may hold a name: they stay here.
      expect(reply).toEqual({
        ...{ ok: false, problem: { code: 'internal', reference: expect.any(String) } },
      });
      expect(reports).toHaveLength(1);
      const { rows } = await page({ action: 'meetings.finalize', limit: 1 });
      expect(rows).toMatchObject([
        { outcome: 'internal', subjectType: 'meeting', subjectId: meetingId, fields: [] },
      ]);
      const after = await count();
      // The refusal, and the locks and sign-ins of having looked inside.
      expect({ ...after, audit: 0 }).toEqual({ ...before, audit: 0 });
      expect((await binder.ok('conferences.open', { meetingId })).state).toBe('open');
      await binder.ok('meetings.finalize', { meetingId });
    },
  );

  test('a refusal halfway leaves neither rows nor a row of its own', async () => {
    const seq = async () => (await page({ limit: 1 })).rows[0]?.seq;
    const before = await seq();
    const input = { name: 'Nobody', discipline: 'health', roles: ['health'], language: 'en' };
    expect(await binder.call('people.add', { ...input, classIds: [v7()] })).toMatchObject({
      problem: { code: 'invalid' },
    });
    expect(await seq()).toBe(before);
    expect((await binder.ok('people.list', {})).map(({ name }) => name)).not.toContain('Nobody');
  });

  test('what fails in a job is reported, and nothing of it is kept', async () => {
    const { meetingId } = await hold(await startAnew(site));
    const started = await binder.call('exports.conference', { meetingId, language: 'en' });
    const { job } = JobStarted.parse(started.ok && started.value);
    idsLeft = 0;
    const ended = () =>
      binder.events.find(
        (event) => event.topic === 'job' && event.job.id === job && event.job.problem,
      );
    while (!ended()) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(ended()).toMatchObject({ job: { state: 'failed', problem: { code: 'internal' } } });
    expect(reports).toHaveLength(1);
  });
});

describe('a query', () => {
  test('can’t write, whatever it tries, and what follows can', async () => {
    const query = vi.spyOn(handlers, 'people.list').mockImplementation(({ client }) => {
      client.prepare("DELETE FROM setting WHERE key = 'site-name'").run();
      return [];
    });
    expect(await binder.call('people.list', {})).toMatchObject({
      problem: { code: 'write-failed' },
    });
    query.mockRestore();
    expect((await binder.ok('settings.get', {})).siteName).toBe('Maple Street');
    await binder.ok('vault.saveDraft', { form: 'raise', value: '""' });
  });

  test('leaves a row when it opens a child’s file, else nothing', async () => {
    const { luz } = site;
    const before = await page({ limit: 1 });
    await binder.ok('families.children', {
      ...{ query: '', classId: null, status: 'all', sort: 'name', descending: false },
      ...{ offset: 0, limit: 50 },
    });
    expect((await page({ limit: 1 })).rows).toEqual(before.rows);
    await binder.ok('families.child', { childId: luz });
    expect((await page({ limit: 1 })).rows).toMatchObject([
      { action: 'families.child', outcome: 'opened', subjectType: 'child', subjectId: luz },
    ]);
  });
});

describe('[PR-14] the log', () => {
  test('names each opening of a child’s file, for a manager to see', async () => {
    const { luz, noor, ana } = await startAnew(site);
    await binder.signIn(noor, passphraseOf('Noor Haddad'));
    await binder.ok('families.child', { childId: luz });
    expect(await binder.call('families.accessLog', { childId: luz })).toMatchObject({
      problem: { code: 'not-allowed', right: 'manage-roster' },
    });
    await binder.signIn(ana);
    const log = await binder.ok('families.accessLog', { childId: luz });
    expect(log[0]).toMatchObject({ name: 'Noor Haddad', action: 'families.child' });
  });

  test('pages back, by person and by action', async () => {
    const first = await page({ limit: 5 });
    expect(first).toMatchObject({ older: true, rows: { length: 5 } });
    const before = first.rows.at(-1)?.seq ?? 0;
    const second = await page({ limit: 5, before });
    expect(second.rows[0]?.seq).toBe(before - 1);
    const { rows } = await page({ actorId: site.noor });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ actorName }) => actorName))).toEqual(new Set(['Noor Haddad']));
    const last = await page({ before: 2 });
    expect(last).toMatchObject({ older: false, rows: [{ seq: 1, action: 'vault.create' }] });
  });

  test('follows from the first row to the last, until somebody changes one', async () => {
    const whole = await binder.ok('vault.verifyAudit', {});
    expect(whole.brokenAt).toBeNull();
    expect(whole.rows).toBeGreaterThan(100);
    await inside(binder, (client) => {
      client.exec('DROP TRIGGER audit_fixed');
      client.prepare("UPDATE audit SET outcome = 'done' WHERE seq = 7").run();
      client.prepare('UPDATE audit SET actor = ? WHERE seq = 8').run(site.noor);
    });
    await binder.signIn(site.ana);
    expect((await binder.ok('vault.verifyAudit', {})).brokenAt).toBeLessThanOrEqual(8);
  });
});
