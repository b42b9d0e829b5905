import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHost, type Host } from '../../src-main/host.ts';
import { createFakeShell, type FakeShell } from './fake-shell.ts';

let folder: string;
let shell: FakeShell;
let host: Host;
let reported: string[];

async function open(manner = 'works'): Promise<void> {
  const entry = join(import.meta.dirname, 'fake-vault.ts');
  host = createHost({
    shell,
    vault: { entry, args: ['--binder', folder, '--migrations', manner] },
    monotonic: () => 0,
    report: (line) => reported.push(line),
  });
  await host.open();
}

const call = (name: string, input: unknown = {}) => shell.relay().call(name, input);

async function pid(): Promise<number> {
  const reply = await call('test.pid');
  if (!reply.ok || typeof reply.value !== 'number') throw new Error('no pid');
  return reply.value;
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch {
    return false;
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
  shell = createFakeShell();
  reported = [];
});

afterEach(async () => {
  await host.quit();
  rmSync(folder, { recursive: true });
});

test('a call reaches the vault process and comes back, bytes as bytes', async () => {
  await open();
  const bytes = new Uint8Array([0, 255, 7]);
  expect(await call('test.echo', { bytes, note: 'año' })).toEqual({
    ok: true,
    value: { bytes, note: 'año' },
  });
  expect(await pid()).not.toBe(process.pid);
});

test('a call whose name is no text is refused before it reaches the vault', async () => {
  await open();
  expect(await shell.relay().call({ toString: 'test.echo' }, {})).toEqual({
    ok: false,
    problem: { code: 'unknown-operation' },
  });
});

test('the vault process has no inspector, and nothing of Node’s in its environment', async () => {
  process.env.NODE_OPTIONS = '--inspect=0';
  try {
    await open();
    expect(await call('test.env')).toEqual({ ok: true, value: [] });
    expect(await call('test.execArgv')).toEqual({ ok: true, value: ['--disable-sigusr1'] });
    process.kill(await pid(), 'SIGUSR1');
    expect((await call('test.echo', 1)).ok).toBe(true);
  } finally {
    delete process.env.NODE_OPTIONS;
  }
});

test('locking ends the vault process, answers what is pending and starts a new one', async () => {
  await open();
  const first = await pid();
  const pending = call('test.wait');
  const page = shell.lockedPage();
  await host.lock('person');
  expect(isRunning(first)).toBe(false);
  expect(await pending).toEqual({ ok: false, problem: { code: 'locked' } });
  await page;
  expect(shell.events).toEqual([
    { topic: 'locking', reason: 'person' },
    { topic: 'locked', reason: 'person' },
  ]);
  expect(await pid()).not.toBe(first);
});

test('a vault that does not lock within three seconds is killed', async () => {
  await open('hangs');
  const first = await pid();
  const before = performance.now();
  await host.lock('suspend');
  const took = performance.now() - before;
  expect(took).toBeGreaterThan(2900);
  expect(isRunning(first)).toBe(false);
  expect(shell.events.at(-1)).toEqual({ topic: 'locked', reason: 'suspend' });
});

test('the vault may lock by itself, when nobody has done anything', async () => {
  await open();
  const first = await pid();
  const page = shell.lockedPage();
  await call('test.idle');
  await page;
  expect(isRunning(first)).toBe(false);
  expect(shell.events.at(-1)).toEqual({ topic: 'locked', reason: 'idle' });
});

test('the machine’s lock signal locks', async () => {
  await open();
  const page = shell.lockedPage();
  shell.signalLock('screen-lock');
  await page;
  expect(shell.events.at(-1)).toEqual({ topic: 'locked', reason: 'screen-lock' });
});

test('a vault killed in mid-call answers locked, and the next one takes over', async () => {
  await open();
  const first = await pid();
  const pending = call('test.wait');
  const page = shell.lockedPage();
  process.kill(first, 'SIGKILL');
  expect(await pending).toEqual({ ok: false, problem: { code: 'locked' } });
  await page;
  expect(shell.events).toEqual([{ topic: 'locked', reason: 'crash' }]);
  expect((await call('test.echo', 2)).ok).toBe(true);
});

test('a vault that crashes at each start is given up after three times, and says so', async () => {
  await open('crashes');
  await expect.poll(() => reported, { timeout: 18_000 }).toHaveLength(1);
  expect(await call('test.echo')).toEqual({
    ok: false,
    problem: { code: 'internal', reference: 'vault-ended' },
  });
  expect(shell.did.filter((what) => what === 'locked page')).toHaveLength(3);
});

test('a refusal to start is the answer to every call', async () => {
  await open('refuses');
  const damaged = { ok: false, problem: { code: 'damaged', file: 'keys' } };
  expect(await call('test.echo')).toEqual(damaged);
  expect(await call('vault.status')).toEqual(damaged);
});

test('a message that does not parse ends the vault process', async () => {
  await open();
  const page = shell.lockedPage();
  await call('test.nonsense');
  await page;
  expect(shell.events.at(-1)).toEqual({ topic: 'locked', reason: 'crash' });
});

test('the vault asks the shell where to save and to show a file', async () => {
  await open();
  const path = '/documents/minutes-2026-12-01-x.pdf';
  expect(await call('test.save', 'minutes-2026-12-01-x.pdf')).toEqual({ ok: true, value: path });
  expect(await call('test.save', 'cancel.pdf')).toEqual({ ok: true, value: null });
  expect(await call('test.save', 'no-desktop.pdf')).toEqual({ ok: true, value: null });
  expect((await call('test.show', path)).ok).toBe(true);
  expect(shell.did).toContain('save minutes-2026-12-01-x.pdf document');
  expect(shell.did).toContain(`show ${path}`);
});

test('[HS-25] a text for the clipboard is there until the vault locks, however that comes', async () => {
  await open();
  expect(await call('test.copy', 'Luz: talks a lot')).toEqual({ ok: true, value: true });
  expect(shell.onClipboard()).toBe('Luz: talks a lot');
  const page = shell.lockedPage();
  await host.lock('person');
  await page;
  expect(shell.onClipboard()).toBe('');
  expect(shell.did.slice(-2)).toEqual(['clipboard cleared', 'locked page']);

  await call('test.copy', 'Micah');
  const next = shell.lockedPage();
  process.kill(await pid(), 'SIGKILL');
  await next;
  expect(shell.onClipboard()).toBe('');

  await call('test.copy', 'Grace');
  await host.quit();
  expect(shell.onClipboard()).toBe('');
  expect(shell.did.slice(-2)).toEqual(['clipboard cleared', 'quit']);
});

test('a clipboard that cannot be had is answered so', async () => {
  await open();
  expect(await call('test.copy', 'held')).toEqual({ ok: true, value: false });
});

test('no name that the vault suggests leads out of the folder', async () => {
  await open();
  const page = shell.lockedPage();
  expect(await call('test.save', '../../etc/passwd')).toEqual({
    ok: false,
    problem: { code: 'locked' },
  });
  await page;
  expect(shell.did.filter((what) => what.startsWith('save'))).toEqual([]);
});

test('the vault tells its own drive from others', async () => {
  await open();
  expect(await call('test.drive', join(folder, 'sheet.pdf'))).toEqual({ ok: true, value: true });
  expect(await call('test.drive', '/proc/sheet.pdf')).toEqual({ ok: true, value: false });
});

test('closing the window locks, quits and leaves no process', async () => {
  await open();
  const first = await pid();
  shell.close();
  await host.closed;
  expect(isRunning(first)).toBe(false);
  expect(shell.did).toEqual(['quit']);
});

test('a second window on the binder starts no vault', async () => {
  shell = createFakeShell({ isFirst: false });
  const entry = join(import.meta.dirname, 'absent.ts');
  host = createHost({ shell, vault: { entry, args: [] }, monotonic: () => 0, report: () => {} });
  expect(await host.open()).toBe(false);
});
