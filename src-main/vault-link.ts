import type { BinderEvent, LockReason, Reply } from '../src-shared/bridge.ts';
import { FromVault, type ShellCall } from './channel.ts';
import type { VaultProcess } from './shell/shell.ts';

const locked: Reply<unknown> = { ok: false, problem: { code: 'locked' } };

/** One vault process from its fork to its end. */
export interface VaultLink {
  /** Answers `locked` when the process ends before it has answered. */
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Asks it to lock; resolves once the process has ended, by force after the limit. */
  lock(reason: LockReason): Promise<void>;
  /** Resolves when the process has ended, with `crash` when nothing had asked for a lock. */
  readonly ended: Promise<LockReason>;
}

export interface LinkOptions {
  vault: VaultProcess;
  onEvent(event: BinderEvent): void;
  /** Does what the vault asks of the shell; null when that fails or the person cancels. */
  onShell(call: ShellCall): Promise<string | null>;
  /** How long a lock may take before the process is killed, in milliseconds. */
  lockWithin: number;
}

/** Speaks with one vault process. Calls made before it is ready wait until it is. */
export function linkVault({ vault, onEvent, onShell, lockWithin }: LinkOptions): VaultLink {
  const pending = new Map<number, (reply: Reply<unknown>) => void>();
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<LockReason>();
  let lockReason: LockReason | undefined;
  let killing: NodeJS.Timeout | undefined;
  let hasEnded = false;
  let calls = 0;

  function lockBegins(reason: LockReason): void {
    lockReason ??= reason;
    killing ??= setTimeout(() => vault.kill(), lockWithin);
  }

  function take(message: FromVault): void {
    if (message.kind === 'ready') ready.resolve();
    else if (message.kind === 'reply') {
      pending.get(message.id)?.(message.reply);
      pending.delete(message.id);
    } else if (message.kind === 'event') {
      if (message.event.topic === 'locking') lockBegins(message.event.reason);
      onEvent(message.event);
    } else {
      const { id, call } = message;
      onShell(call).then(
        (value) => vault.send({ kind: 'shell-reply', id, value }),
        () => vault.send({ kind: 'shell-reply', id, value: null }),
      );
    }
  }

  vault.onMessage((raw) => {
    const message = FromVault.safeParse(raw);
    if (message.success) take(message.data);
    else vault.kill();
  });

  vault.onExit(() => {
    hasEnded = true;
    clearTimeout(killing);
    for (const answer of pending.values()) answer(locked);
    pending.clear();
    ready.resolve();
    ended.resolve(lockReason ?? 'crash');
  });

  return {
    ended: ended.promise,
    async call(name, input) {
      await ready.promise;
      if (hasEnded) return locked;
      calls += 1;
      const id = calls;
      const reply = Promise.withResolvers<Reply<unknown>>();
      pending.set(id, reply.resolve);
      vault.send({ kind: 'call', id, name, input });
      return reply.promise;
    },
    async lock(reason) {
      lockBegins(reason);
      await ready.promise;
      if (!hasEnded) vault.send({ kind: 'lock', reason });
      await ended.promise;
    },
  };
}
