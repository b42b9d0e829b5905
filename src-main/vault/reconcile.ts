import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Db } from '../desk.ts';
import { person } from '../people/tables.ts';
import { personKey } from '../signatures/tables.ts';
import { fromText, type KeyFileContents } from './key-file-format.ts';

/**
 * Makes the database say what the key file says about who can sign in and with which key: a crash
 * between the two leaves them apart, and the key file's rename is the commit point (security.md 2.6).
 * Somebody whose access the database has removed stays removed.
 */
export function reconcileSlots(db: Db, contents: KeyFileContents, now: string): void {
  const slots = new Map(contents.users.map((slot) => [slot.userId, slot]));
  for (const { id, access } of db.select().from(person).all()) {
    const slot = slots.get(id);
    if (!slot && access === 'active') setAccessOf(db, id, 'none');
    if (!slot || access === 'removed') {
      endKeys(db, id, now, null);
      continue;
    }
    if (access !== 'active') setAccessOf(db, id, 'active');
    const { keyId, publicKey } = slot.signing;
    db.insert(personKey)
      .values({ keyId, personId: id, publicKey: fromText(publicKey), validFrom: now })
      .onConflictDoUpdate({ target: personKey.keyId, set: { validTo: null } })
      .run();
    endKeys(db, id, now, keyId);
  }
}

function setAccessOf(db: Db, id: string, access: 'none' | 'active'): void {
  db.update(person).set({ access }).where(eq(person.id, id)).run();
}

/** Ends the person's keys but `current`; what they signed stays valid. */
function endKeys(db: Db, personId: string, now: string, current: string | null): void {
  db.update(personKey)
    .set({ validTo: now })
    .where(
      and(
        eq(personKey.personId, personId),
        isNull(personKey.validTo),
        current === null ? undefined : ne(personKey.keyId, current),
      ),
    )
    .run();
}
