import { and, eq, ne } from 'drizzle-orm';
import {
  AgencyKind,
  type AgencyRow,
  type AgencyView,
  type Membership,
} from '../../src-shared/coordinated-entry/agencies-contract.ts';
import { agreementOn } from '../../src-shared/coordinated-entry/agreement.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { searchKey } from '../../src-shared/families/search-key.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import { reachOf } from '../../src-shared/rights.ts';
import type { Db, ReadDb, ReadDesk, WriteDesk } from '../desk.ts';
import { addVisitor, getPerson, namesOfPeople } from '../people/store.ts';
import { person } from '../people/tables.ts';
import { listAgreements } from './agreements.ts';
import { listMemberships } from './memberships.ts';
import { byName } from './regions.ts';
import { agency, agencyKind, household } from './tables.ts';

/** @throws Refusal `not-found` */
export function getAgency(db: ReadDb, id: string): typeof agency.$inferSelect {
  const row = db.select().from(agency).where(eq(agency.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'agency' });
  return row;
}

/** Names of agencies by id, for views. */
export function namesOfAgencies(db: ReadDb): Map<string, string> {
  const rows = db.select({ id: agency.id, name: agency.name }).from(agency).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The agencies by name, with the partner agreement as it stands on the day `today`. */
export function listAgencies(db: ReadDb, today: CalendarDate): AgencyRow[] {
  const kinds = db.select().from(agencyKind).all();
  const agreements = listAgreements(db);
  const memberships = listMemberships(db);
  const people = db.select({ agencyId: person.agencyId }).from(person).all();
  return byName(db.select().from(agency).all()).map(({ id, name }) => {
    const own = agreements.filter(({ agencyId }) => agencyId === id);
    const { state, agreement } = agreementOn(own, today);
    const { signedOn = null, endsOn = null } = agreement ?? {};
    const held = kinds.filter(({ agencyId }) => agencyId === id).map(({ kind }) => kind);
    return {
      id,
      name,
      kinds: AgencyKind.options.filter((kind) => held.includes(kind)),
      memberships: memberships.filter(({ agencyId }) => agencyId === id).map(withoutAgency),
      agreement: { state, signedOn, endsOn },
      people: people.filter(({ agencyId }) => agencyId === id).length,
    };
  });
}

/** One agency with its agreements and its people. @throws Refusal `not-found` */
export function viewAgency({ db, today, person: reader }: ReadDesk, id: string): AgencyView {
  getAgency(db, id);
  const row = listAgencies(db, today).find((one) => one.id === id);
  if (!row) throw new Refusal({ code: 'not-found', what: 'agency' });
  const names = namesOfPeople(db);
  const people = db
    .select({ id: person.id, name: person.name, title: person.title })
    .from(person)
    .where(eq(person.agencyId, id))
    .all();
  const agreements = listAgreements(db).filter(({ agencyId }) => agencyId === id);
  return {
    ...row,
    agreements: agreements.map(({ agencyId: _, addedBy, ...rest }) => ({
      ...rest,
      addedBy: names.get(addedBy) ?? '',
    })),
    people: byName(people),
    mayManage: reachOf('manage-roster', reader.roles) === 'all',
  };
}

/** Adds (`id` is new) or changes an agency. @throws Refusal `invalid` at `name` or `kinds` */
export function saveAgency(
  { db, now, person: by }: Pick<WriteDesk, 'db' | 'now' | 'person'>,
  id: string,
  input: { name: string; kinds: AgencyKind[] },
): void {
  const name = input.name.trim();
  const others = db.select({ name: agency.name }).from(agency).where(ne(agency.id, id)).all();
  if (others.some((other) => searchKey(other.name) === searchKey(name))) {
    refuseField('name', 'agency-name-taken');
  }
  if (input.kinds.includes('victim-service') && hasNamedHousehold(db, id)) {
    refuseField('kinds', 'agency-has-named-households');
  }
  db.insert(agency)
    .values({ id, name, createdAt: now, createdBy: by.id })
    .onConflictDoUpdate({ target: agency.id, set: { name } })
    .run();
  db.update(person).set({ organization: name }).where(eq(person.agencyId, id)).run();
  db.delete(agencyKind).where(eq(agencyKind.agencyId, id)).run();
  for (const kind of new Set(input.kinds)) {
    db.insert(agencyKind).values({ agencyId: id, kind }).run();
  }
}

function hasNamedHousehold(db: ReadDb, agencyId: string): boolean {
  const own = db.select().from(household).where(eq(household.agencyId, agencyId)).all();
  return own.some(({ name }) => name !== null);
}

/** Whether an agency serves victims, so that its households go by code only (CE-25). */
export function servesVictims(db: ReadDb, agencyId: string): boolean {
  const row = db
    .select()
    .from(agencyKind)
    .where(and(eq(agencyKind.agencyId, agencyId), eq(agencyKind.kind, 'victim-service')))
    .get();
  return row !== undefined;
}

function withoutAgency({ agencyId: _, ...membership }: Membership & { agencyId: string }) {
  return membership;
}

/** A worker of an agency, who cannot sign in. `id` is new. @throws Refusal `not-found` */
export function addAgencyPerson(
  { db, now, person: by }: Pick<WriteDesk, 'db' | 'now' | 'person'>,
  id: string,
  { agencyId, name, title }: { agencyId: string; name: string; title: string | null },
): void {
  const { name: organization } = getAgency(db, agencyId);
  const visitor = { affiliation: 'partner', discipline: 'housing', organization } as const;
  addVisitor(db, { id, createdAt: now, language: by.language }, { ...visitor, name, title });
  db.update(person).set({ agencyId }).where(eq(person.id, id)).run();
}

/** @throws Refusal `not-found`; `refused` with `not-of-agency` */
export function removeAgencyPerson(db: Db, agencyId: string, personId: string): void {
  getAgency(db, agencyId);
  if (getPerson(db, personId).agencyId !== agencyId) refuse('not-of-agency');
  db.update(person).set({ agencyId: null }).where(eq(person.id, personId)).run();
}
