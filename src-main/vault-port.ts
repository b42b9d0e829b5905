import type { Port } from './serve.ts';

/** This process's channel to the window process, whichever shell forked it. */
export function vaultPort(): Port {
  return 'parentPort' in process ? utilityPort(process.parentPort) : forkedPort();
}

/** Electron ends a utility process together with its parent; there is no close to wait for. */
function utilityPort(port: NodeJS.Process['parentPort']): Port {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    onClosed: () => {},
  };
}

function forkedPort(): Port {
  if (!process.send) throw new Error('The vault is started by the window process.');
  return {
    // A message that finds the channel closed has no reader any more; `disconnect` tells of it.
    send: (message) => process.connected && process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => process.on('message', listener),
    onClosed: (listener) => {
      if (process.connected) process.once('disconnect', listener);
      else listener();
    },
  };
}
