import { eq, ne } from 'drizzle-orm';
import type {
  HouseholdInput,
  HouseholdStatus,
} from '../../src-shared/coordinated-entry/households-contract.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { searchKey } from '../../src-shared/families/search-key.ts';
import { type FieldProblem, Refusal } from '../../src-shared/problem.ts';
import type { Db, ReadDb, WriteDesk } from '../desk.ts';
import { refuseFields } from '../families/refuse-fields.ts';
import { servesVictims } from './agencies.ts';
import { agency, county, household } from './tables.ts';

type HouseholdRecord = typeof household.$inferSelect;

/** @throws Refusal `not-found` */
export function getHousehold(db: ReadDb, id: string): HouseholdRecord {
  const row = db.select().from(household).where(eq(household.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'household' });
  return row;
}

/** What a household is called where names may be read: its name, or its code when it has none. */
export function labelOf({ name, code }: Pick<HouseholdRecord, 'name' | 'code'>): string {
  return name ?? code;
}

/** A new household, active since it was listed. @throws Refusal `invalid` at `household.<field>` */
export function addHousehold(
  { db, now, today, person }: WriteDesk,
  id: string,
  input: HouseholdInput,
): void {
  const fields = checked(db, null, input, today);
  db.insert(household)
    .values({
      ...fields,
      ...{ id, status: 'active', statusOn: input.listedOn, createdAt: now, createdBy: person.id },
    })
    .run();
}

/** @throws Refusal `not-found`; `invalid` at `household.<field>` */
export function editHousehold(
  db: Db,
  id: string,
  input: HouseholdInput,
  today: CalendarDate,
): void {
  getHousehold(db, id);
  db.update(household)
    .set(checked(db, id, input, today))
    .where(eq(household.id, id))
    .run();
}

/** Housed or left, or active again, from a day on. @throws Refusal `not-found`; `invalid` at `date` */
export function setHouseholdStatus(
  db: Db,
  id: string,
  status: HouseholdStatus,
  statusOn: CalendarDate,
  today: CalendarDate,
): void {
  const { listedOn } = getHousehold(db, id);
  refuseFields([
    statusOn > today && { path: 'date', key: 'date-in-future' },
    statusOn < listedOn && { path: 'date', key: 'before-listed', values: { date: listedOn } },
  ]);
  db.update(household).set({ status, statusOn }).where(eq(household.id, id)).run();
}

/** The fields as they are stored: by code only there is no name, and a name where there is none to hide. */
function checked(db: ReadDb, id: string | null, input: HouseholdInput, today: CalendarDate) {
  const code = input.code.trim();
  const name = input.name?.trim() ?? null;
  const isVictims = input.agencyId !== null && servesVictims(db, input.agencyId);
  refuseFields(
    [
      isCodeTaken(db, id, code) && { path: 'code', key: 'code-taken' },
      isVictims && !input.isCodeOnly && { path: 'isCodeOnly', key: 'victim-service-code-only' },
      input.isCodeOnly && name !== null && { path: 'name', key: 'code-only-name' },
      !input.isCodeOnly && name === null && { path: 'name', key: 'required' },
      !exists(db, county, input.countyId) && { path: 'countyId', key: 'unknown-county' },
      input.agencyId !== null &&
        !exists(db, agency, input.agencyId) && { path: 'agencyId', key: 'unknown-agency' },
      input.listedOn > today && { path: 'listedOn', key: 'date-in-future' },
    ].map(underHousehold),
  );
  const reviewReason = input.reviewReason?.trim() || null;
  return { ...input, code, name, reviewReason };
}

function underHousehold(problem: FieldProblem | false): FieldProblem | false {
  return problem && { ...problem, path: `household.${problem.path}` };
}

function isCodeTaken(db: ReadDb, id: string | null, code: string): boolean {
  return db
    .select({ code: household.code })
    .from(household)
    .where(ne(household.id, id ?? ''))
    .all()
    .some((other) => searchKey(other.code) === searchKey(code));
}

function exists(db: ReadDb, table: typeof county | typeof agency, id: string): boolean {
  return db.select({ id: table.id }).from(table).where(eq(table.id, id)).get() !== undefined;
}
