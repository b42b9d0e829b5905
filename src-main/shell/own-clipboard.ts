import { createHash } from 'node:crypto';
import type { Clipboard } from './shell.ts';

/** The clipboard as the binder uses it: what it puts there does not stay. */
export interface OwnClipboard {
  /** @throws when the clipboard could not be had; nothing of ours is on it then */
  copy(text: string, clearAfterMs: number): Promise<void>;
  /** Takes away what `copy` put there, unless something else has been copied since. Never throws. */
  clear(): Promise<void>;
}

/** How long a clipboard may take to answer at a lock, in milliseconds: a page that hangs never does. */
const ANSWER_WITHIN = 1000;

/**
 * Clears text after its time, and at lock and quit, if it is still the binder's (security.md,
 * Clipboard). Keeps a hash of it, not the text: this process holds no record.
 */
export function createOwnClipboard(clipboard: Clipboard): OwnClipboard {
  let ours: { hash: string; timer: NodeJS.Timeout } | null = null;

  let writing: Promise<void> = Promise.resolve();

  async function takeAway(hash: string): Promise<void> {
    await writing;
    if (hashOf(await clipboard.read()) === hash) await clipboard.clear();
  }

  async function clear(): Promise<void> {
    if (ours === null) return;
    const { hash, timer } = ours;
    ours = null;
    clearTimeout(timer);
    const limit = new AbortController();
    // Whoever holds the clipboard, or a page that is gone, must not hold up the lock.
    await Promise.race([takeAway(hash).catch(() => {}), pause(ANSWER_WITHIN, limit.signal)]);
    limit.abort();
  }

  return {
    async copy(text, clearAfterMs) {
      clearTimeout(ours?.timer);
      // Before it is written: a lock in that moment waits for it and takes it away.
      ours = { hash: hashOf(text), timer: setTimeout(() => void clear(), clearAfterMs) };
      writing = clipboard.write(text);
      await writing;
    },
    clear,
  };
}

/** Windows gives line breaks back as CRLF. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64');
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
