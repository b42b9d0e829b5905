import type { people } from '../../src-shared/people/contract.ts';
import { refuse } from '../../src-shared/problem.ts';
import type { Handlers, PrepareDesk, Prepared, ReadDb } from '../desk.ts';
import { refreshAttendance } from '../meetings/attendees.ts';
import { readSetting } from '../settings/store.ts';
import {
  newUserSlot,
  putSlot,
  removeSlot,
  resetSlot,
  type SlotWithNewKey,
} from '../vault/slots.ts';
import { demandPassphrase, type Vault } from '../vault/vault.ts';
import { addKey, endKeysOf } from './keys.ts';
import { relabelSlot } from './slot-label.ts';
import {
  addPerson,
  addVisitor,
  demandStaff,
  editPerson,
  editVisitor,
  getPerson,
  listPeople,
  refuseLastAdministrator,
  setAccess,
} from './store.ts';

type NewPassphrase = { personId: string; passphrase: string; isTemporary: boolean };

function openDek(vault: Vault) {
  const binder = vault.binder();
  if (!binder) refuse('locked');
  return binder;
}

async function demandFor(db: ReadDb, { personId, passphrase }: NewPassphrase): Promise<void> {
  const about = {
    siteName: readSetting(db, 'site-name'),
    personName: getPerson(db, personId).name,
  };
  await demandPassphrase(passphrase, about, 'passphrase');
}

/** Database row first, then the key file, whose rename is the commit point (security.md 2.6). */
function storeSlot(
  { vault }: PrepareDesk,
  { personId, isTemporary }: NewPassphrase,
  made: SlotWithNewKey,
): Prepared<Record<string, never>> {
  return {
    handle: ({ db, now }) => {
      endKeysOf(db, personId, now);
      addKey(db, { keyId: made.keyId, personId, publicKey: made.publicKey, validFrom: now });
      setAccess(db, personId, 'active', isTemporary);
      return {};
    },
    after: async (value) => {
      vault.changeKeyFile((contents) => putSlot(contents, made.slot));
      vault.clearThrottle(personId);
      return value;
    },
  };
}

export const peopleHandlers: Handlers<typeof people> = {
  'people.list': ({ db }) => listPeople(db),

  'people.add': (desk, input) => {
    const id = desk.newId();
    addPerson(desk.db, id, desk.now, input);
    desk.about('person', id);
    return { id };
  },

  'people.edit': {
    prepare: async ({ vault }, { personId, ...input }) => ({
      handle: ({ db }) => {
        editPerson(db, personId, input);
        return {};
      },
      after: async (value) => {
        relabelSlot(vault, personId, { label: input.name, language: input.language });
        return value;
      },
    }),
  },

  'people.addVisitor': (desk, input) => {
    const id = desk.newId();
    addVisitor(desk.db, { id, createdAt: desk.now, language: desk.person.language }, input);
    desk.about('person', id);
    return { id };
  },

  'people.editVisitor': ({ db }, { personId, ...input }) => {
    editVisitor(db, personId, input);
    refreshAttendance(db, personId);
    return {};
  },

  'people.giveAccess': {
    prepare: async (desk, input) => {
      const { db, vault, now } = desk;
      demandStaff(db, input.personId);
      const { name, language, access } = getPerson(db, input.personId);
      if (access === 'active') refuse('has-access', { path: 'passphrase' });
      await demandFor(db, input);
      const { fileId, epoch, dek } = openDek(vault);
      const person = { userId: input.personId, label: name, language, createdAt: now };
      const slot = { fileId, epoch, dek, ...person, passphrase: input.passphrase };
      return storeSlot(desk, input, await newUserSlot(vault.options.kdf, slot));
    },
  },

  'people.resetAccess': {
    prepare: async (desk, input) => {
      const { db, vault, now } = desk;
      if (getPerson(db, input.personId).access !== 'active') refuse('has-no-access');
      await demandFor(db, input);
      const { contents } = vault.keyFile();
      const { dek } = openDek(vault);
      const reset = { userId: input.personId, passphrase: input.passphrase, createdAt: now, dek };
      return storeSlot(desk, input, await resetSlot(vault.options.kdf, contents, reset));
    },
  },

  'people.removeAccess': {
    prepare: async ({ db, vault, person }, { personId }) => {
      if (personId === person.id) refuse('own-access');
      refuseLastAdministrator(db, personId, 'personId');
      return {
        handle: (desk) => {
          endKeysOf(desk.db, personId, desk.now);
          setAccess(desk.db, personId, 'removed', false);
          return {};
        },
        after: async (value) => {
          vault.changeKeyFile((contents) => removeSlot(contents, personId));
          return value;
        },
      };
    },
  },
};
