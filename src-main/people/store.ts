import { asc, eq, inArray } from 'drizzle-orm';
import type { Language } from '../../src-shared/operation.ts';
import type { Person, PersonInput, VisitorInput } from '../../src-shared/people/contract.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import type { Db, ReadDb, SignedIn } from '../desk.ts';
import { child, schoolClass } from '../families/tables.ts';
import { person, personClass, personRole } from './tables.ts';

/** Every member of staff and everyone from outside, by name. */
export function listPeople(db: ReadDb): Person[] {
  const roles = db.select().from(personRole).orderBy(asc(personRole.role)).all();
  const classes = db.select().from(personClass).all();
  return db
    .select()
    .from(person)
    .all()
    .map(({ createdAt: _, mustChangePassphrase: __, ...row }) => ({
      ...row,
      roles: roles.filter(({ personId }) => personId === row.id).map(({ role }) => role),
      classIds: classes.filter(({ personId }) => personId === row.id).map((one) => one.classId),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** @throws Refusal `not-found` */
export function getPerson(db: ReadDb, id: string) {
  const row = db.select().from(person).where(eq(person.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'person' });
  return row;
}

/** Whoever signs in, with what counts as own: classes, and the families of an advocate's children. */
export function signedInPerson(db: ReadDb, id: string): SignedIn {
  const { name, language } = getPerson(db, id);
  const roles = db.select().from(personRole).where(eq(personRole.personId, id)).all();
  const classes = db.select().from(personClass).where(eq(personClass.personId, id)).all();
  const families = db
    .selectDistinct({ id: child.familyId })
    .from(child)
    .where(eq(child.advocateId, id))
    .all();
  return {
    id,
    name,
    language,
    roles: roles.map(({ role }) => role),
    classIds: classes.map(({ classId }) => classId),
    familyIds: families.map((family) => family.id),
  };
}

/** A new member of staff, without access yet. `createdAt` is a UTC instant. */
export function addPerson(db: Db, id: string, createdAt: string, input: PersonInput): void {
  const { roles, classIds, ...fields } = input;
  db.insert(person)
    .values({ id, ...fields, access: 'none', mustChangePassphrase: false, createdAt })
    .run();
  setRolesAndClasses(db, id, { roles, classIds });
}

/**
 * @throws Refusal `not-found`; `refused` with `last-administrator` when nobody who can sign in
 * would be an administrator any more, and with `not-staff` for somebody from outside
 */
export function editPerson(db: Db, id: string, input: PersonInput): void {
  demandStaff(db, id);
  const { roles, classIds, ...fields } = input;
  if (!roles.includes('administrator')) refuseLastAdministrator(db, id, 'roles');
  db.update(person).set(fields).where(eq(person.id, id)).run();
  setRolesAndClasses(db, id, { roles, classIds });
}

/** Roles, classes and access are for the site's own staff. @throws Refusal `refused` with `not-staff` */
export function demandStaff(db: ReadDb, id: string): void {
  if (getPerson(db, id).affiliation !== 'staff') refuse('not-staff', { path: 'personId' });
}

/** Somebody from outside: no access, now or ever. `createdAt` is a UTC instant. */
export function addVisitor(
  db: Db,
  made: { id: string; createdAt: string; language: Language },
  input: VisitorInput,
): void {
  const fields = visitorFields(input);
  db.insert(person)
    .values({ ...made, ...fields, access: 'none', mustChangePassphrase: false })
    .run();
}

/** @throws Refusal `not-found`; `refused` with `is-staff` for one of the site's own */
export function editVisitor(db: Db, id: string, input: VisitorInput): void {
  if (getPerson(db, id).affiliation === 'staff') refuse('is-staff', { path: 'personId' });
  db.update(person).set(visitorFields(input)).where(eq(person.id, id)).run();
}

/** A parent is there for the family, whatever discipline was picked, and nobody else is (HS-02). */
function visitorFields({ organization, title, ...input }: VisitorInput): VisitorInput {
  const isParent = input.affiliation === 'parent';
  if (!isParent && input.discipline === 'family') refuseField('discipline', 'family-is-parent');
  return {
    ...input,
    name: input.name.trim(),
    organization: organization?.trim() || null,
    title: title?.trim() || null,
    discipline: isParent ? 'family' : input.discipline,
  };
}

function setRolesAndClasses(
  db: Db,
  personId: string,
  { roles, classIds }: Pick<PersonInput, 'roles' | 'classIds'>,
): void {
  const found = classIds.length
    ? db.select().from(schoolClass).where(inArray(schoolClass.id, classIds)).all()
    : [];
  if (found.length !== new Set(classIds).size) refuseField('classIds', 'unknown-class');
  db.delete(personRole).where(eq(personRole.personId, personId)).run();
  db.delete(personClass).where(eq(personClass.personId, personId)).run();
  for (const role of new Set(roles)) db.insert(personRole).values({ personId, role }).run();
  for (const classId of new Set(classIds))
    db.insert(personClass).values({ personId, classId }).run();
}

/** Refuses when `id` is the only administrator who can sign in. */
export function refuseLastAdministrator(db: ReadDb, id: string, path: string): void {
  const administrators = db
    .select({ id: person.id })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.id))
    .where(eq(personRole.role, 'administrator'))
    .all()
    .filter(({ id: one }) => getPerson(db, one).access === 'active');
  const isLast = administrators.length === 1 && administrators[0]?.id === id;
  if (isLast) refuseField(path, 'last-administrator');
}

/** Whether the person can sign in, and must change the passphrase first. */
export function setAccess(
  db: Db,
  id: string,
  access: Person['access'],
  mustChangePassphrase: boolean,
): void {
  db.update(person).set({ access, mustChangePassphrase }).where(eq(person.id, id)).run();
}

export function setLanguage(db: Db, id: string, language: Language): void {
  db.update(person).set({ language }).where(eq(person.id, id)).run();
}

/** `at` is a UTC instant. */
export function noteSignIn(db: Db, id: string, at: string): void {
  db.update(person).set({ lastSignedInAt: at }).where(eq(person.id, id)).run();
}

/** Names of people by id, for views. */
export function namesOfPeople(db: ReadDb): Map<string, string> {
  const rows = db.select({ id: person.id, name: person.name }).from(person).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Names of the site's own staff, whom a roster may name as advocates. */
export function namesOfStaff(db: ReadDb): string[] {
  const rows = db.select().from(person).where(eq(person.affiliation, 'staff')).all();
  return rows.map(({ name }) => name);
}

/** Ids of staff by name in lower case, to find the advocates that a roster names. */
export function peopleByName(db: ReadDb): Map<string, string> {
  const rows = db.select().from(person).where(eq(person.affiliation, 'staff')).all();
  return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
}
