import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { Saved } from '../exports/contract.ts';
import { ActionView } from '../follow-ups/contract.ts';
import { ActionStatus } from '../follow-ups/rules.ts';
import { ClockTime, Presence } from '../meetings/meeting.ts';
import {
  command,
  draft,
  filledText,
  Id,
  Instant,
  Language,
  Nothing,
  opening,
  query,
  section,
} from '../operation.ts';
import {
  HouseholdEntryView,
  HouseholdFacts,
  HouseholdMonth,
  HouseholdOutcome,
  HouseholdText,
} from './household-entry.ts';
import {
  MeetingPlan,
  MeetingRow,
  Participation,
  RegionMeetingView,
  Replacement,
  RoleName,
} from './meeting-view.ts';

const OfMeeting = z.strictObject({ meetingId: Id });
const OfHousehold = OfMeeting.extend({ householdId: Id });
const Made = z.strictObject({ id: Id });
/** To whom an encrypted file goes, and why (CE-10). */
const Leaving = OfMeeting.extend({
  recipient: filledText(200),
  reason: filledText(500),
  language: Language,
});

/** Where an encrypted file went. The password is answered once and kept nowhere; null when not saved. */
export const SavedEncrypted = Saved.extend({ password: z.string().nullable() });
export type SavedEncrypted = z.infer<typeof SavedEncrypted>;

/** The meeting of a region, or the CoC-wide one (CE-01 to CE-35). What it shares is in `meetings`. */
export const coordinatedEntry = section('coordinatedEntry', {
  /** What each region and the CoC have before them for twelve months, and what is overdue. */
  'coordinatedEntry.overview': query(
    'read-records',
    Nothing,
    z.strictObject({
      today: CalendarDate,
      plans: z.array(MeetingPlan),
      mayWrite: z.boolean(),
    }),
  ),
  /** Every meeting, newest first. */
  'coordinatedEntry.list': query('read-records', Nothing, z.array(MeetingRow)),
  /** `regionId` null for the CoC-wide meeting. Invites the agencies whose agreement is on file. */
  'coordinatedEntry.schedule': command(
    'write-records',
    z.strictObject({
      regionId: Id.nullable(),
      date: CalendarDate,
      startsAt: ClockTime.nullable(),
    }),
    Made,
  ),
  /** The whole meeting but the households' texts. */
  'coordinatedEntry.open': opening('read-records', OfMeeting, RegionMeetingView),
  'coordinatedEntry.entry': opening('read-records', OfHousehold, HouseholdEntryView),
  /** Earlier reviews of a household, newest first, and its open actions, for its page (CE-26). */
  'coordinatedEntry.household': opening(
    'read-records',
    z.strictObject({ householdId: Id }),
    z.strictObject({ months: z.array(HouseholdMonth), actions: z.array(ActionView) }),
  ),
  /** Saves one household's entry as it stands. Whatever is written makes it *reviewed*. */
  'coordinatedEntry.saveEntry': draft(
    'write-records',
    OfHousehold.extend({
      outcome: HouseholdOutcome.nullable().optional(),
      text: HouseholdText.partial(),
      ...HouseholdFacts.partial().shape,
    }),
    z.strictObject({ savedAt: Instant }),
  ),
  /** Brings up another household during the call (CE-27). */
  'coordinatedEntry.addHousehold': command('write-records', OfHousehold, Nothing),
  /** Takes off one that was added by hand, while nothing is written about it. */
  'coordinatedEntry.removeHousehold': command('write-records', OfHousehold, Nothing),
  /** Marks every household without an outcome and without a word as not reviewed. */
  'coordinatedEntry.closeRest': command(
    'write-records',
    OfMeeting,
    z.strictObject({ count: z.number().int() }),
  ),
  /** Adds an agency or says how it takes part; `presence` null takes it off (CE-05, CE-07, CE-32). */
  'coordinatedEntry.setAgency': command(
    'write-records',
    OfMeeting.extend({
      agencyId: Id,
      presence: Presence.nullable(),
      participation: Participation.nullable(),
    }),
    Nothing,
  ),
  'coordinatedEntry.setRole': command(
    'write-records',
    OfMeeting.extend({
      role: RoleName,
      agencyId: Id.nullable(),
      personId: Id.nullable(),
      replacement: Replacement.nullable(),
    }),
    Nothing,
  ),
  /** What an agency reports on one of its action steps: a dated entry beside it (CE-12). */
  'coordinatedEntry.reportBack': command(
    'write-records',
    OfMeeting.extend({
      actionId: Id,
      date: CalendarDate,
      note: filledText(4_000),
      status: ActionStatus.nullable(),
    }),
    Made,
  ),
  /** The preparation list, encrypted (CE-09, CE-10). */
  'coordinatedEntry.exportList': command('disclose', Leaving, SavedEncrypted),
  /** One agency's action steps and the households it serves, encrypted the same way (CE-11). */
  'coordinatedEntry.exportSheet': command(
    'disclose',
    Leaving.extend({ agencyId: Id }),
    SavedEncrypted,
  ),
  /** Puts a password that was just answered on the clipboard, and takes it away after `clearAfterMs`. */
  'coordinatedEntry.copyPassword': command(
    'read-records',
    z.strictObject({ password: filledText(200) }),
    z.strictObject({ clearAfterMs: z.number().int() }),
  ),
  /** The minutes of a finalized meeting, encrypted as everything with a household in it. */
  'coordinatedEntry.print': command(
    'read-records',
    OfMeeting.extend({ language: Language }),
    SavedEncrypted,
  ),
});
