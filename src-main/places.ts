import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the parts of the built program lie. */
export interface Places {
  renderer: string;
  preload: string;
  vault: string;
  migrations: string;
}

/** The places of the program that `directory`, a folder of its sources or of its build, belongs to. */
export function findPlaces(directory: string): Places {
  const root = findRoot(directory);
  return {
    renderer: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    vault: join(root, 'out', 'main', 'vault.js'),
    migrations: join(root, 'migrations'),
  };
}

function findRoot(directory: string): string {
  if (existsSync(join(directory, 'migrations')) && existsSync(join(directory, 'package.json'))) {
    return directory;
  }
  const parent = dirname(directory);
  if (parent === directory) throw new Error('The program is incomplete.');
  return findRoot(parent);
}
