import { createHash, verify } from 'node:crypto';
import { z } from 'zod';
import { canonical, canonicalBytes } from './canonical.ts';
import { keyIdOf, verifyingKeyOf } from './keys.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a signature is made over (rules.md, Signatures): its canonical JSON, nothing around it. */
export const SignatureEnvelope = z.strictObject({
  documentType: z.string().min(1),
  documentId: z.string().min(1),
  version: z.number().int().min(1),
  /** SHA-256, in hex, of the document's canonical content. */
  contentSha256: Hash,
  signerId: z.string().min(1),
  keyId: z.string().regex(/^[0-9a-f]{32}$/),
  role: z.string().min(1),
  /** What the signer says by it: "I was present", "I agree". */
  meaning: z.string().min(1),
  /** UTC instant. */
  signedAt: z.iso.datetime(),
  /** Hash of the newest audit row at the time, in hex. */
  auditHead: Hash,
});
export type SignatureEnvelope = z.infer<typeof SignatureEnvelope>;

/**
 * What a witness signs for somebody without a key: what any signature is made over, with who drew,
 * the name as printed and the drawing (rules.md, Signatures). The key is the witness's own.
 */
export const WitnessEnvelope = SignatureEnvelope.extend({
  printedName: z.string().min(1),
  /** SHA-256, in hex, of the drawing as canonical JSON. */
  drawingSha256: Hash,
  witnessId: z.string().min(1),
});
export type WitnessEnvelope = z.infer<typeof WitnessEnvelope>;

const AnyEnvelope = z.union([SignatureEnvelope, WitnessEnvelope]);

export type Verification = 'valid' | 'changed' | 'not-signed-by';

/** SHA-256, in hex, of a document's content as canonical JSON. */
export function contentSha256(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/**
 * Ed25519 (RFC 8032, no prehash) over the envelope's canonical JSON, 64 bytes: any Ed25519
 * implementation verifies it from the packet alone.
 * @throws Error when the envelope names another key, ZodError when it is malformed
 */
export function signEnvelope(
  key: { readonly keyId: string; sign(bytes: Uint8Array): Buffer },
  envelope: SignatureEnvelope | WitnessEnvelope,
): Buffer {
  if (envelope.keyId !== key.keyId) throw new Error('the envelope names another key');
  return key.sign(canonicalBytes(AnyEnvelope.parse(envelope)));
}

/**
 * `not-signed-by`: this key did not sign this envelope. `changed`: it did, but the content is no
 * longer what was signed.
 * @param signed.publicKey raw Ed25519 key, 32 bytes
 * @param signed.content the document's content, a JSON value
 */
export function verifySignature(signed: {
  envelope: SignatureEnvelope | WitnessEnvelope;
  signature: Uint8Array;
  publicKey: Uint8Array;
  content: unknown;
}): Verification {
  const { envelope, signature, publicKey } = signed;
  if (publicKey.length !== 32 || keyIdOf(publicKey) !== envelope.keyId) return 'not-signed-by';
  const key = verifyingKeyOf(publicKey);
  if (!verify(null, canonicalBytes(envelope), key, signature)) return 'not-signed-by';
  return contentSha256(signed.content) === envelope.contentSha256 ? 'valid' : 'changed';
}
