import type { BinderEvent, LockReason, Reply } from '../../src-shared/bridge.ts';
import type { SaveKind, ToVault } from '../channel.ts';

/** Takes the renderer's calls, after the shell has checked which frame they came from. */
export interface Relay {
  call(name: unknown, input: unknown): Promise<Reply<unknown>>;
}

/** The vault process as the window process holds it. */
export interface VaultProcess {
  send(message: ToVault): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however the process ended. */
  onExit(listener: () => void): void;
  /** Ends it at once, without asking. */
  kill(): void;
}

/** Starts `entry`, a module that serves the vault's end of the channel. */
export type Fork = (entry: string, args: readonly string[]) => VaultProcess;

/** The machine's clipboard, text only. Each may fail: another program can hold it. */
export interface Clipboard {
  write(text: string): Promise<void>;
  read(): Promise<string>;
  clear(): Promise<void>;
}

/** The window around the renderer and what the machine's desktop gives. */
export interface Shell {
  readonly name: 'electron' | 'preview';
  readonly fork: Fork;
  /**
   * Waits until the desktop is ready. False when another window on this binder is open already;
   * it has then been brought to the front, and this process has nothing more to do.
   */
  claim(): Promise<boolean>;
  open(relay: Relay): Promise<void>;
  emit(event: BinderEvent): void;
  /** Where to save, as an absolute path; null when the person cancels. */
  chooseSave(suggestedName: string, kind: SaveKind): Promise<string | null>;
  /** Points at a saved file in the desktop's file manager. */
  showFile(path: string): Promise<void>;
  /** What is put there, and when it is taken away again, is the host's (own-clipboard.ts). */
  readonly clipboard: Clipboard;
  /** The machine asks for a lock: suspended, screen locked. */
  onLock(listener: (reason: LockReason) => void): void;
  /** The person closed the window, or the desktop ends the program. */
  onClosed(listener: () => void): void;
  /** Destroys the renderer's contents and makes them anew, at the sign-in page. */
  showLocked(): Promise<void>;
  focus(): void;
  quit(): Promise<void>;
}

/** What the vault process sees of the shell. */
export interface VaultShell {
  /**
   * Where to save, as an absolute path of a file that need not exist yet; null when the person
   * cancels. `suggestedName` is `kind-date-shortid.pdf`: small letters, digits, hyphens.
   */
  chooseSave(suggestedName: string, kind: SaveKind): Promise<string | null>;
  /** Points at a saved file in the desktop's file manager, where there is one. */
  showFile(path: string): Promise<void>;
  /**
   * Puts text on the clipboard, and takes it away after so many milliseconds, at lock and at quit,
   * unless something else has been copied since. False when the clipboard could not be had.
   */
  copyText(text: string, clearAfterMs: number): Promise<boolean>;
  /** Whether a file at `path` would lie on the drive that the binder itself is on. */
  isOnBinderDrive(path: string): Promise<boolean>;
}
