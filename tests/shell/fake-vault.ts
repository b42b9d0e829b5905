import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readVaultOptions } from '../../src-main/options.ts';
import { serveVault } from '../../src-main/serve.ts';
import { vaultPort } from '../../src-main/vault-port.ts';
import { Refusal } from '../../src-shared/problem.ts';

/**
 * A vault process for tests: the real end of the channel with a few operations behind it.
 * Its migrations folder is a word that says how it behaves.
 */
const { binder, migrations: manner } = readVaultOptions(process.argv.slice(2));
if (manner === 'crashes') process.exit(3);

let waiting = Promise.withResolvers<void>();

await serveVault({
  port: vaultPort(),
  binder,
  closeWithin: 500,
  exit: (code) => process.exit(code),
  start: async (shell, emit) => {
    if (manner === 'refuses') throw new Refusal({ code: 'damaged', file: 'keys' });
    const operations: Record<string, (input: unknown) => unknown> = {
      'test.echo': (input) => input,
      'test.pid': () => process.pid,
      'test.env': () => Object.keys(process.env).filter((name) => name.startsWith('NODE_')),
      'test.execArgv': () => process.execArgv,
      'test.wait': () => waiting.promise,
      'test.crash': () => process.exit(3),
      'test.save': (name) => shell.chooseSave(String(name), 'document'),
      'test.show': (path) => shell.showFile(String(path)),
      'test.copy': (text) => shell.copyText(String(text), 30_000),
      'test.drive': (path) => shell.isOnBinderDrive(String(path)),
      'test.nonsense': () => process.send?.({ kind: 'nonsense' }),
      'test.idle': async () => {
        emit({ topic: 'locking', reason: 'idle' });
        await wait(20);
        emit({ topic: 'locked', reason: 'idle' });
      },
      'test.flush': () => {
        waiting.resolve();
        waiting = Promise.withResolvers();
      },
    };
    return {
      dispatch: async (name, input) => {
        const operation = operations[name];
        if (!operation) return { ok: false, problem: { code: 'unknown-operation' } };
        return { ok: true, value: await operation(input) };
      },
      lock: async (reason) => {
        emit({ topic: 'locking', reason });
        if (manner === 'hangs') await wait(60_000);
      },
      close: async () => {
        writeFileSync(join(binder, 'closed'), String(process.pid));
      },
    };
  },
});
