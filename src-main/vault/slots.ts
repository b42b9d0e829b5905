import { randomBytes, randomUUID, sign } from 'node:crypto';
import type { Language } from '../../src-shared/operation.ts';
import { Refusal } from '../../src-shared/problem.ts';
import { canonicalBytes } from './canonical.ts';
import type { Kdf, KdfParams, Passphrase } from './kdf.ts';
import {
  fromText,
  type KeyFileContents,
  type RecoverySlot,
  toText,
  type UserSlot,
} from './key-file-format.ts';
import {
  keyIdOf,
  newKey,
  newSealingPair,
  newSigningPair,
  openSealed,
  sealTo,
  signingKeyOf,
  unwrap,
  wipe,
  wrap,
} from './keys.ts';
import { newRecoveryCode, parseRecoveryCode } from './recovery-code.ts';

/** Which binder, and which of its data keys. */
export type BinderEpoch = { fileId: string; epoch: number };

export type NewSlot = BinderEpoch & {
  userId: string;
  label: string;
  language: Language;
  passphrase: Passphrase;
  /** UTC instant. */
  createdAt: string;
  /** The open data key, 32 bytes; it stays the caller's to wipe. */
  dek: Buffer;
};

/** A slot with a signing key that nobody else ever had: store its public half as the person's. */
export type SlotWithNewKey = { slot: UserSlot; keyId: string; publicKey: Buffer };

/** A signing key open for one act. */
export interface SigningKey {
  readonly keyId: string;
  /** Ed25519, 64 bytes. @throws Error once closed */
  sign(bytes: Uint8Array): Buffer;
  close(): void;
}

/** A new person's slot, with a new signing key. */
export async function newUserSlot(kdf: Kdf, person: NewSlot): Promise<SlotWithNewKey> {
  const signing = newSigningPair();
  try {
    const slot = await buildSlot(kdf, person, signing.privateKey, signing.publicKey);
    return { slot, keyId: slot.signing.keyId, publicKey: signing.publicKey };
  } finally {
    wipe(signing.privateKey);
  }
}

/**
 * Opens a person's slot. Null for a wrong passphrase and for nobody's id alike, after the same work.
 * Both buffers are the caller's to wipe.
 * @throws Refusal `damaged` when the passphrase is right and the rest of the slot is not
 */
export async function unlockSlot(
  kdf: Kdf,
  file: KeyFileContents,
  userId: string,
  passphrase: Passphrase,
): Promise<{ dek: Buffer; umk: Buffer } | null> {
  const found = await openUmk(kdf, file, userId, passphrase);
  if (!found) return null;
  const { slot, umk } = found;
  const privateKey = intact(
    unwrap(umk, fromText(slot.sealing.privateKey), headerOf(file, 'sealing-key', slot)),
  );
  try {
    return { dek: await openDek(file, slot, privateKey), umk };
  } finally {
    wipe(privateKey);
  }
}

/**
 * The slot under a new passphrase, or null when the current one is wrong. The signing key survives.
 * The key that the data key is sealed to is made anew, so that an old copy of the slot with the
 * old passphrase opens no data key of a later epoch.
 */
export async function changeSlotPassphrase(
  kdf: Kdf,
  file: KeyFileContents,
  change: { userId: string; current: Passphrase; next: Passphrase; createdAt: string },
): Promise<UserSlot | null> {
  const opened = await unlockSlot(kdf, file, change.userId, change.current);
  if (!opened) return null;
  const old = slotOf(file, change.userId);
  const seed = openSeed(file, old, opened.umk);
  try {
    const person = { ...personOf(file, old), passphrase: change.next, dek: opened.dek };
    const publicKey = fromText(old.signing.publicKey);
    return await buildSlot(kdf, { ...person, createdAt: change.createdAt }, seed, publicKey);
  } finally {
    wipe(seed, opened.dek, opened.umk);
  }
}

/**
 * What an administrator can give a person who forgot the passphrase: access from the open data
 * key, and a new signing key. The old one can't be opened by anyone else; its public half stays in
 * the database, ended by the caller.
 * @throws Refusal `not-found`
 */
export async function resetSlot(
  kdf: Kdf,
  file: KeyFileContents,
  reset: { userId: string; passphrase: Passphrase; createdAt: string; dek: Buffer },
): Promise<SlotWithNewKey> {
  return newUserSlot(kdf, { ...personOf(file, slotOf(file, reset.userId)), ...reset });
}

/** The contents with a slot added, or put in the place of the same person's. */
export function putSlot(file: KeyFileContents, slot: UserSlot): KeyFileContents {
  const known = file.users.some((user) => user.userId === slot.userId);
  const users = known
    ? file.users.map((user) => (user.userId === slot.userId ? slot : user))
    : [...file.users, slot];
  return { ...file, users };
}

/** The contents without a person's slot. Takes access away only together with a rotation of the data key. */
export function removeSlot(file: KeyFileContents, userId: string): KeyFileContents {
  return { ...file, users: file.users.filter((slot) => slot.userId !== userId) };
}

/** A recovery slot and its code in groups, to be shown once (45 CFR 164.312(a)(2)(ii): emergency access). */
export async function newRecoverySlot(
  kdf: Kdf,
  binder: BinderEpoch & { createdAt: string; dek: Buffer },
): Promise<{ slot: RecoverySlot; code: string }> {
  const code = newRecoveryCode(randomBytes);
  const base = newBase(kdf, binder);
  const kek = await kdf.derive(parseRecoveryCode(code) ?? '', fromText(base.salt), base.kdf);
  const pair = newSealingPair();
  try {
    const privateKey = toText(wrap(kek, pair.privateKey, headerOf(binder, 'recovery-key', base)));
    const sealing = { publicKey: toText(pair.publicKey), privateKey };
    const dek = toText(await sealTo(pair.publicKey, binder.dek, dekHeader(binder, base)));
    return { slot: { ...base, sealing, dek }, code };
  } finally {
    wipe(kek, pair.privateKey);
  }
}

/** The data key by the printed code as typed, or null when the code is wrong. */
export async function unlockRecovery(
  kdf: Kdf,
  file: KeyFileContents,
  typed: string,
): Promise<Buffer | null> {
  const code = parseRecoveryCode(typed);
  if (code === null) return null;
  const slot = file.recovery;
  const kek = await kdf.derive(code, fromText(slot.salt), slot.kdf);
  const wrapped = fromText(slot.sealing.privateKey);
  const privateKey = unwrap(kek, wrapped, headerOf(file, 'recovery-key', slot));
  wipe(kek);
  if (!privateKey) return null;
  try {
    return await openDek(file, slot, privateKey);
  } finally {
    wipe(privateKey);
  }
}

/** A person's signing key, open until `close`, or null when the passphrase is wrong. */
export async function openSigningKey(
  kdf: Kdf,
  file: KeyFileContents,
  userId: string,
  passphrase: Passphrase,
): Promise<SigningKey | null> {
  const found = await openUmk(kdf, file, userId, passphrase);
  if (!found) return null;
  const seed = openSeed(file, found.slot, found.umk);
  let key: ReturnType<typeof signingKeyOf> | null = signingKeyOf(seed);
  wipe(seed, found.umk);
  return {
    keyId: found.slot.signing.keyId,
    sign(bytes) {
      if (!key) throw new Error('the signing key is closed');
      return sign(null, bytes, key);
    },
    close() {
      key = null;
    },
  };
}

type SlotBase = {
  slotId: string;
  epoch: number;
  createdAt: string;
  kdf: KdfParams;
  salt: string;
};
type HeaderSource = Omit<SlotBase, 'salt'> & { userId?: string };
type Wrapping = 'umk' | 'sealing-key' | 'signing-seed' | 'recovery-key' | 'dek';

async function buildSlot(
  kdf: Kdf,
  person: NewSlot,
  seed: Buffer,
  publicKey: Buffer,
): Promise<UserSlot> {
  const { userId, label, language } = person;
  const base = { ...newBase(kdf, person), userId };
  const header = (kind: Wrapping) => headerOf(person, kind, base);
  const kek = await kdf.derive(person.passphrase, fromText(base.salt), base.kdf);
  const umk = newKey();
  const pair = newSealingPair();
  try {
    return {
      ...base,
      label,
      language,
      umk: toText(wrap(kek, umk, header('umk'))),
      signing: {
        keyId: keyIdOf(publicKey),
        publicKey: toText(publicKey),
        seed: toText(wrap(umk, seed, header('signing-seed'))),
      },
      sealing: {
        publicKey: toText(pair.publicKey),
        privateKey: toText(wrap(umk, pair.privateKey, header('sealing-key'))),
      },
      dek: toText(await sealTo(pair.publicKey, person.dek, dekHeader(person, base))),
    };
  } finally {
    wipe(kek, umk, pair.privateKey);
  }
}

function newBase(kdf: Kdf, { epoch, createdAt }: { epoch: number; createdAt: string }): SlotBase {
  const salt = toText(randomBytes(16));
  return { slotId: randomUUID(), epoch, createdAt, kdf: kdf.params, salt };
}

/** What every wrapping is bound to, so that none can be moved to another slot, person or binder. */
function headerOf({ fileId }: { fileId: string }, kind: Wrapping, slot: HeaderSource): Buffer {
  const { slotId, epoch, createdAt, kdf, userId = null } = slot;
  return canonicalBytes({ fileId, epoch, slotId, userId, kind, kdf, createdAt });
}

/** The data key is bound to the epoch of the file, which a rotation raises without any passphrase. */
function dekHeader(binder: BinderEpoch, slot: HeaderSource): Buffer {
  return headerOf(binder, 'dek', { ...slot, epoch: binder.epoch });
}

async function openDek(
  file: KeyFileContents,
  slot: HeaderSource & { dek: string },
  privateKey: Buffer,
): Promise<Buffer> {
  return intact(await openSealed(privateKey, fromText(slot.dek), dekHeader(file, slot)));
}

async function openUmk(
  kdf: Kdf,
  file: KeyFileContents,
  userId: string,
  passphrase: Passphrase,
): Promise<{ slot: UserSlot; umk: Buffer } | null> {
  const slot = file.users.find((user) => user.userId === userId);
  const salt = slot ? fromText(slot.salt) : randomBytes(16);
  const kek = await kdf.derive(passphrase, salt, slot?.kdf ?? kdf.params);
  const umk = slot && unwrap(kek, fromText(slot.umk), headerOf(file, 'umk', slot));
  wipe(kek);
  return slot && umk ? { slot, umk } : null;
}

function openSeed(file: KeyFileContents, slot: UserSlot, umk: Buffer): Buffer {
  return intact(unwrap(umk, fromText(slot.signing.seed), headerOf(file, 'signing-seed', slot)));
}

function slotOf(file: KeyFileContents, userId: string): UserSlot {
  const slot = file.users.find((user) => user.userId === userId);
  if (!slot) throw new Refusal({ code: 'not-found', what: 'person' });
  return slot;
}

function personOf({ fileId, epoch }: BinderEpoch, { userId, label, language }: UserSlot) {
  return { fileId, epoch, userId, label, language };
}

/** Past the passphrase's own tag, a tag that fails is damage or tampering. */
function intact(secret: Buffer | null): Buffer {
  if (!secret) throw new Refusal({ code: 'damaged', file: 'keys' });
  return secret;
}
