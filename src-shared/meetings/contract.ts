import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { Discipline } from '../disciplines.ts';
import { NewAction } from '../follow-ups/contract.ts';
import { command, draft, filledText, Id, Instant, Nothing, section, text } from '../operation.ts';
import { ClockTime, LONG, Presence } from './meeting.ts';

const OfMeeting = z.strictObject({ meetingId: Id });

/** What every kind of meeting shares: who is there, when, what is decided, and its end. */
export const meetings = section('meetings', {
  'meetings.save': draft(
    'write-records',
    OfMeeting.extend({
      date: CalendarDate,
      startsAt: ClockTime.nullable(),
      endsAt: ClockTime.nullable(),
      notes: text(LONG),
    }),
    z.strictObject({ savedAt: Instant }),
  ),
  'meetings.setAttendance': draft(
    'write-records',
    OfMeeting.extend({
      personId: Id,
      discipline: Discipline,
      /** `null` takes the person off the list. */
      presence: Presence.nullable(),
    }),
    Nothing,
  ),
  /** An action decided in this meeting on a child, or on a household: one of the two is named. */
  'meetings.addAction': command(
    'write-records',
    OfMeeting.extend({
      childId: Id.optional(),
      householdId: Id.optional(),
      action: NewAction,
    }),
    z.strictObject({ id: Id }),
  ),
  'meetings.editAction': draft(
    'write-records',
    OfMeeting.extend({ actionId: Id, action: NewAction }),
    z.strictObject({ savedAt: Instant }),
  ),
  'meetings.removeAction': command('write-records', OfMeeting.extend({ actionId: Id }), Nothing),
  /** Takes back a meeting in which nothing has been written. */
  'meetings.cancel': command('write-records', OfMeeting, Nothing),
  /** Fixes the minutes and what comes of them, and asks those present to sign. */
  'meetings.finalize': command(
    'write-records',
    OfMeeting,
    z.strictObject({
      minutesId: Id,
      /** Follow-up forms or support plans made of single entries. */
      formIds: z.array(Id),
    }),
  ),
  /** A correction of the minutes: a new document that names the old one, signed anew. */
  'meetings.amend': command(
    'write-records',
    OfMeeting.extend({ what: filledText(LONG), why: filledText(2_000) }),
    z.strictObject({ documentId: Id }),
  ),
});
