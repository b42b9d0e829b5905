import type { Input } from '../../src-shared/contract.ts';
import type { NewAction } from '../../src-shared/follow-ups/contract.ts';
import type { TestBinder } from './binder.ts';
import {
  addAgency,
  addHousehold,
  householdInput,
  type Regions,
  switchOn,
} from './river-valleys.ts';

/** Region 1 with five agencies, one of them without an agreement, and four households. */
export interface RegionOne {
  binder: TestBinder;
  regions: Regions;
  /** In the order of the alphabet; Dunes has no agreement, Elm serves victims. */
  agencies: { ash: string; birch: string; cedar: string; dunes: string; elm: string };
  /** One worker of each. */
  people: { ash: string; birch: string; cedar: string; dunes: string; elm: string };
  /** On the agenda: in a car, of youth, known by code only. Not on it: `quiet`. */
  households: { car: string; youth: string; coded: string; quiet: string };
}

export const LABELS = { car: 'Ada Vang', youth: 'Kofi Mensah', coded: 'RV-9', quiet: 'Zoe Quint' };

/** The day of the story: the second Thursday of November, when the region usually meets. */
export const MEETS = '2026-11-12';

export async function openRegionOne(binder: TestBinder): Promise<RegionOne> {
  const regions = await switchOn(binder);
  const { region1 } = regions;
  const filters = [
    'not-meant-for-habitation' as const,
    'youth' as const,
    'active-referral' as const,
  ];
  const usual = { week: 2, weekday: 4 };
  await binder.ok('regions.save', { regionId: region1, name: 'Region 1', filters, usual });
  const agency = (name: string, more: Parameters<typeof addAgency>[3] = {}) =>
    addAgency(binder, region1, name, more);
  const agencies = {
    cedar: await agency('Cedar Navigators', { kinds: ['navigator'] }),
    ash: await agency('Ash Shelter'),
    birch: await agency('Birch Outreach', { kinds: ['outreach'] }),
    dunes: await agency('Dunes Housing', { hasAgreement: false }),
    elm: await agency('Elm House', { kinds: ['victim-service'] }),
  };
  const worker = async (agencyId: string, name: string) =>
    (await binder.ok('agencies.addPerson', { agencyId, name, title: null })).id;
  const people = {
    ash: await worker(agencies.ash, 'Abel Ash'),
    birch: await worker(agencies.birch, 'Bea Birch'),
    cedar: await worker(agencies.cedar, 'Cy Cedar'),
    dunes: await worker(agencies.dunes, 'Di Dunes'),
    elm: await worker(agencies.elm, 'Eli Elm'),
  };
  const county = regions.county('Winona');
  const add = (code: string, over: Partial<ReturnType<typeof householdInput>>, kind?: 'car') =>
    addHousehold(
      binder,
      householdInput(county, code, over),
      kind ? { kind: 'not-meant-for-habitation', detail: 'Car', since: '2026-09-01' } : null,
    );
  const households = {
    car: await add('RV-1', { name: LABELS.car }, 'car'),
    youth: await add('RV-2', { name: LABELS.youth, isYouth: true }),
    coded: await add('RV-9', {
      ...{ name: null, isCodeOnly: true, agencyId: agencies.elm, hasActiveReferral: true },
    }),
    quiet: await add('RV-4', { name: LABELS.quiet }),
  };
  return { binder, regions, agencies, people, households };
}

type Entry = Input<'coordinatedEntry.saveEntry'>;

/** Writes what finalizing asks for on a household, and more where told. */
export async function review(
  { binder, people }: RegionOne,
  meetingId: string,
  householdId: string,
  over: Partial<Entry> = {},
): Promise<void> {
  await binder.ok('coordinatedEntry.saveEntry', {
    ...{ meetingId, householdId, text: { goal: 'A lease of their own' } },
    ...{ location: { kind: 'shelter', detail: null }, followUpPersonId: people.ash },
    ...over,
  });
}

/** Somebody of an agency, or of the office, comes. */
export async function come({ binder }: RegionOne, meetingId: string, ...personIds: string[]) {
  for (const personId of personIds) {
    const line = { meetingId, personId, discipline: 'housing', presence: 'present' } as const;
    await binder.ok('meetings.setAttendance', line);
  }
}

/** Who of the agency whose turn it is does it. */
export async function appoint(
  { binder }: RegionOne,
  meetingId: string,
  facilitator: string,
  noteTaker: string,
): Promise<void> {
  const { roles } = await binder.ok('coordinatedEntry.open', { meetingId });
  for (const { role, agencyId } of roles) {
    const personId = role === 'facilitator' ? facilitator : noteTaker;
    const line = { meetingId, role, agencyId, personId, replacement: null };
    await binder.ok('coordinatedEntry.setRole', line);
  }
}

export const aStep = (responsibleId: string, over: Partial<NewAction> = {}): NewAction => ({
  ...{ what: 'Call the landlord', service: null, responsibleId, due: '2026-11-30' },
  ...over,
});

/** Schedules the meeting of Region 1 and holds it: all reviewed by Ash and Birch, one step for each. */
export async function holdMeeting(
  region: RegionOne,
  date: string,
  steps: { householdId: string; action: NewAction }[] = [],
): Promise<string> {
  const { binder, regions, people } = region;
  const input = { regionId: regions.region1, date, startsAt: null };
  const { id: meetingId } = await binder.ok('coordinatedEntry.schedule', input);
  await come(region, meetingId, people.ash, people.birch);
  await standIn(region, meetingId);
  const { agenda } = await binder.ok('coordinatedEntry.open', { meetingId });
  for (const { householdId } of agenda) await review(region, meetingId, householdId);
  for (const step of steps) await binder.ok('meetings.addAction', { meetingId, ...step });
  await binder.ok('meetings.finalize', { meetingId });
  return meetingId;
}

/** Ash and Birch stand in wherever it is another agency's turn. */
async function standIn({ binder, people }: RegionOne, meetingId: string): Promise<void> {
  const { roles } = await binder.ok('coordinatedEntry.open', { meetingId });
  for (const { role, agencyId } of roles) {
    const personId = role === 'facilitator' ? people.ash : people.birch;
    const replacement = { agencyId: null, personId, reason: 'Ill', informedOn: '2026-10-20' };
    const line = { meetingId, role, agencyId, personId: null, replacement };
    await binder.ok('coordinatedEntry.setRole', line);
  }
}
