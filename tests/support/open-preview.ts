import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { systemClock } from '../../src-main/clock.ts';
import { createHost, type Host } from '../../src-main/host.ts';
import { findPlaces } from '../../src-main/places.ts';
import { findBrowser } from '../../src-main/shell/browser.ts';
import { createPreviewShell, type PreviewShell } from '../../src-main/shell/preview.ts';
import type { Relay } from '../../src-main/shell/shell.ts';

export interface OpenPreview {
  page: Page;
  /** `signalLock` locks as the machine would. */
  shell: PreviewShell;
  host: Host;
  /** Where documents are saved. */
  documents: string;
}

/**
 * Opens the built program (out/) on the binder in `folder`/binder, without a window, within this
 * process; the vault is a process of its own, `vaultEntry` when a test brings its clock along.
 * `tap` may listen to what the page asks and is answered. `host.quit()` ends both.
 */
export async function openPreview(
  folder: string,
  vaultEntry?: string,
  report: (line: string) => void = console.error,
  tap: (relay: Relay) => Relay = (relay) => relay,
): Promise<OpenPreview> {
  const places = findPlaces(import.meta.dirname);
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const browser = findBrowser(machine);
  if (!browser) throw new Error('No Chromium, Chrome or Edge on this machine.');
  const binder = join(folder, 'binder');
  const documents = join(folder, 'documents');
  const shell = createPreviewShell({
    ...{ binder, documents, renderer: places.renderer },
    ...{ browser: browser.path, headless: true },
  });
  const args = ['--binder', binder, '--migrations', places.migrations];
  const host = createHost({
    shell: { ...shell, open: (relay) => shell.open(tap(relay)) },
    vault: { entry: vaultEntry ?? places.vault, args },
    monotonic: systemClock.monotonic,
    report,
  });
  if (!(await host.open())) throw new Error('This binder is open in another window.');
  return { page: shell.page(), shell, host, documents };
}
