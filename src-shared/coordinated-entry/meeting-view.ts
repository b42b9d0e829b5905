import { z } from 'zod';
import { CalendarDate, CalendarMonth } from '../dates.ts';
import { ActionView } from '../follow-ups/contract.ts';
import { Attendee, ClockTime, Presence } from '../meetings/meeting.ts';
import { filledText, Id, Instant } from '../operation.ts';
import { AgencyKind } from './agencies-contract.ts';
import { AgreementState } from './agreement.ts';
import { HouseholdOutcome, HouseholdReason } from './household-entry.ts';
import { LocationKind } from './location.ts';

/** Whether an agency took part or passed (CE-32). */
export const Participation = z.enum(['contributed', 'passed']);
export type Participation = z.infer<typeof Participation>;

export const RoleName = z.enum(['facilitator', 'note-taker']);
export type RoleName = z.infer<typeof RoleName>;

/** An agency that may come. */
const Invitable = z.strictObject({
  agencyId: Id,
  name: z.string(),
  kinds: z.array(AgencyKind),
  /** Takes part in the meeting's region on its date; every agency does in the CoC-wide one. */
  isOfRegion: z.boolean(),
  /** The partner agreement as it stands on the meeting's date (CE-07). */
  agreement: AgreementState,
});

export const MeetingAgency = Invitable.extend({
  presence: Presence,
  participation: Participation.nullable(),
  /** Its people by name; `presence` null for who is not on the list of attendees. */
  people: z.array(
    z.strictObject({
      personId: Id,
      name: z.string(),
      title: z.string().nullable(),
      presence: Presence.nullable(),
    }),
  ),
});
export type MeetingAgency = z.infer<typeof MeetingAgency>;

/** Who stands in for the one whose turn it is, why, and when the CE specialist was told (CE-31). */
export const Replacement = z.strictObject({
  agencyId: Id.nullable(),
  personId: Id.nullable(),
  reason: filledText(500),
  informedOn: CalendarDate.nullable(),
});
export type Replacement = z.infer<typeof Replacement>;

/** Facilitator or note taker (CE-28 to CE-31). */
export const MeetingRole = z.strictObject({
  role: RoleName,
  /** Whose turn it is by the rotation. */
  proposed: z.strictObject({ agencyId: Id, name: z.string() }).nullable(),
  /** The agency whose turn is taken; it moves the rotation, a replacement does not. */
  agencyId: Id.nullable(),
  agencyName: z.string().nullable(),
  /** Who of it does it. */
  personId: Id.nullable(),
  personName: z.string().nullable(),
  replacement: Replacement.extend({
    agencyName: z.string().nullable(),
    personName: z.string().nullable(),
  }).nullable(),
});
export type MeetingRole = z.infer<typeof MeetingRole>;

export const HouseholdAgendaItem = z.strictObject({
  householdId: Id,
  label: z.string(),
  code: z.string(),
  isCodeOnly: z.boolean(),
  size: z.number().int(),
  regionName: z.string(),
  countyName: z.string(),
  reasons: z.array(HouseholdReason),
  outcome: HouseholdOutcome.nullable(),
  /** Something has been written. */
  hasEntry: z.boolean(),
  /** What finalizing still asks for. */
  missing: z.array(z.enum(['outcome', 'location', 'follow-up-person'])),
  /** As this meeting has it, else as the history does. */
  location: LocationKind.nullable(),
  followUpPersonName: z.string().nullable(),
  /** Promised before and still open. */
  openActions: z.number().int(),
  seconds: z.number().int(),
});
export type HouseholdAgendaItem = z.infer<typeof HouseholdAgendaItem>;

/** One action step an agency reports on (CE-12, CE-24). */
export const ReportLine = z.strictObject({
  action: ActionView,
  householdId: Id,
  label: z.string(),
  isReported: z.boolean(),
  /** What was said last since the meeting before; null when nothing was. */
  update: z.string().nullable(),
  /** Meetings that ended without a word on it since it was decided. */
  missed: z.number().int(),
});
export type ReportLine = z.infer<typeof ReportLine>;

export const AgencyReport = z.strictObject({
  /** Null for the office, and for people of no agency. */
  agencyId: Id.nullable(),
  agencyName: z.string().nullable(),
  lines: z.array(ReportLine),
  /** Those without an update since the last meeting. */
  missing: z.number().int(),
});
export type AgencyReport = z.infer<typeof AgencyReport>;

/** A condition for finalizing that is not met; it says where it is met. */
export const HouseholdUnmet = z.strictObject({
  code: z.enum([
    'date-in-future',
    'no-agency-present',
    'no-attendee-present',
    'agency-without-agreement',
    'no-facilitator',
    'facilitator-absent',
    'no-note-taker',
    'note-taker-absent',
    'no-outcome',
    'no-location',
    'no-follow-up-person',
  ]),
  householdId: Id.nullable(),
  agencyId: Id.nullable(),
});
export type HouseholdUnmet = z.infer<typeof HouseholdUnmet>;

/** Whatever is unusual and refuses nothing. */
export const MeetingWarning = z.enum([
  'one-agency',
  'regional-in-coc-month',
  'not-fourth-friday',
  'replacement-not-reported',
  'no-list',
  'list-late',
  'updates-missing',
]);
export type MeetingWarning = z.infer<typeof MeetingWarning>;

/** One encrypted file that left: the list, or one agency's sheet (CE-09, CE-10). */
export const ListExport = z.strictObject({
  id: Id,
  at: Instant,
  by: z.string(),
  /** Null for the list itself. */
  agencyName: z.string().nullable(),
  recipient: z.string(),
  reason: z.string(),
  sha256: z.string(),
  households: z.number().int(),
  /** Made later than two days before the meeting. */
  isLate: z.boolean(),
});
export type ListExport = z.infer<typeof ListExport>;

export const MeetingRow = z.strictObject({
  id: Id,
  /** Null for the CoC-wide meeting. */
  regionId: Id.nullable(),
  regionName: z.string().nullable(),
  date: CalendarDate,
  startsAt: ClockTime.nullable(),
  state: z.enum(['open', 'finalized']),
  households: z.number().int(),
  reviewed: z.number().int(),
  agenciesPresent: z.number().int(),
  missingSignatures: z.number().int(),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

const PendingState = z.enum(['not-open', 'open', 'due-soon', 'overdue']);

/** One month in which a meeting is due (CE-03, CE-04). */
export const MeetingMonth = z.strictObject({
  month: CalendarMonth,
  /** The day it was held or is scheduled for, else the usual one; null where none is set. */
  date: CalendarDate.nullable(),
  due: CalendarDate,
  state: z.enum([...PendingState.options, 'done']),
  /** The meeting held or scheduled in the month. */
  meetingId: Id.nullable(),
  listDue: CalendarDate.nullable(),
  /** Null while no meeting is scheduled; `done-late` when the list was made too late. */
  listState: z.enum([...PendingState.options, 'done', 'done-late']).nullable(),
});
export type MeetingMonth = z.infer<typeof MeetingMonth>;

/** What one region, or the CoC, has before it. */
export const MeetingPlan = z.strictObject({
  /** Null for the CoC-wide meetings. */
  regionId: Id.nullable(),
  regionName: z.string().nullable(),
  openMeetingId: Id.nullable(),
  months: z.array(MeetingMonth),
});
export type MeetingPlan = z.infer<typeof MeetingPlan>;

export const RegionMeetingView = z.strictObject({
  id: Id,
  regionId: Id.nullable(),
  regionName: z.string().nullable(),
  date: CalendarDate,
  startsAt: ClockTime.nullable(),
  endsAt: ClockTime.nullable(),
  notes: z.string(),
  state: z.enum(['open', 'finalized']),
  finalizedAt: Instant.nullable(),
  minutesId: Id.nullable(),
  attendees: z.array(Attendee),
  /** Of the meeting, by name. */
  agencies: z.array(MeetingAgency),
  /** Those that may be added, or may not for want of an agreement; by name. */
  otherAgencies: z.array(Invitable),
  roles: z.array(MeetingRole),
  agenda: z.array(HouseholdAgendaItem),
  /** At the start: what each agency has to say of its action steps. */
  reports: z.array(AgencyReport),
  unmet: z.array(HouseholdUnmet),
  warnings: z.array(MeetingWarning),
  listDue: CalendarDate,
  exports: z.array(ListExport),
  /** Nothing has been written yet: the principles are shown (CE-35). */
  isAtStart: z.boolean(),
  mayWrite: z.boolean(),
  mayDisclose: z.boolean(),
  amendments: z.array(
    z.strictObject({
      documentId: Id,
      at: Instant,
      by: z.string(),
      what: z.string(),
      why: z.string(),
    }),
  ),
});
export type RegionMeetingView = z.infer<typeof RegionMeetingView>;
