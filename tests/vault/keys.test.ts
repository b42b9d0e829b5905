import { hkdfSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  deriveKeys,
  keyIdOf,
  newKey,
  newSealingPair,
  newSigningPair,
  openSealed,
  sealTo,
  signingKeyOf,
  unwrap,
  verifyingKeyOf,
  wrap,
} from '../../src-main/vault/keys.ts';

const header = Buffer.from('{"kind":"umk"}');
const secret = Buffer.alloc(32, 9);

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

describe('keys', () => {
  it('derives four keys that differ from each other and from the data key', () => {
    const dek = newKey();
    const keys = Object.values(deriveKeys(dek)).map((key) => key.toString('hex'));
    expect(new Set([...keys, dek.toString('hex')]).size).toBe(5);
    const db = Buffer.from(hkdfSync('sha256', dek, '', 'locked-binder 1 db', 32));
    expect(keys[0]).toBe(db.toString('hex'));
  });

  it('unwraps under the same key and header only', () => {
    const key = newKey();
    const wrapped = wrap(key, secret, header);
    expect(wrapped.length).toBe(60);
    expect(unwrap(key, wrapped, header)).toEqual(secret);
    expect(unwrap(newKey(), wrapped, header)).toBeNull();
    expect(unwrap(key, wrapped, Buffer.from('{"kind":"dek"}'))).toBeNull();
    for (let at = 0; at < wrapped.length; at += 1) {
      expect(unwrap(key, flipped(wrapped, at), header)).toBeNull();
    }
    expect(unwrap(key, wrapped.subarray(0, 20), header)).toBeNull();
  });

  it('opens what was sealed to a public key with its private key and header only', async () => {
    const pair = newSealingPair();
    const sealed = await sealTo(pair.publicKey, secret, header);
    expect(sealed.length).toBe(80);
    expect(await openSealed(pair.privateKey, sealed, header)).toEqual(secret);
    expect(await openSealed(newSealingPair().privateKey, sealed, header)).toBeNull();
    expect(await openSealed(pair.privateKey, sealed, Buffer.from('{}'))).toBeNull();
    for (const at of [0, 31, 32, 79]) {
      expect(await openSealed(pair.privateKey, flipped(sealed, at), header)).toBeNull();
    }
  });

  it('makes Ed25519 keys as RFC 8032, 7.1, test 1 has them', () => {
    const seed = Buffer.from(
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'hex',
    );
    const publicKey = Buffer.from(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      'hex',
    );
    const der = Buffer.from('302a300506032b6570032100'.concat(publicKey.toString('hex')), 'hex');
    expect(verifyingKeyOf(publicKey).export({ format: 'der', type: 'spki' })).toEqual(der);
    expect(signingKeyOf(seed).export({ format: 'jwk' }).x).toBe(publicKey.toString('base64url'));
    const signature = Buffer.from(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      'hex',
    );
    expect(verify(null, Buffer.alloc(0), verifyingKeyOf(publicKey), signature)).toBe(true);
  });

  it('names a signing key by its own public half', () => {
    const { publicKey } = newSigningPair();
    expect(keyIdOf(publicKey)).toMatch(/^[0-9a-f]{32}$/);
    expect(keyIdOf(newSigningPair().publicKey)).not.toBe(keyIdOf(publicKey));
  });
});
