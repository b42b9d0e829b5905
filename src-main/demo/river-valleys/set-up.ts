import type { Output } from '../../../src-shared/contract.ts';
import type { UsualDay } from '../../../src-shared/coordinated-entry/meeting-dates.ts';
import { addDays, type CalendarDate } from '../../../src-shared/dates.ts';
import { fileIn } from '../file-in.ts';
import { paperWith } from '../paper.ts';
import type { Sitting } from '../sitting.ts';
import { agencies, TAKING_PART_DAYS } from './agencies.ts';
import { barriers } from './barriers.ts';
import { households, type SampleHousehold } from './households.ts';

type Region = Output<'regions.list'>[number];

/** The fourth Tuesday. */
export const USUAL_DAY: UsualDay = { week: 4, weekday: 2 };

/** What is looked up by name: the sample's data has no ids. */
export interface Names {
  regions: Map<string, string>;
  counties: Map<string, string>;
  agencies: Map<string, string>;
  /** A partner worker, and the agency of each. */
  people: Map<string, { personId: string; agencyId: string }>;
  /** By code. */
  households: Map<string, string>;
}

/** The id that a name of the sample's own data stands for. */
export function idOf<T>(map: Map<string, T>, name: string): T {
  const id = map.get(name);
  if (id === undefined) throw new Error(`the sample has no ${name}`);
  return id;
}

/**
 * Switches the pack of River Valleys on and fills it: regions that meet on the fourth Tuesday,
 * agencies with their agreements and workers, the by-name list, barriers. All before `start`.
 */
export async function setUpRiverValleys(
  sitting: Sitting,
  { siteName, start }: { siteName: string; start: CalendarDate },
): Promise<Names> {
  await sitting.call('settings.setPacks', { packs: ['river-valleys'] });
  const regions = await sitting.call('regions.list', {});
  for (const { id: regionId, name, filters } of regions) {
    await sitting.call('regions.save', { regionId, name, filters, usual: USUAL_DAY });
  }
  const names = namesOf(regions);
  for (const agency of agencies) await addAgency(sitting, names, agency, { siteName, start });
  for (const one of households) await addHousehold(sitting, names, one, start);
  for (const { barrier, strategy, region, owner, raisedDaysBefore } of barriers) {
    const regionId = region === null ? null : idOf(names.regions, region);
    const raised = { barrier, strategy, regionId, raisedOn: addDays(start, -raisedDaysBefore) };
    const owned = { ownerAgencyId: idOf(names.agencies, owner), ownerPersonId: null };
    await sitting.call('barriers.save', { barrierId: null, barrier: { ...raised, ...owned } });
  }
  return names;
}

function namesOf(regions: readonly Region[]): Names {
  const counties = regions.flatMap((one) => one.counties);
  return {
    regions: new Map(regions.map(({ name, id }) => [name, id])),
    counties: new Map(counties.map(({ name, id }) => [name, id])),
    ...{ agencies: new Map(), people: new Map(), households: new Map() },
  };
}

async function addAgency(
  sitting: Sitting,
  names: Names,
  { name, kinds, regions, signedDaysBefore, people }: (typeof agencies)[number],
  { siteName, start }: { siteName: string; start: CalendarDate },
): Promise<void> {
  const { id: agencyId } = await sitting.call('agencies.save', { agencyId: null, name, kinds });
  names.agencies.set(name, agencyId);
  for (const region of regions) {
    const since = addDays(start, -TAKING_PART_DAYS);
    const regionId = idOf(names.regions, region);
    await sitting.call('agencies.joinRegion', { agencyId, regionId, since });
  }
  for (const person of people) {
    const { id: personId } = await sitting.call('agencies.addPerson', { agencyId, ...person });
    names.people.set(person.name, { personId, agencyId });
  }
  if (signedDaysBefore === null) return;
  const signedOn = addDays(start, -signedDaysBefore);
  const paper = await paperWith(siteName, {
    title: 'Partner agreement',
    lines: [
      `${name} takes part in the case conferencing of the River Valleys coordinated entry system.`,
      'It keeps what is said there in confidence, and shares no more than housing needs.',
      `Signed on ${signedOn} for ${name}: ${people[0]?.name ?? ''}`,
    ],
    createdAt: `${signedOn}T17:00:00Z`,
  });
  const file = { purpose: 'scan', mediaType: 'application/pdf' } as const;
  const fileId = await fileIn(sitting, paper, file);
  await sitting.call('agencies.addAgreement', { agencyId, signedOn, endsOn: null, fileId });
}

async function addHousehold(
  sitting: Sitting,
  names: Names,
  one: SampleHousehold,
  start: CalendarDate,
): Promise<void> {
  const { code, name, size, location, navigator, services = [], reviewReason = null } = one;
  const { isYouth = false, hasActiveReferral = false } = one;
  const since = addDays(start, -one.listedDaysBefore);
  const [kind, detail] = location;
  const { id: householdId } = await sitting.call('households.add', {
    household: {
      ...{ code, name, isCodeOnly: name === null, size, reviewReason, isYouth, hasActiveReferral },
      agencyId: one.agency === null ? null : idOf(names.agencies, one.agency),
      countyId: idOf(names.counties, one.county),
      listedOn: since,
    },
    location: { kind, detail, since },
  });
  names.households.set(code, householdId);
  if (navigator !== undefined) {
    const worker = idOf(names.people, navigator);
    await sitting.call('households.assignNavigator', { householdId, ...worker, since });
  }
  for (const [agency, service] of services) {
    const agencyId = idOf(names.agencies, agency);
    await sitting.call('households.addService', { householdId, agencyId, service, since });
  }
}
