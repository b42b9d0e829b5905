import { randomInt } from 'node:crypto';
import { sixWords } from '../../src-shared/passphrase.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { vault as contract, Session } from '../../src-shared/vault/contract.ts';
import type { Handlers, PrepareDesk, ReadDb } from '../desk.ts';
import { recoverySheet } from '../exports/recovery-sheet.ts';
import { fileNameFor, writeDocument } from '../exports/write-document.ts';
import { relabelSlot } from '../people/slot-label.ts';
import { getPerson, namesOfPeople, setAccess, setLanguage } from '../people/store.ts';
import { readSetting, writeSetting } from '../settings/store.ts';
import { listAudit, verifyAudit } from './audit.ts';
import { discardDraft, readDraft, saveDraft } from './drafts.ts';
import { readLastLocked } from './last-locked.ts';
import type { OpenBinder } from './open-binder.ts';
import { changeSlotPassphrase, putSlot } from './slots.ts';
import { problemOf } from './sqlite-problem.ts';
import { demandPassphrase, type Vault } from './vault.ts';

/** What the screens know of whoever is signed in. */
export function sessionOf(binder: OpenBinder): Session {
  const { id, name, roles, classIds, language } = binder.person();
  const isUnconfirmed = readSetting(binder.db, 'recovery-confirmed') === null;
  return {
    personId: id,
    name,
    roles: [...roles],
    classIds: [...classIds],
    siteName: readSetting(binder.db, 'site-name'),
    language,
    signedInAt: binder.signedInAt,
    idleMinutes: readSetting(binder.db, 'idle-minutes'),
    mustChangePassphrase: getPerson(binder.db, id).mustChangePassphrase,
    recoveryUnconfirmed: isUnconfirmed && roles.includes('administrator'),
    keyFileRolledBack: binder.isRolledBack,
  };
}

function statusOf(vault: Vault, newId: () => string) {
  const none = { problem: null, siteName: null, lastLockedAt: null, people: [], session: null };
  if (!vault.hasBinder()) return { state: 'none' as const, ...none, keyFileDamaged: false };
  try {
    const { contents, isDamaged } = vault.keyFile();
    const binder = vault.binder();
    return {
      state: binder ? ('open' as const) : ('locked' as const),
      problem: null,
      siteName: contents.siteName,
      lastLockedAt: readLastLocked(vault.options.paths.binder),
      people: contents.users
        .map(({ userId, label, language }) => ({ id: userId, label, language }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
      session: binder ? sessionOf(binder) : null,
      keyFileDamaged: isDamaged,
    };
  } catch (error) {
    const problem = problemOf(error, newId);
    return { state: 'blocked' as const, ...none, problem, keyFileDamaged: true };
  }
}

function shownCode({ vault }: PrepareDesk): string {
  const code = vault.binder()?.shownRecoveryCode;
  if (!code) refuse('recovery-code-gone');
  return code;
}

function aboutPerson(db: ReadDb, personName: string) {
  return { siteName: readSetting(db, 'site-name'), personName };
}

export const vaultHandlers: Handlers<typeof contract> = {
  'vault.status': ({ vault, newId }) => statusOf(vault, newId),

  'vault.words': async (_desk, { language }) => ({
    words: await sixWords((below) => randomInt(below), language),
  }),

  'vault.create': async ({ vault }, input) => ({ code: await vault.create(input) }),

  'vault.signIn': async ({ vault }, { personId, passphrase }) => ({
    session: sessionOf(await vault.signIn(personId, passphrase)),
  }),

  'vault.recover': async ({ vault }, { code, personId, passphrase }) => {
    const next = await vault.recover(code, personId, passphrase);
    const binder = vault.binder();
    if (binder) writeSetting(binder.db, 'recovery-confirmed', null);
    return { code: next };
  },

  'vault.touch': ({ touched }) => {
    touched();
    return {};
  },

  'vault.lock': async ({ lock }, { reason }) => {
    lock(reason);
    return {};
  },

  'vault.setLanguage': {
    prepare: async ({ vault, person }, { language }) => ({
      handle: ({ db }) => {
        setLanguage(db, person.id, language);
        return {};
      },
      after: async (value) => {
        relabelSlot(vault, person.id, { language });
        return value;
      },
    }),
  },

  'vault.changePassphrase': {
    prepare: async ({ db, vault, person, now }, { current, next }) => {
      if (current === next) refuseField('next', 'passphrase-same');
      await demandPassphrase(next, aboutPerson(db, person.name), 'next');
      const { contents } = vault.keyFile();
      const change = { userId: person.id, current, next, createdAt: now };
      const slot = await vault.guarded(person.id, () =>
        changeSlotPassphrase(vault.options.kdf, contents, change),
      );
      return {
        handle: (desk) => {
          setAccess(desk.db, person.id, 'active', false);
          return {};
        },
        after: async (value) => {
          vault.changeKeyFile((file) => putSlot(file, slot));
          return value;
        },
      };
    },
  },

  'vault.newRecoveryCode': {
    prepare: async ({ vault }) => ({
      handle: ({ db }) => {
        writeSetting(db, 'recovery-confirmed', null);
        return { code: '' };
      },
      after: async () => ({ code: await vault.replaceRecovery() }),
    }),
  },

  'vault.saveRecoverySheet': {
    prepare: async (desk, { language, onOwnDrive }) => {
      const { shell, db, now, timeZone } = desk;
      const siteName = readSetting(db, 'site-name');
      const code = shownCode(desk);
      const model = recoverySheet({ code, siteName, language, now, timeZone });
      const name = fileNameFor('recovery-sheet', desk.today, desk.newId());
      const path = await shell.chooseSave(name, 'recovery-sheet');
      const sameDrive = path !== null && !onOwnDrive && (await shell.isOnBinderDrive(path));
      const saved = path !== null && !sameDrive;
      return {
        handle: () => ({ saved, sameDrive, fileName: saved ? name : null }),
        after: async (value) => {
          if (saved) await writeDocument(path, (await desk.render(model)).bytes);
          return value;
        },
      };
    },
  },

  'vault.confirmRecovery': {
    prepare: async (desk, { code }) => {
      if (!(await desk.vault.isRecoveryCode(code))) refuseField('code', 'recovery-code-differs');
      return {
        handle: ({ db, now }) => {
          writeSetting(db, 'recovery-confirmed', now);
          return {};
        },
        after: async (value) => {
          const binder = desk.vault.binder();
          if (binder) binder.shownRecoveryCode = null;
          return value;
        },
      };
    },
  },

  'vault.audit': ({ client, db }, { before, limit, actorId, action }) => {
    const names = namesOfPeople(db);
    const rows = listAudit(client, {
      limit: limit + 1,
      ...(before === null ? {} : { before }),
      ...(actorId === null ? {} : { actor: actorId }),
      ...(action === null ? {} : { action }),
    });
    return {
      older: rows.length > limit,
      rows: rows.slice(0, limit).map(({ utc, actor, monotonicMs: _, ...row }) => ({
        ...row,
        at: utc,
        actorName: actor === null ? null : (names.get(actor) ?? null),
      })),
    };
  },

  'vault.verifyAudit': ({ client }) => {
    const found = verifyAudit(client);
    return { rows: found.rows, brokenAt: found.ok ? null : found.brokenAt };
  },

  'vault.saveDraft': ({ db, person, now }, { form, value }) => {
    saveDraft(db, { personId: person.id, form, value, savedAt: now });
    return { savedAt: now };
  },
  'vault.readDraft': ({ db, person }, { form }) => readDraft(db, person.id, form),
  'vault.discardDraft': ({ db, person }, { form }) => {
    discardDraft(db, person.id, form);
    return {};
  },
};
