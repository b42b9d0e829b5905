import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { Refusal, refuseField } from '../../src-shared/problem.ts';

/**
 * Argon2id parameters as read from a key file. Below the floor is a downgrade, above the ceiling
 * a denial of service by a hostile file (security.md 2.2): neither parses.
 */
export const KdfParams = z.strictObject({
  /** 64 MiB to 1 GiB. */
  memoryKib: z
    .number()
    .int()
    .min(64 * 1024)
    .max(1024 * 1024),
  passes: z.number().int().min(3).max(10),
  lanes: z.number().int().min(1).max(16),
});
export type KdfParams = z.infer<typeof KdfParams>;

/** A string, or its UTF-8 bytes; both give the same key. The bytes stay the caller's to wipe. */
export type Passphrase = Uint8Array | string;

export interface Kdf {
  /** The parameters for new slots. */
  readonly params: KdfParams;
  /**
   * Argon2id of the NFKC form of the passphrase. Answers 32 bytes, for the caller to wipe.
   * @throws Refusal `damaged` for parameters out of bounds, `invalid` for text that is not well-formed
   */
  derive(passphrase: Passphrase, salt: Uint8Array, params: KdfParams): Promise<Buffer>;
}

/** 128 MiB, 3 passes, 2 lanes: 275 to 460 ms on two cores (security.md 2.2). */
export const productionKdf: Kdf = {
  params: { memoryKib: 128 * 1024, passes: 3, lanes: 2 },
  derive,
};

/** The weakest parameters that the parser accepts: for tests. */
export const floorKdf: Kdf = { params: { memoryKib: 64 * 1024, passes: 3, lanes: 4 }, derive };

async function derive(
  passphrase: Passphrase,
  salt: Uint8Array,
  params: KdfParams,
): Promise<Buffer> {
  if (!KdfParams.safeParse(params).success) throw new Refusal({ code: 'damaged', file: 'keys' });
  const bytes = normalised(passphrase);
  try {
    return await hashRaw(bytes, {
      memoryCost: params.memoryKib,
      timeCost: params.passes,
      parallelism: params.lanes,
      outputLen: 32,
      salt,
    });
  } finally {
    bytes.fill(0);
  }
}

/** Bytes that are plain ASCII are in NFKC already, so no string is made of them: strings can't be wiped. */
function normalised(passphrase: Passphrase): Buffer {
  if (typeof passphrase !== 'string' && passphrase.every((byte) => byte < 0x80)) {
    return Buffer.from(passphrase);
  }
  const text = typeof passphrase === 'string' ? passphrase : decoded(passphrase);
  if (text === null || !text.isWellFormed()) refuseField('passphrase', 'not-text');
  return Buffer.from(text.normalize('NFKC'), 'utf8');
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
