// npm start: opens the binder in the shell that this machine has.
//   npm start -- [--demo] [--binder DIR] [--documents DIR] [--electron | --preview] [--headless]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { becomeNode24, installDebianPackages, node, root, setup, stop } from './setup.mjs';

const args = process.argv.slice(2);
const isHeadless = args.includes('--headless') || process.env.LOCKED_BINDER_HEADLESS === '1';
const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;

if (isLinux && !isHeadless && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  stop(
    'There is no display here to open the binder on. Without one:\n' +
      '  npm run demo -- --roster FILE --out DIR    does the main job on a roster file\n' +
      '  npm test                                   runs every test',
  );
}

setup();
if (Number(process.versions.node.split('.')[0]) < 24) becomeNode24('scripts/start.mjs', args);

const electronFolder = join(root, 'node_modules', 'electron');

/** The path of Electron's binary, or undefined when it has not been downloaded. */
function findElectron() {
  const named = join(electronFolder, 'path.txt');
  if (!existsSync(named)) return undefined;
  const path = join(electronFolder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** Downloads Electron's binary when the host that has it answers within two seconds. */
async function downloadElectron() {
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'));
  const releases =
    process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  const isThere = await fetch(`${releases}v${version}/SHASUMS256.txt`, {
    method: 'HEAD',
    redirect: 'manual',
    signal: AbortSignal.timeout(2000),
  }).then(
    ({ status }) => status < 400,
    () => false,
  );
  if (!isThere) return undefined;
  console.log('Downloading Electron, once …');
  spawnSync(node, [join(electronFolder, 'install.js')], { stdio: 'inherit' });
  return findElectron();
}

/** Starts the program; no process of it leaves a core dump. Answers its exit code. */
function open(command, programArgs) {
  const withoutDumps = 'ulimit -c 0; exec "$0" "$@"';
  const child =
    process.platform === 'win32'
      ? spawn(command, programArgs, { stdio: 'inherit' })
      : spawn('/bin/sh', ['-c', withoutDumps, command, ...programArgs], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * With --demo, the sample binder takes the place of the site's own: made on first use, in a folder
 * that no site's binder lies in. Says how to sign in.
 */
function programArgs() {
  if (!args.includes('--demo')) return args;
  if (args.some((argument) => argument.startsWith('--binder'))) {
    stop('--demo opens the sample binder, --binder one of your own: leave one of them out.');
  }
  const data =
    process.env.LOCALAPPDATA ?? process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share');
  const folder = join(data, 'locked-binder-sample');
  const entry = join(root, 'src-main', 'demo.ts');
  const { status } = spawnSync(node, [entry, '--sample', '--out', folder], { stdio: 'inherit' });
  if (status !== 0) stop('The sample binder could not be opened.');
  const rest = args.filter((argument) => argument !== '--demo');
  return ['--binder', join(folder, 'binder'), ...rest];
}

async function openElectron(options) {
  if (args.includes('--preview') || isHeadless) return false;
  // Electron's sandbox refuses to work for root, and without it no renderer is started.
  if (isLinux && isRoot) return false;
  const electron = findElectron() ?? (await downloadElectron());
  if (!electron) {
    if (args.includes('--electron')) stop('Electron is not here and cannot be downloaded.');
    return false;
  }
  console.log('Shell: Electron.');
  const before = performance.now();
  const code = await open(electron, [root, ...options]);
  if (code === 0 || args.includes('--electron') || performance.now() - before > 5000) {
    process.exit(code);
  }
  console.log('Electron did not start here; the preview takes its place.');
  return true;
}

async function openPreview(options) {
  const { findBrowser } = await import('../src-main/shell/browser.ts');
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  if (!findBrowser(machine) && isRoot) installDebianPackages(['chromium']);
  const browser = findBrowser(machine);
  if (!browser)
    stop(`The preview needs Chromium, Chrome or Edge. To have one: ${installCommand()}`);
  console.log(`Shell: preview in ${browser.name} (not for real records).`);
  const rest = options.filter((option) => option !== '--preview');
  const code = await open(node, [join(root, 'out', 'main', 'main.js'), '--preview', ...rest]);
  process.exit(code);
}

function installCommand() {
  if (process.platform === 'win32') return 'winget install Microsoft.Edge';
  if (process.platform === 'darwin') return 'brew install --cask google-chrome';
  const managers = [
    ['/usr/bin/apt-get', 'sudo apt-get install chromium'],
    ['/usr/bin/dnf', 'sudo dnf install chromium'],
    ['/usr/bin/pacman', 'sudo pacman -S chromium'],
    ['/usr/bin/zypper', 'sudo zypper install chromium'],
  ];
  return managers.find(([path]) => existsSync(path))?.[1] ?? 'your system’s package for chromium';
}

const options = programArgs();
await openElectron(options);
await openPreview(options);
