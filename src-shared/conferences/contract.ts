import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { ActionView } from '../follow-ups/contract.ts';
import { Attendee, ClockTime, LONG } from '../meetings/meeting.ts';
import {
  command,
  draft,
  filledText,
  Id,
  Instant,
  Nothing,
  opening,
  query,
  section,
  text,
} from '../operation.ts';
import { Month } from '../vault/contract.ts';

export const Reason = z.enum(['first', 'new', 'concern', 'update', 'follow-up', 'added']);
export type Reason = z.infer<typeof Reason>;

/** What is written about one child in a conference (HS-08, HS-09, HS-12). */
export const EntryText = z.strictObject({
  discussion: text(LONG),
  immediateNeeds: text(LONG),
  strengths: text(LONG),
  concerns: text(LONG),
  updates: text(LONG),
  /** Contact with or input from the family, and how the plan was shared with them. */
  familyContact: text(LONG),
});
export type EntryText = z.infer<typeof EntryText>;

/** A concern or an update raised between meetings, not yet taken up (HS-07). */
export const Raised = z.strictObject({
  id: Id,
  kind: z.enum(['concern', 'update']),
  text: z.string(),
  raisedBy: z.string(),
  raisedAt: Instant,
});
export type Raised = z.infer<typeof Raised>;

export const AgendaItem = z.strictObject({
  childId: Id,
  name: z.string(),
  /** Whole years and months on the conference's date. */
  age: z.strictObject({ years: z.number().int(), months: z.number().int() }),
  reasons: z.array(Reason),
  outcome: z.string().nullable(),
  /** Something has been typed, or an outcome chosen. */
  hasEntry: z.boolean(),
  openActions: z.number().int(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** A condition of rules.md, Conferences 4, that is not met; it says where it is met. */
export const Unmet = z.strictObject({
  code: z.enum([
    'no-attendee-present',
    'no-outcome',
    'no-action',
    'action-without-responsible',
    'child-not-covered',
    'date-in-future',
  ]),
  childId: Id.nullable(),
  actionId: Id.nullable(),
});
export type Unmet = z.infer<typeof Unmet>;

export const Warning = z.enum(['not-multidisciplinary', 'before-it-opens', 'closed-month']);

export const ConferenceView = z.strictObject({
  id: Id,
  classId: Id,
  className: z.string(),
  date: CalendarDate,
  startsAt: ClockTime.nullable(),
  endsAt: ClockTime.nullable(),
  notes: z.string(),
  isFirst: z.boolean(),
  state: z.enum(['open', 'finalized']),
  finalizedAt: Instant.nullable(),
  attendees: z.array(Attendee),
  agenda: z.array(AgendaItem),
  /** Children with *Monitor* last time who are not on the agenda; one key adds them. */
  monitored: z.array(z.strictObject({ childId: Id, name: z.string() })),
  /** First conference only: children of the class left out, with the recorded reason or none (HS-03). */
  leftOut: z.array(
    z.strictObject({ childId: Id, name: z.string(), reason: z.string().nullable() }),
  ),
  unmet: z.array(Unmet),
  warnings: z.array(Warning),
  mayWrite: z.boolean(),
  /** Set once finalized. */
  minutesId: Id.nullable(),
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
export type ConferenceView = z.infer<typeof ConferenceView>;

/** One child's page of a conference, with the conference before it beside it. */
export const EntryView = z.strictObject({
  meetingId: Id,
  childId: Id,
  name: z.string(),
  dateOfBirth: CalendarDate,
  className: z.string(),
  enteredOn: CalendarDate,
  primaryAdult: z.string().nullable(),
  homeLanguage: z.string().nullable(),
  flags: z.strictObject({ iep: z.boolean(), mckinneyVento: z.boolean(), fosterCare: z.boolean() }),
  advocateName: z.string().nullable(),
  reasons: z.array(Reason),
  outcome: z.string().nullable(),
  text: EntryText,
  /** Actions decided in this conference. */
  actions: z.array(ActionView),
  /** Actions of earlier conferences still open (HS-13). */
  carriedOver: z.array(ActionView),
  raised: z.array(Raised),
  savedAt: Instant.nullable(),
  previous: z
    .strictObject({
      meetingId: Id,
      date: CalendarDate,
      outcome: z.string(),
      text: EntryText,
      /** What was promised, with its status today. */
      actions: z.array(ActionView),
    })
    .nullable(),
});
export type EntryView = z.infer<typeof EntryView>;

export const ConferenceRow = z.strictObject({
  id: Id,
  classId: Id,
  className: z.string(),
  date: CalendarDate,
  state: z.enum(['open', 'finalized']),
  isFirst: z.boolean(),
  children: z.number().int(),
  done: z.number().int(),
  supportNeeded: z.number().int(),
  missingSignatures: z.number().int(),
});
export type ConferenceRow = z.infer<typeof ConferenceRow>;

export const ClassCalendar = z.strictObject({
  classId: Id,
  className: z.string(),
  classStart: CalendarDate.nullable(),
  children: z.number().int(),
  first: z
    .strictObject({
      opens: CalendarDate,
      due: CalendarDate,
      state: z.enum(['not-open', 'open', 'due-soon', 'overdue', 'done', 'done-late']),
      meetingId: Id.nullable(),
      heldOn: CalendarDate.nullable(),
    })
    .nullable(),
  months: z.array(
    z.strictObject({
      month: Month,
      state: z.enum(['not-yet', 'open', 'done', 'overdue']),
      meetingIds: z.array(Id),
    }),
  ),
  /** A conference of this class that is being held or is scheduled. */
  openConferenceId: Id.nullable(),
});
export type ClassCalendar = z.infer<typeof ClassCalendar>;

const OfChild = z.strictObject({ meetingId: Id, childId: Id });

export const conferences = section('conferences', {
  'conferences.calendar': query('read-records', Nothing, z.array(ClassCalendar)),
  'conferences.list': query(
    'read-records',
    z.strictObject({ classId: Id.nullable() }),
    z.array(ConferenceRow),
  ),
  /** Begins or schedules the conference of a class; one at a time is open for a class. */
  'conferences.schedule': command(
    'write-records',
    z.strictObject({ classId: Id, date: CalendarDate, startsAt: ClockTime.nullable() }),
    z.strictObject({ id: Id }),
  ),
  'conferences.open': opening('read-records', z.strictObject({ meetingId: Id }), ConferenceView),
  'conferences.entry': opening('read-records', OfChild, EntryView),
  /** Saves one child's entry as it stands; what is missing in `text` stays as it was. */
  'conferences.saveEntry': draft(
    'write-records',
    OfChild.extend({
      outcome: text(40).nullable().optional(),
      text: EntryText.partial(),
    }),
    z.strictObject({ savedAt: Instant }),
  ),
  'conferences.addChild': command('write-records', OfChild, Nothing),
  'conferences.removeChild': command('write-records', OfChild, Nothing),
  /** First conference: why a child of the class is not covered (HS-03). `null` puts the child back. */
  'conferences.leaveOut': command(
    'write-records',
    OfChild.extend({ reason: filledText(500).nullable() }),
    Nothing,
  ),
});
