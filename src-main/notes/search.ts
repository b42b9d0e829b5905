import { type SQL, sql } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Discipline } from '../../src-shared/disciplines.ts';
import { childName } from '../../src-shared/families/child-name.ts';
import { NOTES_AT_ONCE, type NoteRow } from '../../src-shared/notes/contract.ts';
import { excerptOf } from '../../src-shared/notes/excerpt.ts';
import { type NoteKind, searchWords } from '../../src-shared/notes/rules.ts';
import type { ReadDesk } from '../desk.ts';
import { accessWords, isReadable, withChild } from './readable.ts';
import { keyOfNote } from './store.ts';

interface Asked {
  query: string;
  kind: NoteKind | null;
  after: string | null;
}

interface Found {
  id: string;
  childId: string;
  lastName: string;
  firstName: string;
  date: CalendarDate;
  kind: NoteKind;
  discipline: Discipline;
  author: string;
  text: string;
}

/**
 * Notes that hold every word typed and that the person may read, newest first, 30 at a time. The
 * filter is part of the index's query, so that the time does not depend on how many others match.
 * @throws Refusal `not-found` for an `after` that the person may not read
 */
export function searchNotes(
  { db, person }: Pick<ReadDesk, 'db' | 'person'>,
  { query, kind, after }: Asked,
): { rows: NoteRow[]; hasMore: boolean } {
  const words = searchWords(query);
  const older = after === null ? sql`TRUE` : sql`f.rowid < ${keyOfNote({ db, person }, after)}`;
  const found = db.all<Found>(sql`
    SELECT n.id, n.child_id AS childId, c.last_name AS lastName, c.first_name AS firstName, n.date,
      n.kind, n.discipline, a.name AS author, ${wholeText} AS text
    FROM note_index f CROSS JOIN note n ON n.key = f.rowid ${withChild}
    JOIN person a ON a.id = n.author_id
    WHERE note_index MATCH ${matching(words, accessWords(db, person), kind)} AND ${older}
      AND ${isReadable(person)}
    ORDER BY f.rowid DESC LIMIT ${NOTES_AT_ONCE + 1}`);
  return {
    rows: found.slice(0, NOTES_AT_ONCE).map(({ lastName, firstName, text, ...row }) => ({
      ...row,
      childName: childName({ lastName, firstName }),
      excerpt: excerptOf(text, words),
    })),
    hasMore: found.length > NOTES_AT_ONCE,
  };
}

/** What was written and what was appended to it, as the index holds both. */
const wholeText: SQL = sql`n.text || coalesce((SELECT char(10) || group_concat(m.text, char(10)
  ORDER BY m.id) FROM note_amendment m WHERE m.note_id = n.id), '')`;

/**
 * An FTS5 query. Every word stands in quotes and holds no quote itself (a search key is letters and
 * digits, an access word an id or a kind), so that nothing typed is read as the query's syntax.
 */
function matching(words: readonly string[], access: readonly string[], kind: NoteKind | null) {
  const all = (parts: string[], by: string) => `(${parts.join(` ${by} `)})`;
  const parts = [`access : ${all(access.map(quoted), 'OR')}`];
  if (kind !== null) parts.push(`access : ${quoted(`_${kind}`)}`);
  if (words.length > 0) {
    parts.push(
      `words : ${all(
        words.map((word) => `${quoted(word)} *`),
        'AND',
      )}`,
    );
  }
  return parts.join(' AND ');
}

const quoted = (word: string) => `"${word}"`;
