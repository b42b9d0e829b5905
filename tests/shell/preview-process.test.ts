import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const isLinux = process.platform === 'linux';
let folder: string;
const started: ChildProcess[] = [];

/** Starts the preview as a process of its own, whose temporary folder is `folder`. */
async function start(): Promise<{ child: ChildProcess; isOpen: boolean }> {
  const child = fork(join(import.meta.dirname, 'preview-main.ts'), [join(folder, 'binder')], {
    env: { ...process.env, TMPDIR: folder },
    execArgv: [],
  });
  started.push(child);
  const [message] = await once(child, 'message');
  return { child, isOpen: message.open };
}

/** Running processes whose command line names the test's folder, zombies left out. */
function processesOnFolder(): { pid: string; line: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid, line: read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '' }))
    .filter(({ line }) => line.includes(folder));
}

/** The inodes of a process's sockets. */
function socketsOf(pid: string): string[] {
  const descriptors = read(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return descriptors
    .map((fd) => read(() => readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? '')
    .flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}

/** Undefined when the process has ended meanwhile. */
function read<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}

const previewFolders = () => readdirSync(folder).filter((name) => name.startsWith('locked-binder'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-'));
  mkdirSync(join(folder, 'binder'));
});

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test.runIf(isLinux)('a killed window process leaves no vault and no browser behind', async () => {
  const { child } = await start();
  const running = processesOnFolder();
  expect(running.some(({ line }) => line.includes('fake-vault'))).toBe(true);
  expect(running.some(({ line }) => line.includes('--remote-debugging-pipe'))).toBe(true);
  child.kill('SIGKILL');
  await expect.poll(processesOnFolder, { timeout: 5000, interval: 100 }).toEqual([]);
  expect(existsSync(join(folder, 'binder', 'closed'))).toBe(true);
});

test.runIf(isLinux)('nothing of the preview listens or has a network connection', async () => {
  await start();
  const sockets = new Set(processesOnFolder().flatMap(({ pid }) => socketsOf(pid)));
  expect(sockets.size).toBeGreaterThan(0);
  const internet = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1),
  );
  const inodes = internet.map((row) => row.trim().split(/\s+/)[9] ?? '');
  expect(inodes.filter((inode) => sockets.has(inode))).toEqual([]);
});

test('a second start brings the first window forward and ends', async () => {
  const first = await start();
  const second = await start();
  expect(first.isOpen).toBe(true);
  expect(second.isOpen).toBe(false);
  if (second.child.exitCode === null) await once(second.child, 'exit');
  expect(second.child.exitCode).toBe(0);
  expect(first.child.exitCode).toBe(null);
});

test('what a killed preview left of the browser’s profile goes at the next start', async () => {
  const { child } = await start();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const [left] = previewFolders();
  expect(readdirSync(join(folder, left ?? ''))).toContain('profile');
  const next = await start();
  expect(next.isOpen).toBe(true);
  expect(previewFolders()).toEqual([left]);
});
