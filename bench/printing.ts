import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { render } from '../src-main/documents/render.ts';
import { formModel } from '../src-main/exports/models.ts';
import { timed } from './measure.ts';
import type { Finding } from './report.ts';
import { openEncrypted } from './twin-databases.ts';
import { deskAt, makeWorld, type World } from './world.ts';
import type { WorldSize } from './world-plan.ts';

/**
 * A signed follow-up form from its records to a PDF's bytes, every signature verified, in a site of
 * `size`. The first of all also loads the engine and its fonts, as the first of a sitting does.
 */
export async function measurePrinting(size: WorldSize, runs: number): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'binder bench '));
  const world = makeWorld(size);
  const client = openEncrypted(folder, world);
  try {
    return await printForms(client, world, runs);
  } finally {
    client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printForms(
  client: Database.Database,
  world: World,
  runs: number,
): Promise<Finding[]> {
  const desk = deskAt(client, world);
  const times: number[] = [];
  for (const formId of world.formIds.slice(-1 - runs)) {
    times.push(await timed(() => render(formModel(desk, formId, 'en').model)));
  }
  const aims = [{ of: 'p95', atMost: 300 } as const];
  return [
    { what: 'First follow-up form as a PDF', unit: 'ms', subject: times.slice(0, 1), aims },
    { what: 'Follow-up form as a PDF', unit: 'ms', subject: times.slice(1), aims },
  ];
}
