import { homedir } from 'node:os';
import { findBrowser } from '../src-main/shell/browser.ts';
import { createPreviewShell } from '../src-main/shell/preview.ts';

/** The preview's window process without a binder behind it: `FOLDER RENDERER`. */
const [binder = '', renderer = ''] = process.argv.slice(2);
const machine = { platform: process.platform, env: process.env, home: homedir() };
const browser = findBrowser(machine)?.path ?? '';
const shell = createPreviewShell({ binder, renderer, documents: binder, browser, headless: true });
process.on('SIGTERM', () => void shell.quit().then(() => process.exit(0)));
if (!(await shell.claim())) throw new Error('the blank window is open already');
await shell.open({ call: async () => ({ ok: false, problem: { code: 'locked' } }) });
