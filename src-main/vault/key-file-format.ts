import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Language } from '../../src-shared/operation.ts';
import { canonical, canonicalBytes } from './canonical.ts';
import { KdfParams } from './kdf.ts';
import { keyIdOf } from './keys.ts';

const formatName = 'locked-binder-keys';
const formatVersion = 1;

/** Bytes as base64url text, in its one canonical spelling. */
function bytes(length: number) {
  return z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64url');
    return decoded.length === length && decoded.toString('base64url') === text;
  });
}

const PublicKey = bytes(32);
/** A 32-byte secret under AES-256-GCM: nonce, ciphertext, tag. */
const Wrapped = bytes(12 + 32 + 16);
/** A 32-byte secret under HPKE: encapsulated key, ciphertext, tag. */
const Sealed = bytes(32 + 32 + 16);
const Counter = z.number().int().min(1);
const Line = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed());

const slotFields = {
  slotId: z.uuid(),
  /** The epoch in which the slot was written. A rotation seals only `dek` anew, for the file's epoch. */
  epoch: Counter,
  createdAt: z.iso.datetime(),
  kdf: KdfParams,
  salt: bytes(16),
  sealing: z.strictObject({ publicKey: PublicKey, privateKey: Wrapped }),
  dek: Sealed,
};

/** One person's way in: what only their passphrase opens, and the data key sealed to their public key. */
export const UserSlot = z
  .strictObject({
    ...slotFields,
    userId: z.uuid(),
    /** The name that the sign-in page shows, in clear. */
    label: Line,
    language: Language,
    umk: Wrapped,
    signing: z.strictObject({ keyId: z.string(), publicKey: PublicKey, seed: Wrapped }),
  })
  .refine(({ signing }) => signing.keyId === keyIdOf(fromText(signing.publicKey)));
export type UserSlot = z.infer<typeof UserSlot>;

/** The printed recovery code's way in. */
export const RecoverySlot = z.strictObject(slotFields);
export type RecoverySlot = z.infer<typeof RecoverySlot>;

/** What a key file says, before it is authenticated. */
export const KeyFileContents = z
  .strictObject({
    fileId: z.uuid(),
    epoch: Counter,
    generation: Counter,
    /** The database's file name, without a folder. */
    database: z.string().regex(/^binder-[1-9]\d{0,8}\.db$/),
    siteName: Line,
    users: z.array(UserSlot).max(1000),
    recovery: RecoverySlot,
  })
  .refine((file) => distinct(file.users.map((slot) => slot.userId)))
  .refine((file) => distinct([file.recovery, ...file.users].map((slot) => slot.slotId)));
export type KeyFileContents = z.infer<typeof KeyFileContents>;

/** A key file: its contents and their HMAC under K_slots, which only an open binder can check. */
export type KeyFile = { contents: KeyFileContents; mac: string };

/** What one copy on disk turned out to be. */
export type ParsedCopy =
  | { state: 'good'; keyFile: KeyFile }
  | { state: 'damaged' }
  | { state: 'foreign' }
  | { state: 'newer'; found: number; known: number };

const Envelope = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  contents: KeyFileContents,
  mac: bytes(32),
  sha256: z.string(),
});
const SomeFormat = z.looseObject({ format: z.string(), version: z.number().int() });

/** The bytes on disk: canonical JSON with its own SHA-256, against damage. */
export function serialiseKeyFile({ contents, mac }: KeyFile): Buffer {
  const unsummed = { format: formatName, version: formatVersion, contents, mac };
  return canonicalBytes({ ...unsummed, sha256: checksum(unsummed) });
}

/** Reads one copy's bytes. Never throws: whatever they are, the answer says so. */
export function parseKeyFile(raw: Buffer): ParsedCopy {
  const json = parseJson(raw);
  if (!isRecord(json)) return { state: 'damaged' };
  const { sha256, ...rest } = json;
  if (sha256 === undefined && json.format === undefined) return { state: 'foreign' };
  if (canonical(json) !== raw.toString('utf8')) return { state: 'damaged' };
  if (sha256 !== checksum(rest)) return { state: 'damaged' };
  const kind = SomeFormat.safeParse(json);
  if (!kind.success || kind.data.format !== formatName) return { state: 'foreign' };
  if (kind.data.version > formatVersion) {
    return { state: 'newer', found: kind.data.version, known: formatVersion };
  }
  const whole = Envelope.safeParse(json);
  if (!whole.success) return { state: 'damaged' };
  return { state: 'good', keyFile: { contents: whole.data.contents, mac: whole.data.mac } };
}

/** The contents with their HMAC-SHA256 under K_slots. */
export function authenticate(contents: KeyFileContents, kSlots: Uint8Array): KeyFile {
  return { contents, mac: toText(macOf(contents, kSlots)) };
}

/** Whether whoever wrote the key file had the data key open. */
export function verifyKeyFile(keyFile: KeyFile, kSlots: Uint8Array): boolean {
  const given = fromText(keyFile.mac);
  const due = macOf(keyFile.contents, kSlots);
  return given.length === due.length && timingSafeEqual(given, due);
}

export function toText(data: Uint8Array): string {
  return Buffer.from(data).toString('base64url');
}

export function fromText(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}

function macOf(contents: KeyFileContents, kSlots: Uint8Array): Buffer {
  return createHmac('sha256', kSlots).update(canonical(contents)).digest();
}

function checksum(unsummed: unknown): string {
  return createHash('sha256').update(canonical(unsummed)).digest('hex');
}

function parseJson(raw: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'));
    canonical(value);
    return value;
  } catch {
    // Not JSON, or JSON that has no canonical form: damaged either way.
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function distinct(ids: string[]): boolean {
  return new Set(ids).size === ids.length;
}
