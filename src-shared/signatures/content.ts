import { z } from 'zod';
import { CaseMinutesContent, PlanContent } from '../case-management/content.ts';
import { Reason } from '../conferences/contract.ts';
import { Outcome } from '../conferences/outcomes.ts';
import { RegionMinutesContent } from '../coordinated-entry/content.ts';
import { CalendarDate } from '../dates.ts';
import { ActionContent, AttendeeContent } from './content-parts.ts';

/**
 * What is fixed and signed: the content of each type of document, as it stands in canonical JSON.
 * Everything a reader needs is in it, so that the document reads the same whatever changes later.
 */

const EntryContent = z.strictObject({
  childId: z.string(),
  name: z.string(),
  dateOfBirth: CalendarDate,
  reasons: z.array(Reason),
  outcome: Outcome,
  discussion: z.string(),
  immediateNeeds: z.string(),
  strengths: z.string(),
  concerns: z.string(),
  updates: z.string(),
  familyContact: z.string(),
  actions: z.array(ActionContent),
});
export type EntryContent = z.infer<typeof EntryContent>;

/** Minutes of a class's conference, for staff: every child (HS-01, HS-02, HS-08; PR-06). */
export const MinutesContent = z.strictObject({
  type: z.literal('conference-minutes'),
  siteName: z.string(),
  className: z.string(),
  date: CalendarDate,
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  isFirst: z.boolean(),
  attendees: z.array(AttendeeContent),
  entries: z.array(EntryContent),
  leftOut: z.array(z.strictObject({ childId: z.string(), name: z.string(), reason: z.string() })),
  notes: z.string(),
});
export type MinutesContent = z.infer<typeof MinutesContent>;

/** One child's follow-up form (HS-14, HS-15). */
export const FormContent = z.strictObject({
  type: z.literal('follow-up-form'),
  siteName: z.string(),
  className: z.string(),
  date: CalendarDate,
  childId: z.string(),
  name: z.string(),
  dateOfBirth: CalendarDate,
  primaryAdult: z.string().nullable(),
  present: z.array(AttendeeContent.omit({ presence: true })),
  need: z.string(),
  strengths: z.string(),
  familyContact: z.string(),
  actions: z.array(ActionContent),
});
export type FormContent = z.infer<typeof FormContent>;

/** A correction: it names the document it corrects, says what and why (rules.md, Signatures). */
export const AmendmentContent = z.strictObject({
  type: z.literal('amendment'),
  amendsId: z.string(),
  amendsSha256: z.string(),
  what: z.string(),
  why: z.string(),
});
export type AmendmentContent = z.infer<typeof AmendmentContent>;

export const DocumentContent = z.discriminatedUnion('type', [
  MinutesContent,
  FormContent,
  AmendmentContent,
  CaseMinutesContent,
  PlanContent,
  RegionMinutesContent,
]);
export type DocumentContent = z.infer<typeof DocumentContent>;
