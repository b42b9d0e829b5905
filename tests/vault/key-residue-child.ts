import { randomFillSync } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createDatabase } from '../../src-main/vault/database.ts';
import { secretBuffer } from '../../src-main/vault/keys.ts';

/**
 * Makes and closes a database, then counts copies of its key, raw and in hex, in this process's
 * memory. The key is kept for the search under a mask, so that the search does not find itself.
 */
const [file = '', migrations = '', fileId = '', residue] = process.argv.slice(2);
const mask = 0x5a;
const masked = Buffer.alloc(32);
const key = randomFillSync(secretBuffer(32));
for (let i = 0; i < 32; i += 1) masked[i] = key.readUInt8(i) ^ mask;
/** The control: the key in hex stays behind, outside the heap, where no collection moves it meanwhile. */
const kept = residue === 'keep' ? Buffer.from(key.toString('hex').padEnd(4096)) : Buffer.alloc(0);

const ids = { fileId, epoch: 1, migrations, createdAt: '2026-09-08T15:00:00.000Z' };
createDatabase(file, key, ids).close();

let found = 0;
const memory = openSync('/proc/self/mem', 'r');
const chunk = Buffer.alloc(1 << 20);
for (const line of readFileSync('/proc/self/maps', 'utf8').split('\n')) {
  const range = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
  if (!range) continue;
  const end = BigInt(`0x${range[2]}`);
  for (let at = BigInt(`0x${range[1]}`); at < end; at += BigInt(chunk.length - 64)) {
    const length = Math.min(chunk.length, Number(end - at));
    try {
      found += count(chunk.subarray(0, readSync(memory, chunk, 0, length, at)));
    } catch (error) {
      // Guard pages and device memory can't be read.
      if (!(error instanceof Error && 'code' in error && error.code === 'EIO')) throw error;
    }
  }
}
closeSync(memory);
process.stdout.write(JSON.stringify({ found, kept: kept.length }));

/** Looks for the first eight bytes, raw or as hex, then compares the rest. */
function count(bytes: Buffer): number {
  const first = masked.readUInt8(0) ^ mask;
  let hits = 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (masked.every((byte, i) => bytes[at + i] === (byte ^ mask))) hits += 1;
  }
  const digit = (i: number) =>
    '0123456789abcdef'.charCodeAt(((masked.readUInt8(i >> 1) ^ mask) >> (i % 2 ? 0 : 4)) & 15);
  for (let at = bytes.indexOf(digit(0)); at >= 0; at = bytes.indexOf(digit(0), at + 1)) {
    let same = 1;
    while (same < 64 && bytes[at + same] === digit(same)) same += 1;
    if (same === 64) hits += 1;
  }
  return hits;
}
