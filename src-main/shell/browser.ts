import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that the preview can open the renderer in. */
export interface Browser {
  name: 'Chromium' | 'Chrome' | 'Edge';
  path: string;
}

const linuxCommands: ReadonlyArray<readonly [Browser['name'], string]> = [
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Chrome', 'google-chrome-stable'],
  ['Chrome', 'google-chrome'],
  ['Edge', 'microsoft-edge-stable'],
  ['Edge', 'microsoft-edge'],
];

const macApps: ReadonlyArray<readonly [Browser['name'], string]> = [
  ['Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
];

const windowsApps: ReadonlyArray<readonly [Browser['name'], string]> = [
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
];

/** Where browsers are usually installed, most wanted first. */
function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): Browser[] {
  const place = (names: typeof macApps, folders: ReadonlyArray<string | undefined>) =>
    names.flatMap(([name, file]) =>
      folders
        .filter((folder) => folder)
        .map((folder) => ({ name, path: join(folder ?? '', file) })),
    );
  if (platform === 'win32') {
    return place(windowsApps, [env['ProgramFiles(x86)'], env.PROGRAMFILES, env.LOCALAPPDATA]);
  }
  if (platform === 'darwin') return place(macApps, ['/Applications', join(home, 'Applications')]);
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith('.'));
  return place(linuxCommands, [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin']);
}

/** The first browser found on this machine, or undefined. */
export function findBrowser(
  machine: { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string },
  exists: (path: string) => boolean = existsSync,
): Browser | undefined {
  return candidates(machine.platform, machine.env, machine.home).find(({ path }) => exists(path));
}
