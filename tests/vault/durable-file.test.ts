import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asWriteRefusal, replaceFile } from '../../src-main/vault/durable-file.ts';
import { readLastLocked, writeLastLocked } from '../../src-main/vault/last-locked.ts';
import { createdAt, newFolder } from './binder-folder.ts';
import { refusalOf } from './refusal.ts';

describe('replacing a file', () => {
  it('leaves the new bytes and no temporary file, also over what a kill left', () => {
    const folder = newFolder();
    const path = join(folder, 'x');
    writeFileSync(`${path}.tmp`, 'left over, and longer than what comes');
    for (const text of ['first', 'second']) {
      replaceFile(path, Buffer.from(text));
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it('leaves the old one when it fails, and says so', () => {
    const folder = newFolder();
    const path = join(folder, 'x');
    mkdirSync(join(path, 'inner'), { recursive: true });
    expect(refusalOf(() => replaceFile(path, Buffer.from('y')))).toEqual({ code: 'write-failed' });
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it('tells a full disk from other failures, and lets a mistake of ours through', () => {
    const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
    expect(asWriteRefusal(full)).toMatchObject({ problem: { code: 'disk-full' } });
    const mistake = new TypeError('mistake');
    expect(asWriteRefusal(mistake)).toBe(mistake);
  });
});

describe('when the binder was last locked', () => {
  it('is kept, and unknown when the file is missing or says nothing', () => {
    const folder = newFolder();
    expect(readLastLocked(folder)).toBeNull();
    writeLastLocked(folder, createdAt);
    expect(readLastLocked(folder)).toBe(createdAt);
    for (const text of ['', '{}', '{"lastLockedAt":"yesterday"}']) {
      writeFileSync(join(folder, 'last-locked'), text);
      expect(readLastLocked(folder)).toBeNull();
    }
  });
});
