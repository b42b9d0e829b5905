import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { findBrowser } from '../src-main/shell/browser.ts';
import { type BenchBinder, benchPassphrase, openBenchBinder } from './bench-binder.ts';
import { timePairs } from './measure.ts';
import type { Finding } from './report.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'out', 'main', 'main.js');

/**
 * From the start of the window process until the sign-in page takes a name, against the same shell,
 * with the same browser and switches, until it shows an empty page with nothing behind it.
 */
export async function measureStart(pairs: number): Promise<Finding[]> {
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  if (!findBrowser(machine) || !existsSync(program)) {
    console.log('Not measured: the start needs Chromium, Chrome or Edge, and npm run build.');
    return [];
  }
  const binder = await openBenchBinder();
  const empty = mkdtempSync(join(tmpdir(), 'binder bench '));
  try {
    await addStaff(binder);
    await binder.lock();
    const blank = await bundleBlankWindow();
    const preview = ['--preview', '--headless', '--binder', binder.folder];
    const pair = {
      subject: () => openUntil('input:focus', program, preview),
      against: () => openUntil('body', blank.entry, [empty, blank.renderer]),
    };
    // Once unmeasured: the system's file cache is as warm for the first as for the last.
    await timePairs([pair]);
    const times = await timePairs(Array.from({ length: pairs }, () => pair));
    return [
      {
        ...{ what: 'Start to sign-in page', unit: 'ms', subject: times.subject },
        against: { what: 'blank page', times: times.against },
        aims: [{ of: 'ratio', atMost: 1.5 }],
      },
    ];
  } finally {
    await binder.close();
    rmSync(empty, { recursive: true, force: true });
  }
}

/** With several names the page asks who it is, as a site's does. */
async function addStaff(binder: BenchBinder): Promise<void> {
  for (const name of ['Bea Ortiz', 'Cal Singh', 'Dee Marsh']) {
    const { id } = await binder.ok('people.add', {
      ...{ name, discipline: 'teaching', roles: ['teacher'], classIds: [], language: 'en' },
    });
    const passphrase = `${benchPassphrase} gravel`;
    await binder.ok('people.giveAccess', { personId: id, passphrase, isTemporary: true });
  }
}

/** Bundles the blank window as the program is bundled, and makes the empty page that it shows. */
async function bundleBlankWindow(): Promise<{ entry: string; renderer: string }> {
  const folder = join(root, 'out', 'bench');
  const renderer = join(folder, 'blank');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['playwright-core'] },
    build: { ssr: join(import.meta.dirname, 'blank-window.ts'), outDir: folder },
  });
  mkdirSync(renderer, { recursive: true });
  const page = '<!doctype html><html lang="en"><title>Blank</title><body></body></html>';
  writeFileSync(join(renderer, 'index.html'), page);
  return { entry: join(folder, 'blank-window.js'), renderer };
}

/** Starts a window process and ends it when `selector` has been painted: milliseconds until then. */
async function openUntil(selector: string, entry: string, args: string[]): Promise<number> {
  const before = performance.now();
  const hook = pathToFileURL(join(import.meta.dirname, 'usable-hook.ts')).href;
  const child = fork(entry, args, {
    execArgv: ['--import', hook],
    env: { ...process.env, LOCKED_BINDER_BENCH: selector },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const isUsable = await Promise.race([
    once(child, 'message').then(() => true),
    ended.then(() => false),
  ]);
  const ms = performance.now() - before;
  if (!isUsable) throw new Error('The window process ended before it showed anything.');
  child.kill('SIGTERM');
  await ended;
  return ms;
}
