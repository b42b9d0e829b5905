import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import {
  closeTestBinders,
  openTestBinder,
  PASSPHRASE,
  type TestBinder,
} from '../support/binder.ts';

afterEach(closeTestBinders);

const NEXT = 'pebble orchard sixpence walnut';
const signIn = (binder: TestBinder, passphrase = PASSPHRASE) =>
  binder.call('vault.signIn', { personId: binder.administratorId, passphrase });
const status = (binder: TestBinder) => binder.ok('vault.status', {});

describe('creating', () => {
  const newBinder = {
    siteName: 'Maple Street',
    programYear: { start: '2026-08-17', end: '2027-05-28', closedMonths: [] },
    administrator: { name: 'Ana Ruiz', isSiteManager: false },
    passphrase: PASSPHRASE,
    language: 'es' as const,
  };

  test('[HS-29] signs the first administrator in, and never runs twice', async () => {
    let reports = 0;
    const report = () => {
      reports += 1;
    };
    const binder = await openTestBinder({ locked: true, report });
    for (const name of readdirSync(binder.folder)) {
      if (name !== 'lock') rmSync(join(binder.folder, name));
    }
    await binder.reopen();
    expect((await status(binder)).state).toBe('none');
    expect(await signIn(binder)).toMatchObject({ problem: { code: 'no-binder' } });
    const weak = { ...newBinder, passphrase: 'maple street 1' };
    expect(await binder.call('vault.create', weak)).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'passphrase' }] },
    });
    expect((await status(binder)).state).toBe('none');
    const held = join(binder.folder, 'keys.a.tmp');
    mkdirSync(held);
    expect(await binder.call('vault.create', newBinder)).toMatchObject({ ok: false });
    expect(await status(binder)).toMatchObject({ state: 'none', session: null });
    expect(reports).toBe(1);
    rmSync(held, { recursive: true });
    const backwards = { ...newBinder.programYear, start: '2027-06-01' };
    expect(
      await binder.call('vault.create', { ...newBinder, programYear: backwards }),
    ).toMatchObject({
      problem: { fields: [{ path: 'programYear.end', key: 'ends-before-it-starts' }] },
    });
    const { code } = await binder.ok('vault.create', newBinder);
    expect((await status(binder)).session).toMatchObject({
      ...{ name: 'Ana Ruiz', roles: ['administrator'], recoveryUnconfirmed: true },
    });
    expect(await binder.call('vault.create', newBinder)).toMatchObject({
      problem: { code: 'binder-exists' },
    });
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(await binder.call('vault.confirmRecovery', { code: 'ABCD' })).toMatchObject({
      problem: { fields: [{ path: 'code', key: 'recovery-code-differs' }] },
    });
    await binder.ok('vault.confirmRecovery', { code: typed });
    expect((await status(binder)).session?.recoveryUnconfirmed).toBe(false);
  });
});

describe('signing in', () => {
  test('[HS-29] takes the right passphrase, and logs each opening', async () => {
    const binder = await openTestBinder({ locked: true });
    expect(await status(binder)).toMatchObject({ state: 'locked', session: null });
    expect(await signIn(binder, 'not that one')).toEqual({
      ...{ ok: false, problem: { code: 'wrong-passphrase', waitMs: 0 } },
    });
    expect(await signIn(binder)).toMatchObject({ ok: true });
    expect(await signIn(binder)).toMatchObject({ problem: { code: 'busy' } });
    const { rows } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 5, actorId: null, action: 'vault.signIn' },
    });
    expect(rows[0]).toMatchObject({ actorName: 'Ana Ruiz', outcome: 'done' });
  });

  test('nobody’s id gets the same answer as a wrong passphrase', async () => {
    const binder = await openTestBinder({ locked: true });
    const nobody = { personId: v7(), passphrase: PASSPHRASE };
    expect(await binder.call('vault.signIn', nobody)).toEqual(await signIn(binder, 'wrong'));
  });

  test('wrong guesses slow the next one down, and a restart forgets nothing', async () => {
    const binder = await openTestBinder({ locked: true });
    for (const _ of [1, 2, 3]) await signIn(binder, 'wrong');
    expect(await signIn(binder)).toEqual({ ok: false, problem: { code: 'wait', waitMs: 1000 } });
    await binder.reopen();
    expect(await signIn(binder)).toMatchObject({ problem: { code: 'wait' } });
    binder.clock.pass(1000);
    expect(await signIn(binder)).toMatchObject({ ok: true });
  });

  test('without the throttle’s file the wait is the longest, and it is noted', async () => {
    const binder = await openTestBinder({ locked: true });
    await binder.app.close();
    rmSync(join(binder.folder, 'throttle'));
    await binder.reopen();
    expect(await signIn(binder)).toEqual({
      ...{ ok: false, problem: { code: 'wait', waitMs: 300_000 } },
    });
    binder.clock.pass(300_000);
    await binder.ok('vault.signIn', { personId: binder.administratorId, passphrase: PASSPHRASE });
    const { rows } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 2, actorId: null, action: null },
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['done', 'throttle-tampered']);
  });
});

describe('a passphrase', () => {
  test('is changed with the current one, and the old one opens nothing', async () => {
    const binder = await openTestBinder();
    const change = (current: string, next: string) =>
      binder.call('vault.changePassphrase', { current, next });
    const field = (key: string) => ({ problem: { fields: [{ path: 'next', key }] } });
    expect(await change('wrong', NEXT)).toMatchObject({ problem: { code: 'wrong-passphrase' } });
    expect(await change(PASSPHRASE, PASSPHRASE)).toMatchObject(field('passphrase-same'));
    expect(await change(PASSPHRASE, 'short')).toMatchObject(field('passphrase-too-short'));
    expect(await change(PASSPHRASE, NEXT)).toEqual({ ok: true, value: {} });
    await binder.reopen();
    expect(await signIn(binder)).toMatchObject({ problem: { code: 'wrong-passphrase' } });
    expect(await signIn(binder, NEXT)).toMatchObject({ ok: true });
  });
});

describe('the recovery code', () => {
  const recover = (binder: TestBinder, code: string, personId = binder.administratorId) =>
    binder.call('vault.recover', { code, personId, passphrase: NEXT });

  test('gives an administrator a new passphrase, once', async () => {
    const binder = await openTestBinder({ locked: true });
    expect(await recover(binder, 'wrong')).toMatchObject({ problem: { code: 'wrong-passphrase' } });
    expect(await recover(binder, binder.recoveryCode, v7())).toMatchObject({
      problem: { code: 'not-found' },
    });
    const reply = await recover(binder, binder.recoveryCode);
    expect(reply).toMatchObject({ ok: true, value: { code: expect.stringMatching(/-|\s/) } });
    expect((await status(binder)).session).toMatchObject({
      ...{ name: 'Ana Ruiz', recoveryUnconfirmed: true, mustChangePassphrase: false },
    });
    const { rows } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 1, actorId: null, action: 'vault.signIn' },
    });
    expect(rows).toMatchObject([{ outcome: 'by-recovery-code' }]);
    await binder.reopen();
    expect(await recover(binder, binder.recoveryCode)).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    expect(await signIn(binder)).toMatchObject({ problem: { code: 'wrong-passphrase' } });
    expect(await signIn(binder, NEXT)).toMatchObject({ ok: true });
  });

  test('opens for administrators only', async () => {
    const binder = await openTestBinder();
    const teacher = await binder.addPerson('Noor Haddad', ['teacher']);
    await binder.reopen();
    expect(await recover(binder, binder.recoveryCode, teacher)).toMatchObject({
      problem: { code: 'refused', key: 'recovery-needs-administrator' },
    });
    expect((await status(binder)).state).toBe('locked');
    expect(await binder.call('people.list', {})).toMatchObject({ problem: { code: 'locked' } });
  });

  test('is replaced by a new one, which is shown until it is typed back', async () => {
    const binder = await openTestBinder();
    const { code } = await binder.ok('vault.newRecoveryCode', {});
    expect(code).not.toBe(binder.recoveryCode);
    const save = (onOwnDrive: boolean) =>
      binder.ok('vault.saveRecoverySheet', { language: 'en', onOwnDrive });
    expect(await save(false)).toEqual({ saved: false, sameDrive: true, fileName: null });
    expect(readdirSync(binder.documents)).toEqual([]);
    expect(await save(true)).toMatchObject({ saved: true, sameDrive: false });
    expect(readdirSync(binder.documents)).toHaveLength(1);
    // After a lock the code is nowhere but on the sheet: it is tried on its slot.
    await binder.signIn(binder.administratorId);
    expect(await binder.call('vault.confirmRecovery', { code: binder.recoveryCode })).toMatchObject(
      {
        problem: { fields: [{ path: 'code', key: 'recovery-code-differs' }] },
      },
    );
    await binder.ok('vault.confirmRecovery', { code });
    expect((await status(binder)).session?.recoveryUnconfirmed).toBe(false);
  });
});
