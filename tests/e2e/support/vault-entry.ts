import { v7 } from 'uuid';
import { createApp } from '../../../src-main/app.ts';
import { systemClock } from '../../../src-main/clock.ts';
import { readVaultOptions } from '../../../src-main/options.ts';
import { serveVault } from '../../../src-main/serve.ts';
import { floorKdf } from '../../../src-main/vault/kdf.ts';
import { installTripwires } from '../../../src-main/vault/tripwires.ts';
import { vaultPort } from '../../../src-main/vault-port.ts';

/**
 * The vault process as src-main/vault.ts starts it, on a day of the roster's program year, so that
 * a story reads the same whenever it is told. Time passes as it does.
 */
const START = Date.parse(process.env.LOCKED_BINDER_TEST_NOW ?? '2026-11-20T17:00:00Z');
const offset = START - systemClock.now() + systemClock.monotonic();

installTripwires();
process.umask(0o077);
process.on('SIGINT', () => {});

const { binder, migrations } = readVaultOptions(process.argv.slice(2));

await serveVault({
  port: vaultPort(),
  binder,
  start: (shell, emit) =>
    createApp({
      paths: { binder, migrations },
      clock: {
        ...systemClock,
        now: () => Math.round(systemClock.now() + offset),
        timeZone: () => 'America/Denver',
      },
      newId: () => v7(),
      kdf: floorKdf,
      shell,
      emit,
      report: (reference, error) => console.error('internal', reference, error),
    }),
  exit: (code) => process.exit(code),
});
