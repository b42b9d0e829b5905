import { z } from 'zod';
import { CalendarDate, CalendarMonth, isCalendarDate } from '../dates.ts';
import { ActionView, NewAction } from '../follow-ups/contract.ts';
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
import { DocumentSigning } from '../signatures/contract.ts';
import { CaseOutcome } from './outcomes.ts';

/** Why a child is on the agenda of a case management meeting. */
export const CaseReason = z.enum(['appointment', 'review', 'plan', 'added']);
export type CaseReason = z.infer<typeof CaseReason>;

/** What is written about one child in a case management meeting (HS-24). */
export const CaseText = z.strictObject({
  discussion: text(LONG),
  need: text(LONG),
  strengths: text(LONG),
  /** What the family said, and how the plan was shared with them. */
  familyInput: text(LONG),
  /** What came of a plan that is closed. */
  result: text(LONG),
  /** The day on which the plan is looked at again; empty while none is set. */
  reviewOn: text(10).refine((day) => day === '' || isCalendarDate(day), 'date-impossible'),
});
export type CaseText = z.infer<typeof CaseText>;

/** A month or a day that somebody wishes an appointment for. */
export const WishedFor = text(10).refine(
  (wish) => isCalendarDate(wish) || isCalendarDate(`${wish}-01`),
  'date-impossible',
);

export const AppointmentState = z.enum(['waiting', 'scheduled', 'held', 'withdrawn']);
export type AppointmentState = z.infer<typeof AppointmentState>;

export const AppointmentRow = z.strictObject({
  id: Id,
  childId: Id,
  childName: z.string(),
  className: z.string().nullable(),
  why: z.string(),
  wishedFor: z.string().nullable(),
  requestedOn: CalendarDate,
  requestedBy: z.string(),
  /** Whole days since it was asked for. */
  ageDays: z.number().int(),
  /** The last day on which it is held on time. */
  due: CalendarDate.nullable(),
  isOverdue: z.boolean(),
  state: AppointmentState,
  meetingId: Id.nullable(),
  meetingDate: CalendarDate.nullable(),
  startsAt: ClockTime.nullable(),
  mayWrite: z.boolean(),
});
export type AppointmentRow = z.infer<typeof AppointmentRow>;

export const CaseMeetingRow = z.strictObject({
  id: Id,
  date: CalendarDate,
  startsAt: ClockTime.nullable(),
  state: z.enum(['open', 'finalized']),
  /** Children within the person's reach on the agenda, those with an outcome, plans made. */
  children: z.number().int(),
  done: z.number().int(),
  plans: z.number().int(),
  /** Null for whoever does not reach the whole site. */
  missingSignatures: z.number().int().nullable(),
});
export type CaseMeetingRow = z.infer<typeof CaseMeetingRow>;

export const PlanRow = z.strictObject({
  id: Id,
  childId: Id,
  childName: z.string(),
  className: z.string().nullable(),
  /** The meeting that made it. */
  meetingId: Id,
  madeOn: CalendarDate,
  need: z.string(),
  reviewOn: CalendarDate,
  isReviewOverdue: z.boolean(),
  openStrategies: z.number().int(),
  state: z.enum(['open', 'closed', 'replaced']),
  closedOn: CalendarDate.nullable(),
});
export type PlanRow = z.infer<typeof PlanRow>;

/** What the site owes: the meeting at the beginning of the year, and the children of a month (HS-22). */
export const CaseDeadlineLine = z.strictObject({
  what: z.enum(['year-start-case-management', 'monthly-case-management']),
  month: CalendarMonth.nullable(),
  due: CalendarDate,
  state: z.enum(['not-open', 'open', 'due-soon', 'overdue', 'done', 'done-late']),
  /** Children who are owed a discussion in the month, and those who had it; within reach. */
  children: z.number().int(),
  discussed: z.number().int(),
});
export type CaseDeadlineLine = z.infer<typeof CaseDeadlineLine>;

export const CaseAgendaItem = z.strictObject({
  childId: Id,
  name: z.string(),
  age: z.strictObject({ years: z.number().int(), months: z.number().int() }),
  reasons: z.array(CaseReason),
  /** When the child's appointment begins. */
  startsAt: ClockTime.nullable(),
  hasOpenPlan: z.boolean(),
  outcome: z.string().nullable(),
  hasEntry: z.boolean(),
  openActions: z.number().int(),
});
export type CaseAgendaItem = z.infer<typeof CaseAgendaItem>;

/** A condition for finalizing that is not met; it says where it is met. */
export const CaseUnmet = z.strictObject({
  code: z.enum([
    'date-in-future',
    'no-attendee-present',
    'no-outcome',
    'plan-open',
    'no-open-plan',
    'no-need',
    'no-action',
    'action-without-responsible',
    'no-review-date',
    'review-not-after',
    'no-result',
  ]),
  childId: Id.nullable(),
  actionId: Id.nullable(),
});
export type CaseUnmet = z.infer<typeof CaseUnmet>;

/** The groups that a case management meeting brings together (HS-23). */
export const CaseGroup = z.enum(['site-staff', 'management', 'disabilities-mental-health']);
export type CaseGroup = z.infer<typeof CaseGroup>;

const Amendment = z.strictObject({
  documentId: Id,
  at: Instant,
  by: z.string(),
  what: z.string(),
  why: z.string(),
});

export const CaseMeetingView = z.strictObject({
  id: Id,
  date: CalendarDate,
  startsAt: ClockTime.nullable(),
  endsAt: ClockTime.nullable(),
  notes: z.string(),
  state: z.enum(['open', 'finalized']),
  finalizedAt: Instant.nullable(),
  attendees: z.array(Attendee),
  agenda: z.array(CaseAgendaItem),
  /** Asked for and not scheduled; one key adds them. */
  waiting: z.array(AppointmentRow),
  /** On the agenda and not discussed, with the reason: they go back to waiting. */
  leftOut: z.array(z.strictObject({ childId: Id, name: z.string(), reason: z.string() })),
  unmet: z.array(CaseUnmet),
  missingGroups: z.array(CaseGroup),
  /** May write about the children that are listed here. */
  mayWrite: z.boolean(),
  /** Sees and holds the whole meeting: all children, attendance, finalizing. */
  isWhole: z.boolean(),
  minutesId: Id.nullable(),
  plans: z.array(z.strictObject({ planId: Id, childId: Id, name: z.string() })),
  amendments: z.array(Amendment),
});
export type CaseMeetingView = z.infer<typeof CaseMeetingView>;

export const PlanReview = z.strictObject({
  id: Id,
  date: CalendarDate,
  by: z.string(),
  progress: z.string(),
  nextReview: CalendarDate,
});
export type PlanReview = z.infer<typeof PlanReview>;

/** The open plan of a child, as it stands beside an entry. */
const OpenPlan = z.strictObject({
  id: Id,
  madeOn: CalendarDate,
  need: z.string(),
  strengths: z.string(),
  familyInput: z.string(),
  reviewOn: CalendarDate,
  strategies: z.array(ActionView),
  reviews: z.array(PlanReview),
});

/** One child's page of a case management meeting. */
export const CaseEntryView = z.strictObject({
  meetingId: Id,
  childId: Id,
  name: z.string(),
  dateOfBirth: CalendarDate,
  className: z.string().nullable(),
  enteredOn: CalendarDate.nullable(),
  primaryAdult: z.string().nullable(),
  homeLanguage: z.string().nullable(),
  flags: z.strictObject({ iep: z.boolean(), mckinneyVento: z.boolean(), fosterCare: z.boolean() }),
  advocateName: z.string().nullable(),
  reasons: z.array(CaseReason),
  outcome: z.string().nullable(),
  text: CaseText,
  /** Strategies decided in this meeting. */
  actions: z.array(ActionView),
  /** Open actions of earlier meetings of any kind that are not strategies of the open plan. */
  carriedOver: z.array(ActionView),
  /** Why an appointment was asked for. */
  appointments: z.array(AppointmentRow),
  plan: OpenPlan.nullable(),
  savedAt: Instant.nullable(),
  previous: z
    .strictObject({
      meetingId: Id,
      date: CalendarDate,
      outcome: z.string(),
      text: CaseText,
      actions: z.array(ActionView),
    })
    .nullable(),
});
export type CaseEntryView = z.infer<typeof CaseEntryView>;

/** One support plan (HS-24). */
export const PlanView = z.strictObject({
  id: Id,
  meetingId: Id,
  childId: Id,
  childName: z.string(),
  dateOfBirth: CalendarDate,
  className: z.string().nullable(),
  primaryAdult: z.string().nullable(),
  madeOn: CalendarDate,
  need: z.string(),
  strengths: z.string(),
  familyInput: z.string(),
  /** As signed. */
  reviewDate: CalendarDate,
  /** As the last review set it. */
  reviewOn: CalendarDate,
  isReviewOverdue: z.boolean(),
  strategies: z.array(ActionView),
  reviews: z.array(PlanReview),
  state: z.enum(['open', 'closed', 'replaced']),
  result: z.string().nullable(),
  closedOn: CalendarDate.nullable(),
  replacesId: Id.nullable(),
  replacedById: Id.nullable(),
  documentId: Id,
  isEditable: z.boolean(),
  mayWrite: z.boolean(),
  signing: DocumentSigning,
  amendments: z.array(Amendment),
});
export type PlanView = z.infer<typeof PlanView>;

const OfMeeting = z.strictObject({ meetingId: Id });
const OfChild = OfMeeting.extend({ childId: Id });
const OfPlan = z.strictObject({ planId: Id });
const OfAppointment = z.strictObject({ appointmentId: Id });
const Made = z.strictObject({ id: Id });

export const caseManagement = section('caseManagement', {
  /** What is owed, who waits for an appointment (oldest first) and every meeting, newest first. */
  'caseManagement.overview': query(
    'read-records',
    Nothing,
    z.strictObject({
      today: CalendarDate,
      deadlines: z.array(CaseDeadlineLine),
      appointments: z.array(AppointmentRow),
      meetings: z.array(CaseMeetingRow),
      /** May schedule, hold and finalize. */
      isWhole: z.boolean(),
    }),
  ),
  'caseManagement.plans': query(
    'read-records',
    z.strictObject({ state: z.enum(['open', 'closed', 'all']) }),
    z.array(PlanRow),
  ),
  /** A child's plans and appointments, newest first, for the child's file. */
  'caseManagement.child': opening(
    'read-records',
    z.strictObject({ childId: Id }),
    z.strictObject({ plans: z.array(PlanRow), appointments: z.array(AppointmentRow) }),
  ),
  /** Asks for an appointment (HS-22). */
  'caseManagement.request': command(
    'write-records',
    z.strictObject({
      childId: Id,
      why: filledText(2_000),
      wishedFor: WishedFor.nullable(),
    }),
    Made,
  ),
  'caseManagement.withdraw': command(
    'write-records',
    OfAppointment.extend({ reason: filledText(500) }),
    Nothing,
  ),
  /** A new meeting with the appointments that are put onto it; the whole site's matter. */
  'caseManagement.schedule': command(
    'write-records',
    z.strictObject({
      date: CalendarDate,
      startsAt: ClockTime.nullable(),
      appointmentIds: z.array(Id).max(200),
    }),
    Made,
  ),
  /** Puts an appointment onto a meeting that is open, or back to those waiting. */
  'caseManagement.setAppointment': command(
    'write-records',
    OfAppointment.extend({ meetingId: Id.nullable(), startsAt: ClockTime.nullable() }),
    Nothing,
  ),
  'caseManagement.open': opening('read-records', OfMeeting, CaseMeetingView),
  'caseManagement.entry': opening('read-records', OfChild, CaseEntryView),
  /** Saves one child's entry as it stands; what is missing in `text` stays as it was. */
  'caseManagement.saveEntry': draft(
    'write-records',
    OfChild.extend({ outcome: CaseOutcome.nullable().optional(), text: CaseText.partial() }),
    z.strictObject({ savedAt: Instant }),
  ),
  /** Puts a child on the agenda; whoever waits for an appointment has it at this meeting (HS-22). */
  'caseManagement.addChild': command('write-records', OfChild, Nothing),
  'caseManagement.removeChild': command('write-records', OfChild, Nothing),
  /** Not discussed in this meeting, and why; `null` puts the child back on the agenda. */
  'caseManagement.leaveOut': command(
    'write-records',
    OfChild.extend({ reason: filledText(500).nullable() }),
    Nothing,
  ),
  'caseManagement.plan': opening('read-records', OfPlan, PlanView),
  /** Edits the plan's own text; refused once someone has signed. */
  'caseManagement.editPlan': command(
    'write-records',
    OfPlan.extend({
      need: filledText(LONG),
      strengths: text(LONG),
      familyInput: text(LONG),
      reviewDate: CalendarDate,
    }),
    z.strictObject({ documentId: Id }),
  ),
  /** Adds (no `actionId`) or edits a strategy; refused once someone has signed. */
  'caseManagement.saveStrategy': command(
    'write-records',
    OfPlan.extend({ actionId: Id.nullable(), action: NewAction }),
    Made,
  ),
  'caseManagement.removeStrategy': command(
    'write-records',
    OfPlan.extend({ actionId: Id }),
    z.strictObject({ documentId: Id }),
  ),
  /** A dated entry beside the signed plan: how it goes, and when it is looked at next. */
  'caseManagement.reviewPlan': command(
    'write-records',
    OfPlan.extend({ date: CalendarDate, progress: filledText(4_000), nextReview: CalendarDate }),
    Made,
  ),
  'caseManagement.closePlan': command(
    'write-records',
    OfPlan.extend({ result: filledText(4_000) }),
    z.strictObject({ closedOn: CalendarDate }),
  ),
  'caseManagement.amendPlan': command(
    'write-records',
    OfPlan.extend({ what: filledText(LONG), why: filledText(2_000) }),
    z.strictObject({ documentId: Id }),
  ),
});
