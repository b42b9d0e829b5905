import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BinderEvent, LockReason, Reply } from '../src-shared/bridge.ts';
import { Refusal } from '../src-shared/problem.ts';
import { type FromVault, type ShellCall, ToVault } from './channel.ts';
import type { VaultShell } from './shell/shell.ts';

/** The vault's end of the channel to the window process. */
export interface Port {
  send(message: FromVault): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The window process is gone, however it ended. */
  onClosed(listener: () => void): void;
}

/** The part of the application that the channel needs. */
export interface Served {
  dispatch(name: string, input: unknown): Promise<Reply<unknown>>;
  lock(reason: LockReason): Promise<void>;
  close(): Promise<void>;
}

export interface ServeOptions {
  port: Port;
  /** The binder's folder, to tell its drive from others. */
  binder: string;
  start(shell: VaultShell, emit: (event: BinderEvent) => void): Promise<Served>;
  /** Ends this process; nothing of it may stay in memory (security.md 2.9). */
  exit(code: number): void;
  /** How long a close may take once the window process is gone, in milliseconds. */
  closeWithin?: number;
}

/**
 * Serves an application over the channel until it locks, closes or the channel ends. When the
 * application refuses to start, each call answers with that refusal. It may lock by itself: it
 * then emits `locking`, and `locked` once everything is closed; the process ends with that.
 */
export async function serveVault(options: ServeOptions): Promise<void> {
  const { port, exit } = options;
  const waiting = new Map<number, (value: string | null) => void>();
  let asked = 0;

  function ask(call: ShellCall): Promise<string | null> {
    asked += 1;
    const id = asked;
    port.send({ kind: 'shell', id, call });
    return new Promise((resolve) => waiting.set(id, resolve));
  }

  const shell: VaultShell = {
    chooseSave: (suggestedName, kind) => ask({ method: 'chooseSave', args: [suggestedName, kind] }),
    showFile: async (path) => {
      await ask({ method: 'showFile', args: [path] });
    },
    copyText: async (text, clearAfterMs) =>
      (await ask({ method: 'copyText', args: [text, clearAfterMs] })) !== null,
    isOnBinderDrive: async (path) =>
      (await stat(dirname(path))).dev === (await stat(options.binder)).dev,
  };

  function emit(event: BinderEvent): void {
    if (event.topic === 'locked') exit(0);
    else port.send({ kind: 'event', event });
  }

  const starting = options.start(shell, emit).catch((error: unknown) => {
    if (error instanceof Refusal) return refuseAll(error);
    throw error;
  });

  port.onClosed(() => {
    setTimeout(() => exit(1), options.closeWithin ?? 1000).unref();
    starting
      .then((app) => app.close())
      .then(
        () => exit(0),
        () => exit(1),
      );
  });

  const app = await starting;
  port.onMessage((raw) => {
    const message = ToVault.parse(raw);
    if (message.kind === 'shell-reply') {
      waiting.get(message.id)?.(message.value);
      waiting.delete(message.id);
    } else if (message.kind === 'lock') {
      app.lock(message.reason).then(
        () => exit(0),
        () => exit(1),
      );
    } else {
      const { id, name, input } = message;
      app.dispatch(name, input).then(
        (reply) => port.send({ kind: 'reply', id, reply }),
        () => exit(1),
      );
    }
  });
  port.send({ kind: 'ready' });
}

function refuseAll(refusal: Refusal): Served {
  return {
    dispatch: async () => ({ ok: false, problem: refusal.problem }),
    lock: async () => {},
    close: async () => {},
  };
}
