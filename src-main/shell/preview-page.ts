import type { BinderEvent, Bridge } from '../../src-shared/bridge.ts';

/** What runs inside the preview's page: playwright sends each function as text, so it stands alone. */

declare global {
  var __binderCall: Bridge['call'];
  var __binderTell: (event: BinderEvent) => void;
}

/** Defines `window.binder` before any script of the page runs. */
export function defineBridge(): void {
  const call = globalThis.__binderCall;
  const listeners = new Set<(event: BinderEvent) => void>();
  const bridge: Bridge = {
    call: (name, input) => call(name, input),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.defineProperty(globalThis, 'binder', { value: Object.freeze(bridge) });
  Object.defineProperty(globalThis, '__binderTell', {
    value: (event: BinderEvent) => {
      for (const listener of listeners) listener(event);
    },
  });
}

/** Hands an event to the page's listeners. */
export function deliverEvent(event: BinderEvent): void {
  globalThis.__binderTell?.(event);
}

/** What the next paste would put in, without putting it in. */
export function takePaste(): Promise<string> {
  return new Promise((resolve) => {
    document.addEventListener(
      'paste',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        resolve(event.clipboardData?.getData('text/plain') ?? '');
      },
      { capture: true, once: true },
    );
  });
}
