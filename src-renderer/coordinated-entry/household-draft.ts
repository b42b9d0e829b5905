import { z } from 'zod';
import type { Input } from '../../src-shared/contract.ts';
import type { HouseholdInput } from '../../src-shared/coordinated-entry/households-contract.ts';
import { LocationKind } from '../../src-shared/coordinated-entry/location.ts';

/** A household as it is typed; the location only of a new one. */
export const HouseholdDraft = z.object({
  code: z.string(),
  name: z.string(),
  isCodeOnly: z.boolean(),
  agencyId: z.string().nullable(),
  size: z.number().int().nullable(),
  countyId: z.string().nullable(),
  listedOn: z.string().nullable(),
  isYouth: z.boolean(),
  hasActiveReferral: z.boolean(),
  reviewReason: z.string(),
  location: LocationKind.nullable(),
  locationDetail: z.string(),
  locationSince: z.string().nullable(),
});
export type HouseholdDraft = z.infer<typeof HouseholdDraft>;

/** An empty form, or the household as it stands. */
export function householdDraft(household: HouseholdInput | null): HouseholdDraft {
  return {
    code: household?.code ?? '',
    name: household?.name ?? '',
    isCodeOnly: household?.isCodeOnly ?? false,
    agencyId: household?.agencyId ?? null,
    size: household?.size ?? null,
    countyId: household?.countyId ?? null,
    listedOn: household?.listedOn ?? null,
    isYouth: household?.isYouth ?? false,
    hasActiveReferral: household?.hasActiveReferral ?? false,
    reviewReason: household?.reviewReason ?? '',
    location: null,
    locationDetail: '',
    locationSince: null,
  };
}

/** What is sent. A household by code only is sent without a name, whatever was typed before. */
export function householdInput(draft: HouseholdDraft): HouseholdInput {
  const { isCodeOnly, agencyId, isYouth, hasActiveReferral } = draft;
  return {
    ...{ isCodeOnly, agencyId, isYouth, hasActiveReferral },
    code: draft.code.trim(),
    name: isCodeOnly ? null : draft.name.trim(),
    size: draft.size ?? 0,
    countyId: draft.countyId ?? '',
    listedOn: draft.listedOn ?? '',
    reviewReason: draft.reviewReason.trim() || null,
  };
}

/** Where a new household stays; null when nothing was picked. */
export function locationInput(draft: HouseholdDraft): Input<'households.add'>['location'] {
  const { location, locationDetail, locationSince } = draft;
  if (location === null) return null;
  return { kind: location, detail: locationDetail.trim() || null, since: locationSince ?? '' };
}

/** The fields that must be filled in, by their path. */
export function householdRequired(draft: HouseholdDraft): Record<string, string | null> {
  return {
    'household.code': draft.code,
    ...(draft.isCodeOnly ? {} : { 'household.name': draft.name }),
    'household.size': draft.size === null ? null : String(draft.size),
    'household.countyId': draft.countyId,
    'household.listedOn': draft.listedOn,
    ...(draft.location === null ? {} : { 'location.since': draft.locationSince }),
  };
}
