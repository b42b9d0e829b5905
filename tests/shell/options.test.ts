import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { defaultBinder, readMainOptions, readVaultOptions } from '../../src-main/options.ts';
import { findPlaces } from '../../src-main/places.ts';
import { findBrowser } from '../../src-main/shell/browser.ts';

const linux = { platform: 'linux', env: {}, home: '/home/ana', isElectron: false } as const;

test('the binder lies where all people of the PC reach it', () => {
  const windows = { ...linux, platform: 'win32', env: { PROGRAMDATA: 'D:\\Data' } } as const;
  expect(defaultBinder(windows)).toBe(join('D:\\Data', 'Locked Binder'));
  expect(defaultBinder({ ...linux, platform: 'darwin' })).toBe('/Users/Shared/Locked Binder');
  expect(defaultBinder(linux)).toBe('/home/ana/.local/share/locked-binder');
  expect(defaultBinder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/locked-binder');
});

test('documents go beside a binder that was named, else to the person’s own', () => {
  expect(readMainOptions(['--binder', '/x/My Binder'], linux)).toEqual({
    binder: resolve('/x/My Binder'),
    documents: resolve('/x/documents'),
    shell: 'preview',
    headless: false,
  });
  expect(readMainOptions([], linux).documents).toBe('/home/ana/Documents/Locked Binder');
  expect(readMainOptions(['--documents', '/d'], linux).documents).toBe(resolve('/d'));
});

test('the shell is the one that runs, unless the command line asks for the other', () => {
  const electron = { ...linux, isElectron: true };
  expect(readMainOptions([], electron).shell).toBe('electron');
  expect(readMainOptions(['--preview', '--headless'], linux)).toMatchObject({
    shell: 'preview',
    headless: true,
  });
  expect(() => readMainOptions(['--electron'], linux)).toThrow('not the shell');
  expect(() => readMainOptions(['--preview'], electron)).toThrow('not the shell');
});

test('without a window when the environment says so; an unknown option is an error', () => {
  const env = { LOCKED_BINDER_HEADLESS: '1' };
  expect(readMainOptions([], { ...linux, env }).headless).toBe(true);
  expect(() => readMainOptions(['--bindr', '/x'], linux)).toThrow('--bindr');
});

test('the vault process needs both its folders', () => {
  const given = { binder: '/b', migrations: '/m' };
  expect(readVaultOptions(['--binder', '/b', '--migrations', '/m'])).toEqual(given);
  expect(() => readVaultOptions(['--binder', '/b'])).toThrow();
});

test('the program finds its parts from its sources and from its build', () => {
  const root = join(import.meta.dirname, '../..');
  const places = findPlaces(join(root, 'src-main'));
  expect(places.migrations).toBe(join(root, 'migrations'));
  expect(findPlaces(join(root, 'out', 'main', 'chunks'))).toEqual(places);
  expect(() => findPlaces('/')).toThrow('incomplete');
});

test('a browser is looked for where each system puts it', () => {
  const find = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, there: string[]) =>
    findBrowser({ platform, env, home: '/home/ana' }, (path) => there.includes(path));
  expect(
    find('linux', { PATH: '/opt/bin:.' }, ['/opt/bin/google-chrome', '/usr/bin/chromium']),
  ).toEqual({ name: 'Chromium', path: '/usr/bin/chromium' });
  const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(find('darwin', {}, [mac])?.name).toBe('Edge');
  const edge = join('C:\\Apps', 'Microsoft\\Edge\\Application\\msedge.exe');
  expect(find('win32', { PROGRAMFILES: 'C:\\Apps' }, [edge])?.name).toBe('Edge');
  expect(find('linux', { PATH: '/opt/bin' }, [])).toBeUndefined();
});
