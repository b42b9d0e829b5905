// Makes a fresh clone ready to run: packages, build, and what the tests need of the system.
// Plain Node 20, built-in modules only: at first nothing else is here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');

/** Node 24, which comes as a package: the program runs on no older one. */
export const node = join(
  modules,
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** What a test or a document check calls, and the Debian package that brings it. */
const testPackages = [
  'chromium',
  'xvfb',
  'poppler-utils',
  'qpdf',
  'fonts-noto-core',
  'strace',
  'iproute2',
];

/** Runs a command in the project's folder, showing what it says; true when it succeeded. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** Ends with a sentence for whoever started the script. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * Installs, builds, and looks for the system's packages, each only when needed. Goes on without
 * what it may not install, naming the command for it.
 * @param {{ tests?: boolean, build?: boolean }} [options]
 */
export function setup({ tests = false, build = true } = {}) {
  if (!isInstalled()) install();
  if (!existsSync(node)) {
    stop('Node 24 did not come with the packages: npm must be allowed to run its install script.');
  }
  if (tests) installDebianPackages(testPackages);
  if (build && buildMark() !== readMark()) makeBuild();
}

/** Runs a TypeScript entry, or this script again, under Node 24, and ends as it ended. */
export function becomeNode24(entry, args) {
  const { status, signal } = spawnSync(node, [join(root, entry), ...args], {
    cwd: process.cwd(),
    stdio: 'inherit',
  });
  process.exit(status ?? (signal === 'SIGINT' ? 130 : 1));
}

/** Whether every package of the lock file is in node_modules, in the lock's version. */
function isInstalled() {
  const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {});
  const installed = read(join(modules, '.package-lock.json'));
  return Object.entries(read(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}

function install() {
  if (process.platform === 'win32' && process.execPath.startsWith(modules)) {
    stop('The packages have changed, and Windows cannot replace the Node that runs this: npm ci');
  }
  console.log('Installing packages …');
  // npm names its own script; without it, npm's command file needs a shell on Windows.
  const npm = process.env.npm_execpath;
  const isDone = npm?.endsWith('.js')
    ? run(process.env.npm_node_execpath ?? process.execPath, [npm, 'ci'])
    : run('npm', ['ci'], { shell: process.platform === 'win32' });
  if (!isDone) stop('The packages could not be installed. npm says above why; then again: npm ci');
}

/** Every file that goes into the build, with its size and time. */
function buildMark() {
  const hash = createHash('sha256');
  for (const place of ['src-main', 'src-shared', 'src-renderer']) {
    const entries = readdirSync(join(root, place), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  for (const file of ['electron.vite.config.ts', 'package-lock.json']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function readMark() {
  const path = join(root, 'out', '.built');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Builds out/; true when that succeeded. */
export function tryBuild() {
  const mark = buildMark();
  const command = join(modules, 'electron-vite', 'bin', 'electron-vite.js');
  if (!run(node, [command, 'build', '--logLevel', 'warn'])) return false;
  writeFileSync(join(root, 'out', '.built'), mark);
  return true;
}

function makeBuild() {
  console.log('Building …');
  if (!tryBuild()) stop('The program could not be built.');
}

/** Installs Debian packages when we are root; names the command when we are not. */
export function installDebianPackages(names) {
  if (!existsSync('/etc/debian_version')) return;
  const missing = names.filter((name) => {
    const { stdout } = spawnSync('dpkg', ['-s', name]);
    return !String(stdout).includes('Status: install ok installed');
  });
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const isRoot = process.getuid() === 0;
  if (isRoot) {
    console.log(`Installing ${missing.join(', ')} …`);
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' };
    run('apt-get', ['update'], options);
    if (run('apt-get', command.split(' ').slice(1), options)) return;
  }
  console.log(
    `Going on without ${missing.join(', ')}. To have them: ${isRoot ? '' : 'sudo '}${command}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup({ tests: process.argv.includes('--tests') });
}
