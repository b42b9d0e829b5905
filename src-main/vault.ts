import { v7 } from 'uuid';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { createWorkerPress } from './documents/press.ts';
import { faultLine } from './fault-line.ts';
import { readVaultOptions } from './options.ts';
import { serveVault } from './serve.ts';
import { productionKdf } from './vault/kdf.ts';
import { installTripwires } from './vault/tripwires.ts';
import { vaultPort } from './vault-port.ts';

/** Entry of the vault process: keys, database and documents live here and nowhere else. */

installTripwires();
process.umask(0o077);
// Ctrl+C in the terminal reaches every process; this one ends when its channel does.
process.on('SIGINT', () => {});

function die(error: unknown): never {
  console.error(faultLine(error));
  process.exit(1);
}
process.on('uncaughtException', die);
process.on('unhandledRejection', die);

const { binder, migrations } = readVaultOptions(process.argv.slice(2));
// The press's thread runs from the sources as well as from the build.
const isSource = import.meta.url.endsWith('.ts');
const pressEntry = new URL(
  isSource ? './documents/worker.ts' : './document-worker.js',
  import.meta.url,
);

await serveVault({
  port: vaultPort(),
  binder,
  start: (shell, emit) =>
    createApp({
      paths: { binder, migrations },
      clock: systemClock,
      newId: () => v7(),
      kdf: productionKdf,
      press: createWorkerPress(pressEntry),
      shell,
      emit,
      report: (reference, error) => console.error(reference, faultLine(error)),
    }),
  exit: (code) => process.exit(code),
});
