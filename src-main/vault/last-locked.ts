import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, replaceFile } from './durable-file.ts';

const LastLocked = z.strictObject({ lastLockedAt: z.iso.datetime() });

/** When the binder was last locked, for the sign-in page; null when the file is missing or says nothing. */
export function readLastLocked(folder: string): string | null {
  try {
    const text = readFileSync(join(folder, 'last-locked'), 'utf8');
    return LastLocked.parse(JSON.parse(text)).lastLockedAt;
  } catch (error) {
    const harmless = error instanceof z.ZodError || error instanceof SyntaxError;
    if (harmless || errorCode(error) !== null) return null;
    throw error;
  }
}

/** @throws Refusal `disk-full` or `write-failed` */
export function writeLastLocked(folder: string, lastLockedAt: string): void {
  replaceFile(join(folder, 'last-locked'), Buffer.from(JSON.stringify({ lastLockedAt })));
}
