import { and, eq } from 'drizzle-orm';
import { AgencyKind } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import { agreementOn } from '../../src-shared/coordinated-entry/agreement.ts';
import type {
  MeetingAgency,
  Participation,
  RegionMeetingView,
} from '../../src-shared/coordinated-entry/meeting-view.ts';
import { type CalendarDate, isWithin } from '../../src-shared/dates.ts';
import type { Presence } from '../../src-shared/meetings/meeting.ts';
import { refuse } from '../../src-shared/problem.ts';
import type { Db, ReadDb } from '../desk.ts';
import { listAttendees, setAttendance } from '../meetings/attendees.ts';
import { getPerson } from '../people/store.ts';
import { person } from '../people/tables.ts';
import { getAgency } from './agencies.ts';
import { agenciesWithAgreement, listAgreements } from './agreements.ts';
import { meetingAgency } from './meeting-tables.ts';
import { listMemberships } from './memberships.ts';
import { byName } from './regions.ts';
import { agency, agencyKind } from './tables.ts';

/** What of a meeting says which agencies are its own. */
export interface Gathering {
  id: string;
  regionId: string | null;
  date: CalendarDate;
}

/** Ids of the agencies that take part in the region on the day; of any region for the CoC-wide meeting. */
export function agenciesOfRegion(
  db: ReadDb,
  { regionId, date }: Omit<Gathering, 'id'>,
): Set<string> {
  const memberships = listMemberships(db).filter(({ since, until }) =>
    isWithin(date, since, until),
  );
  const own = memberships.filter((one) => regionId === null || one.regionId === regionId);
  return new Set(own.map(({ agencyId }) => agencyId));
}

/** The agencies that may take turns: of the region, with their agreement on file (CE-07, CE-30). */
export function agenciesInTurn(
  db: ReadDb,
  gathering: Omit<Gathering, 'id'>,
): { id: string; name: string }[] {
  const signed = agenciesWithAgreement(db, gathering.date);
  const own = agenciesOfRegion(db, gathering);
  return db
    .select({ id: agency.id, name: agency.name })
    .from(agency)
    .all()
    .filter(({ id }) => signed.has(id) && own.has(id));
}

/** Invites every agency of the region whose agreement is on file (CE-07). */
export function inviteAgencies(db: Db, gathering: Gathering): void {
  for (const { id: agencyId } of agenciesInTurn(db, gathering)) {
    db.insert(meetingAgency)
      .values({ meetingId: gathering.id, agencyId, presence: 'invited', participation: null })
      .run();
  }
}

/** @throws Refusal `refused` with `agency-without-agreement` (CE-07) */
export function demandAgreement(db: ReadDb, agencyId: string, date: CalendarDate): void {
  if (!agenciesWithAgreement(db, date).has(agencyId)) refuse('agency-without-agreement');
}

function findLine(db: ReadDb, meetingId: string, agencyId: string) {
  return db
    .select()
    .from(meetingAgency)
    .where(and(eq(meetingAgency.meetingId, meetingId), eq(meetingAgency.agencyId, agencyId)))
    .get();
}

function writeLine(db: Db, line: typeof meetingAgency.$inferSelect): void {
  const { presence, participation } = line;
  db.insert(meetingAgency)
    .values(line)
    .onConflictDoUpdate({
      target: [meetingAgency.meetingId, meetingAgency.agencyId],
      set: { presence, participation },
    })
    .run();
}

/**
 * Adds an agency, of any region (CE-05), says how it takes part, or takes it off with whoever of it is
 * invited. @throws Refusal `not-found`; `refused` with `agency-without-agreement`, `agency-has-people`
 */
export function setAgency(
  db: Db,
  { id: meetingId, date }: Gathering,
  input: { agencyId: string; presence: Presence | null; participation: Participation | null },
): void {
  const { agencyId, presence } = input;
  getAgency(db, agencyId);
  const people = peopleOf(db, meetingId, agencyId);
  const isThere = people.some((one) => one.presence === 'present');
  if (presence !== 'present' && isThere) refuse('agency-has-people');
  if (presence === null) {
    for (const one of people) setAttendance(db, meetingId, { ...one, presence: null });
    db.delete(meetingAgency)
      .where(and(eq(meetingAgency.meetingId, meetingId), eq(meetingAgency.agencyId, agencyId)))
      .run();
    return;
  }
  if (presence !== 'absent') demandAgreement(db, agencyId, date);
  const participation = presence === 'present' ? input.participation : null;
  writeLine(db, { meetingId, agencyId, presence, participation });
}

function peopleOf(db: ReadDb, meetingId: string, agencyId: string) {
  return listAttendees(db, meetingId).filter(
    ({ personId }) => getPerson(db, personId).agencyId === agencyId,
  );
}

/**
 * Whoever comes for an agency brings it to the meeting (CE-06).
 * @throws Refusal `refused` with `agency-without-agreement` (CE-07)
 */
export function bringAgency(
  db: Db,
  { id: meetingId, date }: Gathering,
  personId: string,
  presence: Presence | null,
): void {
  const { agencyId } = getPerson(db, personId);
  if (agencyId === null || presence === null || presence === 'absent') return;
  demandAgreement(db, agencyId, date);
  const line = findLine(db, meetingId, agencyId);
  if (line && (presence === 'invited' || line.presence === 'present')) return;
  writeLine(db, { meetingId, agencyId, presence, participation: line?.participation ?? null });
}

/** The agencies of a meeting with their people, and those that are not on its list; both by name. */
export function viewAgencies(
  db: ReadDb,
  gathering: Gathering,
): Pick<RegionMeetingView, 'agencies' | 'otherAgencies'> {
  const { id: meetingId, date } = gathering;
  const lines = db.select().from(meetingAgency).where(eq(meetingAgency.meetingId, meetingId)).all();
  const own = agenciesOfRegion(db, gathering);
  const kinds = db.select().from(agencyKind).all();
  const agreements = Map.groupBy(listAgreements(db), ({ agencyId }) => agencyId);
  const { id, name, title, agencyId: employer, access } = person;
  const people = db.select({ id, name, title, employer, access }).from(person).all();
  const presences = new Map(
    listAttendees(db, meetingId).map(({ personId, presence }) => [personId, presence]),
  );
  const agencies: MeetingAgency[] = [];
  const otherAgencies: RegionMeetingView['otherAgencies'] = [];
  for (const one of byName(db.select().from(agency).all())) {
    const held = kinds.filter(({ agencyId }) => agencyId === one.id).map(({ kind }) => kind);
    const invitable = {
      ...{ agencyId: one.id, name: one.name, isOfRegion: own.has(one.id) },
      kinds: AgencyKind.options.filter((kind) => held.includes(kind)),
      agreement: agreementOn(agreements.get(one.id) ?? [], date).state,
    };
    const line = lines.find(({ agencyId }) => agencyId === one.id);
    if (line === undefined) {
      otherAgencies.push(invitable);
      continue;
    }
    agencies.push({
      ...invitable,
      ...{ presence: line.presence, participation: line.participation },
      people: byName(people.filter((each) => each.employer === one.id)).map((each) => ({
        ...{ personId: each.id, name: each.name, title: each.title },
        presence: presences.get(each.id) ?? null,
      })),
    });
  }
  return { agencies, otherAgencies };
}
