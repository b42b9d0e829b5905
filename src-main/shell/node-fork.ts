import { fork } from 'node:child_process';
import type { Fork } from './shell.ts';

/** Names of what Node reads from its environment, and Electron's switch to run as Node. */
const runtimeVariable = /^(NODE_|ELECTRON_)/;

/** The environment without what could load code into the vault process or open an inspector. */
export function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !runtimeVariable.test(name)));
}

/**
 * A vault process as a plain Node process. Bytes travel as bytes; there is no inspector and no
 * signal that starts one; of its output only stderr is kept.
 */
export const nodeFork: Fork = (entry, args) => {
  const child = fork(entry, [...args], {
    serialization: 'advanced',
    execArgv: ['--disable-sigusr1'],
    env: cleanEnvironment(process.env),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = Promise.withResolvers<void>();
  child.once('exit', () => ended.resolve());
  // Without a pid it never started; later errors are of a channel whose `exit` follows.
  child.on('error', () => child.pid === undefined && ended.resolve());
  return {
    send: (message) => child.connected && child.send(message, () => {}),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => ended.promise.then(listener),
    kill: () => child.kill('SIGKILL'),
  };
};
