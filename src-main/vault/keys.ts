import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, OpenError } from '@hpke/core';

const nonceBytes = 12;
const tagBytes = 16;
const encapsulatedBytes = 32;

/** DER of a raw key is a fixed prefix and the 32 bytes (RFC 8410). */
const ed25519Pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const ed25519Spki = Buffer.from('302a300506032b6570032100', 'hex');

const hpke = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** The keys that come from the data key, 32 bytes each; the data key itself is used for nothing else. */
export type BinderKeys = { db: Buffer; slots: Buffer; anchor: Buffer; backup: Buffer };

/** A raw X25519 or Ed25519 pair, 32 bytes each. For Ed25519 the private half is the seed. */
export type RawKeyPair = { publicKey: Buffer; privateKey: Buffer };

/** HKDF-SHA256 with one label for each use, so that a leak of one does not give the others. */
export function deriveKeys(dek: Uint8Array): BinderKeys {
  const key = (use: string) =>
    Buffer.from(hkdfSync('sha256', dek, Buffer.alloc(0), `locked-binder 1 ${use}`, 32));
  return { db: key('db'), slots: key('slots'), anchor: key('anchor'), backup: key('backup') };
}

/** A fresh 32-byte key. */
export function newKey(): Buffer {
  return randomBytes(32);
}

/**
 * A zeroed buffer for a secret, outside V8's heap. Up to 64 bytes `Buffer.alloc` lies inside it and is
 * copied out when native code first asks for it: wiping then misses what was left behind.
 */
export function secretBuffer(length: number): Buffer {
  return Buffer.from(new ArrayBuffer(length));
}

/** Overwrites key material that is no longer needed. */
export function wipe(...buffers: Uint8Array[]): void {
  for (const buffer of buffers) buffer.fill(0);
}

/** AES-256-GCM under a random nonce: nonce (12), ciphertext, tag (16). `header` is authenticated, not kept. */
export function wrap(key: Uint8Array, secret: Uint8Array, header: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(header);
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** What `wrap` wrapped, or null when key, header or bytes are not the same. */
export function unwrap(key: Uint8Array, wrapped: Uint8Array, header: Uint8Array): Buffer | null {
  if (wrapped.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(header);
  decipher.setAuthTag(wrapped.subarray(-tagBytes));
  const secret = decipher.update(wrapped.subarray(nonceBytes, -tagBytes));
  try {
    decipher.final();
    return secret;
  } catch {
    // The one thing that final() can say is that the tag does not hold.
    secret.fill(0);
    return null;
  }
}

/**
 * HPKE base mode (RFC 9180: X25519, HKDF-SHA256, AES-256-GCM) to a raw public key: encapsulated
 * key (32), ciphertext, tag (16). Needs nobody's passphrase. `header` is info and associated data.
 */
export async function sealTo(
  publicKey: Uint8Array,
  secret: Uint8Array,
  header: Uint8Array,
): Promise<Buffer> {
  const recipientPublicKey = await hpke.kem.deserializePublicKey(publicKey);
  const { enc, ct } = await hpke.seal({ recipientPublicKey, info: header }, secret, header);
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)]);
}

/** What `sealTo` sealed, or null when it was not sealed to this key under this header. */
export async function openSealed(
  privateKey: Uint8Array,
  sealed: Uint8Array,
  header: Uint8Array,
): Promise<Buffer | null> {
  const recipientKey = await hpke.kem.deserializePrivateKey(privateKey);
  const enc = sealed.subarray(0, encapsulatedBytes);
  try {
    const ciphertext = sealed.subarray(encapsulatedBytes);
    return Buffer.from(await hpke.open({ recipientKey, enc, info: header }, ciphertext, header));
  } catch (error) {
    if (error instanceof OpenError) return null;
    throw error;
  }
}

/** A new X25519 pair, for sealing the data key to. */
export function newSealingPair(): RawKeyPair {
  const pair = generateKeyPairSync('x25519');
  const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
  const privateKey = Buffer.from(pkcs8.subarray(-32));
  pkcs8.fill(0);
  return { publicKey: rawPublicKey(pair.publicKey), privateKey };
}

/** A new Ed25519 pair, for signing. */
export function newSigningPair(): RawKeyPair {
  const privateKey = newKey();
  return { publicKey: rawPublicKey(signingKeyOf(privateKey)), privateKey };
}

/** Node's key object for a raw Ed25519 seed (32 bytes). The seed stays the caller's to wipe. */
export function signingKeyOf(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([ed25519Pkcs8, seed]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

/** Node's key object for a raw Ed25519 public key (32 bytes). */
export function verifyingKeyOf(publicKey: Uint8Array): KeyObject {
  const der = Buffer.concat([ed25519Spki, publicKey]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** The id of a signing key: the first 16 bytes of its public key's SHA-256, in hex, so it can't name another. */
export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
}

function rawPublicKey(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return Buffer.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
}
