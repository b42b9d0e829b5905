import type { z } from 'zod';
import { childName } from '../../src-shared/families/child-name.ts';
import type { families, RosterCheck, RosterRead } from '../../src-shared/families/contract.ts';
import {
  checkingRecords,
  checkRecords,
  rosterDateOrder,
} from '../../src-shared/families/roster-check.ts';
import {
  completeColumns,
  doubledColumns,
  guessColumns,
  missingColumns,
} from '../../src-shared/families/roster-columns.ts';
import { familyConflicts } from '../../src-shared/families/roster-families.ts';
import type { RosterRules } from '../../src-shared/families/roster-reading.ts';
import { delimiterName, type RosterColumns } from '../../src-shared/families/roster-row.ts';
import type { PrepareDesk, Prepared, ReadDesk } from '../desk.ts';
import { programYearOn } from '../settings/store.ts';
import type { BinderChild } from './import-binder.ts';
import { type BinderPlan, planFor } from './import-plan.ts';
import { writePlan } from './import-writer.ts';
import { refuseFields } from './refuse-fields.ts';
import { type RosterFile, readRosterFile } from './roster-file.ts';

type Choice = z.output<(typeof families)['families.checkRoster']['input']>;
type Imported = z.output<(typeof families)['families.importRoster']['output']>;

/** How many records are shown beside the choice of columns. */
const SAMPLE = 5;
/** The records from which columns are guessed. */
const LOOKED_AT = 50;

function fileOf({ files }: Pick<ReadDesk, 'files'>, fileId: string): RosterFile {
  return readRosterFile(files.read(fileId, 'roster').content);
}

/**
 * Reads a file that came in whole and guesses its columns.
 * @throws Refusal `not-found`, and those of `readRosterFile`
 */
export function readRoster(desk: ReadDesk, fileId: string): RosterRead {
  const { encoding, delimiter, header, records, warnings } = fileOf(desk, fileId);
  const filled = records.filter(({ blank }) => !blank).slice(0, LOOKED_AT);
  const cells = filled.map((record) => record.cells);
  const columns = guessColumns(header, cells);
  const dateOrder = rosterDateOrder(records, columns);
  return {
    encoding,
    delimiter: delimiterName(delimiter),
    header,
    sample: cells.slice(0, SAMPLE),
    records: records.length,
    columns,
    dateOrderUnclear: dateOrder === 'unclear',
    dateOrder: dateOrder === 'unclear' ? 'month-first' : dateOrder,
    warnings,
  };
}

/** @throws Refusal `invalid` at `columns.<field>` with `column-missing` or `column-twice` */
function chosenColumns(choice: Choice, { header }: RosterFile): RosterColumns {
  const columns = completeColumns(choice.columns);
  const beyond = Object.entries(columns).filter(([, at]) => at !== null && at >= header.length);
  const problem = (key: string) => (field: string) => ({ path: `columns.${field}`, key });
  refuseFields([
    ...missingColumns(columns).map(problem('column-missing')),
    ...doubledColumns(columns).map(problem('column-twice')),
    ...beyond.map(([field]) => problem('column-unknown')(field)),
  ]);
  return columns;
}

function rulesFor({ db, today }: ReadDesk, { dateOrder }: Choice): RosterRules {
  return { today, programYear: programYearOn(db, today), dateOrder };
}

/** What would come in, what would change and what would not; writes nothing. */
export function checkRoster(desk: ReadDesk, choice: Choice): RosterCheck {
  const file = fileOf(desk, choice.fileId);
  const { good, blank, refused, warnings } = checkRecords(
    file.records,
    chosenColumns(choice, file),
    rulesFor(desk, choice),
  );
  const plan = planFor(desk, good);
  const { same, newClasses, newStaff } = plan;
  return {
    ...{ same, blank, refused, warnings, newClasses, newStaff },
    new: plan.new.map((row) => {
      const { dateOfBirth, className, entryDate, exitDate } = row;
      return { row: row.row, name: childName(row), dateOfBirth, className, entryDate, exitDate };
    }),
    changed: plan.changed.map(changedRow),
    conflicts: familyConflicts(good).map(({ familyKey, field, rows }) => ({
      familyKey,
      field,
      rows: rows.map(({ row, value }) => ({ row, value })),
    })),
    notInFile: plan.notInFile.map(named),
    withdrawn: plan.withdrawn.map(named),
  };
}

const named = (child: BinderChild) => ({ childId: child.childId, name: childName(child) });

function changedRow({ row, child, changes }: BinderPlan['changed'][number]) {
  const said = (value: string | boolean | null) => {
    if (typeof value !== 'boolean') return value;
    return value ? 'yes' : 'no';
  };
  return {
    row: row.row,
    ...named(child),
    changes: changes.map(({ field, from, to, on }) => ({
      ...{ field, on },
      from: said(from),
      to: said(to),
    })),
  };
}

/**
 * Brings a roster in: all good rows in one commit though others are refused. The plan is made anew
 * within the transaction, from the same rows, so it holds whatever changed since the check.
 */
export async function importRoster(desk: PrepareDesk, choice: Choice): Promise<Prepared<Imported>> {
  const file = fileOf(desk, choice.fileId);
  const columns = chosenColumns(choice, file);
  const total = file.records.length;
  const checking = checkingRecords(file.records, columns, rulesFor(desk, choice));
  let step = checking.next();
  while (!step.done) {
    await desk.progress(step.value, total);
    step = checking.next();
  }
  await desk.progress(total, total);
  const { good, blank, refused } = step.value;
  return {
    handle: (writing) => {
      const plan = planFor(writing, good);
      writePlan(writing, plan);
      const { new: imported, changed, same } = plan;
      return { imported: imported.length, changed: changed.length, same, blank, refused };
    },
  };
}
