import { and, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import {
  type MeetingRole,
  type Replacement,
  RoleName,
} from '../../src-shared/coordinated-entry/meeting-view.ts';
import { type InRotation, nextPair } from '../../src-shared/coordinated-entry/rotation.ts';
import { refuseField } from '../../src-shared/problem.ts';
import type { Db, ReadDb } from '../desk.ts';
import { meeting } from '../meetings/tables.ts';
import { getPerson, namesOfPeople } from '../people/store.ts';
import { getAgency, namesOfAgencies } from './agencies.ts';
import { agenciesInTurn, type Gathering } from './meeting-agencies.ts';
import { meetingRole } from './meeting-tables.ts';
import { agency } from './tables.ts';

/** Whose turn it was at the last meeting held of the region; the CoC-wide meetings have their own. */
function lastFacilitator(db: ReadDb, { id, regionId }: Gathering): InRotation | null {
  const isOfRegion = regionId === null ? isNull(meeting.regionId) : eq(meeting.regionId, regionId);
  const row = db
    .select({ id: agency.id, name: agency.name })
    .from(meetingRole)
    .innerJoin(meeting, eq(meeting.id, meetingRole.meetingId))
    .innerJoin(agency, eq(agency.id, meetingRole.agencyId))
    .where(
      and(
        ...[eq(meetingRole.role, 'facilitator'), isOfRegion, isNotNull(meeting.finalizedAt)],
        ...[ne(meeting.id, id)],
      ),
    )
    .orderBy(desc(meeting.date), desc(meeting.finalizedAt))
    .limit(1)
    .get();
  return row ?? null;
}

/** Whose turn it is by the rotation (CE-30; rules.md, Meetings of other packs). */
function proposedFor(db: ReadDb, gathering: Gathering): Record<RoleName, InRotation | null> {
  const pair = nextPair(agenciesInTurn(db, gathering), lastFacilitator(db, gathering));
  return { facilitator: pair?.facilitator ?? null, 'note-taker': pair?.noteTaker ?? null };
}

/** Writes down whose turn it is, so that an agency that joins later does not change what was told. */
export function proposeRoles(db: Db, gathering: Gathering): void {
  const proposed = proposedFor(db, gathering);
  for (const role of RoleName.options) {
    const agencyId = proposed[role]?.id ?? null;
    db.insert(meetingRole).values({ meetingId: gathering.id, role, agencyId }).run();
  }
}

/**
 * Who facilitates or takes notes: the agency whose turn it is, who of it, and who stands in (CE-31).
 * @throws Refusal `not-found`; `invalid` at `personId` or `replacement.personId`
 */
export function setRole(
  db: Db,
  { id: meetingId }: Gathering,
  input: {
    role: RoleName;
    agencyId: string | null;
    personId: string | null;
    replacement: Replacement | null;
  },
): void {
  const { role, agencyId, personId, replacement } = input;
  demandOf(db, agencyId, personId, 'personId');
  if (replacement) {
    if (replacement.agencyId === null && replacement.personId === null) {
      refuseField('replacement.personId', 'required');
    }
    demandOf(db, replacement.agencyId, replacement.personId, 'replacement.personId');
  }
  db.update(meetingRole)
    .set({
      ...{ agencyId, personId },
      replacementAgencyId: replacement?.agencyId ?? null,
      replacementPersonId: replacement?.personId ?? null,
      replacementReason: replacement?.reason.trim() ?? null,
      informedOn: replacement?.informedOn ?? null,
    })
    .where(and(eq(meetingRole.meetingId, meetingId), eq(meetingRole.role, role)))
    .run();
}

/** The person works for the agency, where one is named. */
function demandOf(
  db: ReadDb,
  agencyId: string | null,
  personId: string | null,
  path: string,
): void {
  if (agencyId !== null) getAgency(db, agencyId);
  if (personId === null) return;
  const { agencyId: employer } = getPerson(db, personId);
  if (agencyId !== null && employer !== agencyId) refuseField(path, 'not-of-agency');
}

/** Facilitator and note taker of a meeting, with whose turn it is. */
export function viewRoles(db: ReadDb, gathering: Gathering): MeetingRole[] {
  const proposed = proposedFor(db, gathering);
  const people = namesOfPeople(db);
  const agencies = namesOfAgencies(db);
  const nameIn = (names: Map<string, string>, id: string | null) =>
    id === null ? null : (names.get(id) ?? null);
  const rows = db.select().from(meetingRole).where(eq(meetingRole.meetingId, gathering.id)).all();
  return RoleName.options.map((role) => {
    const row = rows.find((one) => one.role === role);
    const { agencyId = null, personId = null, informedOn = null } = row ?? {};
    const standIn = {
      agencyId: row?.replacementAgencyId ?? null,
      personId: row?.replacementPersonId ?? null,
    };
    const next = proposed[role];
    return {
      role,
      proposed: next && { agencyId: next.id, name: next.name },
      ...{ agencyId, agencyName: nameIn(agencies, agencyId) },
      ...{ personId, personName: nameIn(people, personId) },
      replacement:
        row?.replacementReason == null
          ? null
          : {
              ...standIn,
              ...{ reason: row.replacementReason, informedOn },
              agencyName: nameIn(agencies, standIn.agencyId),
              personName: nameIn(people, standIn.personId),
            },
    };
  });
}

/** Who does it in the end: whoever stands in, else whoever was named. */
export function actingPerson({ personId, replacement }: MeetingRole): string | null {
  return replacement ? replacement.personId : personId;
}
