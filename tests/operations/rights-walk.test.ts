import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type OperationName } from '../../src-shared/contract.ts';
import { packOf } from '../../src-shared/packs/pack.ts';
import { type Right, Role, reachOf, rolesWith } from '../../src-shared/rights.ts';
import { closeTestBinders, idlePress, passphraseOf, type TestBinder } from '../support/binder.ts';
import { ask as askFor, holdCase } from '../support/case-meeting.ts';
import { inside } from '../support/inside.ts';
import { formOf, hold, openSmallSite, type SmallSite } from '../support/small-site.ts';
import { MARK, names, sampleInput } from './contract-samples.ts';

type Ids = Record<string, string>;

/** Keys of an input that say whose record it is about. */
const recordKeys = [
  ...['documentId', 'formId', 'entryId', 'planId', 'appointmentId', 'meetingId', 'actionId'],
  ...['childId', 'familyId', 'classId'],
];

/** What only those do whose right reaches the whole site, whatever record is named. */
const ofWholeSite = ['caseManagement.schedule', 'caseManagement.setAppointment'];

const withRight = names.filter((name) => !['anyone', 'signed-in'].includes(contract[name].may));
const rightOf = (name: OperationName) => contract[name].may as Right;

let site: SmallSite;
let binder: TestBinder;
let own: Ids;
let other: Ids;
const walkers = new Map<Role, string>();
let denials = 0;

const nameOf = (role: Role) => `Walker ${role}`;

/** A finalized conference with a form that is closed: what may be done to it changes nothing more. */
async function recordsOf(classId: string, childId: string): Promise<Ids> {
  const { meetingId, formIds } = await hold(site, { classId, support: [childId] });
  const { id: formId, documentId, actionId } = await formOf(site, formIds[0]);
  const { family } = await binder.ok('families.child', { childId });
  const done = { actionId, date: '2026-10-20', note: 'Done', status: 'done' } as const;
  await binder.ok('followUps.addProgress', done);
  await binder.ok('followUps.close', { formId, result: 'Done' });
  const waiting = (await binder.ok('copa.queue', {})).items;
  const entryId = waiting.find((one) => one.childId === childId)?.entryId ?? '';
  const { planIds } = await holdCase(site, { childIds: [childId] });
  const appointmentId = await askFor(site, childId);
  return {
    appointmentId,
    planId: planIds[0] ?? '',
    classId,
    childId,
    meetingId,
    formId,
    documentId,
    actionId,
    entryId,
    familyId: family.id,
  };
}

beforeAll(async () => {
  site = await openSmallSite({ press: idlePress, shell: { chooseSave: async () => null } });
  binder = site.binder;
  await binder.ok('settings.setPacks', { packs: ['river-valleys'] });
  const { bluebirds, otters, luz, grace, hana } = site;
  own = { ...(await recordsOf(bluebirds, luz)), personId: hana };
  other = { ...(await recordsOf(otters, grace)), personId: hana };
  for (const role of Role.options) {
    walkers.set(role, await binder.addPerson(nameOf(role), [role], [bluebirds]));
  }
}, 60_000);
afterAll(closeTestBinders);

function isAllowed(role: Role, name: OperationName, isOwn: boolean): boolean {
  const right = contract[name].may === 'sign' ? 'read-records' : rightOf(name);
  const reach = reachOf(right, [role]);
  // Records of a pack belong to no class.
  if (packOf(name) !== null || ofWholeSite.includes(name)) return reach === 'all';
  const isOfRecord = recordKeys.some((key) => Object.hasOwn(sampleInput(name), key));
  return reach === 'all' || (reach === 'own' && (isOwn || !isOfRecord));
}

/** Asks once and says whether the gate let it through; what the handler answers is its own matter. */
async function ask(name: OperationName, ids: Ids): Promise<boolean> {
  const input = sampleInput(name, ids);
  expect(contract[name].input.safeParse(input).success, name).toBe(true);
  const reply = await binder.call(name, input);
  expect(JSON.stringify(reply).includes('internal'), name).toBe(false);
  if (reply.ok || reply.problem.code !== 'not-allowed') return true;
  denials += 1;
  const right = contract[name].may === 'sign' ? 'read-records' : rightOf(name);
  expect(reply.problem, name).toEqual({ code: 'not-allowed', right, roles: rolesWith(right) });
  return false;
}

/** The administrator's own rights change the site: last. */
const order = Role.options.toSorted(
  (a, b) => Number(a === 'administrator') - Number(b === 'administrator'),
);

describe.each(order)('[PR-13] as %s', (role) => {
  beforeAll(async () => {
    await binder.signIn(walkers.get(role) ?? '', passphraseOf(nameOf(role)));
  });

  test('each operation is allowed or refused as rules.md says, own class and other', async () => {
    for (const name of withRight) {
      for (const [records, isOwn] of [
        [other, false],
        [own, true],
      ] as const) {
        const allowed = await ask(name, records);
        expect(allowed, `${name} ${isOwn ? 'own' : 'other'}`).toBe(isAllowed(role, name, isOwn));
      }
    }
  }, 30_000);

  test('an id that leads nowhere reads like one out of reach', async () => {
    if (reachOf('read-records', [role]) !== 'own') return;
    const nowhere = '01a20158-0000-7000-8000-000000000000';
    expect(await ask('families.child', { childId: nowhere })).toBe(false);
    expect(await ask('conferences.open', { meetingId: nowhere })).toBe(false);
    // Nor does an own child open another class's conference.
    expect(await ask('conferences.entry', { ...own, meetingId: other.meetingId ?? '' })).toBe(
      false,
    );
  });

  test('lists hold what the role reaches', async () => {
    const reach = reachOf('read-records', [role]);
    if (reach === 'none') return;
    const seesOther = reach === 'all';
    const classIds = (await binder.ok('conferences.calendar', {})).map(({ classId }) => classId);
    expect(classIds).toContain(own.classId);
    expect(classIds.includes(other.classId ?? '')).toBe(seesOther);
    const held = (await binder.ok('conferences.list', { classId: null })).map(({ id }) => id);
    expect(held).toContain(own.meetingId);
    expect(held.includes(other.meetingId ?? '')).toBe(seesOther);
    const filter = { state: 'all', classId: null, mineOnly: false } as const;
    const forms = (await binder.ok('followUps.list', filter)).map(({ id }) => id);
    expect(forms).toContain(own.formId);
    expect(forms.includes(other.formId ?? '')).toBe(seesOther);
    const found = (await binder.ok('families.search', { query: 'grace rossi' })).length;
    expect(found > 0).toBe(seesOther);
    const waiting = (await binder.ok('copa.queue', {})).items.map(({ entryId }) => entryId);
    expect(waiting.includes(other.entryId ?? '')).toBe(seesOther);
    const missing = await binder.ok('signatures.missing', {});
    const owed = missing.flatMap(({ documents }) => documents.map((one) => one.meetingId));
    expect(owed.includes(other.meetingId ?? '')).toBe(seesOther);
  });
});

test('[PR-13] each refusal left a row that repeats nothing of the input', async () => {
  const rows = await inside(binder, (client) =>
    client.prepare<[], { fields: string }>('SELECT * FROM audit').all(),
  );
  const denied = rows.filter((row) => JSON.stringify(row).includes('"not-allowed"'));
  expect(denied).toHaveLength(denials);
  expect(denials).toBeGreaterThan(200);
  expect(new Set(denied.map(({ fields }) => fields))).toEqual(new Set(['[]']));
  expect(JSON.stringify(rows)).not.toContain(MARK);
});

test('[PR-13] an advocate reaches the own families in any class, and no other child', async () => {
  const { priya, luz, micah, grace } = site;
  await binder.signIn(priya, passphraseOf('Priya Raman'));
  const { rows } = await binder.ok('families.children', {
    ...{ query: '', classId: null, status: 'all', sort: 'name', descending: false },
    ...{ offset: 0, limit: 50 },
  });
  expect(rows.map(({ id }) => id)).toEqual([luz]);
  expect(await binder.call('families.child', { childId: luz })).toMatchObject({ ok: true });
  for (const childId of [micah, grace]) {
    expect(await binder.call('families.child', { childId })).toMatchObject({
      problem: { code: 'not-allowed', right: 'read-records' },
    });
  }
  const { formId = '', actionId = '' } = own;
  expect(await binder.call('followUps.form', { formId })).toMatchObject({ ok: true });
  const note = { actionId, date: '2026-10-20', note: 'x', status: null };
  expect(await binder.call('followUps.addProgress', note)).toMatchObject({
    problem: { key: 'form-closed' },
  });
  expect(await binder.call('conferences.open', { meetingId: own.meetingId })).toMatchObject({
    problem: { code: 'not-allowed' },
  });
});
