import { nodeFork } from '../../src-main/shell/node-fork.ts';
import type { Relay, Shell } from '../../src-main/shell/shell.ts';
import type { BinderEvent, LockReason } from '../../src-shared/bridge.ts';

/** A shell without a window: writes down what the host asks of it. */
export interface FakeShell extends Shell {
  relay(): Relay;
  readonly events: BinderEvent[];
  readonly did: string[];
  signalLock(reason: LockReason): void;
  close(): void;
  /** Resolves when the host has had the page made anew once more. */
  lockedPage(): Promise<void>;
  /** What stands on the clipboard. */
  onClipboard(): string;
}

export function createFakeShell(options: { isFirst?: boolean } = {}): FakeShell {
  let relay: Relay | undefined;
  let lockAsked: (reason: LockReason) => void = () => {};
  let closed = () => {};
  let onClipboard = '';
  let shown = Promise.withResolvers<void>();
  const events: BinderEvent[] = [];
  const did: string[] = [];
  return {
    name: 'preview',
    fork: nodeFork,
    events,
    did,
    relay() {
      if (!relay) throw new Error('not open');
      return relay;
    },
    claim: async () => options.isFirst ?? true,
    open: async (given) => {
      relay = given;
    },
    emit: (event) => {
      events.push(event);
    },
    chooseSave: async (name, kind) => {
      did.push(`save ${name} ${kind}`);
      if (name.startsWith('no-desktop')) throw new Error('no dialog');
      return name.startsWith('cancel') ? null : `/documents/${name}`;
    },
    showFile: async (path) => {
      did.push(`show ${path}`);
    },
    clipboard: {
      write: async (text) => {
        if (text === 'held') throw new Error('another program holds it');
        onClipboard = text;
      },
      read: async () => onClipboard,
      clear: async () => {
        onClipboard = '';
        did.push('clipboard cleared');
      },
    },
    onClipboard: () => onClipboard,
    onLock: (listener) => {
      lockAsked = listener;
    },
    onClosed: (listener) => {
      closed = listener;
    },
    showLocked: async () => {
      did.push('locked page');
      shown.resolve();
      shown = Promise.withResolvers();
    },
    focus: () => {},
    quit: async () => {
      did.push('quit');
    },
    signalLock: (reason) => lockAsked(reason),
    close: () => closed(),
    lockedPage: () => shown.promise,
  };
}
