import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  closeTestBinders,
  openTestBinder,
  PASSPHRASE,
  passphraseOf,
  type TestBinder,
} from '../support/binder.ts';

const NEXT = 'pebble orchard sixpence walnut';
const person = {
  discipline: 'teaching',
  roles: ['teacher'],
  classIds: [],
  language: 'en',
} as const;

let binder: TestBinder;
let noor: string;
beforeAll(async () => {
  binder = await openTestBinder();
  noor = await binder.addPerson('Noor Haddad', ['teacher']);
});
afterAll(closeTestBinders);

const find = async (id: string) =>
  (await binder.ok('people.list', {})).find((one) => one.id === id);
const doors = async () => (await binder.ok('vault.status', {})).people.map(({ label }) => label);
const refused = (key: string) => ({ ok: false, problem: { code: 'refused', key } });
const field = (path: string, key: string) => ({ problem: { fields: [{ path, key }] } });

async function lastRow() {
  const asked = { before: null, limit: 1, actorId: null, action: null };
  return (await binder.ok('vault.audit', asked)).rows[0];
}

describe('people', () => {
  test('[PR-13] are added with roles and classes, and can’t sign in yet', async () => {
    const { id: classId } = await binder.ok('families.addClass', { name: 'Foxes', start: null });
    const input = { ...person, name: 'Tom Whitehorse', roles: ['teacher', 'monitor'] as const };
    const { id } = await binder.ok('people.add', {
      ...{ ...input, roles: [...input.roles], classIds: [classId] },
    });
    expect(await find(id)).toMatchObject({
      ...{ name: 'Tom Whitehorse', roles: ['monitor', 'teacher'], classIds: [classId] },
      ...{ access: 'none', lastSignedInAt: null },
    });
    expect(await lastRow()).toMatchObject({
      ...{ action: 'people.add', subjectType: 'person', subjectId: id, outcome: 'done' },
      fields: ['name', 'discipline', 'roles', 'classIds', 'language'],
    });
    expect(await doors()).not.toContain('Tom Whitehorse');
  });

  test('a class nobody knows is refused, and nothing of the person is kept', async () => {
    const before = (await binder.ok('people.list', {})).length;
    const rows = (await lastRow())?.seq;
    const input = { ...person, roles: [...person.roles], name: 'Nobody', classIds: [noor] };
    expect(await binder.call('people.add', input)).toMatchObject(
      field('classIds', 'unknown-class'),
    );
    expect(await binder.ok('people.list', {})).toHaveLength(before);
    expect((await lastRow())?.seq).toBe(rows);
  });

  test('the door shows the name and language that the person has now', async () => {
    const edit = (name: string) => ({ ...person, roles: [...person.roles], personId: noor, name });
    await binder.ok('people.edit', { ...edit('Noor H.'), language: 'es', classIds: [] });
    const { people } = await binder.ok('vault.status', {});
    expect(people).toContainEqual({ id: noor, label: 'Noor H.', language: 'es' });
    await binder.ok('people.edit', { ...edit('Noor Haddad'), classIds: [] });
    expect(await doors()).toContain('Noor Haddad');
  });

  test('there is always an administrator who can sign in', async () => {
    const { administratorId } = binder;
    const input = { ...person, roles: [...person.roles], classIds: [], name: 'Ana Ruiz' };
    expect(await binder.call('people.edit', { ...input, personId: administratorId })).toMatchObject(
      field('roles', 'last-administrator'),
    );
    expect(await binder.call('people.removeAccess', { personId: administratorId })).toEqual(
      refused('own-access'),
    );
  });
});

describe('access', () => {
  test('is given once, with a passphrase that keeps the rules', async () => {
    const id = await binder.addColleague('Hana Sato', ['health']);
    const give = (passphrase: string) =>
      binder.call('people.giveAccess', { personId: id, passphrase, isTemporary: true });
    expect(await give('hana sato hana sato')).toMatchObject({ problem: { code: 'invalid' } });
    expect(await find(id)).toMatchObject({ access: 'none' });
    expect(await give(NEXT)).toEqual({ ok: true, value: {} });
    expect(await give(NEXT)).toMatchObject({ problem: { key: 'has-access' } });
    expect(await doors()).toContain('Hana Sato');
    await binder.signIn(id, NEXT);
    const { session } = await binder.ok('vault.status', {});
    expect(session).toMatchObject({ name: 'Hana Sato', mustChangePassphrase: true });
    const own = 'gravel lantern kite violet plum';
    await binder.ok('vault.changePassphrase', { current: NEXT, next: own });
    const after = await binder.ok('vault.status', {});
    expect(after.session?.mustChangePassphrase).toBe(false);
    await binder.signIn(binder.administratorId);
  });

  test('is reset with a new passphrase, which gives the guesses back', async () => {
    const guess = { personId: noor, passphrase: 'wrong' };
    await binder.reopen();
    for (const _ of [1, 2, 3]) await binder.call('vault.signIn', guess);
    await binder.signIn(binder.administratorId);
    const reset = { personId: noor, passphrase: NEXT, isTemporary: false };
    await binder.ok('people.resetAccess', reset);
    await binder.reopen();
    const old = { personId: noor, passphrase: passphraseOf('Noor Haddad') };
    expect(await binder.call('vault.signIn', old)).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    await binder.ok('vault.signIn', { personId: noor, passphrase: NEXT });
    await binder.signIn(binder.administratorId, PASSPHRASE);
  });

  test('is taken away, and the door does not show the name any more', async () => {
    await binder.ok('people.removeAccess', { personId: noor });
    expect(await find(noor)).toMatchObject({ access: 'removed', name: 'Noor Haddad' });
    expect(await doors()).not.toContain('Noor Haddad');
    const reset = { personId: noor, passphrase: NEXT, isTemporary: false };
    expect(await binder.call('people.resetAccess', reset)).toEqual(refused('has-no-access'));
    await binder.reopen();
    expect(await binder.call('vault.signIn', { personId: noor, passphrase: NEXT })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    await binder.ok('vault.signIn', { personId: binder.administratorId, passphrase: PASSPHRASE });
  });
});

describe('settings', () => {
  test('[HS-29] the idle minutes are 1 to 15, and the site’s name stands at the door', async () => {
    const set = (idleMinutes: number) =>
      binder.call('settings.setSite', { siteName: 'Elm Street', idleMinutes });
    expect(await set(0)).toMatchObject({ problem: { code: 'invalid' } });
    expect(await set(16)).toMatchObject({ problem: { code: 'invalid' } });
    expect(await set(15)).toMatchObject({ ok: true });
    expect(await binder.ok('vault.status', {})).toMatchObject({
      ...{ siteName: 'Elm Street', session: { siteName: 'Elm Street', idleMinutes: 15 } },
    });
  });

  test('[HS-09] Support needed is neither reworded nor dropped', async () => {
    const { outcomes } = await binder.ok('settings.get', {});
    const set = (list: typeof outcomes) =>
      binder.call('settings.setLists', { outcomes: list, services: [' Speech ', 'Speech'] });
    const wording = { en: 'Help', es: 'Ayuda' };
    expect(await set(outcomes.slice(0, 2))).toMatchObject(field('outcomes', 'outcome-missing'));
    expect(await set(outcomes.map((one) => ({ ...one, wording })))).toMatchObject(
      field('outcomes.2.wording', 'outcome-fixed'),
    );
    expect(await set([...outcomes, { id: 'own', wording: null }])).toMatchObject(
      field('outcomes.3.wording', 'outcome-without-words'),
    );
    expect(await set([...outcomes, { id: 'own', wording }])).toMatchObject({ ok: true });
    expect(await binder.ok('settings.get', {})).toMatchObject({
      ...{ outcomes: { length: 4 }, services: ['Speech'] },
    });
  });

  test('[HS-05] a program year is corrected, and the next one is a new one', async () => {
    const set = (start: string, end: string, closedMonths: string[] = []) =>
      binder.ok('settings.setProgramYear', { start, end, closedMonths });
    const before = (await binder.ok('settings.get', {})).programYear;
    await set('2026-08-10', '2027-05-20', ['2026-12', '2026-12']);
    const corrected = (await binder.ok('settings.get', {})).programYear;
    expect(corrected).toEqual({
      ...{ id: before.id, start: '2026-08-10', end: '2027-05-20', closedMonths: ['2026-12'] },
    });
    await set('2027-08-16', '2028-05-26');
    expect((await binder.ok('settings.get', {})).programYear).toEqual(corrected);
    binder.clock.goTo('2027-08-20');
    expect((await binder.ok('settings.get', {})).programYear.start).toBe('2027-08-16');
  });
});
