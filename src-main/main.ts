import { homedir } from 'node:os';
import { systemClock } from './clock.ts';
import { faultLine } from './fault-line.ts';
import { createHost } from './host.ts';
import { type MainOptions, readMainOptions } from './options.ts';
import { findPlaces } from './places.ts';
import { findBrowser } from './shell/browser.ts';
import type { Shell } from './shell/shell.ts';
import { installTripwires } from './vault/tripwires.ts';

/** Entry of the window process, under Electron and, for the preview, under Node. */

installTripwires();
process.umask(0o077);

const places = findPlaces(import.meta.dirname);
const machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isElectron: 'electron' in process.versions,
};

async function pickShell(options: MainOptions): Promise<Shell> {
  if (options.shell === 'electron') {
    const { createElectronShell } = await import('./shell/electron.ts');
    return createElectronShell({ ...places, documents: options.documents });
  }
  const { createPreviewShell } = await import('./shell/preview.ts');
  const browser = findBrowser(machine)?.path;
  if (!browser) throw new Error('The preview needs Chromium, Chrome or Edge.');
  return createPreviewShell({ ...options, renderer: places.renderer, browser });
}

async function run(shell: Shell, { binder }: MainOptions): Promise<void> {
  const args = ['--binder', binder, '--migrations', places.migrations];
  const vault = { entry: places.vault, args };
  const { monotonic } = systemClock;
  const host = createHost({ shell, vault, monotonic, report: console.error });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void host.quit());
  }
  if (await host.open()) return host.closed;
  console.error('This binder is open already; its window has come to the front.');
}

// A packaged program is its own executable; else argv also names what the executable runs.
const isPackaged = machine.isElectron && !process.defaultApp;
const options = readMainOptions(process.argv.slice(isPackaged ? 1 : 2), machine);
// Electron is not ready before this module has run: the shell is made now, and nothing is awaited after.
const shell = await pickShell(options);
run(shell, options).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(faultLine(error));
    process.exit(1);
  },
);
