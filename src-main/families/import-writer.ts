import type { Database } from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { addDays } from '../../src-shared/dates.ts';
import type { RosterRow } from '../../src-shared/families/roster-row.ts';
import type { WriteDesk } from '../desk.ts';
import { addPerson, peopleByName } from '../people/store.ts';
import { childSearchKey } from './child-records.ts';
import { classKey } from './class-key.ts';
import { dropEmptyFamilies } from './families.ts';
import type { Stay } from './import-binder.ts';
import { importFamilies } from './import-families.ts';
import type { BinderPlan, ChangedChild } from './import-plan.ts';
import { placing } from './import-stays.ts';
import { schoolClass } from './tables.ts';

/** What every row of an import is written with: statements prepared once, names looked up once. */
interface Writer {
  statements: ReturnType<typeof prepare>;
  families: ReturnType<typeof importFamilies>;
  classes: ReadonlyMap<string, string>;
  staff: ReadonlyMap<string, string>;
  newId: () => string;
}

/** Writes a plan, within the caller's transaction: about a second for 10,000 new children. */
export function writePlan(desk: WriteDesk, plan: BinderPlan): void {
  const { db, client, newId } = desk;
  const writer: Writer = {
    statements: prepare(client),
    families: importFamilies(db, client, newId),
    classes: withClasses(desk, plan),
    staff: withStaff(desk, plan),
    newId,
  };
  for (const row of plan.new) writeNew(writer, row);
  for (const one of plan.changed) writeChanged(writer, one);
  if (plan.changed.length > 0) dropEmptyFamilies(db);
}

/** Ids of the program year's classes by `classKey`, the new ones made. */
function withClasses({ db, newId }: WriteDesk, plan: BinderPlan): Map<string, string> {
  const { programYearId } = plan;
  for (const name of plan.newClasses) {
    db.insert(schoolClass).values({ id: newId(), programYearId, name, start: null }).run();
  }
  const rows = db
    .select({ id: schoolClass.id, name: schoolClass.name })
    .from(schoolClass)
    .where(eq(schoolClass.programYearId, programYearId))
    .all();
  return new Map(rows.map(({ id, name }) => [classKey(name), id]));
}

/** Advocates whom only the file names become people without access and roles: an administrator's to give. */
function withStaff({ db, now, person, newId }: WriteDesk, plan: BinderPlan): Map<string, string> {
  for (const name of plan.newStaff) {
    addPerson(db, newId(), now, {
      name,
      discipline: 'family-services',
      roles: [],
      classIds: [],
      language: person.language,
    });
  }
  return peopleByName(db);
}

function prepare(client: Database) {
  return {
    addChild: client.prepare<[ChildColumns]>(
      `INSERT INTO child (id, participant_id, last_name, first_name, date_of_birth, family_id,
        relationship, advocate_id, iep, mckinney_vento, foster_care, note, search_key)
      VALUES (@id, @participantId, @lastName, @firstName, @dateOfBirth, @familyId, @relationship,
        @advocateId, @iep, @mckinneyVento, @fosterCare, @note, @searchKey)`,
    ),
    editChild: client.prepare<[ChildColumns]>(
      `UPDATE child SET participant_id = @participantId, last_name = @lastName,
        first_name = @firstName, date_of_birth = @dateOfBirth, family_id = @familyId,
        relationship = @relationship, advocate_id = @advocateId, iep = @iep,
        mckinney_vento = @mckinneyVento, foster_care = @fosterCare, note = @note,
        search_key = @searchKey WHERE id = @id`,
    ),
    addPlacement: client.prepare<[PlacementColumns]>(
      `INSERT INTO placement (id, child_id, class_id, start_date, end_date)
      VALUES (@id, @childId, @classId, @start, @end)`,
    ),
    endPlacement: client.prepare<[{ id: string; end: string }]>(
      'UPDATE placement SET end_date = @end WHERE id = @id',
    ),
    dropPlacement: client.prepare<[string | null]>('DELETE FROM placement WHERE id = ?'),
  };
}

interface ChildColumns {
  id: string;
  familyId: string;
  participantId: string | null;
  lastName: string;
  firstName: string;
  dateOfBirth: string;
  relationship: string | null;
  advocateId: string | null;
  iep: number;
  mckinneyVento: number;
  fosterCare: number;
  note: string | null;
  searchKey: string;
}

interface PlacementColumns {
  id: string;
  childId: string;
  classId: string;
  start: string;
  end: string | null;
}

type KnownFields = Pick<
  RosterRow,
  'participantId' | 'relationship' | 'iep' | 'mckinneyVento' | 'fosterCare' | 'note'
> & { advocateId: string | null };

const nothingKnown: KnownFields = {
  participantId: null,
  relationship: null,
  iep: null,
  mckinneyVento: null,
  fosterCare: null,
  note: null,
  advocateId: null,
};

/** A row over what the binder has: an empty cell leaves that, an unsaid yes-or-no is no. */
function columnsOf(
  { staff }: Writer,
  place: { id: string; familyId: string },
  row: RosterRow,
  known: KnownFields,
): ChildColumns {
  const { lastName, firstName, dateOfBirth } = row;
  const flag = (field: 'iep' | 'mckinneyVento' | 'fosterCare') =>
    Number(row[field] ?? known[field] ?? false);
  const participantId = row.participantId ?? known.participantId;
  return {
    ...place,
    ...{ participantId, lastName, firstName, dateOfBirth },
    relationship: row.relationship ?? known.relationship,
    advocateId: staff.get((row.advocate ?? '').toLowerCase()) ?? known.advocateId,
    iep: flag('iep'),
    mckinneyVento: flag('mckinneyVento'),
    fosterCare: flag('fosterCare'),
    note: row.note ?? known.note,
    searchKey: childSearchKey({ firstName, lastName, participantId }),
  };
}

function writeNew(writer: Writer, row: RosterRow): void {
  const id = writer.newId();
  const familyId = writer.families.ofNewChild(row);
  writer.statements.addChild.run(columnsOf(writer, { id, familyId }, row, nothingKnown));
  const { className, entryDate: start, exitDate: end } = row;
  place(writer, id, { id: null, className, start, end });
}

function writeChanged(writer: Writer, { row, child, changes, stays }: ChangedChild): void {
  const { statements, families } = writer;
  const { childId: id } = child;
  const familyId = families.ofKnownChild(child.familyId, row);
  statements.editChild.run(columnsOf(writer, { id, familyId }, row, child));
  if (!changes.some(({ field }) => placing.has(field))) return;
  // All out, then all in: in between, none may lie over another.
  for (const stay of child.stays) statements.dropPlacement.run(stay.id);
  const start = stays[0]?.start;
  if (child.leftOpen && start) {
    const dayBefore = addDays(start, -1);
    const end = child.leftOpen.end < dayBefore ? child.leftOpen.end : dayBefore;
    statements.endPlacement.run({ id: child.leftOpen.id, end });
  }
  for (const stay of stays) place(writer, id, stay);
}

function place({ statements, classes, newId }: Writer, childId: string, stay: Stay): void {
  const { className, start, end } = stay;
  const classId = classes.get(classKey(className));
  if (classId === undefined) throw new Error('a planned class was not made');
  statements.addPlacement.run({ id: stay.id ?? newId(), childId, classId, start, end });
}
