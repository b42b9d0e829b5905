import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { ActionView } from '../follow-ups/contract.ts';
import { LONG } from '../meetings/meeting.ts';
import { Id, Instant, text } from '../operation.ts';
import { HouseholdView } from './households-contract.ts';
import { LocationKind } from './location.ts';
import { ReviewFilter } from './review-filter.ts';

/** What came of a household on the agenda; nobody got to those not reviewed. */
export const HouseholdOutcome = z.enum(['reviewed', 'not-reviewed']);
export type HouseholdOutcome = z.infer<typeof HouseholdOutcome>;

/** Why a household is on the agenda: the region's filters, an open action (CE-24), by hand (CE-27). */
export const HouseholdReason = z.enum([...ReviewFilter.options, 'follow-up', 'added']);
export type HouseholdReason = z.infer<typeof HouseholdReason>;

/** What is written about one household: nothing of health or of the law (CE-15 to CE-21, CE-25). */
export const HouseholdText = z.strictObject({
  preferences: text(LONG),
  /** Critical barriers to placement, and how they are solved. */
  barriers: text(LONG),
  safety: text(LONG),
  goal: text(LONG),
  housingStatus: text(LONG),
  progress: text(LONG),
  strategies: text(LONG),
  /** Changes of the current service plan. */
  servicePlan: text(LONG),
  /** Eligibility determined, and the referral if one was made. */
  eligibility: text(LONG),
  prioritization: text(LONG),
});
export type HouseholdText = z.infer<typeof HouseholdText>;

export const StatedLocation = z.strictObject({ kind: LocationKind, detail: text(200).nullable() });
export type StatedLocation = z.infer<typeof StatedLocation>;

/** A primary housing navigator: a person, an agency, or a person of one (CE-19). */
export const Navigator = z.strictObject({ agencyId: Id.nullable(), personId: Id.nullable() });
export type Navigator = z.infer<typeof Navigator>;

/** What is written about a household beside the texts; what is missing stays as it was. */
export const HouseholdFacts = z.strictObject({
  /** Null leaves the location as the history has it (CE-14). */
  location: StatedLocation.nullable(),
  /** Whether it changed since the last review; null leaves it to the rule (CE-14). */
  hasChanged: z.boolean().nullable(),
  /** Null leaves the navigator as it is. */
  navigator: Navigator.nullable(),
  followUpPersonId: Id.nullable(),
  /** Time spent on the household, in seconds (CE-32). */
  seconds: z.number().int().min(0).max(86_400),
});
export type HouseholdFacts = z.infer<typeof HouseholdFacts>;

/** One review of a household, as it is read month by month (CE-26). */
export const HouseholdMonth = z.strictObject({
  meetingId: Id,
  date: CalendarDate,
  /** Null for the CoC-wide meeting. */
  regionName: z.string().nullable(),
  outcome: HouseholdOutcome,
  text: HouseholdText,
  location: StatedLocation.nullable(),
  hasChanged: z.boolean().nullable(),
  followUpPersonName: z.string().nullable(),
  /** What was decided then, with where it stands now. */
  actions: z.array(ActionView),
});
export type HouseholdMonth = z.infer<typeof HouseholdMonth>;

/** One household's page of a meeting. */
export const HouseholdEntryView = z.strictObject({
  meetingId: Id,
  householdId: Id,
  /** The name, or the code where the household is known by it only. */
  label: z.string(),
  code: z.string(),
  isCodeOnly: z.boolean(),
  size: z.number().int(),
  regionName: z.string(),
  countyName: z.string(),
  agencyName: z.string().nullable(),
  listedOn: CalendarDate,
  isYouth: z.boolean(),
  hasActiveReferral: z.boolean(),
  reviewReason: z.string().nullable(),
  reasons: z.array(HouseholdReason),
  outcome: HouseholdOutcome.nullable(),
  text: HouseholdText,
  ...HouseholdFacts.shape,
  followUpPersonName: z.string().nullable(),
  /** What the binder knows without this entry (CE-14). */
  known: z.strictObject({
    location: StatedLocation.extend({ since: CalendarDate }).nullable(),
    /** Where the household stayed when it was last reviewed. */
    before: LocationKind.nullable(),
    /** What the rule says of this entry's location, or of the known one; null at the first review. */
    hasChanged: z.boolean().nullable(),
  }),
  /** Decided in this meeting. */
  actions: z.array(ActionView),
  /** Promised before and still open, soonest due first. */
  carriedOver: z.array(ActionView),
  /** Newest first; of today are those without an end. */
  navigators: HouseholdView.shape.navigators,
  /** By agency; `isDuplicate` when another agency gives the same (CE-34). */
  services: HouseholdView.shape.services,
  /** Earlier reviews, newest first. */
  months: z.array(HouseholdMonth),
  savedAt: Instant.nullable(),
});
export type HouseholdEntryView = z.infer<typeof HouseholdEntryView>;
