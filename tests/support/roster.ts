import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../../src-shared/contract.ts';
import type { TestBinder } from './binder.ts';

export const mapleStreet = readFileSync(
  join(import.meta.dirname, '../fixtures/roster-maple-street.csv'),
);

const HEADER =
  'Participant ID,Last Name,First Name,Date of Birth,Classroom,Entry Date,Exit Date,Family ID,Primary Adult,Relationship,Phone,Home Language,IEP/IFSP,McKinney-Vento,Foster Care,Family Advocate,Notes';

/** A roster under the fixture's header; `rows` are its lines. */
export function rosterOf(...rows: string[]): Buffer {
  return Buffer.from([HEADER, ...rows].join('\n'));
}

/** Sends a file in and reads it: the choice that its own guess makes. */
export async function sendRoster(
  binder: TestBinder,
  content: Buffer,
): Promise<Input<'families.importRoster'>> {
  const { fileId } = await binder.ok('files.begin', {
    purpose: 'roster',
    bytes: content.length,
    mediaType: 'text/csv',
  });
  const PIECE = 256 * 1024;
  for (let index = 0; index * PIECE < content.length; index += 1) {
    const piece = content.subarray(index * PIECE, (index + 1) * PIECE).toString('base64');
    await binder.ok('files.append', { fileId, index, piece });
  }
  await binder.ok('files.finish', { fileId });
  const { columns, dateOrder } = await binder.ok('families.readRoster', { fileId });
  return { fileId, columns, dateOrder };
}

/** Checks and imports a roster. */
export async function bringIn(binder: TestBinder, content: Buffer) {
  const choice = await sendRoster(binder, content);
  const check = await binder.ok('families.checkRoster', choice);
  return { check, done: await binder.job('families.importRoster', choice) };
}

/** The children whom a list for the person signed in shows, by name. */
export async function everyChild(binder: TestBinder) {
  const { rows } = await binder.ok('families.children', {
    ...{ query: '', classId: null, status: 'all', sort: 'name', descending: false },
    ...{ offset: 0, limit: 200 },
  });
  return rows;
}

/** The one child of that name. */
export async function childNamed(binder: TestBinder, name: string) {
  const found = (await everyChild(binder)).filter((row) => row.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} children of that name`);
  return found[0];
}
