import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createApp } from '../../src-main/app.ts';
import { floorKdf } from '../../src-main/vault/kdf.ts';
import {
  closeTestBinders,
  MIGRATIONS,
  openTestBinder,
  PASSPHRASE,
  type TestBinder,
  testClock,
} from '../support/binder.ts';
import { inside } from '../support/inside.ts';

afterEach(closeTestBinders);

const NEXT = 'pebble orchard sixpence walnut';
const signIn = (binder: TestBinder, passphrase = PASSPHRASE) =>
  binder.call('vault.signIn', { personId: binder.administratorId, passphrase });
const status = (binder: TestBinder) => binder.ok('vault.status', {});

function databaseOf({ folder }: TestBinder): string {
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.db')) ?? '');
}

/** SHA-256 of every file of the binder but those that a sign-in writes before it knows the key. */
function hashesOf({ folder }: TestBinder): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !/^(throttle|lock)$/.test(name));
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hashOf(name)]));
}

describe('files that are not as they were', () => {
  test('one damaged copy of the key file is told, and repaired at sign-in', async () => {
    const binder = await openTestBinder({ locked: true });
    const copy = join(binder.folder, 'keys.a');
    const whole = readFileSync(copy);
    writeFileSync(copy, whole.subarray(0, 200));
    expect(await status(binder)).toMatchObject({ state: 'locked', keyFileDamaged: true });
    await signIn(binder);
    expect(readFileSync(copy)).toEqual(whole);
    expect((await status(binder)).keyFileDamaged).toBe(false);
  });

  test('both copies damaged: blocked, and nothing is written', async () => {
    const binder = await openTestBinder({ locked: true });
    for (const name of ['keys.a', 'keys.b']) writeFileSync(join(binder.folder, name), '{}');
    const before = hashesOf(binder);
    expect(await status(binder)).toMatchObject({
      ...{ state: 'blocked', problem: { file: 'keys' }, keyFileDamaged: true },
    });
    expect(await signIn(binder)).toMatchObject({ ok: false, problem: { file: 'keys' } });
    expect(hashesOf(binder)).toEqual(before);
  });

  test('another binder’s database is refused as foreign or damaged, and left alone', async () => {
    const [binder, other] = [await openTestBinder({ locked: true }), await makeOther()];
    copyFileSync(other, databaseOf(binder));
    const before = hashesOf(binder);
    const reply = await signIn(binder);
    // Under another key its first page reads like a damaged one.
    expect(reply).toMatchObject({ ok: false, problem: { file: 'binder' } });
    expect(hashesOf(binder)).toEqual(before);
    expect((await status(binder)).state).toBe('locked');
  });

  async function makeOther(): Promise<string> {
    const binder = await openTestBinder({ locked: true });
    await binder.app.close();
    for (const name of readdirSync(binder.folder)) rmSync(join(binder.folder, name));
    await binder.reopen();
    await binder.ok('vault.create', {
      siteName: 'Elm Street',
      programYear: { start: '2026-08-17', end: '2027-05-28', closedMonths: [] },
      administrator: { name: 'Ben', isSiteManager: false },
      passphrase: NEXT,
      language: 'en',
    });
    await binder.app.close();
    return databaseOf(binder);
  }

  test('a binder of another file id under the same key is foreign', async () => {
    const binder = await openTestBinder({ locked: true });
    await inside(binder, (client) => client.prepare('UPDATE binder SET file_id = ?').run(v7()));
    const before = hashesOf(binder);
    expect(await signIn(binder)).toEqual({
      ...{ ok: false, problem: { code: 'foreign', file: 'binder' } },
    });
    expect(hashesOf(binder)).toEqual(before);
  });

  test('a newer binder is refused, and nothing of it is changed', async () => {
    const binder = await openTestBinder({ locked: true });
    const known = await inside(binder, (client) => {
      const version = Number(client.pragma('user_version', { simple: true }));
      client.pragma(`user_version = ${version + 1}`);
      return version;
    });
    const before = hashesOf(binder);
    expect(await signIn(binder)).toEqual({
      ...{ ok: false, problem: { code: 'newer', found: known + 1, known } },
    });
    expect(hashesOf(binder)).toEqual(before);
  });

  test('an empty database is damage, not a new binder', async () => {
    const binder = await openTestBinder({ locked: true });
    writeFileSync(databaseOf(binder), '');
    expect(await signIn(binder)).toMatchObject({ problem: { code: 'damaged', file: 'binder' } });
    expect(readFileSync(databaseOf(binder))).toHaveLength(0);
  });

  test('an older key file lets only an administrator in, and says so', async () => {
    const binder = await openTestBinder();
    const teacher = await binder.addPerson('Noor Haddad', ['teacher']);
    await binder.app.close();
    const old = ['keys.a', 'keys.b'].map((name) => readFileSync(join(binder.folder, name)));
    await binder.reopen();
    await signIn(binder);
    await binder.ok('people.removeAccess', { personId: teacher });
    await binder.app.close();
    for (const [i, name] of ['keys.a', 'keys.b'].entries()) {
      writeFileSync(join(binder.folder, name), old[i] ?? '');
    }
    await binder.reopen();
    const back = { personId: teacher, passphrase: 'daddaH rooN plum orchard gravel kite' };
    expect(await binder.call('vault.signIn', back)).toEqual({
      ...{ ok: false, problem: { code: 'rolled-back', file: 'keys' } },
    });
    expect((await status(binder)).state).toBe('locked');
    await signIn(binder);
    expect((await status(binder)).session?.keyFileRolledBack).toBe(true);
    const { rows } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 4, actorId: null, action: 'vault.signIn' },
    });
    expect(rows.map(({ actorName, outcome }) => [actorName, outcome])).toEqual([
      ['Ana Ruiz', 'done'],
      ['Ana Ruiz', 'key-file-rolled-back'],
      ['Noor Haddad', 'refused'],
      ['Noor Haddad', 'key-file-rolled-back'],
    ]);
  });
});

describe('one at a time', () => {
  test('a second start on the same folder is refused, and says since when', async () => {
    const binder = await openTestBinder();
    const second = createApp({
      paths: { binder: binder.folder, migrations: MIGRATIONS },
      clock: testClock(),
      newId: () => v7(),
      kdf: floorKdf,
      shell: {
        chooseSave: async () => null,
        showFile: async () => {},
        copyText: async () => false,
        isOnBinderDrive: async () => true,
      },
      emit: () => {},
    });
    const since = new Date(binder.clock.now()).toISOString();
    await expect(second).rejects.toMatchObject({ problem: { code: 'in-use', since } });
    expect(await binder.call('people.list', {})).toMatchObject({ ok: true });
    await binder.app.close();
    expect(existsSync(join(binder.folder, 'lock'))).toBe(false);
  });
});

describe('locking', () => {
  const reasons = (binder: TestBinder) =>
    binder.events.flatMap((event) =>
      event.topic === 'job' ? [] : [`${event.topic} ${event.reason}`],
    );

  test('[HS-29] comes after the idle minutes, with what is being typed kept', async () => {
    const binder = await openTestBinder({ mayIdle: true });
    vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout'] });
    await binder.reopen();
    await signIn(binder);
    const minutes = 4;
    binder.clock.pass(minutes * 60_000);
    vi.advanceTimersByTime(1000);
    await binder.ok('vault.touch', {});
    binder.clock.pass(minutes * 60_000);
    vi.advanceTimersByTime(1000);
    expect(reasons(binder)).toEqual([]);
    // Looking is no typing.
    await binder.ok('people.list', {});
    binder.clock.pass(60_000);
    vi.advanceTimersByTime(1000);
    expect(reasons(binder)).toEqual(['locking idle']);
    await binder.ok('vault.saveDraft', { form: 'raise', value: '"half a wor"' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(reasons(binder)).toEqual(['locking idle', 'locked idle']);
    expect(await binder.call('people.list', {})).toMatchObject({ problem: { code: 'locked' } });
    vi.useRealTimers();
    await binder.reopen();
    await signIn(binder);
    expect((await binder.ok('vault.readDraft', { form: 'raise' })).value).toBe('"half a wor"');
    const { rows } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 1, actorId: null, action: 'vault.lock' },
    });
    expect(rows).toMatchObject([{ outcome: 'idle', actorName: 'Ana Ruiz' }]);
  });

  test('[HS-29] comes after twelve hours, however busy', async () => {
    const binder = await openTestBinder({ mayIdle: true });
    vi.useFakeTimers({ toFake: ['setInterval'] });
    await binder.reopen();
    await signIn(binder);
    for (let hour = 0; hour < 12; hour += 1) {
      expect(reasons(binder)).toEqual([]);
      binder.clock.pass(3_600_000);
      await binder.ok('vault.touch', {});
    }
    vi.advanceTimersByTime(1000);
    expect(reasons(binder)).toEqual(['locking session-age']);
    await binder.app.lock('session-age');
  });

  test('by the person is at once, and says when on the door', async () => {
    const binder = await openTestBinder();
    await binder.ok('vault.lock', { reason: 'switch' });
    await vi.waitFor(() => expect(reasons(binder)).toEqual(['locking switch', 'locked switch']));
    const { state, lastLockedAt, people } = await status(binder);
    expect({ state, lastLockedAt }).toEqual({
      ...{ state: 'locked', lastLockedAt: new Date(binder.clock.now()).toISOString() },
    });
    expect(people).toMatchObject([{ label: 'Ana Ruiz' }]);
  });

  test('waits for a flush that says it is done, and no longer', async () => {
    const binder = await openTestBinder();
    const locked = binder.app.lock('suspend');
    expect(reasons(binder)).toEqual(['locking suspend']);
    await binder.ok('vault.lock', { reason: 'person' });
    await locked;
    expect(reasons(binder)).toEqual(['locking suspend', 'locked suspend']);
  });
});
