import { argon2Sync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { floorKdf, KdfParams, productionKdf } from '../../src-main/vault/kdf.ts';

const salt = Buffer.alloc(16, 5);
const floor = floorKdf.params;

describe('key derivation', () => {
  it('uses 128 MiB, 3 passes and 2 lanes in production', () => {
    expect(productionKdf.params).toEqual({ memoryKib: 131_072, passes: 3, lanes: 2 });
  });

  it('is Argon2id, bit for bit as another implementation has it', async () => {
    for (const { params } of [floorKdf, productionKdf]) {
      const other = argon2Sync('argon2id', {
        message: 'a passphrase of some length',
        nonce: salt,
        memory: params.memoryKib,
        passes: params.passes,
        parallelism: params.lanes,
        tagLength: 32,
      });
      const ours = await floorKdf.derive('a passphrase of some length', salt, params);
      expect(ours).toEqual(other);
    }
  });

  it('takes the same passphrase in any Unicode spelling, as text or as bytes', async () => {
    const composed = await floorKdf.derive('ni\u00f1os \ufb01ligree', salt, floor);
    expect(await floorKdf.derive('nin\u0303os filigree', salt, floor)).toEqual(composed);
    const bytes = Buffer.from('nin\u0303os \ufb01ligree');
    expect(await floorKdf.derive(bytes, salt, floor)).toEqual(composed);
    expect(bytes.toString()).toBe('nin\u0303os \ufb01ligree');
    expect(await floorKdf.derive('\ufeffninos', salt, floor)).toEqual(
      await floorKdf.derive(Buffer.from('\ufeffninos'), salt, floor),
    );
  });

  it('refuses text that is not well-formed', async () => {
    for (const bad of ['\ud800', Buffer.from([0x61, 0xff])]) {
      await expect(floorKdf.derive(bad, salt, floor)).rejects.toMatchObject({
        problem: { code: 'invalid' },
      });
    }
  });

  it('refuses parameters below the floor as a downgrade and above the ceiling as an attack', async () => {
    const out = [
      { ...floor, memoryKib: 65_535 },
      { ...floor, memoryKib: 1_048_577 },
      { ...floor, passes: 2 },
      { ...floor, passes: 11 },
      { ...floor, lanes: 0 },
    ];
    for (const params of out) {
      expect(KdfParams.safeParse(params).success).toBe(false);
      await expect(floorKdf.derive('x', randomBytes(16), params)).rejects.toMatchObject({
        problem: { code: 'damaged', file: 'keys' },
      });
    }
  });
});
