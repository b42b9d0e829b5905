import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the program learns from its command line. All paths are absolute. */
export interface MainOptions {
  binder: string;
  /** The preview saves here; Electron begins its dialog here. */
  documents: string;
  shell: 'electron' | 'preview';
  headless: boolean;
}

/** The machine as far as the folders depend on it. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  isElectron: boolean;
}

/** Where a site's binder lies unless the command line says otherwise: one binder for one PC. */
export function defaultBinder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return join(env.PROGRAMDATA ?? 'C:\\ProgramData', 'Locked Binder');
  if (platform === 'darwin') return '/Users/Shared/Locked Binder';
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'locked-binder');
}

/**
 * Reads `--binder DIR --documents DIR --electron --preview --headless`. Throws on anything else.
 * With `--binder`, documents go beside the binder unless `--documents` says otherwise.
 */
export function readMainOptions(argv: readonly string[], machine: Machine): MainOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      binder: { type: 'string' },
      documents: { type: 'string' },
      electron: { type: 'boolean', default: false },
      preview: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
    },
  });
  const wantsPreview = values.preview || (!machine.isElectron && !values.electron);
  if (wantsPreview === machine.isElectron) throw new Error('This is not the shell asked for.');
  const binder = values.binder ? resolve(values.binder) : defaultBinder(machine);
  const beside = values.binder
    ? join(binder, '..', 'documents')
    : join(machine.home, 'Documents', 'Locked Binder');
  return {
    binder,
    documents: values.documents ? resolve(values.documents) : beside,
    shell: wantsPreview ? 'preview' : 'electron',
    headless: values.headless || machine.env.LOCKED_BINDER_HEADLESS === '1',
  };
}

/** Reads the vault process's own arguments: `--binder DIR --migrations DIR`. */
export function readVaultOptions(argv: readonly string[]): { binder: string; migrations: string } {
  const { values } = parseArgs({
    args: [...argv],
    options: { binder: { type: 'string' }, migrations: { type: 'string' } },
  });
  if (!values.binder || !values.migrations) throw new Error('The vault needs both its folders.');
  return { binder: values.binder, migrations: values.migrations };
}
