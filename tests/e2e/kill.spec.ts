import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { Story } from '../faults/driver-lines.ts';

/** One kill of each kind; ten of each are `npm run faults`. */
const run = promisify(execFile);
const faults = join(import.meta.dirname, '../faults/run.ts');
const { NODE_OPTIONS: _, ...env } = process.env;

test.describe.configure({ timeout: 300_000 });

for (const story of Story.options) {
  test(`killed while ${story}, window, vault or both: nothing acknowledged is lost, no process left`, async () => {
    test.skip(process.platform !== 'linux', 'processes are looked up in /proc');
    const args = [faults, '--times', '1', '--story', story];
    const { stdout } = await run(process.execPath, args, { env });
    expect(stdout.match(/killed, 1 of 1/g)).toHaveLength(3);
  });
}
