import { ok, strictEqual } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { checkReopened, checkTyped, type Fate } from './after-kill.ts';
import { type Command, Said, type Story, type Work } from './driver-lines.ts';
import type { PreparedBinder } from './prepared-binder.ts';
import { familyOf, leftOf, type Process } from './processes.ts';

export const targets = ['window', 'vault', 'both'] as const;
export type Target = (typeof targets)[number];

/** How one kill went, for whoever reads the log. */
export interface Killed {
  /** Acknowledged saves and finalizings before the kill. */
  acknowledged: number;
  /** Conferences whose finalizing had been asked for and not yet answered. */
  inFlight: Fate[];
  /** Typing that had not been saved yet, in milliseconds. */
  unsaved: number;
  /** From the kill until no process was left, in milliseconds. */
  goneAfter: number;
}

/** After a kill every process must have ended within this time, in milliseconds. */
const goneWithin = 5_000;
/** A step of the driver may take so long on a busy machine, in milliseconds. */
const stepWithin = 60_000;

/**
 * Opens the program on a copy of the binder, kills `target` at a moment that `random` picks while
 * `story` goes on, and checks what is left: no process, and a binder with all that was acknowledged.
 */
export async function killOnce(
  prepared: PreparedBinder,
  story: Story,
  target: Target,
  random: () => number,
): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const { conferences, template } = prepared;
  const [typedChild = '', savedChild = ''] = conferences[0]?.children.slice(-2) ?? [];
  const work: Work = { story, folder, conferences, typedChild, savedChild };
  cpSync(template.folder, join(folder, 'binder'), { recursive: true });
  const driver = startDriver(work);
  let family: Process[] = [];
  try {
    await driver.heard(({ kind }) => kind === 'at-work');
    family = familyOf(driver.pid);
    const vault = family.find(({ line }) => line.includes('vault-entry'))?.pid;
    ok(vault && family.some(({ line }) => line.includes('--remote-debugging-pipe')));
    await (story === 'typing' ? wait(500 + random() * 3_000) : midFinalize(driver, work, random));
    const victims = { window: [driver.pid], vault: [vault], both: [driver.pid, vault] }[target];
    if (random() < 0.5) victims.reverse();
    for (const victim of victims) process.kill(victim, 'SIGKILL');
    const killedAt = performance.now();
    if (target === 'vault') await comeBack(driver, work);
    const endedAt = target === 'vault' ? performance.now() : killedAt;
    await driver.ended();
    const left = await pollUntilGone(() => leftOf(family, folder), endedAt + goneWithin);
    strictEqual(left, '', 'processes are left behind');
    const goneAfter = performance.now() - endedAt;
    const { typed, fates } = await checkReopened(prepared, work, driver.said);
    return { ...countSaid(driver.said, fates), unsaved: unsavedOf(driver.said, typed), goneAfter };
  } finally {
    driver.kill();
    for (const { pid } of leftOf(family, folder)) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

interface Driver {
  pid: number;
  /** Everything it has said so far, oldest first. */
  said: Said[];
  /** Resolves with what fits, said already or still to come; rejects when the driver ends first. */
  heard(fits: (one: Said) => boolean): Promise<Said>;
  tell(command: Command): void;
  ended(): Promise<void>;
  kill(): void;
}

function startDriver(work: Work): Driver {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'window-driver.ts'), JSON.stringify(work)],
    { env: { ...env, TMPDIR: work.folder }, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const { pid, stdout, stdin } = child;
  if (!pid || !stdout || !stdin) throw new Error('The driver could not be started.');
  // A driver that was killed reads no more.
  stdin.on('error', () => {});
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  const ended = once(child, 'close').then(() => {});
  createInterface(stdout).on('line', (line) => {
    said.push(Said.parse(JSON.parse(line)));
    for (const look of waiting) look();
  });
  return {
    ...{ pid, said },
    async heard(fits) {
      const { promise, resolve, reject } = Promise.withResolvers<Said>();
      const look = () => {
        const found = said.find(fits);
        if (found) resolve(found);
      };
      waiting.add(look);
      look();
      const timer = setTimeout(() => reject(new Error(silence(said, fits))), stepWithin);
      ended.then(() => reject(new Error('The driver has ended.')));
      return promise.finally(() => {
        waiting.delete(look);
        clearTimeout(timer);
      });
    },
    tell: (command) => void stdin.write(`${command}\n`),
    ended: () => ended,
    kill: () => void child.kill('SIGKILL'),
  };
}

/** What was waited for, and what had been said last: kinds only, as texts would be long. */
function silence(said: readonly Said[], fits: (one: Said) => boolean): string {
  const last = said.slice(-5).map(({ kind }) => kind);
  return `The driver does not say what is waited for, ${fits}; last: ${last.join(', ')}`;
}

/** Waits until a conference is being finalized, and then for a part of the time that it may take. */
async function midFinalize(driver: Driver, work: Work, random: () => number): Promise<void> {
  const later = work.conferences.slice(1);
  const { id } = later[Math.floor(random() * later.length)] ?? {};
  await driver.heard((one) => one.kind === 'asked' && one.meetingId === id);
  const timed = (kind: Said['kind']) =>
    driver.said.flatMap((one) => (one.kind === kind && 'at' in one ? [one.at] : []));
  const [begun = 0, ended = 0] = [timed('asked').at(-2), timed('finalized').at(-1)];
  await wait(random() * 1.3 * (ended - begun));
}

/** The window is at the door of a locked binder, and what was typed is there behind it. */
async function comeBack(driver: Driver, work: Work): Promise<void> {
  driver.tell('come-back');
  const door = await driver.heard(({ kind }) => kind === 'at-the-door');
  strictEqual(door.kind === 'at-the-door' && door.problem, 'locked');
  const acknowledged = driver.said.findLast(
    (one) => one.kind === 'saved' && one.childId === work.typedChild,
  );
  const back = await driver.heard(({ kind }) => kind === 'back');
  if (back.kind === 'back' && back.shown !== null) {
    checkTyped(back.shown, acknowledged?.kind === 'saved' ? acknowledged.discussion : '');
  }
  driver.tell('quit');
}

/** The command lines that are left after `deadline` (of `performance.now`), or as soon as none is. */
async function pollUntilGone(
  left: () => readonly { line: string }[],
  deadline: number,
): Promise<string> {
  while (left().length > 0 && performance.now() < deadline) await wait(100);
  return left()
    .map(({ line }) => line.slice(0, 120))
    .join('\n');
}

/** From the last number that `typed` holds to the last one that was typed, in milliseconds. */
function unsavedOf(said: readonly Said[], typed: string): number {
  const kept = typed.split(' ').length - 1;
  const times = said.flatMap((one) => (one.kind === 'typed' ? [one.at] : []));
  const [last = 0, lastKept = last] = [times.at(-1), times[Math.max(0, kept - 1)]];
  return last - lastKept;
}

function countSaid(
  said: readonly Said[],
  fates: Map<string, Fate>,
): Pick<Killed, 'acknowledged' | 'inFlight'> {
  const finalized = new Set(
    said.flatMap((one) => (one.kind === 'finalized' ? [one.meetingId] : [])),
  );
  return {
    acknowledged: said.filter(({ kind }) => kind === 'saved' || kind === 'finalized').length,
    inFlight: said.flatMap((one) => {
      if (one.kind !== 'asked' || finalized.has(one.meetingId)) return [];
      return [fates.get(one.meetingId) ?? 'untouched'];
    }),
  };
}
