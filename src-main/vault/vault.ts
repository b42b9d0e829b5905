import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkPassphrase } from '../../src-shared/passphrase.ts';
import { Refusal, refuseField } from '../../src-shared/problem.ts';
import type { NewBinder } from '../../src-shared/vault/contract.ts';
import type { Clock } from '../clock.ts';
import { noteSignIn } from '../people/store.ts';
import { appendAudit } from './audit.ts';
import { createDatabase, openDatabase } from './database.ts';
import { instantOf } from './instant.ts';
import type { Kdf } from './kdf.ts';
import { createKeyFile, hasKeyFile, readKeyFile, repairKeyFile, writeKeyFile } from './key-file.ts';
import { type KeyFileContents, verifyKeyFile } from './key-file-format.ts';
import { newKey, wipe } from './keys.ts';
import { migrate } from './migrate.ts';
import { fillNewBinder } from './new-binder.ts';
import { binderKeys, type OpenBinder, openBinder } from './open-binder.ts';
import { reconcileSlots } from './reconcile.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import {
  newRecoverySlot,
  newUserSlot,
  openSigningKey,
  putSlot,
  resetSlot,
  type SigningKey,
  unlockRecovery,
  unlockSlot,
} from './slots.ts';
import { createThrottle, openThrottle, recoveryUser, type Throttle } from './throttle.ts';

export interface VaultOptions {
  /** `binder`: the folder of the binder's files. `migrations`: where the SQL lies. */
  paths: { binder: string; migrations: string };
  clock: Clock;
  kdf: Kdf;
  newId(): string;
}

/** Keys, key file and database of one binder: the only code that holds them. */
export interface Vault {
  readonly options: VaultOptions;
  /** The open binder; null while locked. */
  binder(): OpenBinder | null;
  /** The key file as it is on disk. @throws Refusal `no-binder`, `damaged`, `foreign`, `newer` */
  keyFile(): { contents: KeyFileContents; isDamaged: boolean };
  hasBinder(): boolean;
  /** First run. Answers the recovery code in groups. @throws Refusal `binder-exists`, `invalid` */
  create(input: z.output<typeof NewBinder>): Promise<string>;
  /** @throws Refusal `wrong-passphrase`, `wait`, `needs-administrator`, and those of opening a file */
  signIn(personId: string, passphrase: string): Promise<OpenBinder>;
  /** Opens with the printed code and gives an administrator a new passphrase; answers a new code. */
  recover(code: string, personId: string, passphrase: string): Promise<string>;
  /** A signer's key, for one act; counts toward the signer's own throttle. Close it afterwards. */
  signingKey(personId: string, passphrase: string): Promise<SigningKey>;
  /**
   * Tests a passphrase of a person like a sign-in does, against the person's own throttle.
   * @throws Refusal `wrong-passphrase`, `wait`, `needs-administrator`
   */
  guarded<T>(personId: string, test: () => Promise<T | null>): Promise<T>;
  /** Writes the next generation of the key file and mirrors it in the database. */
  changeKeyFile(change: (contents: KeyFileContents) => KeyFileContents): void;
  /** A new recovery slot in place of the old one; answers its code in groups. */
  replaceRecovery(): Promise<string>;
  /** Whether a code, as typed, is the one of the present recovery sheet; guesses are throttled. */
  isRecoveryCode(code: string): Promise<boolean>;
  /** An administrator's reset gives the person's guesses back. */
  clearThrottle(personId: string): void;
  close(): void;
}

/** @throws Refusal `invalid` at `path` when the passphrase breaks a rule of security.md 2.2 */
export async function demandPassphrase(
  passphrase: string,
  about: { siteName: string; personName: string },
  path: string,
): Promise<void> {
  const { acceptable, reasons } = await checkPassphrase(passphrase, about);
  if (!acceptable) refuseField(path, `passphrase-${reasons[0] ?? 'too-common'}`);
}

export function createVault(options: VaultOptions): Vault {
  const { paths, clock, kdf, newId } = options;
  const folder = paths.binder;
  let open: OpenBinder | null = null;
  let throttle: Throttle | null = null;

  const now = () => instantOf(clock.now());

  function keyFile(): { contents: KeyFileContents; isDamaged: boolean } {
    const { keyFile: found, toRepair } = readKeyFile(folder);
    return { contents: found.contents, isDamaged: toRepair.length > 0 };
  }

  function theThrottle(): Throttle {
    throttle ??= openThrottle(folder, clock, keyFile().contents.generation);
    return throttle;
  }

  async function guarded<T>(userId: string, test: () => Promise<T | null>): Promise<T> {
    const guard = theThrottle();
    const answer = guard.beforeGuess(userId);
    if ('needsAdministrator' in answer) throw new Refusal({ code: 'needs-administrator' });
    if (answer.waitMs > 0) throw new Refusal({ code: 'wait', waitMs: answer.waitMs });
    const found = await test();
    if (found === null) {
      throw new Refusal({ code: 'wrong-passphrase', waitMs: guard.guessFailed(userId) });
    }
    guard.guessSucceeded(userId);
    return found;
  }

  function theBinder(): OpenBinder {
    if (!open) throw new Refusal({ code: 'locked' });
    return open;
  }

  /** From the data key to the open database, with every check of security.md 2.4 and 2.8. */
  function unlock(dek: Buffer, personId: string, how: string): OpenBinder {
    const { keyFile: file, toRepair } = readKeyFile(folder);
    const { fileId, epoch, database, generation } = file.contents;
    const keys = binderKeys(dek);
    if (!verifyKeyFile(file, keys.slots)) {
      wipe(keys.db, keys.slots, dek);
      throw new Refusal({ code: 'damaged', file: 'keys' });
    }
    const client = openDatabase(join(folder, database), keys.db, {
      fileId,
      epoch,
      migrations: paths.migrations,
    });
    try {
      migrate(client, paths.migrations);
      const mirrored = Number(client.prepare('SELECT generation FROM binder').pluck().get());
      const isRolledBack = generation < mirrored;
      const binder = openBinder({
        ...{ client, fileId, epoch, dek, keys, personId, isRolledBack },
        signedInAt: now(),
      });
      const isAdmitted = mayEnter(binder, isRolledBack);
      client
        .transaction(() => {
          if (!isRolledBack) {
            reconcileSlots(binder.db, file.contents, now());
            client.prepare('UPDATE binder SET generation = ?').run(generation);
          }
          if (isAdmitted) noteSignIn(binder.db, personId, now());
          const outcomes = [isRolledBack && 'key-file-rolled-back', isAdmitted ? how : 'refused'];
          if (theThrottle().tampered) outcomes.unshift('throttle-tampered');
          for (const outcome of outcomes) if (outcome) audit(binder, 'vault.signIn', outcome);
        })
        .immediate();
      if (!isAdmitted) throw new Refusal({ code: 'rolled-back', file: 'keys' });
      if (toRepair.length > 0) repairKeyFile(folder, keys.slots);
      open = binder;
      return binder;
    } catch (error) {
      client.close();
      wipe(dek, keys.slots);
      throw error;
    }
  }

  /** After a rollback only an administrator comes in; someone whose access was removed never. */
  function mayEnter(binder: OpenBinder, isRolledBack: boolean): boolean {
    const { id, roles } = binder.person();
    const access = binder.client.prepare('SELECT access FROM person WHERE id = ?').pluck().get(id);
    return access !== 'removed' && (!isRolledBack || roles.includes('administrator'));
  }

  function audit(binder: OpenBinder, action: string, outcome: string): void {
    const actor = binder.person().id;
    const row = { actor, action, subjectType: 'person', subjectId: actor, outcome, fields: [] };
    appendAudit(binder.client, clock, row);
  }

  function changeKeyFile(change: (contents: KeyFileContents) => KeyFileContents): void {
    const binder = theBinder();
    const { contents } = keyFile();
    try {
      theThrottle().expectGeneration(contents.generation + 1);
      const { keyFile: next } = writeKeyFile(folder, change(contents), binder.kSlots);
      binder.client.prepare('UPDATE binder SET generation = ?').run(next.contents.generation);
    } catch (error) {
      // What the key file does not have, the database must not claim.
      reconcileSlots(binder.db, keyFile().contents, now());
      throw error;
    }
  }

  async function replaceRecovery(): Promise<string> {
    const { fileId, epoch, dek } = theBinder();
    const made = await newRecoverySlot(kdf, { fileId, epoch, dek, createdAt: now() });
    changeKeyFile((contents) => ({ ...contents, recovery: made.slot }));
    theBinder().shownRecoveryCode = made.code;
    return made.code;
  }

  return {
    options,
    binder: () => open,
    keyFile,
    hasBinder: () => hasKeyFile(folder),
    guarded,
    changeKeyFile,
    replaceRecovery,

    async create(input) {
      if (open || hasKeyFile(folder)) throw new Refusal({ code: 'binder-exists' });
      const { siteName, administrator, passphrase, language } = input;
      const about = { siteName, personName: administrator.name };
      await demandPassphrase(passphrase, about, 'passphrase');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const binder = { fileId: newId(), epoch: 1 };
      const personId = newId();
      const createdAt = now();
      const dek = newKey();
      const keys = binderKeys(dek);
      const person = { userId: personId, label: administrator.name, language, passphrase };
      const mine = await newUserSlot(kdf, { ...binder, ...person, createdAt, dek });
      const recovery = await newRecoverySlot(kdf, { ...binder, createdAt, dek });
      const database = freeName(folder);
      const client = createDatabase(join(folder, database), keys.db, {
        ...binder,
        migrations: paths.migrations,
        createdAt,
      });
      open = openBinder({
        ...{ client, ...binder, dek, keys, personId },
        signedInAt: createdAt,
        isRolledBack: false,
      });
      const made = open;
      try {
        client
          .transaction(() => {
            fillNewBinder(made.db, input, { personId, createdAt, newId, key: mine });
            audit(made, 'vault.create', 'done');
          })
          .immediate();
        const users = [mine.slot];
        createKeyFile(
          folder,
          { ...binder, generation: 1, database, siteName, users, recovery: recovery.slot },
          keys.slots,
        );
      } catch (error) {
        // Without its key file nobody could open it again: better no binder than one that is lost at lock.
        made.close();
        open = null;
        throw error;
      }
      throttle = createThrottle(folder, clock, 1);
      made.shownRecoveryCode = recovery.code;
      return recovery.code;
    },

    async signIn(personId, passphrase) {
      if (open) throw new Refusal({ code: 'busy' });
      const { contents } = keyFile();
      // An id that is nobody's has no count of its own, so that made-up ids fill no file.
      const known = contents.users.some(({ userId }) => userId === personId);
      const opened = await guarded(known ? personId : recoveryUser, () =>
        unlockSlot(kdf, contents, personId, passphrase),
      );
      wipe(opened.umk);
      return unlock(opened.dek, personId, 'done');
    },

    async recover(code, personId, passphrase) {
      if (open) throw new Refusal({ code: 'busy' });
      const { contents } = keyFile();
      const label = contents.users.find(({ userId }) => userId === personId)?.label;
      if (label === undefined) throw new Refusal({ code: 'not-found', what: 'person' });
      const about = { siteName: contents.siteName, personName: label };
      await demandPassphrase(passphrase, about, 'passphrase');
      const dek = await guarded(recoveryUser, () => unlockRecovery(kdf, contents, code));
      const binder = unlock(dek, personId, 'by-recovery-code');
      if (!binder.person().roles.includes('administrator')) {
        binder.close();
        open = null;
        throw new Refusal({ code: 'refused', key: 'recovery-needs-administrator' });
      }
      const reset = { userId: personId, passphrase, createdAt: now(), dek: binder.dek };
      const mine = await resetSlot(kdf, contents, reset);
      changeKeyFile((current) => putSlot(current, mine.slot));
      reconcileSlots(binder.db, keyFile().contents, now());
      theThrottle().guessSucceeded(personId);
      return replaceRecovery();
    },

    signingKey: (personId, passphrase) =>
      guarded(personId, () => openSigningKey(kdf, keyFile().contents, personId, passphrase)),

    async isRecoveryCode(code) {
      const shown = open?.shownRecoveryCode;
      if (shown) return parseRecoveryCode(code) === parseRecoveryCode(shown);
      try {
        const { contents } = keyFile();
        wipe(await guarded(recoveryUser, () => unlockRecovery(kdf, contents, code)));
        return true;
      } catch (error) {
        if (error instanceof Refusal && error.problem.code === 'wrong-passphrase') return false;
        throw error;
      }
    },

    clearThrottle: (personId) => theThrottle().guessSucceeded(personId),

    close() {
      open?.close();
      open = null;
    },
  };
}

/** A file name that no earlier database has: one whose key file is gone may still be restored. */
function freeName(folder: string): string {
  let number = 1;
  while (existsSync(join(folder, `binder-${number}.db`))) number += 1;
  return `binder-${number}.db`;
}
