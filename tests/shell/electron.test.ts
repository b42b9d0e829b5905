import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  fuses,
  isOwnRequest,
  networkSwitches,
  refusedSchemes,
  responseHeaders,
  schemePrivileges,
  windowOptions,
} from '../../src-main/shell/hardening.ts';

/** Electron cannot run everywhere: these hold the values that electron.ts hands to it. */
const source = readFileSync(join(import.meta.dirname, '../../src-main/shell/electron.ts'), 'utf8');
const preload = readFileSync(join(import.meta.dirname, '../../src-main/shell/preload.ts'), 'utf8');

test('the renderer is sandboxed, isolated, without Node and without developer tools', () => {
  const { webPreferences } = windowOptions('/preload.cjs');
  expect(webPreferences).toMatchObject({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  });
});

test('the session is in memory only, and the window title names nobody', () => {
  const { title, webPreferences } = windowOptions('');
  expect(webPreferences.partition).not.toMatch(/^persist:/);
  expect(title).toBe('Locked Binder');
});

test('the content security policy is the one of security.md 2.10', () => {
  expect(contentSecurityPolicy('R')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-R'; img-src 'self' blob:; " +
      "font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
      'trusted-types default',
  );
});

test('each answer says its type, is not guessed at, not kept, and opens no device', () => {
  const headers = responseHeaders('text/css', 'R');
  expect(headers).toMatchObject({
    'Content-Type': 'text/css',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
  expect(headers['Permissions-Policy']).toContain('camera=()');
  expect(headers['Permissions-Policy']).toContain('usb=()');
});

test('only the program’s own pages and their blobs are asked for', () => {
  expect(isOwnRequest('app://binder/assets/page.js')).toBe(true);
  expect(isOwnRequest('blob:app://binder/0b9c')).toBe(true);
  for (const url of [
    'https://binder/',
    'app://binder.example.org/',
    'app://other/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://example.org/0b9c',
    'ws://localhost/',
  ]) {
    expect(isOwnRequest(url), url).toBe(false);
  }
  expect(refusedSchemes).toEqual(['http', 'https', 'ftp', 'file']);
  expect(schemePrivileges).toMatchObject({ bypassCSP: false, allowServiceWorkers: false });
});

test('Chromium is told to stay off the network', () => {
  expect(new Map(networkSwitches.map(([name, value]) => [name, value]))).toEqual(
    new Map([
      ['disable-background-networking', undefined],
      ['disable-component-update', undefined],
      ['disable-domain-reliability', undefined],
      ['disable-sync', undefined],
      ['no-pings', undefined],
      ['proxy-server', 'http://127.0.0.1:9'],
      ['proxy-bypass-list', '<-loopback>'],
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
      ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ]),
  );
});

test('all eight fuses are set', () => {
  expect(fuses).toEqual({
    strictlyRequireAllFuses: true,
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test.each([
  'app.enableSandbox()',
  'requestSingleInstanceLock()',
  'setContentProtection(true)',
  "setWindowOpenHandler(() => ({ action: 'deny' }))",
  "'will-navigate'",
  "'will-frame-navigate'",
  "'will-redirect'",
  "'will-attach-webview'",
  'setPermissionRequestHandler(',
  'setPermissionCheckHandler(() => false)',
  'setDevicePermissionHandler(() => false)',
  'setDisplayMediaRequestHandler(null)',
  'onBeforeRequest(',
  'setProxy(',
  "'will-download'",
  "'suspend'",
  "'lock-screen'",
  'getSystemIdleState(',
  'event.senderFrame',
])('electron.ts does not forget %s', (needle) => {
  expect(source).toContain(needle);
});

test('the preload script gives the page two functions and nothing of Electron', () => {
  expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
  expect(preload).toContain("exposeInMainWorld('binder', bridge)");
  expect(preload.match(/^ {2}(\w+)[:(]/gm)?.map((name) => name.trim())).toEqual(['call:', 'on(']);
});
