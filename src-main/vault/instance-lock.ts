import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { uptime, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../src-shared/problem.ts';
import type { Clock } from '../clock.ts';
import { asWriteRefusal, errorCode } from './durable-file.ts';
import { instantOf } from './instant.ts';

const Holder = z.strictObject({
  pid: z.number().int().positive(),
  /** The operating system's account, not a member of staff. */
  account: z.string(),
  /** UTC instant at which the binder was opened. */
  since: z.iso.datetime(),
  boot: z.string(),
  /** When the process started, as the system counts it, so that a pid used again is told apart. */
  processStart: z.string().nullable(),
});
type Holder = z.infer<typeof Holder>;

export interface InstanceLock {
  release(): void;
}

/** The same boot, told by the clock, may differ by this much where the system has no id for it. */
const bootToleranceMs = 120_000;

/**
 * Makes this process the one that has the binder open, by a file `lock` in its folder that other
 * accounts can read. The lock of a process that was killed is taken over. The database's own
 * exclusive lock stands behind it.
 * @throws Refusal `in-use` with the account and since when, or `write-failed`
 */
export function acquireInstanceLock(folder: string, clock: Pick<Clock, 'now'>): InstanceLock {
  const path = join(folder, 'lock');
  const mine: Holder = {
    pid: process.pid,
    account: userInfo().username,
    since: instantOf(clock.now()),
    boot: bootOf(clock),
    processStart: lookUp(process.pid).start,
  };
  const text = JSON.stringify(mine);
  if (!place(path, text)) {
    refuseIfHeld(readText(path), clock);
    setAside(path, clock);
    if (!place(path, text)) refuseIfHeld(readText(path), clock);
  }
  return {
    release() {
      if (readText(path) === text) rmSync(path, { force: true });
    },
  };
}

function place(path: string, text: string): boolean {
  const mask = process.umask(0o022);
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o644, flush: true });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw asWriteRefusal(error);
  } finally {
    process.umask(mask);
  }
}

/** Renames a stale lock away; if another starter was faster and this is its fresh one, puts it back. */
function setAside(path: string, clock: Pick<Clock, 'now'>): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw asWriteRefusal(error);
  }
  const text = readText(aside);
  try {
    refuseIfHeld(text, clock);
  } catch (error) {
    place(path, text);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** A lock that says nothing readable was left by a process killed while writing it. */
function refuseIfHeld(text: string, clock: Pick<Clock, 'now'>): void {
  const holder = parseHolder(text);
  if (!holder || !isRunning(holder, clock)) return;
  throw new Refusal({ code: 'in-use', account: holder.account, since: holder.since });
}

function isRunning(holder: Holder, clock: Pick<Clock, 'now'>): boolean {
  if (!isSameBoot(holder.boot, bootOf(clock))) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it runs under another account.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const { hasEnded, start } = lookUp(holder.pid);
  if (hasEnded) return false;
  return start === null || holder.processStart === null || start === holder.processStart;
}

/** Linux has an id for each boot; elsewhere the time of the boot, in milliseconds. */
function bootOf(clock: Pick<Clock, 'now'>): string {
  const id = readText('/proc/sys/kernel/random/boot_id').trim();
  return id === '' ? String(Math.round(clock.now() - uptime() * 1000)) : id;
}

function isSameBoot(one: string, other: string): boolean {
  return one === other || Math.abs(Number(one) - Number(other)) < bootToleranceMs;
}

/**
 * What Linux tells of a process: whether it has ended and only waits for its parent to notice, and
 * its start in clock ticks from the boot (fields 3 and 22 of its stat line). Elsewhere nothing.
 */
function lookUp(pid: number): { hasEnded: boolean; start: string | null } {
  const stat = readText(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { hasEnded: /^[ZX]$/.test(fields[0] ?? ''), start: fields[19] ?? null };
}

function parseHolder(text: string): Holder | null {
  try {
    return Holder.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A file's text, or nothing when it can't be read. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) !== null) return '';
    throw error;
  }
}
