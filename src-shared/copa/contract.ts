import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { Saved } from '../exports/contract.ts';
import {
  command,
  filledText,
  Id,
  Instant,
  Nothing,
  opening,
  query,
  section,
} from '../operation.ts';
import { Destination } from './destination.ts';
import { CopaField, CopaFieldSetting, CopaLength } from './fields.ts';

/** A text is off the clipboard after so many milliseconds (security.md, Clipboard). */
export const CLIPBOARD_MS = 30_000;

/** So many waiting entries are listed, the oldest; the total says how many there are. */
export const QUEUE_LENGTH = 200;

const Item = z.strictObject({
  entryId: Id,
  childId: Id,
  childName: z.string(),
  /** The class of the meeting, else the child's last one; null for a child in none. */
  className: z.string().nullable(),
  meetingId: Id,
  /** The meeting's kind, such as `conference`. */
  kind: z.string(),
  /** The meeting's. */
  date: CalendarDate,
});

/** A discussion that has not been entered in COPA yet (HS-27). */
export const WaitingItem = Item.extend({
  /** Days from the meeting to today. */
  ageDays: z.number().int(),
  /** Who wrote the entry last; empty when nobody did. */
  author: z.string(),
  destination: Destination,
  /** Whether the person signed in may copy and tick it. */
  mayEnter: z.boolean(),
});
export type WaitingItem = z.infer<typeof WaitingItem>;

export const EnteredItem = Item.extend({
  enteredOn: CalendarDate,
  enteredBy: z.string(),
  mayUndo: z.boolean(),
});
export type EnteredItem = z.infer<typeof EnteredItem>;

/** One child's text as it will be copied: whole, or cut at the site's length into parts. */
export const CopaTextView = z.strictObject({
  parts: z.array(z.strictObject({ mark: z.string(), text: z.string() })),
  /** Of the whole text and of COPA's field, by `copaLength`. */
  length: z.number().int(),
  maxLength: z.number().int(),
  /** Fields that hold something and that the site has switched off. */
  leftOut: z.array(CopaField),
});
export type CopaTextView = z.infer<typeof CopaTextView>;

export const CopaFormat = z.strictObject({
  fields: z.array(CopaFieldSetting),
  maxLength: z.number().int(),
});
export type CopaFormat = z.infer<typeof CopaFormat>;

/** An entry and its child: the access log names the child, the right is checked on the entry. */
const OfEntry = z.strictObject({ entryId: Id, childId: Id });

export const copa = section('copa', {
  /** What waits and is within reach, oldest meeting first. */
  'copa.queue': query(
    'read-records',
    Nothing,
    z.strictObject({ items: z.array(WaitingItem), total: z.number().int() }),
  ),
  'copa.text': opening('read-records', OfEntry, CopaTextView),
  /** Puts one part (from 1) on the clipboard for `CLIPBOARD_MS`; the row names the child, never the text. */
  'copa.copy': command(
    'write-records',
    OfEntry.extend({ part: z.number().int().min(1).max(999) }),
    z.strictObject({ clearAfterMs: z.number().int() }),
  ),
  /** The tick: entered in COPA on `date` by `personId` (HS-25). */
  'copa.enter': command(
    'write-records',
    OfEntry.extend({ date: CalendarDate, personId: Id }),
    Nothing,
  ),
  /** Takes a wrong tick back; the entry waits again. */
  'copa.undo': command('write-records', OfEntry, Nothing),
  /** What was ticked last, newest first. */
  'copa.entered': query('read-records', Nothing, z.array(EnteredItem)),
  /** The whole queue as a CSV file, for sites that upload; one row a part. */
  'copa.exportCsv': command('disclose', z.strictObject({ reason: filledText(500) }), Saved),
  'copa.exports': query(
    'disclose',
    Nothing,
    z.array(
      z.strictObject({
        id: Id,
        at: Instant,
        by: z.string(),
        reason: z.string(),
        entries: z.number().int(),
      }),
    ),
  ),
  'copa.format': query('signed-in', Nothing, CopaFormat),
  'copa.setFormat': command(
    'manage-accounts',
    z.strictObject({ fields: z.array(CopaFieldSetting).min(1).max(20), maxLength: CopaLength }),
    Nothing,
  ),
});
