import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import type { BinderEvent, LockReason, Reply } from '../../src-shared/bridge.ts';
import { openAssets } from './assets.ts';
import { freePath, revealCommand } from './documents-folder.ts';
import { claimFirstWindow, type FirstWindow } from './first-window.ts';
import { networkSwitches } from './hardening.ts';
import { nodeFork } from './node-fork.ts';
import { defineBridge, deliverEvent, takePaste } from './preview-page.ts';
import type { Clipboard, Relay, Shell } from './shell.ts';

/** No such host can exist (RFC 2606): what asks for it is answered from disk or not at all. */
const origin = 'https://binder.invalid';

export interface PreviewOptions {
  binder: string;
  /** Folder of the built renderer. */
  renderer: string;
  /** Where documents are saved; the preview has no dialog for it. */
  documents: string;
  /** Path of an installed Chromium, Chrome or Edge. */
  browser: string;
  headless: boolean;
}

/** The preview with what tests need besides: its page, and the machine's lock signal by hand. */
export interface PreviewShell extends Shell {
  page(): Page;
  signalLock(reason: LockReason): void;
}

/** How the browser is started. Only root has to do without Chromium's sandbox. */
export function browserOptions(options: PreviewOptions, profile: string, isRoot: boolean) {
  const args = [
    // A window without tabs or address bar; Chromium gives none to about:blank.
    '--app=data:text/html,',
    '--incognito',
    '--no-first-run',
    ...networkSwitches.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
  ];
  return {
    executablePath: options.browser,
    headless: options.headless,
    args,
    // A crash dump holds what was on the screen: it goes where the profile is removed.
    env: { ...process.env, BREAKPAD_DUMP_LOCATION: join(profile, 'dumps') },
    chromiumSandbox: !isRoot,
    acceptDownloads: false,
    serviceWorkers: 'block',
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    // The person's own settings of the desktop, which playwright would replace by its own.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  } as const;
}

/**
 * The renderer in an installed browser, over playwright-core's pipe: nothing listens, every
 * request but those for the renderer's own files is aborted. Not for real records: the browser is
 * not the one that the product is tested with, and the renderer says so on every page.
 */
export function createPreviewShell(options: PreviewOptions): PreviewShell {
  let window: FirstWindow | null = null;
  let opened: { context: BrowserContext; page: Page } | null = null;
  let lockAsked: (reason: LockReason) => void = () => {};
  let closed = () => {};
  let isQuitting = false;

  function page(): Page {
    if (!opened) throw new Error('The preview is not open.');
    return opened.page;
  }

  async function open(relay: Relay): Promise<void> {
    if (!window) throw new Error('The preview is not claimed.');
    const context = await chromium.launchPersistentContext(
      window.profile,
      browserOptions(options, window.profile, process.getuid?.() === 0),
    );
    const first = context.pages()[0] ?? (await context.newPage());
    opened = { context, page: first };
    context.on('page', (other) => void other.close());
    context.once('close', () => !isQuitting && closed());
    first.once('close', () => !isQuitting && closed());
    first.on('crash', () => lockAsked('crash'));
    await serve(context);
    await bind(context, first, relay);
    await first.goto(`${origin}/`);
  }

  async function serve(context: BrowserContext): Promise<void> {
    const assets = await openAssets(options.renderer, 'preview');
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      if (url.origin !== origin || route.request().method() !== 'GET') return route.abort();
      return route.fulfill(await assets.read(url.pathname));
    });
  }

  async function bind(context: BrowserContext, first: Page, relay: Relay): Promise<void> {
    const isOurs = (frame: Frame) =>
      frame === first.mainFrame() && new URL(frame.url()).origin === origin;
    await context.exposeBinding(
      '__binderCall',
      async ({ frame }, name: unknown, input: unknown): Promise<Reply<unknown>> =>
        isOurs(frame) ? relay.call(name, input) : { ok: false, problem: { code: 'locked' } },
    );
    await context.addInitScript(defineBridge);
  }

  function tell(event: BinderEvent): void {
    // A page that is closing or being made anew has nobody left to tell.
    opened?.page.evaluate(deliverEvent, event).catch(() => {});
  }

  return {
    name: 'preview',
    fork: nodeFork,
    async claim() {
      window = await claimFirstWindow(options.binder);
      window?.onAsked(() => opened && focusPage(opened.page));
      return window !== null;
    },
    open,
    page,
    emit: tell,
    clipboard: pageClipboard(page),
    chooseSave: async (suggestedName) => freePath(options.documents, suggestedName),
    async showFile(path) {
      if (options.headless) return;
      const [command, args] = revealCommand(process.platform, path);
      const child = spawn(command, args, { stdio: 'ignore', detached: true });
      child.on('error', () => console.error('No file manager to show the document in.'));
      child.unref();
    },
    onLock: (listener) => {
      lockAsked = listener;
    },
    signalLock: (reason) => lockAsked(reason),
    onClosed: (listener) => {
      closed = listener;
    },
    async showLocked() {
      // Another site in between, so that the browser gives the page a new renderer process.
      await page().goto('about:blank');
      await page().goto(`${origin}/`);
    },
    focus: () => opened && focusPage(opened.page),
    async quit() {
      isQuitting = true;
      await opened?.context.close();
      window?.release();
    },
  };
}

function focusPage(page: Page): void {
  page.bringToFront().catch(() => {});
}

/**
 * The clipboard through the page, which gets no permission to read it by itself: the browser is told
 * to paste, as by its menu, and the page hands over what would have been pasted, wherever the focus is.
 */
function pageClipboard(page: () => Page): Clipboard {
  const write = (text: string) =>
    page().evaluate((given) => navigator.clipboard.writeText(given), text);
  return {
    write,
    async read() {
      const devices = await page().context().newCDPSession(page());
      const pasted = page().evaluate(takePaste);
      await devices.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Paste',
        commands: ['paste'],
      });
      await devices.detach();
      return await pasted;
    },
    clear: () => write(''),
  };
}
