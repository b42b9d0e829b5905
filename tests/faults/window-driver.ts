import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import type { Relay } from '../../src-main/shell/shell.ts';
import type { Bridge } from '../../src-shared/bridge.ts';
import { PASSPHRASE } from '../support/binder.ts';
import { openPreview } from '../support/open-preview.ts';
import { Command, type Said, type Work } from './driver-lines.ts';

/**
 * A window process to be killed: it opens the real preview on a binder, signs in at the page, and
 * works there until it is told to come back or to quit. What it says on stdout is written before
 * anything else happens, so whatever was said had happened before the kill.
 */
const work: Work = JSON.parse(process.argv[2] ?? '');
const { typedChild, savedChild } = work;
const meetingId = work.conferences[0]?.id ?? '';

function say(line: Said): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Says what the window process is asked, and what it is answered before the page has it. */
function tap(relay: Relay): Relay {
  return {
    async call(name, input) {
      const { meetingId: about } = Object(input);
      const sayOfFinalizing = (kind: 'asked' | 'finalized') =>
        name === 'meetings.finalize' && say({ kind, meetingId: about, at: performance.now() });
      sayOfFinalizing('asked');
      const reply = await relay.call(name, input);
      if (!reply.ok) return reply;
      sayOfFinalizing('finalized');
      if (name === 'conferences.saveEntry') {
        const { childId, text } = Object(input);
        say({ kind: 'saved', childId, discussion: text.discussion });
      }
      return reply;
    },
  };
}

const vaultEntry = join(import.meta.dirname, '../e2e/support/vault-entry.ts');
const { page, host } = await openPreview(work.folder, vaultEntry, console.error, tap);
let isTyping = true;

/** The code of the problem with which the page's bridge answers; null when it answers `ok`. */
async function problemOf(name: string, input: unknown): Promise<string | null> {
  return page.evaluate(
    async ([called, given]) => {
      const reply = await (Reflect.get(window, 'binder') as Bridge).call(called, given);
      return reply.ok ? null : reply.problem.code;
    },
    [name, input] as const,
  );
}

async function signIn(): Promise<void> {
  const passphrase = page.locator('input[type="password"]');
  await passphrase.fill(PASSPHRASE);
  await passphrase.press('Enter');
  await page.locator('nav a[href="#/conferences"]').waitFor();
}

/** Turns to a child of the conference that is being held; its discussion. */
async function turnTo(childId: string) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/conferences/${meetingId}?child=${childId}`);
  // Busy until the entry has been read.
  const discussion = page.locator('[aria-busy="false"] textarea[data-focus="discussion"]');
  await discussion.waitFor();
  return discussion;
}

/** Types numbers, as a person would: key by key into the field of the page. */
async function typeOn(): Promise<void> {
  for (let count = 1; isTyping; count += 1) {
    await page.keyboard.type(`${count} `, { delay: 15 });
    say({ kind: 'typed', count, at: performance.now() });
  }
}

/** Saves another child's entry as often as the vault answers, until it refuses. */
function saveOn(onto: Page): Promise<void> {
  return onto.evaluate(
    ([about, childId]) => {
      const bridge: Bridge = Reflect.get(window, 'binder');
      const saveOnce = async (count: number): Promise<void> => {
        const text = { discussion: `${count}` };
        const input = { meetingId: about, childId, text };
        if ((await bridge.call('conferences.saveEntry', input)).ok) {
          setTimeout(() => void saveOnce(count + 1), 5);
        }
      };
      void saveOnce(1);
    },
    [meetingId, savedChild] as const,
  );
}

/** Finalizes one conference after the other. */
function finalizeAll(): Promise<void> {
  return page.evaluate(
    (ids) => {
      const bridge: Bridge = Reflect.get(window, 'binder');
      const next = async ([id, ...rest]: string[]): Promise<void> => {
        if (id === undefined) return;
        await bridge.call('meetings.finalize', { meetingId: id });
        await next(rest);
      };
      void next(ids);
    },
    work.conferences.map(({ id }) => id),
  );
}

await signIn();
const discussion = await turnTo(typedChild);
let typing: Promise<void> = Promise.resolve();
if (work.story === 'typing') {
  await discussion.focus();
  await saveOn(page);
  typing = typeOn();
} else {
  await finalizeAll();
}
say({ kind: 'at-work' });

/** After the vault was killed: the door is there, locked; then in again, to the same page. */
async function comeBack(): Promise<void> {
  isTyping = false;
  await typing;
  await page.locator('input[type="password"]').waitFor();
  const problem = await problemOf('conferences.list', { classId: null });
  say({ kind: 'at-the-door', problem });
  await signIn();
  const shown = work.story === 'typing' ? await (await turnTo(typedChild)).inputValue() : null;
  say({ kind: 'back', shown });
}

for await (const line of createInterface(process.stdin)) {
  if (Command.parse(line) === 'quit') break;
  await comeBack();
}
isTyping = false;
await typing;
await host.quit();
process.exit(0);
