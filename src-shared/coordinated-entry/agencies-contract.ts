import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { Saved } from '../exports/contract.ts';
import { command, filledText, Id, Instant, Nothing, query, section, text } from '../operation.ts';
import { AgreementState } from './agreement.ts';

/** What an agency does in coordinated entry (CE-06). */
export const AgencyKind = z.enum([
  'assessor',
  'housing-provider',
  'navigator',
  'outreach',
  'victim-service',
]);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** An agency in a region from a day on; both days are included. */
export const Membership = z.strictObject({
  regionId: Id,
  regionName: z.string(),
  since: CalendarDate,
  until: CalendarDate.nullable(),
});
export type Membership = z.infer<typeof Membership>;

export const AgencyRow = z.strictObject({
  id: Id,
  name: z.string(),
  kinds: z.array(AgencyKind),
  memberships: z.array(Membership),
  /** The partner agreement as it stands today (CE-07). */
  agreement: z.strictObject({
    state: AgreementState,
    signedOn: CalendarDate.nullable(),
    endsOn: CalendarDate.nullable(),
  }),
  people: z.number().int(),
});
export type AgencyRow = z.infer<typeof AgencyRow>;

export const AgencyView = AgencyRow.extend({
  agreements: z.array(
    z.strictObject({
      id: Id,
      signedOn: CalendarDate,
      endsOn: CalendarDate.nullable(),
      mediaType: z.string(),
      addedAt: Instant,
      addedBy: z.string(),
    }),
  ),
  people: z.array(z.strictObject({ id: Id, name: z.string(), title: z.string().nullable() })),
  mayManage: z.boolean(),
});
export type AgencyView = z.infer<typeof AgencyView>;

export const agencies = section('agencies', {
  /** The agencies by name. */
  'agencies.list': query('read-records', Nothing, z.array(AgencyRow)),
  'agencies.agency': query('read-records', z.strictObject({ agencyId: Id }), AgencyView),
  /** Adds (no `agencyId`) or changes an agency. */
  'agencies.save': command(
    'manage-roster',
    z.strictObject({
      agencyId: Id.nullable(),
      name: filledText(120),
      kinds: z.array(AgencyKind).min(1).max(5),
    }),
    z.strictObject({ id: Id }),
  ),
  'agencies.joinRegion': command(
    'manage-roster',
    z.strictObject({ agencyId: Id, regionId: Id, since: CalendarDate }),
    Nothing,
  ),
  /** `until` is the last day on which the agency takes part. */
  'agencies.leaveRegion': command(
    'manage-roster',
    z.strictObject({ agencyId: Id, regionId: Id, until: CalendarDate }),
    Nothing,
  ),
  /** Keeps a signed partner agreement: PDF, PNG or JPEG of at most 5 MB (CE-07). */
  'agencies.addAgreement': command(
    'manage-roster',
    z.strictObject({
      agencyId: Id,
      signedOn: CalendarDate,
      endsOn: CalendarDate.nullable(),
      fileId: Id,
    }),
    z.strictObject({ id: Id }),
  ),
  /** Saves a copy of a signed agreement where the person chooses. */
  'agencies.saveAgreement': command(
    'read-records',
    z.strictObject({ agencyId: Id, agreementId: Id }),
    Saved,
  ),
  /** A worker of the agency, who cannot sign in. */
  'agencies.addPerson': command(
    'manage-roster',
    z.strictObject({ agencyId: Id, name: filledText(120), title: text(120).nullable() }),
    z.strictObject({ id: Id }),
  ),
  /** The person works there no longer, and stays in what was written. */
  'agencies.removePerson': command(
    'manage-roster',
    z.strictObject({ agencyId: Id, personId: Id }),
    Nothing,
  ),
});
