import { homedir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../src-main/host.ts';
import { findBrowser } from '../../src-main/shell/browser.ts';
import { createPreviewShell } from '../../src-main/shell/preview.ts';

/** The window process of the preview with a fake vault: a process of its own, to be killed. */
const [binder = ''] = process.argv.slice(2);
const machine = { platform: process.platform, env: process.env, home: homedir() };
const shell = createPreviewShell({
  binder,
  renderer: join(import.meta.dirname, 'fake-renderer'),
  documents: join(binder, 'documents'),
  browser: findBrowser(machine)?.path ?? '',
  headless: true,
});
const vault = {
  entry: join(import.meta.dirname, 'fake-vault.ts'),
  args: ['--binder', binder, '--migrations', 'works'],
};
const host = createHost({ shell, vault, monotonic: () => 0, report: console.error });
if (await host.open()) {
  process.send?.({ open: true });
  await host.closed;
} else {
  process.send?.({ open: false });
}
process.exit(0);
