import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { Refusal } from '../../src-shared/problem.ts';

/** `kind-date-shortid.pdf`: no name of anybody in it (design.md, Where the walls meet). */
export function fileNameFor(
  kind: string,
  date: CalendarDate,
  id: string,
  extension = 'pdf',
): string {
  return `${kind}-${date}-${id.slice(-6)}.${extension}`;
}

const RENAME_TRIES = 20;
const RENAME_PAUSE_MS = 100;

/**
 * Writes a document beside its place, syncs it and renames it there, so that a crash leaves the old
 * file or the new one. On Windows a virus scanner may hold the name: tried again for 2 s.
 * @throws Refusal `disk-full` or `write-failed`
 */
export async function writeDocument(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.part`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWhenFree(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Refusal({ code: codeOf(error) === 'ENOSPC' ? 'disk-full' : 'write-failed' });
  }
}

async function renameWhenFree(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!isHeld || process.platform !== 'win32' || tries >= RENAME_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, RENAME_PAUSE_MS));
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error ? Reflect.get(error, 'code') : '';
  return typeof code === 'string' ? code : '';
}
