import type { LockReason, Reply } from '../src-shared/bridge.ts';
import type { ShellCall } from './channel.ts';
import { createOwnClipboard } from './shell/own-clipboard.ts';
import type { Shell } from './shell/shell.ts';
import { linkVault, type VaultLink } from './vault-link.ts';

/** After a lock is asked for, the vault process has this long, in milliseconds (security.md 2.9). */
export const lockWithin = 3000;
/** So many crashes within so many milliseconds: the vault is not started again. */
const crashes = { many: 3, within: 10_000 };

export interface HostOptions {
  shell: Shell;
  /** The vault's module and its arguments, as Shell.fork takes them. */
  vault: { entry: string; args: readonly string[] };
  /** Milliseconds, never going back. */
  monotonic(): number;
  /** One line for whoever started the program; never names or paths. */
  report(line: string): void;
}

/** The window process: a shell, a vault process and what goes between the two. */
export interface Host {
  /** Opens the window; false when another window on this binder is open already. */
  open(): Promise<boolean>;
  lock(reason: LockReason): Promise<void>;
  /** Locks, closes the window and ends the vault process. */
  quit(): Promise<void>;
  /** Resolves when all is closed. */
  readonly closed: Promise<void>;
}

/**
 * Opens the window and keeps a vault process behind it: locking ends that process, and a new,
 * locked one takes its place at once, so that the sign-in page finds it there.
 */
export function createHost(options: HostOptions): Host {
  const { shell, monotonic, report } = options;
  const closed = Promise.withResolvers<void>();
  const clipboard = createOwnClipboard(shell.clipboard);
  const ends: number[] = [];
  let quitting = false;
  /** Null once the vault has ended for good. */
  let link: VaultLink | null = null;

  async function askShell(call: ShellCall): Promise<string | null> {
    if (call.method === 'chooseSave') return shell.chooseSave(...call.args);
    if (call.method === 'copyText') {
      await clipboard.copy(...call.args);
      return 'copied';
    }
    await shell.showFile(...call.args);
    return null;
  }

  function crashedTooOften(): boolean {
    ends.push(monotonic());
    const first = ends.at(-crashes.many);
    return first !== undefined && monotonic() - first < crashes.within;
  }

  function startVault(): void {
    const started = linkVault({
      vault: shell.fork(options.vault.entry, options.vault.args),
      onEvent: (event) => shell.emit(event),
      onShell: askShell,
      lockWithin,
    });
    link = started;
    started.ended.then(vaultEnded).catch(giveUp);
  }

  async function vaultEnded(reason: LockReason): Promise<void> {
    link = null;
    if (quitting) return;
    await clipboard.clear();
    if (reason === 'crash' && crashedTooOften()) {
      report('The binder could not be kept open: its vault ended three times within ten seconds.');
    } else {
      startVault();
    }
    shell.emit({ topic: 'locked', reason });
    await shell.showLocked();
  }

  function giveUp(error: unknown): void {
    if (!quitting) closed.reject(error);
  }

  async function call(name: unknown, input: unknown): Promise<Reply<unknown>> {
    if (typeof name !== 'string') return { ok: false, problem: { code: 'unknown-operation' } };
    if (link) return link.call(name, input);
    return { ok: false, problem: { code: 'internal', reference: 'vault-ended' } };
  }

  async function quit(): Promise<void> {
    if (!quitting) {
      quitting = true;
      await link?.lock('window-closed');
      await clipboard.clear();
      await shell.quit();
      closed.resolve();
    }
    await closed.promise;
  }

  async function open(): Promise<boolean> {
    if (!(await shell.claim())) return false;
    startVault();
    shell.onLock((reason) => void lock(reason));
    shell.onClosed(() => void quit());
    try {
      await shell.open({ call });
    } catch (error) {
      if (quitting) return true;
      await quit();
      throw error;
    }
    return true;
  }

  async function lock(reason: LockReason): Promise<void> {
    await link?.lock(reason);
  }

  return { open, lock, quit, closed: closed.promise };
}
