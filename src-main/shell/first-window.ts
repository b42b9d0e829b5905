import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often the first window looks whether another start asks for it, in milliseconds. */
const lookEvery = 250;
/** How long a second start waits for the first window's answer, in milliseconds. */
const answerWithin = 2000;

/** The first window's claim on a binder: a folder of this process, with the browser's profile. */
export interface FirstWindow {
  profile: string;
  /** Called each time another start asks for this window. */
  onAsked(listener: () => void): void;
  /** Removes the folder with all in it. */
  release(): void;
}

/**
 * Claims a binder for one preview window, or null when another one has it: that one is asked to
 * come forward by a file, which it removes as its answer. Folders whose process is gone, or that give
 * no answer, were left behind by killed ones; they are removed, browser profile and all.
 */
export async function claimFirstWindow(
  binder: string,
  base = tmpdir(),
): Promise<FirstWindow | null> {
  for (const left of foldersIn(base)) if (!isAlive(left)) removeFolder(left);
  const id = createHash('sha256').update(resolve(binder)).digest('hex').slice(0, 16);
  const folder = join(base, `locked-binder-${id}`);
  if (!makeFolder(folder)) {
    if (!isOurs(folder)) throw new Error('Another account has a preview of this binder open.');
    if (await answers(folder)) return null;
    removeFolder(folder);
    if (!makeFolder(folder)) return null;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid), { flag: 'wx', mode: 0o600 });

  let asked = () => {};
  const looking = setInterval(() => {
    if (!existsSync(join(folder, 'show'))) return;
    rmSync(join(folder, 'show'), { force: true });
    asked();
  }, lookEvery);
  looking.unref();

  return {
    profile: join(folder, 'profile'),
    onAsked: (listener) => {
      asked = listener;
    },
    release: () => {
      clearInterval(looking);
      removeFolder(folder);
    },
  };
}

/** The folders of this account's preview windows, on whatever binders. */
function foldersIn(base: string): string[] {
  return readdirSync(base)
    .filter((name) => /^locked-binder-[0-9a-f]{16}$/.test(name))
    .map((name) => join(base, name))
    .filter(isOurs);
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && (!process.getuid || found.uid === process.getuid());
}

/** False when it is there already. */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function removeFolder(folder: string): void {
  // The browser may still be writing its last files; on Windows they stay locked for a moment.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Whether the process that made the folder may still run. */
function isAlive(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // No pid yet: it is just starting. EPERM: it runs under another account.
    return error.code === 'ENOENT' || error.code === 'EPERM';
  }
}

async function answers(folder: string): Promise<boolean> {
  writeFileSync(join(folder, 'show'), '', { mode: 0o600 });
  for (let waited = 0; waited < answerWithin; waited += lookEvery) {
    await wait(lookEvery);
    if (!existsSync(join(folder, 'show'))) return true;
  }
  return false;
}
