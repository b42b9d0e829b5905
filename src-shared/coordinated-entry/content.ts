import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { ActionStatus } from '../follow-ups/rules.ts';
import { Presence } from '../meetings/meeting.ts';
import { ActionContent, AttendeeContent } from '../signatures/content-parts.ts';
import { HouseholdOutcome, HouseholdReason } from './household-entry.ts';
import { LocationKind } from './location.ts';
import { Participation, RoleName } from './meeting-view.ts';

const HouseholdEntryContent = z.strictObject({
  householdId: z.string(),
  /** The name, or the code where the household is known by it only. */
  label: z.string(),
  regionName: z.string(),
  reasons: z.array(HouseholdReason),
  outcome: HouseholdOutcome,
  location: z.strictObject({ kind: LocationKind, detail: z.string().nullable() }).nullable(),
  hasChanged: z.boolean().nullable(),
  preferences: z.string(),
  barriers: z.string(),
  safety: z.string(),
  goal: z.string(),
  housingStatus: z.string(),
  progress: z.string(),
  strategies: z.string(),
  servicePlan: z.string(),
  eligibility: z.string(),
  prioritization: z.string(),
  /** The primary housing navigator from this meeting on. */
  navigator: z.string().nullable(),
  followUpPerson: z.string().nullable(),
  seconds: z.number().int(),
  actions: z.array(ActionContent),
});
export type HouseholdEntryContent = z.infer<typeof HouseholdEntryContent>;

const Acting = { agency: z.string().nullable(), person: z.string().nullable() };

/** Minutes of a coordinated-entry meeting: every household that was on its agenda (CE-01, CE-14 to CE-24). */
export const RegionMinutesContent = z.strictObject({
  type: z.literal('coordinated-entry-minutes'),
  siteName: z.string(),
  /** Null for the CoC-wide meeting. */
  regionName: z.string().nullable(),
  date: CalendarDate,
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  attendees: z.array(AttendeeContent),
  agencies: z.array(
    z.strictObject({
      agencyId: z.string(),
      name: z.string(),
      presence: Presence,
      participation: Participation.nullable(),
    }),
  ),
  roles: z.array(
    z.strictObject({
      role: RoleName,
      ...Acting,
      replacement: z
        .strictObject({ ...Acting, reason: z.string(), informedOn: CalendarDate.nullable() })
        .nullable(),
    }),
  ),
  reports: z.array(
    z.strictObject({
      agency: z.string().nullable(),
      lines: z.array(
        z.strictObject({
          actionId: z.string(),
          label: z.string(),
          what: z.string(),
          responsible: z.string().nullable(),
          due: CalendarDate.nullable(),
          status: ActionStatus,
          /** What was reported last since the meeting before; null carries over and is marked. */
          update: z.string().nullable(),
          missed: z.number().int(),
        }),
      ),
    }),
  ),
  entries: z.array(HouseholdEntryContent),
  notes: z.string(),
});
export type RegionMinutesContent = z.infer<typeof RegionMinutesContent>;
