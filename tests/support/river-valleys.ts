import type { Input } from '../../src-shared/contract.ts';
import type { AgencyKind } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import type { HouseholdInput } from '../../src-shared/coordinated-entry/households-contract.ts';
import type { TestBinder } from './binder.ts';
import { sendFile } from './small-site.ts';

/** A binder of operations or a window's: what asks it. */
export type Asking = Pick<TestBinder, 'ok'>;

/** The ids of what the pack comes with, by name. */
export interface Regions {
  region1: string;
  region3: string;
  /** County by name. */
  county(name: string): string;
}

/** Switches the pack of River Valleys on. */
export async function switchOn(binder: Asking): Promise<Regions> {
  await binder.ok('settings.setPacks', { packs: ['river-valleys'] });
  const regions = await binder.ok('regions.list', {});
  const counties = new Map(regions.flatMap((one) => one.counties).map((one) => [one.name, one.id]));
  const idOf = (name: string) => regions.find((one) => one.name === name)?.id ?? '';
  return {
    region1: idOf('Region 1'),
    region3: idOf('Region 3'),
    county: (name) => counties.get(name) ?? '',
  };
}

/** An agency that takes part in a region since the first of 2026, with its agreement unless told otherwise. */
export async function addAgency(
  binder: Asking,
  regionId: string,
  name: string,
  {
    kinds = ['housing-provider'],
    hasAgreement = true,
  }: {
    kinds?: AgencyKind[];
    hasAgreement?: boolean;
  } = {},
): Promise<string> {
  const { id: agencyId } = await binder.ok('agencies.save', { agencyId: null, name, kinds });
  await binder.ok('agencies.joinRegion', { agencyId, regionId, since: '2026-01-01' });
  if (hasAgreement) await addAgreement(binder, agencyId, '2026-01-15', null);
  return agencyId;
}

export const AGREEMENT = Buffer.from('%PDF-1.7 the agreement as it was signed');

export async function addAgreement(
  binder: Asking,
  agencyId: string,
  signedOn: string,
  endsOn: string | null,
): Promise<string> {
  const file = { purpose: 'scan', mediaType: 'application/pdf', content: AGREEMENT } as const;
  const fileId = await sendFile(binder, file);
  return (await binder.ok('agencies.addAgreement', { agencyId, signedOn, endsOn, fileId })).id;
}

/** A household of two by its code and name, listed on the first of September. */
export const householdInput = (
  countyId: string,
  code: string,
  over: Partial<HouseholdInput> = {},
): HouseholdInput => ({
  ...{ code, isCodeOnly: false, name: `Family ${code}`, agencyId: null, size: 2, countyId },
  ...{ listedOn: '2026-09-01', isYouth: false, hasActiveReferral: false, reviewReason: null },
  ...over,
});

/** Enters a household, and where it stays when `location` says so. */
export async function addHousehold(
  binder: Asking,
  household: HouseholdInput,
  location: Input<'households.add'>['location'] = null,
): Promise<string> {
  return (await binder.ok('households.add', { household, location })).id;
}
