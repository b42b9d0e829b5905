import { verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { floorKdf } from '../../src-main/vault/kdf.ts';
import type { KeyFileContents, UserSlot } from '../../src-main/vault/key-file-format.ts';
import { verifyingKeyOf } from '../../src-main/vault/keys.ts';
import {
  changeSlotPassphrase,
  newUserSlot,
  openSigningKey,
  putSlot,
  removeSlot,
  resetSlot,
  unlockRecovery,
  unlockSlot,
} from '../../src-main/vault/slots.ts';
import { createdAt, fileId, newContents, passphrase, userId } from './binder-folder.ts';

const otherId = '0198c0de-0000-7000-8000-0000000000b2';
const damaged = { problem: { code: 'damaged', file: 'keys' } };
let made: Awaited<ReturnType<typeof newContents>>;
let contents: KeyFileContents;
let mine: UserSlot;
let other: UserSlot;

beforeAll(async () => {
  made = await newContents();
  const { slot } = await newUserSlot(floorKdf, {
    fileId,
    epoch: 1,
    userId: otherId,
    label: 'A. B.',
    language: 'es',
    passphrase,
    createdAt,
    dek: made.dek,
  });
  other = slot;
  contents = putSlot(made.contents, slot);
  const first = contents.users[0];
  if (!first) throw new Error('no slot');
  mine = first;
});

const unlock = (file: KeyFileContents, typed = passphrase) =>
  unlockSlot(floorKdf, file, userId, typed);

describe('slots', () => {
  it('open the data key with the passphrase, and with nothing else', async () => {
    expect((await unlock(contents))?.dek).toEqual(made.dek);
    expect(await unlock(contents, `${passphrase} `)).toBeNull();
    expect(await unlockSlot(floorKdf, contents, fileId, passphrase)).toBeNull();
  });

  it('open the data key with the recovery code', async () => {
    expect(await unlockRecovery(floorKdf, contents, made.code.toLowerCase())).toEqual(made.dek);
    const wrong = (await newContents()).code;
    expect(await unlockRecovery(floorKdf, contents, wrong)).toBeNull();
    expect(await unlockRecovery(floorKdf, contents, 'not a code')).toBeNull();
  });

  it('do not open when the first layer was moved to another header', async () => {
    const moved: KeyFileContents[] = [
      { ...contents, fileId: otherId },
      putSlot(contents, { ...mine, slotId: otherId }),
      putSlot(contents, { ...mine, epoch: 2 }),
      putSlot(contents, { ...mine, createdAt: '2026-09-08T15:00:00.001Z' }),
      putSlot(contents, { ...mine, kdf: { ...mine.kdf, lanes: 3 } }),
      putSlot(contents, { ...other, userId }),
      putSlot(contents, { ...mine, umk: other.umk, salt: other.salt }),
      putSlot(contents, { ...mine, umk: mine.signing.seed }),
    ];
    for (const file of moved) expect(await unlock(file)).toBeNull();
  });

  it('are damaged when an inner layer was swapped or replayed', async () => {
    const moved: KeyFileContents[] = [
      { ...contents, epoch: 2 },
      putSlot(contents, { ...mine, dek: other.dek }),
      putSlot(contents, { ...mine, sealing: other.sealing }),
      putSlot(contents, { ...mine, sealing: { ...mine.sealing, privateKey: mine.signing.seed } }),
    ];
    for (const file of moved) await expect(unlock(file)).rejects.toMatchObject(damaged);
    const seedSwapped = putSlot(contents, { ...mine, signing: other.signing });
    await expect(openSigningKey(floorKdf, seedSwapped, userId, passphrase)).rejects.toMatchObject(
      damaged,
    );
  });

  it('keep the signing key over a change of passphrase, and nothing that the old one opened', async () => {
    const next = 'hedgehog tuna absorb violet';
    const change = { userId, current: passphrase, next, createdAt };
    const slot = await changeSlotPassphrase(floorKdf, contents, change);
    if (!slot) throw new Error('refused');
    const changed = putSlot(contents, slot);
    expect(slot.signing.keyId).toBe(mine.signing.keyId);
    expect(slot.sealing.publicKey).not.toBe(mine.sealing.publicKey);
    expect((await unlock(changed, next))?.dek).toEqual(made.dek);
    expect(await unlock(changed)).toBeNull();
    expect(await openSigningKey(floorKdf, changed, userId, next)).not.toBeNull();
    const wrong = { ...change, current: next };
    expect(await changeSlotPassphrase(floorKdf, contents, wrong)).toBeNull();
  });

  it('give access after a reset by an administrator, but never the signing key', async () => {
    const next = 'pottery hedgehog canyon tuna';
    const reset = { userId, passphrase: next, createdAt, dek: made.dek };
    const { slot, keyId, publicKey } = await resetSlot(floorKdf, contents, reset);
    const file = putSlot(contents, slot);
    expect((await unlock(file, next))?.dek).toEqual(made.dek);
    expect(keyId).not.toBe(mine.signing.keyId);
    expect(slot.signing.publicKey).toBe(publicKey.toString('base64url'));
    expect([slot.label, slot.language]).toEqual([mine.label, mine.language]);
    const nobody = { ...reset, userId: fileId };
    await expect(resetSlot(floorKdf, contents, nobody)).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('sign for one act only, with the key that the slot names', async () => {
    const key = await openSigningKey(floorKdf, contents, userId, passphrase);
    if (!key) throw new Error('refused');
    const signature = key.sign(Buffer.from('minutes'));
    expect(key.keyId).toBe(made.keyId);
    expect(verify(null, Buffer.from('minutes'), verifyingKeyOf(made.publicKey), signature)).toBe(
      true,
    );
    key.close();
    expect(() => key.sign(Buffer.from('more'))).toThrow('closed');
    expect(await openSigningKey(floorKdf, contents, userId, 'wrong')).toBeNull();
  });

  it('can be removed', () => {
    expect(removeSlot(contents, userId).users.map((slot) => slot.userId)).toEqual([otherId]);
  });
});
