import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Raised } from '../../src-shared/conferences/contract.ts';
import { raised } from '../conferences/tables.ts';
import type { Db, ReadDb } from '../desk.ts';
import { person } from '../people/tables.ts';
import { getChild } from './child-records.ts';

/**
 * Notes a concern or an update between meetings; until a finalized entry takes it up, it brings the
 * child onto the agenda (HS-07). `raisedAt` is a UTC instant.
 * @throws Refusal `not-found`
 */
export function raise(
  db: Db,
  note: Omit<typeof raised.$inferInsert, 'takenUpBy'> & { childId: string },
): void {
  getChild(db, note.childId);
  db.insert(raised)
    .values({ ...note, text: note.text.trim() })
    .run();
}

/** What no conference has taken up yet, oldest first. */
export function waitingOf(db: ReadDb, childId: string): Raised[] {
  return db
    .select({
      id: raised.id,
      kind: raised.kind,
      text: raised.text,
      raisedBy: person.name,
      raisedAt: raised.raisedAt,
    })
    .from(raised)
    .innerJoin(person, eq(person.id, raised.raisedBy))
    .where(and(eq(raised.childId, childId), isNull(raised.takenUpBy)))
    .orderBy(asc(raised.raisedAt), asc(raised.id))
    .all();
}
