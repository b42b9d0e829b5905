import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Problem, Refusal } from '../../src-shared/problem.ts';

const renameRetryMs = 2000;

/**
 * Replaces a small file so that after a crash or a power cut it holds either the old bytes or the
 * new ones: temporary file in the same folder, fsync, rename, fsync of the folder, read back.
 * @throws Refusal `disk-full` or `write-failed`; the old file is then still in place, unless only
 * the reading back failed
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.tmp`;
  try {
    writeSynced(temporary, bytes);
    renameRetrying(temporary, path);
    syncFolder(dirname(path));
    if (!readFileSync(path).equals(bytes)) throw new Refusal({ code: 'write-failed' });
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asWriteRefusal(error);
  }
}

/** Makes a rename in the folder durable. Windows can't open a folder and needs no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The refusal for a failed write of a file: `disk-full`, or `write-failed` for all else the system says. */
export function asWriteRefusal(error: unknown): unknown {
  const code = errorCode(error);
  if (error instanceof Refusal || code === null) return error;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const problem: Problem = full ? { code: 'disk-full' } : { code: 'write-failed' };
  return new Refusal(problem);
}

/** The system's code of an error, such as `ENOENT`, or null. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w', 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** On Windows a virus scanner may hold the file for a moment: try again, for two seconds. */
function renameRetrying(from: string, to: string): void {
  const started = performance.now();
  for (;;) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '');
      const late = performance.now() - started > renameRetryMs;
      if (process.platform !== 'win32' || !held || late) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}
