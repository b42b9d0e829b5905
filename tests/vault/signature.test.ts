import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../src-main/vault/canonical.ts';
import { keyIdOf, newSigningPair, signingKeyOf } from '../../src-main/vault/keys.ts';
import {
  contentSha256,
  SignatureEnvelope,
  signEnvelope,
  verifySignature,
  type WitnessEnvelope,
} from '../../src-main/vault/signature.ts';
import { createdAt } from './binder-folder.ts';

const { sign, webcrypto } = process.getBuiltinModule('node:crypto');
const pair = newSigningPair();
const keyId = keyIdOf(pair.publicKey);
const key = {
  keyId,
  sign: (bytes: Uint8Array) => sign(null, bytes, signingKeyOf(pair.privateKey)),
};
const content = { title: 'Follow-up form', actions: [{ what: 'call', due: '2026-10-01' }] };
const envelope: SignatureEnvelope = {
  documentType: 'follow-up-form',
  documentId: 'd1',
  version: 1,
  contentSha256: contentSha256(content),
  signerId: 'p1',
  keyId,
  role: 'teacher',
  meaning: 'I was present',
  signedAt: createdAt,
  auditHead: 'a'.repeat(64),
};
const signature = signEnvelope(key, envelope);
const signed = { envelope, signature, publicKey: pair.publicKey, content };

describe('[HS-17] signature', () => {
  it('is valid for the content signed, whatever the order of its keys', () => {
    expect(verifySignature(signed)).toBe('valid');
    const { title, actions } = content;
    expect(verifySignature({ ...signed, content: { actions, title } })).toBe('valid');
  });

  it('says that the content was changed', () => {
    expect(verifySignature({ ...signed, content: { ...content, title: '' } })).toBe('changed');
  });

  it('is not by this key once any field of the envelope differs', () => {
    const other = { ...envelope, version: 2, keyId: '0'.repeat(32), contentSha256: 'b'.repeat(64) };
    for (const field of Object.keys(envelope)) {
      const value = { ...other, signedAt: '2026-09-08T15:00:00.001Z' };
      const changed = Object.entries(envelope).map(([name, old]) => {
        if (name !== field) return [name, old];
        const next = Object.entries(value).find(([n]) => n === name)?.[1];
        return [name, next === old ? `${old}x` : next];
      });
      const forged: SignatureEnvelope = { ...envelope, ...Object.fromEntries(changed) };
      expect(forged).not.toEqual(envelope);
      expect(verifySignature({ ...signed, envelope: forged })).toBe('not-signed-by');
    }
  });

  it('is not by another key, nor by bytes that are no signature', () => {
    const { publicKey } = newSigningPair();
    const swapped = { ...envelope, keyId: keyIdOf(publicKey) };
    expect(verifySignature({ ...signed, publicKey })).toBe('not-signed-by');
    expect(verifySignature({ ...signed, publicKey, envelope: swapped })).toBe('not-signed-by');
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(64), signature.subarray(1)]) {
      expect(verifySignature({ ...signed, signature: bytes })).toBe('not-signed-by');
    }
    const short = pair.publicKey.subarray(1);
    expect(verifySignature({ ...signed, publicKey: short })).toBe('not-signed-by');
  });

  it('verifies elsewhere, from the raw key and canonical JSON alone', async () => {
    const raw = await webcrypto.subtle.importKey('raw', pair.publicKey, 'Ed25519', true, [
      'verify',
    ]);
    const bytes = canonicalBytes(envelope);
    expect(await webcrypto.subtle.verify('Ed25519', raw, signature, bytes)).toBe(true);
  });

  it('is not made over an envelope that names another key or is malformed', () => {
    expect(() => signEnvelope(key, { ...envelope, keyId: '0'.repeat(32) })).toThrow('another key');
    expect(() => signEnvelope(key, { ...envelope, signedAt: 'today' })).toThrow();
  });
});

describe('[HS-17] a witness’s signature', () => {
  const witnessed: WitnessEnvelope = {
    ...envelope,
    witnessId: 'p2',
    printedName: 'Elena Ortiz',
    drawingSha256: contentSha256([[[1, 2]]]),
    meaning: 'I saw Elena Ortiz sign',
  };
  const one = { ...signed, envelope: witnessed, signature: signEnvelope(key, witnessed) };

  it('holds the drawing, the printed name and who drew', () => {
    expect(verifySignature(one)).toBe('valid');
    for (const change of [
      { printedName: 'Helena Ortiz' },
      { drawingSha256: contentSha256([[[1, 3]]]) },
      { signerId: 'p3' },
      { witnessId: 'p3' },
    ]) {
      const forged = { ...one, envelope: { ...witnessed, ...change } };
      expect(verifySignature(forged)).toBe('not-signed-by');
    }
    expect(verifySignature({ ...one, content: {} })).toBe('changed');
  });

  it('never passes for the witness’s own', () => {
    const { witnessId: _, printedName: __, drawingSha256: ___, ...own } = witnessed;
    expect(verifySignature({ ...one, envelope: own })).toBe('not-signed-by');
    expect(SignatureEnvelope.safeParse(witnessed).success).toBe(false);
  });
});
