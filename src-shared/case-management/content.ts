import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { ActionContent, AttendeeContent } from '../signatures/content-parts.ts';
import { CaseReason } from './contract.ts';
import { CaseOutcome } from './outcomes.ts';

const CaseEntryContent = z.strictObject({
  childId: z.string(),
  name: z.string(),
  dateOfBirth: CalendarDate,
  reasons: z.array(CaseReason),
  outcome: CaseOutcome,
  discussion: z.string(),
  need: z.string(),
  strengths: z.string(),
  familyInput: z.string(),
  result: z.string(),
  reviewOn: CalendarDate.nullable(),
  strategies: z.array(ActionContent),
});
export type CaseEntryContent = z.infer<typeof CaseEntryContent>;

/** Minutes of a case management meeting, for staff: every child (HS-21, HS-23, HS-24; PR-06). */
export const CaseMinutesContent = z.strictObject({
  type: z.literal('case-management-minutes'),
  siteName: z.string(),
  date: CalendarDate,
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  attendees: z.array(AttendeeContent),
  entries: z.array(CaseEntryContent),
  leftOut: z.array(z.strictObject({ childId: z.string(), name: z.string(), reason: z.string() })),
  notes: z.string(),
});
export type CaseMinutesContent = z.infer<typeof CaseMinutesContent>;

/** One child's support plan (HS-24). */
export const PlanContent = z.strictObject({
  type: z.literal('support-plan'),
  siteName: z.string(),
  className: z.string().nullable(),
  date: CalendarDate,
  childId: z.string(),
  name: z.string(),
  dateOfBirth: CalendarDate,
  primaryAdult: z.string().nullable(),
  present: z.array(AttendeeContent.omit({ presence: true })),
  need: z.string(),
  strengths: z.string(),
  familyInput: z.string(),
  reviewDate: CalendarDate,
  /** Of the plan that this one is a new version of. */
  replacesId: z.string().nullable(),
  /** Decided in the meeting, then those still open of the plan before. */
  strategies: z.array(ActionContent),
});
export type PlanContent = z.infer<typeof PlanContent>;
