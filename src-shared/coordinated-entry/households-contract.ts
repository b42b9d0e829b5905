import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import {
  command,
  filledText,
  Id,
  Instant,
  Nothing,
  opening,
  query,
  section,
  text,
} from '../operation.ts';
import { AccessRow } from '../vault/contract.ts';
import { LocationKind } from './location.ts';
import { ReviewFilter } from './review-filter.ts';

export const HouseholdStatus = z.enum(['active', 'housed', 'left']);
export type HouseholdStatus = z.infer<typeof HouseholdStatus>;

/** A household on the by-name list: only what is relevant to housing (CE-25). */
export const HouseholdInput = z.strictObject({
  code: filledText(40),
  /** Known by its code only: there is then no name. */
  isCodeOnly: z.boolean(),
  name: filledText(120).nullable(),
  /** The agency through which it comes; one that serves victims makes it code-only. */
  agencyId: Id.nullable(),
  size: z.number().int().min(1).max(30),
  countyId: Id,
  /** The day it came onto the priority list. */
  listedOn: CalendarDate,
  isYouth: z.boolean(),
  hasActiveReferral: z.boolean(),
  /** Another reason to review it (CE-13). */
  reviewReason: text(200).nullable(),
});
export type HouseholdInput = z.infer<typeof HouseholdInput>;

export const LocationInput = z.strictObject({
  kind: LocationKind,
  detail: text(200).nullable(),
  since: CalendarDate,
});
export type LocationInput = z.infer<typeof LocationInput>;

export const HouseholdRow = z.strictObject({
  id: Id,
  code: z.string(),
  /** The name, or the code where there is none to be shown. */
  label: z.string(),
  isCodeOnly: z.boolean(),
  size: z.number().int(),
  regionId: Id,
  regionName: z.string(),
  countyName: z.string(),
  listedOn: CalendarDate,
  location: LocationKind.nullable(),
  /** The primary housing navigator of today. */
  navigator: z.string().nullable(),
  status: HouseholdStatus,
  statusOn: CalendarDate,
  /** Every reason to review it among those of its region; none when it is not active (CE-13). */
  reasons: z.array(ReviewFilter),
  /** One of the reasons is one that its region reviews. */
  isForReview: z.boolean(),
});
export type HouseholdRow = z.infer<typeof HouseholdRow>;

export const HouseholdView = z.strictObject({
  id: Id,
  label: z.string(),
  household: HouseholdInput,
  agencyName: z.string().nullable(),
  regionId: Id,
  regionName: z.string(),
  countyName: z.string(),
  status: HouseholdStatus,
  statusOn: CalendarDate,
  reasons: z.array(ReviewFilter),
  /** Newest first. */
  locations: z.array(LocationInput.extend({ id: Id, recordedAt: Instant, recordedBy: z.string() })),
  /** Newest first. */
  navigators: z.array(
    z.strictObject({
      id: Id,
      agencyId: Id.nullable(),
      agencyName: z.string().nullable(),
      personId: Id.nullable(),
      personName: z.string().nullable(),
      since: CalendarDate,
      until: CalendarDate.nullable(),
    }),
  ),
  /** By agency, those that run first; `isDuplicate` when another agency gives the same today (CE-34). */
  services: z.array(
    z.strictObject({
      id: Id,
      agencyId: Id,
      agencyName: z.string(),
      service: z.string(),
      since: CalendarDate,
      until: CalendarDate.nullable(),
      isDuplicate: z.boolean(),
    }),
  ),
  mayWrite: z.boolean(),
  mayManage: z.boolean(),
});
export type HouseholdView = z.infer<typeof HouseholdView>;

export const households = section('households', {
  /** The by-name list: of one region, or of all for null; longest on the list first. */
  'households.list': query(
    'read-records',
    z.strictObject({ regionId: Id.nullable(), status: z.enum(['active', 'gone', 'all']) }),
    z.array(HouseholdRow),
  ),
  'households.household': opening(
    'read-records',
    z.strictObject({ householdId: Id }),
    HouseholdView,
  ),
  'households.add': command(
    'write-records',
    z.strictObject({ household: HouseholdInput, location: LocationInput.nullable() }),
    z.strictObject({ id: Id }),
  ),
  'households.edit': command(
    'write-records',
    z.strictObject({ householdId: Id, household: HouseholdInput }),
    Nothing,
  ),
  'households.setStatus': command(
    'write-records',
    z.strictObject({ householdId: Id, status: HouseholdStatus, date: CalendarDate }),
    Nothing,
  ),
  /** Where the household stays from a day on; the history only grows (CE-14). */
  'households.addLocation': command(
    'write-records',
    z.strictObject({ householdId: Id, location: LocationInput }),
    Nothing,
  ),
  /** The primary housing navigator from a day on; whoever it was until then stays in the history (CE-19). */
  'households.assignNavigator': command(
    'write-records',
    z.strictObject({
      householdId: Id,
      agencyId: Id.nullable(),
      personId: Id.nullable(),
      since: CalendarDate,
    }),
    Nothing,
  ),
  'households.endNavigator': command(
    'write-records',
    z.strictObject({ householdId: Id, until: CalendarDate }),
    Nothing,
  ),
  'households.addService': command(
    'write-records',
    z.strictObject({
      householdId: Id,
      agencyId: Id,
      service: filledText(80),
      since: CalendarDate,
    }),
    z.strictObject({ id: Id }),
  ),
  'households.endService': command(
    'write-records',
    z.strictObject({ householdId: Id, serviceId: Id, until: CalendarDate }),
    Nothing,
  ),
  /** Who opened the household's page or changed it, newest first (PR-14). */
  'households.accessLog': query(
    'manage-roster',
    z.strictObject({ householdId: Id }),
    z.array(AccessRow),
  ),
});
