import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  shell as desktop,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  type Rectangle,
  type Session,
  session,
  utilityProcess,
  type WebContents,
} from 'electron';
import type { LockReason } from '../../src-shared/bridge.ts';
import { type Assets, openAssets } from './assets.ts';
import {
  appOrigin,
  appScheme,
  isOwnRequest,
  networkSwitches,
  refusedSchemes,
  schemePrivileges,
  windowOptions,
} from './hardening.ts';
import { cleanEnvironment } from './node-fork.ts';
import type { Fork, Relay, Shell } from './shell.ts';

/** Linux tells of no locked screen; its state is asked for this often, in milliseconds. */
const lookForLockEvery = 5000;

export interface ElectronOptions {
  renderer: string;
  preload: string;
  /** Where the dialog for saving begins. */
  documents: string;
}

const utilityFork: Fork = (entry, args) => {
  const child = utilityProcess.fork(entry, [...args], {
    serviceName: 'Locked Binder vault',
    env: cleanEnvironment(process.env),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.pid !== undefined && process.kill(child.pid, 'SIGKILL'),
  };
};

/**
 * The product's window. Must be made before Electron is ready: switches, sandbox and scheme count
 * only until then.
 */
export function createElectronShell(options: ElectronOptions): Shell {
  app.enableSandbox();
  for (const [name, value] of networkSwitches) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: schemePrivileges }]);
  app.on('web-contents-created', (_, contents) => confine(contents));

  let window: BrowserWindow | null = null;
  let lockAsked: (reason: LockReason) => void = () => {};
  let closed = () => {};
  let isQuitting = false;

  async function openWindow(bounds?: Rectangle): Promise<void> {
    const next = new BrowserWindow({ ...windowOptions(options.preload), ...bounds });
    next.setContentProtection(true);
    next.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    next.webContents.on('render-process-gone', () => lockAsked('crash'));
    // The close waits: what is being typed is saved first, and quit() destroys the window.
    next.on('close', (event) => {
      if (isQuitting) return;
      event.preventDefault();
      closed();
    });
    window = next;
    await next.loadURL(`${appOrigin}/`);
  }

  function focus(): void {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  }

  return {
    name: 'electron',
    fork: utilityFork,
    async claim() {
      if (!app.requestSingleInstanceLock()) return false;
      await app.whenReady();
      return true;
    },
    async open(relay) {
      rmSync(app.getPath('crashDumps'), { recursive: true, force: true });
      Menu.setApplicationMenu(applicationMenu());
      const own = session.fromPartition(windowOptions(options.preload).webPreferences.partition);
      await confineSession(own, await openAssets(options.renderer, 'electron'));
      answerCalls(relay, () => window);
      app.on('second-instance', focus);
      app.on('before-quit', (event) => {
        if (isQuitting) return;
        event.preventDefault();
        closed();
      });
      watchPower((reason) => lockAsked(reason));
      await openWindow();
    },
    emit: (event) => {
      if (window && !window.isDestroyed()) window.webContents.send('event', event);
    },
    async chooseSave(suggestedName) {
      if (!window) return null;
      const folder = existsSync(options.documents) ? options.documents : app.getPath('documents');
      const { filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(folder, suggestedName),
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      });
      return filePath || null;
    },
    // Text only: the formats by which Windows leaves something out of its clipboard history have to be
    // written as raw formats, which Electron offers and nobody has seen work here. Clearing does not
    // reach into that history; the site's own policy can switch it off.
    clipboard: {
      write: (text) => clipboard.writeText(text),
      read: () => clipboard.readText(),
      clear: async () => clipboard.clear(),
    },
    showFile: async (path) => desktop.showItemInFolder(path),
    onLock: (listener) => {
      lockAsked = listener;
    },
    onClosed: (listener) => {
      closed = listener;
    },
    async showLocked() {
      const old = window;
      await openWindow(old?.getBounds());
      old?.destroy();
    },
    focus,
    async quit() {
      isQuitting = true;
      window?.destroy();
      app.quit();
    },
  };
}

/** No page goes elsewhere, opens another, or holds a page of its own. */
function confine(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

async function confineSession(own: Session, assets: Assets): Promise<void> {
  own.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    const { status, headers, body } = await assets.read(url.host === 'binder' ? url.pathname : '');
    return new Response(new Uint8Array(body), { status, headers });
  });
  for (const scheme of refusedSchemes) own.protocol.handle(scheme, () => Response.error());
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwnRequest(url) }));
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler(null);
  own.setSpellCheckerEnabled(false);
  own.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/`);
  own.on('will-download', (event) => event.preventDefault());
  await own.setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

/** Calls count only from the main frame of the one window, showing the program's own origin. */
function answerCalls(relay: Relay, current: () => BrowserWindow | null): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame;
    const isOurs = frame?.origin === appOrigin && frame === current()?.webContents.mainFrame;
    return isOurs ? relay.call(name, input) : { ok: false, problem: { code: 'locked' } };
  });
}

function watchPower(lock: (reason: LockReason) => void): void {
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('screen-lock'));
  powerMonitor.on('user-did-resign-active', () => lock('screen-lock'));
  if (process.platform !== 'linux') return;
  let wasLocked = false;
  setInterval(() => {
    const isLocked = powerMonitor.getSystemIdleState(60) === 'locked';
    if (isLocked && !wasLocked) lock('screen-lock');
    wasLocked = isLocked;
  }, lookForLockEvery);
}

/** macOS needs a menu for copy and paste; nowhere does one lead to developer tools. */
function applicationMenu(): Menu | null {
  if (process.platform !== 'darwin') return null;
  return Menu.buildFromTemplate([
    { role: 'appMenu' },
    { role: 'editMenu' },
    { role: 'windowMenu' },
  ]);
}
