import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { Discipline } from '../disciplines.ts';
import { command, filledText, Id, Instant, Nothing, opening, section, text } from '../operation.ts';
import { NoteKind } from './rules.ts';

/** How many notes a search shows at a time. */
export const NOTES_AT_ONCE = 30;

const NoteText = filledText(20_000);

/** One note as a search lists it. */
export const NoteRow = z.strictObject({
  id: Id,
  childId: Id,
  childName: z.string(),
  date: CalendarDate,
  kind: NoteKind,
  discipline: Discipline,
  author: z.string(),
  /** The first lines, or those around the first hit; `isHit` marks a word searched for. */
  excerpt: z.array(z.strictObject({ text: z.string(), isHit: z.boolean() })),
});
export type NoteRow = z.infer<typeof NoteRow>;

export const NoteView = z.strictObject({
  id: Id,
  childId: Id,
  childName: z.string(),
  date: CalendarDate,
  kind: NoteKind,
  /** The author's, on the day of writing. */
  discipline: Discipline,
  text: z.string(),
  author: z.string(),
  writtenAt: Instant,
  /** Corrections beside the text, which stays; oldest first. */
  amendments: z.array(z.strictObject({ id: Id, at: Instant, by: z.string(), text: z.string() })),
  /** Whom the author named, by name. */
  readers: z.array(z.strictObject({ id: Id, name: z.string() })),
  /** Whoever reads it wrote it, and may amend it and name readers. */
  isOwn: z.boolean(),
  /** Whether the child's file is open to whoever reads this; a person named here may not reach it. */
  mayOpenChild: z.boolean(),
});
export type NoteView = z.infer<typeof NoteView>;

const ReaderIds = z.array(Id).max(50);

export const notes = section('notes', {
  /**
   * Notes that the person may read with every word of `query` in them, newest first; all of them
   * while fewer than two letters are typed. `after` is the last note shown. Nothing is counted: a
   * number would tell of notes that the person may not read (PR-13).
   */
  'notes.search': opening(
    'read-records',
    z.strictObject({ query: text(100), kind: NoteKind.nullable(), after: Id.nullable() }),
    z.strictObject({ rows: z.array(NoteRow).max(NOTES_AT_ONCE), hasMore: z.boolean() }),
  ),
  'notes.open': opening('read-records', z.strictObject({ noteId: Id }), NoteView),
  'notes.write': command(
    'write-records',
    z.strictObject({
      childId: Id,
      kind: NoteKind,
      date: CalendarDate,
      text: NoteText,
      /** People who may read a narrow note besides its discipline and its author. */
      readerIds: ReaderIds,
    }),
    z.strictObject({ id: Id }),
  ),
  /** A correction beside the text, by the author. */
  'notes.amend': command(
    'write-records',
    z.strictObject({ noteId: Id, text: NoteText }),
    z.strictObject({ id: Id }),
  ),
  /** Names more people who may read a narrow note; nobody is taken off, who has read it. */
  'notes.addReaders': command(
    'write-records',
    z.strictObject({ noteId: Id, readerIds: ReaderIds.min(1) }),
    Nothing,
  ),
});
