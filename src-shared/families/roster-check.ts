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
  const checked: CheckedRoster = { good: [], blank: 0, refused: [], warnings: [] };
  const seen = new SeenChildren();
  const classes = new Map<string, string>();
  for (const record of records) {
    if (record.blank) {
      checked.blank += 1;
      continue;
    }
    const at = { line: record.line, row: record.row };
    const reading = readRow(record, columns, rules);
    const fault = reading.row === null ? reading.fault : seen.meet(reading.row);
    if (reading.row === null || fault !== null) {
      if (fault) checked.refused.push({ ...at, ...fault, name: reading.name });
      continue;
    }
    const { row, doubts } = reading;
    if (seen.namesake(row)) doubts.push({ code: 'same-name-and-birth', field: null });
    seen.add(row);
    const spelling = foldName(row.className) || row.className;
    const className = classes.get(spelling) ?? row.className;
    classes.set(spelling, className);
    checked.good.push({ ...row, className });
    checked.warnings.push(...doubts.map((doubt) => ({ ...at, ...doubt })));
  }
  return checked;
}

/** Name and birth date for comparison, without case and accents. */
export function personKey(
  child: Pick<RosterRow, 'lastName' | 'firstName' | 'dateOfBirth'>,
): string {
  const folded = (name: string) => foldName(name) || name;
  return [folded(child.lastName), folded(child.firstName), child.dateOfBirth].join('|');
}

/** Who has come in already, by participant id and by name with birth date. */
class SeenChildren {
  private readonly ids = new Set<string>();
  private readonly names = new Set<string>();
  private readonly namesWithoutId = new Set<string>();

  /** Why this row is of a participant who has come in already, or null. */
  meet(row: RosterRow): RowFault | null {
    if (row.participantId !== null && this.ids.has(row.participantId)) {
      return { reason: 'same-participant-again', field: 'participantId' };
    }
    const same = row.participantId === null ? this.names : this.namesWithoutId;
    if (!same.has(personKey(row))) return null;
    return { reason: 'same-participant-again', field: null };
  }

  /** Another id with the same name and birth date: comes in, and is worth a look. */
  namesake(row: RosterRow): boolean {
    return this.names.has(personKey(row));
  }

  add(row: RosterRow): void {
    if (row.participantId === null) this.namesWithoutId.add(personKey(row));
    else this.ids.add(row.participantId);
    this.names.add(personKey(row));
  }
}
