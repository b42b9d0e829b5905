import type { z } from 'zod';
import type { NewBinder } from '../../src-shared/vault/contract.ts';
import type { Db } from '../desk.ts';
import { addPerson, setAccess } from '../people/store.ts';
import { addProgramYear, writeSetting } from '../settings/store.ts';
import { personKey } from '../signatures/tables.ts';

/** The first rows of a binder: the site, its program year, its first administrator. */
export function fillNewBinder(
  db: Db,
  input: z.output<typeof NewBinder>,
  made: {
    personId: string;
    createdAt: string;
    newId: () => string;
    key: { keyId: string; publicKey: Buffer };
  },
): void {
  const { personId, createdAt, key } = made;
  const { name, isSiteManager } = input.administrator;
  writeSetting(db, 'site-name', input.siteName);
  addProgramYear(db, made.newId(), input.programYear);
  addPerson(db, personId, createdAt, {
    name,
    discipline: 'management',
    roles: isSiteManager ? ['administrator', 'site-manager'] : ['administrator'],
    classIds: [],
    language: input.language,
  });
  setAccess(db, personId, 'active', false);
  db.insert(personKey)
    .values({ keyId: key.keyId, personId, publicKey: key.publicKey, validFrom: createdAt })
    .run();
}
