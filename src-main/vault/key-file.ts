import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src-shared/problem.ts';
import { errorCode, replaceFile } from './durable-file.ts';
import {
  authenticate,
  type KeyFile,
  KeyFileContents,
  type ParsedCopy,
  parseKeyFile,
  serialiseKeyFile,
  verifyKeyFile,
} from './key-file-format.ts';

const maxBytes = 4 * 1024 * 1024;

export type CopyName = 'a' | 'b';
export type ReadKeyFile = {
  keyFile: KeyFile;
  /** Copies that are missing, damaged, or a generation behind: `repairKeyFile` brings them back. */
  toRepair: CopyName[];
};

type Copy = ParsedCopy | { state: 'absent' };
type Good = Extract<Copy, { state: 'good' }>;

/** Whether the folder holds any copy, readable or not. */
export function hasKeyFile(folder: string): boolean {
  return copyNames.some((name) => existsSync(pathOf(folder, name)));
}

/**
 * The newest copy whose checksum holds. It is not authenticated yet: only its HMAC, after unlock,
 * says that it is the binder's own (security.md 2.4).
 * @throws Refusal `no-binder`, `damaged`, `foreign` or `newer`, of the file `keys`
 */
export function readKeyFile(folder: string): ReadKeyFile {
  const copies = { a: readCopy(folder, 'a'), b: readCopy(folder, 'b') };
  const both: Copy[] = [copies.a, copies.b];
  if (both.every((copy) => copy.state === 'absent')) throw new Refusal({ code: 'no-binder' });
  for (const copy of both) {
    if (copy.state === 'newer') {
      throw new Refusal({ code: 'newer', found: copy.found, known: copy.known });
    }
  }
  const good = both.filter((copy): copy is Good => copy.state === 'good');
  const newest = good.toSorted((x, y) => generationOf(y) - generationOf(x))[0];
  if (!newest) {
    const foreign = both.every((copy) => copy.state === 'foreign' || copy.state === 'absent');
    throw new Refusal({ code: foreign ? 'foreign' : 'damaged', file: 'keys' });
  }
  if (good.some((copy) => copy.keyFile.contents.fileId !== newest.keyFile.contents.fileId)) {
    throw new Refusal({ code: 'foreign', file: 'keys' });
  }
  const bytes = serialiseKeyFile(newest.keyFile);
  const toRepair = copyNames.filter((name) => !sameBytes(copies[name], bytes));
  return { keyFile: newest.keyFile, toRepair };
}

/**
 * Writes a new binder's key file, both copies.
 * @throws Refusal `binder-exists` when the folder holds any copy, `disk-full`, `write-failed`
 */
export function createKeyFile(
  folder: string,
  contents: KeyFileContents,
  kSlots: Uint8Array,
): KeyFile {
  if (hasKeyFile(folder)) throw new Refusal({ code: 'binder-exists' });
  const keyFile = authenticate(KeyFileContents.parse(contents), kSlots);
  for (const name of copyNames) replaceFile(pathOf(folder, name), serialiseKeyFile(keyFile));
  return keyFile;
}

/**
 * Writes the next generation of the contents: over the older copy first, read back, then over the
 * other, so that at each moment one whole copy is on the disk and that afterwards damage
 * to one of them doesn't look like a rollback. The first rename is the commit point: when only the
 * second copy fails, `mirrored` is false and `repairKeyFile` can finish later.
 * @param contents the contents as read, changed; its generation must be the current one
 * @throws Refusal `damaged` when the file on disk isn't authentic, `busy` when someone wrote it in
 * between, `disk-full`, `write-failed`
 */
export function writeKeyFile(
  folder: string,
  contents: KeyFileContents,
  kSlots: Uint8Array,
): { keyFile: KeyFile; mirrored: boolean } {
  const { keyFile: current, toRepair } = readAuthentic(folder, kSlots);
  if (contents.fileId !== current.contents.fileId) {
    throw new Refusal({ code: 'foreign', file: 'keys' });
  }
  if (contents.generation !== current.contents.generation) throw new Refusal({ code: 'busy' });
  const next = KeyFileContents.parse({ ...contents, generation: contents.generation + 1 });
  const keyFile = authenticate(next, kSlots);
  const bytes = serialiseKeyFile(keyFile);
  const first = toRepair[0] ?? 'a';
  replaceFile(pathOf(folder, first), bytes);
  return { keyFile, mirrored: mirror(pathOf(folder, first === 'a' ? 'b' : 'a'), bytes) };
}

/**
 * Brings a missing, damaged or older copy to the state of the good one, generation unchanged.
 * @returns the copies that were written
 * @throws Refusal as `writeKeyFile`
 */
export function repairKeyFile(folder: string, kSlots: Uint8Array): CopyName[] {
  const { keyFile, toRepair } = readAuthentic(folder, kSlots);
  for (const name of toRepair) replaceFile(pathOf(folder, name), serialiseKeyFile(keyFile));
  return toRepair;
}

const copyNames: CopyName[] = ['a', 'b'];

/** A key file without a valid HMAC never causes a write of any kind. */
function readAuthentic(folder: string, kSlots: Uint8Array): ReadKeyFile {
  const read = readKeyFile(folder);
  if (!verifyKeyFile(read.keyFile, kSlots)) throw new Refusal({ code: 'damaged', file: 'keys' });
  return read;
}

function mirror(path: string, bytes: Buffer): boolean {
  try {
    replaceFile(path, bytes);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function readCopy(folder: string, name: CopyName): Copy {
  const path = pathOf(folder, name);
  try {
    if (statSync(path).size > maxBytes) return { state: 'damaged' };
    return parseKeyFile(readFileSync(path));
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return { state: 'absent' };
    if (code !== null) return { state: 'damaged' };
    throw error;
  }
}

function sameBytes(copy: Copy, bytes: Buffer): boolean {
  return copy.state === 'good' && serialiseKeyFile(copy.keyFile).equals(bytes);
}

function generationOf(copy: Good): number {
  return copy.keyFile.contents.generation;
}

function pathOf(folder: string, name: CopyName): string {
  return join(folder, `keys.${name}`);
}
