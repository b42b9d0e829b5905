import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type OperationName } from '../../src-shared/contract.ts';
import { closeTestBinders, openTestBinder, type TestBinder } from '../support/binder.ts';
import { MARK, malformed, names, sampleInput } from './contract-samples.ts';

const unknown = ['', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'vault', 'vault.'];
const strange = ['vault.signin', 'VAULT.STATUS', 'vault.status ', 'families.children\u0000', '💾'];

afterAll(closeTestBinders);

const isEntry = (name: OperationName) => contract[name].kind === 'entry';

test('the walk knows every operation, and a good input of each', () => {
  expect(names.length).toBeGreaterThan(60);
  for (const name of names) {
    expect(contract[name].input.safeParse(sampleInput(name)).error, name).toBeUndefined();
  }
});

describe('while the binder is locked', () => {
  let binder: TestBinder;
  beforeAll(async () => {
    binder = await openTestBinder({ locked: true });
  });

  test.each(names.filter((name) => !isEntry(name)))('[HS-29] %s is refused', async (name) => {
    const refused = { ok: false, problem: { code: 'locked' } };
    expect(await binder.call(name, sampleInput(name))).toEqual(refused);
    // It says so whatever the input is: nothing of it is looked at.
    expect(await binder.call(name, null)).toEqual(refused);
  });

  test.each([...unknown, ...strange])('[HS-29] %j is no operation', async (name) => {
    expect(await binder.call(name, {})).toEqual({
      ...{ ok: false, problem: { code: 'unknown-operation' } },
    });
  });
});

describe('while it is open', () => {
  let binder: TestBinder;
  beforeAll(async () => {
    binder = await openTestBinder();
  });

  test.each(names)('%s refuses malformed input', async (name) => {
    for (const [what, input] of malformed(name)) {
      const reply = await binder.call(name, input);
      expect(reply, what).toMatchObject({ ok: false, problem: { code: 'invalid' } });
      // A refusal names fields, never what stood in them.
      expect(JSON.stringify(reply), what).not.toContain(MARK);
      expect(JSON.stringify(reply).length, what).toBeLessThan(2000);
    }
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  test.each([...unknown, ...strange])('%j is no operation, and leaves a row', async (name) => {
    const audit = { before: null, limit: 1, actorId: null, action: null };
    expect(await binder.call(name, { text: MARK })).toEqual({
      ...{ ok: false, problem: { code: 'unknown-operation' } },
    });
    const { rows } = await binder.ok('vault.audit', audit);
    expect(rows).toMatchObject([
      { action: 'unknown', outcome: 'unknown-operation', subjectId: null, fields: [] },
    ]);
  });

  test('the audit chain is whole after all of it', async () => {
    expect(await binder.ok('vault.verifyAudit', {})).toMatchObject({ brokenAt: null });
  });
});
