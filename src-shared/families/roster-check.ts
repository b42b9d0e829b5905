import { type DateOrder, dateOrderOf, foldName } from './roster-cells.ts';
import { type RosterRules, type RowFault, readRow } from './roster-reading.ts';
import type {
  RosterColumns,
  RosterRecord,
  RosterRefusal,
  RosterRow,
  RosterWarning,
} from './roster-row.ts';

export interface CheckedRoster {
  good: RosterRow[];
  /** How many records have no text at all. */
  blank: number;
  refused: RosterRefusal[];
  warnings: RosterWarning[];
}

/** In which order the file's slashed dates are written, from all its date columns together. */
export function rosterDateOrder(
  records: RosterRecord[],
  columns: RosterColumns,
): DateOrder | 'unclear' {
  const used = [columns.dateOfBirth, columns.entryDate, columns.exitDate];
  return dateOrderOf(
    used.flatMap((column) =>
      column === null ? [] : records.map((record) => record.cells[column]?.trim() ?? ''),
    ),
  );
}

/**
 * Sorts the records of a file into rows that come in and rows that do not, each with its line, its
 * row and one reason: all good rows come in though others are refused. Of a participant met twice
 * the first good row counts; where an id is lacking, the same name and birth date is the same
 * participant. A class written in several ways ("room 1", "Room 1") takes the first.
 */
export function checkRecords(
  records: RosterRecord[],
  columns: RosterColumns,
  rules: RosterRules,
): CheckedRoster {
  const checking = checkingRecords(records, columns, rules);
  let step = checking.next();
  while (!step.done) step = checking.next();
  return step.value;
}

/** How many records are checked between two pauses. */
const SLICE = 500;

/** As `checkRecords`, with a pause after each slice that says how many records are done. */
export function* checkingRecords(
  records: RosterRecord[],
  columns: RosterColumns,
  rules: RosterRules,
): Generator<number, CheckedRoster> {
  const checked: CheckedRoster = { good: [], blank: 0, refused: [], warnings: [] };
  const seen = new SeenChildren();
  const classes = new Map<string, string>();
  for (const [index, record] of records.entries()) {
    if (index > 0 && index % SLICE === 0) yield index;
    if (record.blank) {
      checked.blank += 1;
      continue;
    }
    const at = { line: record.line, row: record.row };
    const reading = readRow(record, columns, rules);
    if (reading.row === null) {
      checked.refused.push({ ...at, ...reading.fault, name: reading.name });
      continue;
    }
    const { row, doubts } = reading;
    const person = personKey(row);
    const again = seen.meet(row.participantId, person);
    if (again) {
      checked.refused.push({ ...at, ...again, name: reading.name });
      continue;
    }
    if (seen.names.has(person)) doubts.push({ code: 'same-name-and-birth', field: null });
    seen.add(row.participantId, person);
    checked.good.push({ ...row, className: oneSpelling(row.className, classes) });
    checked.warnings.push(...doubts.map((doubt) => ({ ...at, ...doubt })));
  }
  return checked;
}

/** The first spelling met of a class; `spellings` holds it by the folded name. */
function oneSpelling(className: string, spellings: Map<string, string>): string {
  const folded = foldName(className) || className;
  const first = spellings.get(folded) ?? className;
  spellings.set(folded, first);
  return first;
}

/** Name and birth date for comparison, without case and accents. */
export function personKey(
  child: Pick<RosterRow, 'lastName' | 'firstName' | 'dateOfBirth'>,
): string {
  const folded = (name: string) => foldName(name) || name;
  return [folded(child.lastName), folded(child.firstName), child.dateOfBirth].join('|');
}

/** Who has come in already, by participant id and by person key. */
class SeenChildren {
  readonly names = new Set<string>();
  private readonly ids = new Set<string>();
  private readonly namesWithoutId = new Set<string>();

  /** Why a row of a participant who has come in already stays out, or null. */
  meet(participantId: string | null, person: string): RowFault | null {
    if (participantId !== null && this.ids.has(participantId)) {
      return { reason: 'same-participant-again', field: 'participantId' };
    }
    const same = participantId === null ? this.names : this.namesWithoutId;
    return same.has(person) ? { reason: 'same-participant-again', field: null } : null;
  }

  add(participantId: string | null, person: string): void {
    if (participantId === null) this.namesWithoutId.add(person);
    else this.ids.add(participantId);
    this.names.add(person);
  }
}
