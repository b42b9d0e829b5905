import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimFirstWindow } from '../../src-main/shell/first-window.ts';

let base: string;
/** No process can have it: pids end at 2^22 on Linux and far below elsewhere. */
const deadPid = '99999999';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'first-'));
});

afterEach(() => rmSync(base, { recursive: true }));

test('the second claim on a binder gets nothing, and the first is asked forward', async () => {
  const first = await claimFirstWindow('/site/binder', base);
  let asked = 0;
  first?.onAsked(() => {
    asked += 1;
  });
  expect(await claimFirstWindow('/site/other/../binder', base)).toBe(null);
  expect(asked).toBe(1);
  first?.release();
});

test('two binders have a window each', async () => {
  const first = await claimFirstWindow('/site/one', base);
  const second = await claimFirstWindow('/site/two', base);
  expect(second?.profile).not.toBe(first?.profile);
  first?.release();
  second?.release();
  expect(readdirSync(base)).toEqual([]);
});

test('what killed windows left goes at the next claim, on whatever binder', async () => {
  for (const id of ['0123456789abcdef', 'fedcba9876543210']) {
    const left = join(base, `locked-binder-${id}`);
    mkdirSync(join(left, 'profile'), { recursive: true });
    writeFileSync(join(left, 'pid'), deadPid);
  }
  const window = await claimFirstWindow('/site/binder', base);
  expect(readdirSync(base)).toHaveLength(1);
  window?.release();
});

test('a claim whose process number is now another program’s gives no answer and is taken', async () => {
  const first = await claimFirstWindow('/site/binder', base);
  const [name = ''] = readdirSync(base);
  first?.release();
  mkdirSync(join(base, name));
  writeFileSync(join(base, name, 'pid'), String(process.ppid));
  const next = await claimFirstWindow('/site/binder', base);
  expect(next).not.toBe(null);
  next?.release();
});

test('a link that stands in the folder’s place is not followed', async () => {
  const first = await claimFirstWindow('/site/binder', base);
  const [name = ''] = readdirSync(base);
  first?.release();
  const elsewhere = join(base, 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(base, name), 'dir');
  await expect(claimFirstWindow('/site/binder', base)).rejects.toThrow('Another account');
  expect(readdirSync(elsewhere)).toEqual([]);
});
