import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

/** One kill of each kind; ten of each are `npm run faults`. */
const run = promisify(execFile);
const faults = join(import.meta.dirname, '../faults/run.ts');
const { NODE_OPTIONS: _, ...env } = process.env;

test.describe.configure({ timeout: 300_000 });

test('killed in mid-typing and mid-finalize, window, vault or both: nothing acknowledged is lost, no process left', async () => {
  test.skip(process.platform !== 'linux', 'processes are looked up in /proc');
  const { stdout } = await run(process.execPath, [faults, '--times', '1'], { env });
  expect(stdout.match(/killed, 1 of 1/g)).toHaveLength(6);
});
