import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../src-main/vault/canonical.ts';
import {
  createKeyFile,
  hasKeyFile,
  readKeyFile,
  repairKeyFile,
  writeKeyFile,
} from '../../src-main/vault/key-file.ts';
import {
  type KeyFileContents,
  parseKeyFile,
  serialiseKeyFile,
  verifyKeyFile,
} from '../../src-main/vault/key-file-format.ts';
import { deriveKeys } from '../../src-main/vault/keys.ts';
import { fileId, newContents, newFolder } from './binder-folder.ts';
import { refusalOf } from './refusal.ts';

const damaged = { code: 'damaged', file: 'keys' };
const foreign = { code: 'foreign', file: 'keys' };
let contents: KeyFileContents;
let kSlots: Buffer;

beforeAll(async () => {
  const made = await newContents();
  contents = made.contents;
  kSlots = deriveKeys(made.dek).slots;
});

function newBinder() {
  const folder = newFolder();
  createKeyFile(folder, contents, kSlots);
  return { folder, a: join(folder, 'keys.a'), b: join(folder, 'keys.b') };
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
  writeFileSync(path, bytes);
}

/** Bytes with a valid checksum, as someone without the data key could write them. */
function forged(change: (contents: KeyFileContents) => unknown): Buffer {
  const good = serialiseKeyFile({ contents, mac: Buffer.alloc(32).toString('base64url') });
  const text = good.toString().replace(canonical(contents), canonical(change(contents)));
  const { sha256: _, ...rest } = JSON.parse(text);
  return resummed(rest);
}

function resummed(rest: object): Buffer {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const sha256 = createHash('sha256').update(canonical(rest)).digest('hex');
  return Buffer.from(canonical({ ...rest, sha256 }));
}

describe('key file', () => {
  it('is there twice from the first day, for the owner only, with a HMAC that holds', () => {
    const { folder, a, b } = newBinder();
    expect(readdirSync(folder).sort()).toEqual(['keys.a', 'keys.b']);
    expect(readFileSync(a)).toEqual(readFileSync(b));
    if (process.platform !== 'win32') expect(statSync(a).mode & 0o777).toBe(0o600);
    const { keyFile, toRepair } = readKeyFile(folder);
    expect(toRepair).toEqual([]);
    expect(keyFile.contents).toEqual(contents);
    expect(verifyKeyFile(keyFile, kSlots)).toBe(true);
    expect(verifyKeyFile(keyFile, Buffer.alloc(32, 1))).toBe(false);
  });

  it('holds no secret in clear: label and site name only', () => {
    const { a } = newBinder();
    const text = readFileSync(a, 'utf8');
    for (const shown of ['Sunny Meadow', 'M. R.']) expect(text).toContain(shown);
    for (const encoding of ['hex', 'base64url'] as const) {
      expect(text).not.toContain(Buffer.alloc(32, 7).toString(encoding));
    }
  });

  it('is refused when there is none, and never written over at creation', () => {
    const folder = newFolder();
    expect(hasKeyFile(folder)).toBe(false);
    expect(refusalOf(() => readKeyFile(folder))).toEqual({ code: 'no-binder' });
    const binder = newBinder();
    rmSync(binder.a);
    const again = refusalOf(() => createKeyFile(binder.folder, contents, kSlots));
    expect(again).toEqual({ code: 'binder-exists' });
    expect(existsSync(binder.a)).toBe(false);
  });

  it('rises by one generation with each write, in both copies', () => {
    const { folder, a, b } = newBinder();
    const renamed = { ...contents, siteName: 'Rivière' };
    const { keyFile, mirrored } = writeKeyFile(folder, renamed, kSlots);
    expect([keyFile.contents.generation, mirrored]).toEqual([2, true]);
    expect(readFileSync(a)).toEqual(readFileSync(b));
    expect(readKeyFile(folder).keyFile.contents.siteName).toBe('Rivière');
    expect(refusalOf(() => writeKeyFile(folder, renamed, kSlots))).toEqual({ code: 'busy' });
  });

  it('is read from the other copy when any byte of one is flipped, and repaired', () => {
    const { folder, a, b } = newBinder();
    const good = readFileSync(a);
    for (const [name, path] of [['a', a] as const, ['b', b] as const]) {
      for (let at = 0; at < good.length; at += 7) {
        flip(path, at);
        const { keyFile, toRepair } = readKeyFile(folder);
        expect([at, toRepair, keyFile.contents.generation]).toEqual([at, [name], 1]);
        writeFileSync(path, good);
      }
      flip(path, 100);
      expect(repairKeyFile(folder, kSlots)).toEqual([name]);
      expect(readFileSync(path)).toEqual(good);
    }
  });

  it('is damaged when both copies are, whatever became of them', () => {
    const { folder, a, b } = newBinder();
    const good = readFileSync(a);
    const ruins = [Buffer.alloc(0), good.subarray(0, -1), Buffer.concat([good, good])];
    for (const ruin of [...ruins, Buffer.from('['.repeat(100_000)), Buffer.alloc(5_000_000, 32)]) {
      writeFileSync(a, ruin);
      expect(readKeyFile(folder).toRepair).toEqual(['a']);
      writeFileSync(b, ruin);
      expect(refusalOf(() => readKeyFile(folder))).toEqual(damaged);
      writeFileSync(b, good);
    }
  });

  it('is used from the newer copy after a crash between the two', () => {
    const { folder, b } = newBinder();
    const old = readFileSync(b);
    writeKeyFile(folder, contents, kSlots);
    writeFileSync(b, old);
    const { keyFile, toRepair } = readKeyFile(folder);
    expect([keyFile.contents.generation, toRepair]).toEqual([2, ['b']]);
    const { keyFile: next } = writeKeyFile(folder, keyFile.contents, kSlots);
    expect(next.contents.generation).toBe(3);
    expect(readKeyFile(folder).toRepair).toEqual([]);
  });

  it('says so when it is not ours, another binder’s, or of a newer program', () => {
    const { folder, a, b } = newBinder();
    const { sha256: _, ...rest } = JSON.parse(readFileSync(a, 'utf8'));
    writeFileSync(a, resummed({ ...rest, version: 2, more: true }));
    expect(refusalOf(() => readKeyFile(folder))).toEqual({ code: 'newer', found: 2, known: 1 });
    for (const not of [Buffer.from('{"name":"x"}'), resummed({ ...rest, format: 'other' })]) {
      for (const path of [a, b]) writeFileSync(path, not);
      expect(refusalOf(() => readKeyFile(folder))).toEqual(foreign);
    }
    const another = { ...contents, fileId: '0198c0de-0000-7000-8000-00000000ffff' };
    rmSync(a);
    rmSync(b);
    createKeyFile(folder, another, kSlots);
    writeFileSync(b, serialiseKeyFile({ contents, mac: Buffer.alloc(32).toString('base64url') }));
    expect(refusalOf(() => readKeyFile(folder))).toEqual(foreign);
  });

  it('causes no write when its HMAC does not hold', () => {
    const { folder, a, b } = newBinder();
    const bytes = forged((file) => ({ ...file, siteName: 'Mallory', users: [] }));
    expect(parseKeyFile(bytes).state).toBe('good');
    writeFileSync(a, bytes);
    rmSync(b);
    const { keyFile } = readKeyFile(folder);
    expect(verifyKeyFile(keyFile, kSlots)).toBe(false);
    expect(refusalOf(() => writeKeyFile(folder, keyFile.contents, kSlots))).toEqual(damaged);
    expect(refusalOf(() => repairKeyFile(folder, kSlots))).toEqual(damaged);
    expect(readdirSync(folder)).toEqual(['keys.a']);
    expect(readFileSync(a)).toEqual(bytes);
  });

  it('does not parse with slots twice, keys misnamed, or parameters out of bounds', () => {
    const user = contents.users[0];
    if (!user) throw new Error('no slot');
    const change = (fields: object) => forged((file) => ({ ...file, ...fields }));
    const weak = { memoryKib: 65_535, passes: 3, lanes: 4 };
    const slow = { memoryKib: 65_536, passes: 11, lanes: 4 };
    const keyId = '0'.repeat(32);
    const bad = [
      change({ users: [user, user] }),
      change({ users: [{ ...user, slotId: contents.recovery.slotId }] }),
      change({ users: [{ ...user, signing: { ...user.signing, keyId } }] }),
      change({ users: [{ ...user, kdf: weak }] }),
      change({ recovery: { ...contents.recovery, kdf: slow } }),
      change({ users: [{ ...user, umk: user.umk.slice(0, -1) }] }),
      change({ database: '../binder-1.db' }),
      change({ role: 'administrator' }),
    ];
    for (const bytes of bad) expect(parseKeyFile(bytes)).toEqual({ state: 'damaged' });
    expect(parseKeyFile(change({})).state).toBe('good');
  });

  it('holds a hundred people and more', () => {
    const user = contents.users[0];
    if (!user) throw new Error('no slot');
    const id = (n: number) => `${fileId.slice(0, -4)}${(n + 0x1000).toString(16)}`;
    const users = Array.from({ length: 150 }, (_, n) => ({
      ...user,
      userId: id(n),
      slotId: id(n + 200),
    }));
    const folder = newFolder();
    createKeyFile(folder, { ...contents, users }, kSlots);
    expect(readKeyFile(folder).keyFile.contents.users.length).toBe(150);
  });
});
