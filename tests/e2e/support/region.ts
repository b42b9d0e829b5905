import type { Asking, Regions } from '../../support/river-valleys.ts';
import { addAgency, addHousehold, householdInput, switchOn } from '../../support/river-valleys.ts';
import type { BinderWindow } from './binder-window.ts';

/** Region 1 with five agencies, four of them with an agreement, a worker of each, three households. */
export interface ArrangedRegion {
  regions: Regions;
  /** Ids by name. */
  agencies: Map<string, string>;
  people: Map<string, string>;
  households: Map<string, string>;
}

/** In the order of the alphabet, each with a worker; the last but one has no agreement. */
export const AGENCIES: readonly [string, string][] = [
  ['Ash Shelter', 'Abel Ash'],
  ['Birch Outreach', 'Bea Birch'],
  ['Cedar Navigators', 'Cy Cedar'],
  ['Dunes Housing', 'Di Dunes'],
  ['Elm House', 'Eli Elm'],
];
export const WITHOUT_AGREEMENT = 'Dunes Housing';

/** As they stand on the agenda; the last is known by its code only. */
export const HOUSEHOLDS = ['Ada Vang', 'Kofi Mensah', 'RV-9'] as const;

/** Arranges the region through operations, without the screens. */
export async function arrangeRegion({
  arrange,
}: Pick<BinderWindow, 'arrange'>): Promise<ArrangedRegion> {
  const asking: Asking = { ok: arrange };
  const regions = await switchOn(asking);
  const { region1 } = regions;
  await arrange('regions.save', {
    ...{ regionId: region1, name: 'Region 1', usual: { week: 3, weekday: 5 } },
    filters: ['not-meant-for-habitation', 'youth', 'active-referral'],
  });
  const agencies = new Map<string, string>();
  const people = new Map<string, string>();
  for (const [agency, worker] of AGENCIES) {
    const hasAgreement = agency !== WITHOUT_AGREEMENT;
    const kinds = agency === 'Elm House' ? ['victim-service' as const] : ['outreach' as const];
    const agencyId = await addAgency(asking, region1, agency, { kinds, hasAgreement });
    agencies.set(agency, agencyId);
    const person = { agencyId, name: worker, title: 'Navigator' };
    people.set(worker, (await arrange('agencies.addPerson', person)).id);
  }
  const county = regions.county('Winona');
  const car = { kind: 'not-meant-for-habitation', detail: 'Car', since: '2026-09-01' } as const;
  const [ada, kofi, coded] = HOUSEHOLDS;
  const referred = { hasActiveReferral: true, agencyId: agencies.get('Elm House') ?? null };
  const households = new Map<string, string>();
  const add = async (label: string, code: string, over: Parameters<typeof householdInput>[2]) => {
    const household = householdInput(county, code, over);
    households.set(label, await addHousehold(asking, household, label === ada ? car : null));
  };
  await add(ada, 'RV-1', { name: ada });
  await add(kofi, 'RV-2', { name: kofi, isYouth: true });
  await add(coded, coded, { name: null, isCodeOnly: true, ...referred });
  return { regions, agencies, people, households };
}

/** A meeting of the region held a month ago, in which Birch promised something about Ada Vang. */
export async function arrangeLastMonth(
  { arrange }: Pick<BinderWindow, 'arrange'>,
  { regions, people, households }: ArrangedRegion,
  date = '2026-11-06',
): Promise<void> {
  const input = { regionId: regions.region1, date, startsAt: null };
  const { id: meetingId } = await arrange('coordinatedEntry.schedule', input);
  const abel = people.get('Abel Ash') ?? '';
  const bea = people.get('Bea Birch') ?? '';
  for (const personId of [abel, bea]) {
    const line = { meetingId, personId, discipline: 'housing', presence: 'present' } as const;
    await arrange('meetings.setAttendance', line);
  }
  const { roles } = await arrange('coordinatedEntry.open', { meetingId });
  for (const { role, agencyId } of roles) {
    const personId = role === 'facilitator' ? abel : bea;
    await arrange('coordinatedEntry.setRole', {
      ...{ meetingId, role, agencyId, personId, replacement: null },
    });
  }
  for (const householdId of households.values()) {
    await arrange('coordinatedEntry.saveEntry', {
      ...{ meetingId, householdId, followUpPersonId: bea },
      location: { kind: 'not-meant-for-habitation', detail: 'Car behind the school' },
      text: { goal: 'A lease of their own', preferences: 'Close to the school, first floor' },
    });
  }
  await arrange('meetings.addAction', {
    ...{ meetingId, householdId: households.get(HOUSEHOLDS[0]) ?? '' },
    action: { what: 'Call the landlord', service: null, responsibleId: bea, due: '2026-11-18' },
  });
  await arrange('meetings.finalize', { meetingId });
}
