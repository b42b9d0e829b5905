import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '../../src-main/clock.ts';

export const FIXTURE = join(import.meta.dirname, '../fixtures/roster-maple-street.csv');

/** A machine whose wall clock stands at noon, at the site, of a day in November 2026. */
export const machine: Clock = {
  now: () => Date.parse('2026-11-22T19:00:00.000Z'),
  monotonic: systemClock.monotonic,
  timeZone: () => 'America/Denver',
};

const folders: string[] = [];

/** A new folder that is not there yet, with a space and an accent in its path. */
export function newFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'demo tést '));
  folders.push(parent);
  return join(parent, 'out');
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Every child of the fixture as documents write the name, first name first. */
export function childrenOfFixture(): string[] {
  const names = readFileSync(FIXTURE, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [id = '', last = '', first = ''] = line.split(',');
      return /^1\d{4}$/.test(id) ? [`${first} ${last}`] : [];
    });
  return [...new Set(names)];
}
