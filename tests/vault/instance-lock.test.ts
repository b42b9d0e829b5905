import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireInstanceLock } from '../../src-main/vault/instance-lock.ts';
import { fakeClock, newFolder } from './binder-folder.ts';
import { refusalOf } from './refusal.ts';

const clock = fakeClock(Date.now());

function locked() {
  const folder = newFolder();
  const lock = acquireInstanceLock(folder, clock);
  const path = join(folder, 'lock');
  const change = (fields: object) => {
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...holder, ...fields }));
  };
  return { folder, lock, path, change };
}

/** The id of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** A process that has ended and that its parent, which does not look, keeps in the system's table. */
async function endedUnnoticed() {
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(parent.stdout, 'data');
  const pid = Number(String(line));
  const fields = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  await expect.poll(() => fields()[0]).toBe('Z');
  return { pid, processStart: fields()[19], forget: () => parent.kill() };
}

describe('instance lock', () => {
  it('tells a second process the account and since when, and nothing of staff', () => {
    const { folder, path } = locked();
    const script = join(import.meta.dirname, 'second-opener-child.ts');
    const answer = execFileSync(process.execPath, [script, 'lock', folder], { encoding: 'utf8' });
    const since = new Date(clock.now()).toISOString();
    expect(JSON.parse(answer)).toEqual({ code: 'in-use', account: userInfo().username, since });
    const fields = ['account', 'boot', 'pid', 'processStart', 'since'];
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8'))).sort()).toEqual(fields);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  it('is free again after release, and a release takes nobody else’s lock away', () => {
    const { folder, lock, path, change } = locked();
    lock.release();
    expect(existsSync(path)).toBe(false);
    clock.pass(1);
    const mine = acquireInstanceLock(folder, clock);
    lock.release();
    expect(existsSync(path)).toBe(true);
    change({ pid: 1 });
    mine.release();
    expect(existsSync(path)).toBe(true);
  });

  it('of a process that was killed is taken over', () => {
    const { folder, path, change } = locked();
    change({ pid: deadPid() });
    acquireInstanceLock(folder, clock);
    expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it.runIf(process.platform === 'linux')(
    'of a killed process that nobody has noticed yet is taken over',
    async () => {
      const { folder, change } = locked();
      const { forget, ...holder } = await endedUnnoticed();
      change(holder);
      expect(refusalOf(() => acquireInstanceLock(folder, clock))).toBe('not refused');
      forget();
    },
  );

  it('of another boot, or of a pid used again, is taken over', () => {
    const stale = [{ boot: 'another' }, ...(process.platform === 'linux' ? ['1'] : [])];
    for (const fields of stale) {
      const { folder, change } = locked();
      change(typeof fields === 'string' ? { processStart: fields } : fields);
      expect(refusalOf(() => acquireInstanceLock(folder, clock))).toBe('not refused');
    }
  });

  it('left half written by a kill is taken over', () => {
    const { folder, path } = locked();
    writeFileSync(path, '{"pid":');
    expect(refusalOf(() => acquireInstanceLock(folder, clock))).toBe('not refused');
  });

  it('cannot be placed in a folder that is not there', () => {
    const nowhere = join(newFolder(), 'gone');
    expect(refusalOf(() => acquireInstanceLock(nowhere, clock))).toEqual({ code: 'write-failed' });
  });
});
