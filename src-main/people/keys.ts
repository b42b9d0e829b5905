import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../desk.ts';
import { personKey } from '../signatures/tables.ts';

/** A person's new signing key; its public half outlives its use (security.md 2.2). */
export function addKey(
  db: Db,
  key: { keyId: string; personId: string; publicKey: Buffer; validFrom: string },
): void {
  db.insert(personKey).values(key).run();
}

/** Ends the keys a person signs with; what they have signed stays valid. `at` is a UTC instant. */
export function endKeysOf(db: Db, personId: string, at: string): void {
  db.update(personKey)
    .set({ validTo: at })
    .where(and(eq(personKey.personId, personId), isNull(personKey.validTo)))
    .run();
}
