import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createHost, type Host } from '../../src-main/host.ts';
import { findBrowser } from '../../src-main/shell/browser.ts';
import {
  browserOptions,
  createPreviewShell,
  type PreviewShell,
} from '../../src-main/shell/preview.ts';
import type { BinderEvent, Bridge } from '../../src-shared/bridge.ts';

declare global {
  var binder: Bridge;
  var events: BinderEvent[];
}

const browser = findBrowser({ platform: process.platform, env: process.env, home: homedir() });
const folder = mkdtempSync(join(tmpdir(), 'preview ñ-'));
let shell: PreviewShell;
let host: Host;
let page: Page;

const options = {
  binder: folder,
  renderer: join(import.meta.dirname, 'fake-renderer'),
  documents: join(folder, 'my documents'),
  browser: browser?.path ?? '',
  headless: true,
};

beforeAll(async () => {
  shell = createPreviewShell(options);
  const entry = join(import.meta.dirname, 'fake-vault.ts');
  host = createHost({
    shell,
    vault: { entry, args: ['--binder', folder, '--migrations', 'works'] },
    monotonic: () => 0,
    report: () => {},
  });
  await host.open();
  page = shell.page();
});

beforeEach(async () => {
  await page.getByText('Ready').waitFor();
});

afterAll(async () => {
  await host.quit();
  rmSync(folder, { recursive: true, force: true });
});

test('the page calls through the bridge and gets the answer, bytes as bytes', async () => {
  const answer = await page.evaluate(async () => {
    const bytes = new Uint8Array([0, 255, 7]);
    const reply = await globalThis.binder.call('test.echo', { bytes, note: 'Peña' });
    return { reply, isSame: reply.ok && JSON.stringify(reply.value) };
  });
  expect(answer.reply).toEqual({
    ok: true,
    value: { bytes: new Uint8Array([0, 255, 7]), note: 'Peña' },
  });
});

test('the bridge is two functions and cannot be replaced by a script', async () => {
  expect(await page.evaluate(() => Object.keys(globalThis.binder))).toEqual(['call', 'on']);
  const isReplaced = await page.evaluate(() => {
    const mine = { call: async () => ({ ok: true as const, value: 1 }), on: () => () => {} };
    return Reflect.set(globalThis, 'binder', mine) || Reflect.set(globalThis.binder, 'call', 1);
  });
  expect(isReplaced).toBe(false);
});

test('the page knows that it is the preview, and has a fresh nonce at each load', async () => {
  const read = () =>
    page.evaluate(() => ({
      shell: document.documentElement.dataset.shell,
      nonce: document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce,
    }));
  const first = await read();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.reload();
  await page.getByText('Ready').waitFor();
  expect(complaints).toEqual([]);
  const second = await read();
  expect(first.shell).toBe('preview');
  expect(first.nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(second.nonce).not.toBe(first.nonce);
});

test('a style element counts only with the nonce, and no script does at all', async () => {
  const result = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(event.effectiveDirective);
    });
    const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
    const add = (nonceOfMine: string | undefined, css: string) => {
      const style = document.createElement('style');
      if (nonceOfMine) style.nonce = nonceOfMine;
      style.textContent = css;
      document.head.append(style);
    };
    add(nonce, 'h1 { border-top: 3px solid }');
    add(undefined, 'h1 { border-bottom: 3px solid }');
    let sinkRefused = false;
    try {
      document.body.innerHTML += '<img src=x onerror="document.title=1">';
    } catch (error) {
      sinkRefused = error instanceof TypeError;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    const heading = document.querySelector('h1');
    const style = heading && getComputedStyle(heading);
    return {
      violations,
      sinkRefused,
      top: style?.borderTopWidth,
      bottom: style?.borderBottomWidth,
    };
  });
  expect(result).toMatchObject({ sinkRefused: true, top: '3px', bottom: '0px' });
  expect(result.violations).toContain('style-src-elem');
  expect(result.violations).toContain('require-trusted-types-for');
});

test('nothing but the renderer’s own files is answered', async () => {
  const outcome = await page.evaluate(async () => {
    const refused = (url: string) =>
      fetch(url).then(
        () => false,
        () => true,
      );
    const image = await new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve(true);
      element.onerror = () => resolve(false);
      element.src = 'https://example.org/pixel.png';
    });
    return {
      image,
      fetchRefused: await refused('https://example.org/'),
      ownFetchRefused: await refused('/assets/page.js'),
    };
  });
  expect(outcome).toEqual({ image: false, fetchRefused: true, ownFetchRefused: true });
});

test('a page that something opens is closed at once, and gets no answer from the vault', async () => {
  await page.evaluate(() => {
    window.open('https://binder.invalid/');
    window.open('about:blank');
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'about:blank';
    document.body.append(frame);
  });
  const frame = page.frames().find((each) => each !== page.mainFrame());
  const reply = await frame?.evaluate(() => globalThis.binder.call('test.pid', {}));
  expect(reply).toEqual({ ok: false, problem: { code: 'locked' } });
});

test('a document is saved in the folder named at start, beside one of the same name', async () => {
  const save = () => page.evaluate(() => globalThis.binder.call('test.save', 'form-2026.pdf'));
  expect(await save()).toEqual({ ok: true, value: join(options.documents, 'form-2026.pdf') });
  writeFileSync(join(options.documents, 'form-2026.pdf'), '');
  expect(await save()).toEqual({ ok: true, value: join(options.documents, 'form-2026-2.pdf') });
});

test('[HS-25] the clipboard is written, read and cleared by the shell, which the page may not read', async () => {
  const { clipboard } = shell;
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await clipboard.write('Luz: says “sí”\n👍');
  expect(await clipboard.read()).toBe('Luz: says “sí”\n👍');
  // Reading pastes nothing into what has the focus.
  expect(await page.locator('textarea').inputValue()).toBe('');
  const itself = await page.evaluate(() =>
    navigator.clipboard.readText().then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(itself).toBe('refused');
  await clipboard.clear();
  expect(await clipboard.read()).toBe('');
  await page.locator('textarea').evaluate((field) => field.remove());
});

test('the machine’s lock signal makes the page anew, with nothing of the old one in it', async () => {
  const readPid = () => page.evaluate(() => globalThis.binder.call('test.pid', {}));
  const before = await readPid();
  await page.evaluate(() => Object.assign(globalThis, { typed: 'canary' }));
  const loaded = page.waitForEvent('load');
  shell.signalLock('suspend');
  await loaded;
  await page.getByText('Ready').waitFor();
  expect(await page.evaluate(() => 'typed' in globalThis)).toBe(false);
  const after = await readPid();
  expect(after.ok).toBe(true);
  expect(after).not.toEqual(before);
});

test('an event of the vault reaches the page', async () => {
  await page.evaluate(() => {
    globalThis.binder.on((event) => {
      if (event.topic === 'locking') void globalThis.binder.call('test.echo', 'flushed');
      document.title = event.topic;
    });
  });
  const titled = page.waitForFunction(() => document.title === 'locking');
  await Promise.all([titled, page.evaluate(() => void globalThis.binder.call('test.idle', {}))]);
  await page.getByText('Ready').waitFor();
});

test('the browser is told to keep still, and loses its sandbox for root only', () => {
  const asUser = browserOptions(options, '/tmp/profile', false);
  expect(asUser.chromiumSandbox).toBe(true);
  expect(browserOptions(options, '/tmp/profile', true).chromiumSandbox).toBe(false);
  expect(asUser.acceptDownloads).toBe(false);
  expect(asUser.env.BREAKPAD_DUMP_LOCATION).toBe(join('/tmp/profile', 'dumps'));
  expect(asUser.args).toEqual(
    expect.arrayContaining([
      '--incognito',
      '--proxy-server=http://127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-pings',
    ]),
  );
  expect(asUser.args.join(' ')).not.toMatch(/no-sandbox|remote-debugging-port/);
});
