import { z } from 'zod';
import { Raised } from '../conferences/contract.ts';
import { CalendarDate } from '../dates.ts';
import { ActionView } from '../follow-ups/contract.ts';
import {
  command,
  filledText,
  Id,
  job,
  Nothing,
  opening,
  query,
  section,
  text,
} from '../operation.ts';
import { AccessRow } from '../vault/contract.ts';

const shortText = text(200);

/** What belongs to the child, as a roster carries it. Relationship and advocate are the child's. */
export const ChildInput = z.strictObject({
  participantId: text(40).nullable(),
  lastName: filledText(120),
  firstName: filledText(120),
  dateOfBirth: CalendarDate,
  relationship: shortText.nullable(),
  advocateId: Id.nullable(),
  iep: z.boolean(),
  mckinneyVento: z.boolean(),
  fosterCare: z.boolean(),
  note: text(10_000).nullable(),
});
export type ChildInput = z.infer<typeof ChildInput>;

/** What siblings share. */
export const FamilyInput = z.strictObject({
  familyKey: text(40).nullable(),
  primaryAdult: shortText.nullable(),
  phone: text(60).nullable(),
  homeLanguage: text(60).nullable(),
});
export type FamilyInput = z.infer<typeof FamilyInput>;

/** A child in a class from a date to a date, both included. */
export const Placement = z.strictObject({
  id: Id,
  classId: Id,
  className: z.string(),
  start: CalendarDate,
  end: CalendarDate.nullable(),
});
export type Placement = z.infer<typeof Placement>;

export const ChildRow = z.strictObject({
  id: Id,
  name: z.string(),
  participantId: z.string().nullable(),
  dateOfBirth: CalendarDate,
  className: z.string().nullable(),
  classId: Id.nullable(),
  advocateName: z.string().nullable(),
  enteredOn: CalendarDate.nullable(),
  /** Last day in the program, when the child has left. */
  leftOn: CalendarDate.nullable(),
  openActions: z.number().int(),
});
export type ChildRow = z.infer<typeof ChildRow>;

/** One thing that happened, newest first in the child's file. */
export const TimelineItem = z.strictObject({
  /** `placement` begins one; `left` is the last day of a stay in the program. */
  kind: z.enum([
    'conference',
    'case-management',
    'plan-review',
    'plan-closed',
    'follow-up',
    'progress',
    'raised',
    'placement',
    'left',
    'roster-note',
    'note',
  ]),
  date: CalendarDate,
  by: z.string().nullable(),
  /**
   * An outcome id for a conference or a case management meeting, a status for progress, `concern` or `update` for what was
   * raised, a class's name for a placement and for leaving, the kind of a note; null for a
   * follow-up form's closing.
   */
  label: z.string().nullable(),
  /** What was written, by field; empty texts are left out. Keys are fields of EntryText and the like. */
  parts: z.array(
    z.strictObject({
      field: z.string(),
      text: z.string(),
      /** Who appended it and when, where that is another than the item's own. */
      by: z.string().optional(),
      date: CalendarDate.optional(),
    }),
  ),
  meetingId: Id.nullable(),
  formId: Id.nullable(),
  planId: Id.optional(),
  noteId: Id.optional(),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

export const ChildFile = z.strictObject({
  id: Id,
  child: ChildInput,
  name: z.string(),
  advocateName: z.string().nullable(),
  family: FamilyInput.extend({ id: Id }),
  siblings: z.array(z.strictObject({ id: Id, name: z.string(), mayOpen: z.boolean() })),
  placements: z.array(Placement),
  current: Placement.nullable(),
  openActions: z.array(ActionView),
  raised: z.array(Raised),
  timeline: z.array(TimelineItem),
  mayWrite: z.boolean(),
  mayManage: z.boolean(),
});
export type ChildFile = z.infer<typeof ChildFile>;

export const ClassRow = z.strictObject({
  id: Id,
  name: z.string(),
  /** Set on the class; null means its earliest placement counts. */
  start: CalendarDate.nullable(),
  effectiveStart: CalendarDate.nullable(),
  children: z.number().int(),
  teachers: z.array(z.string()),
});
export type ClassRow = z.infer<typeof ClassRow>;

export const FamilyRow = FamilyInput.extend({
  id: Id,
  children: z.array(z.strictObject({ id: Id, name: z.string() })),
});
export type FamilyRow = z.infer<typeof FamilyRow>;

const DateOrder = z.enum(['month-first', 'day-first']);

/** Which column of the file holds which field; `null` for none. */
export const RosterColumns = z.record(z.string().max(40), z.number().int().min(0).nullable());

export const RosterRead = z.strictObject({
  encoding: z.string(),
  delimiter: z.string(),
  header: z.array(z.string()),
  /** The first records under the header, for a look. */
  sample: z.array(z.array(z.string())),
  records: z.number().int(),
  columns: RosterColumns,
  /** Dates such as 3/4/2026 can be read both ways, and the person must say which. */
  dateOrderUnclear: z.boolean(),
  /** How the file's dates read; a mere offer where that is unclear. */
  dateOrder: DateOrder,
  /** Codes of `roster:fileWarnings`. */
  warnings: z.array(z.strictObject({ code: z.string(), line: z.number().int() })),
});
export type RosterRead = z.infer<typeof RosterRead>;

const Refused = z.strictObject({
  line: z.number().int(),
  row: z.number().int(),
  reason: z.string(),
  field: z.string().nullable(),
  name: z.string(),
});

/** A yes-or-no field reads `yes` or `no`. */
const RowChange = z.strictObject({
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** For a move: the first day in the new class. */
  on: CalendarDate.nullable(),
});

export const RosterCheck = z.strictObject({
  new: z.array(
    z.strictObject({
      row: z.number().int(),
      name: z.string(),
      dateOfBirth: CalendarDate,
      className: z.string(),
      entryDate: CalendarDate,
      exitDate: CalendarDate.nullable(),
    }),
  ),
  changed: z.array(
    z.strictObject({
      row: z.number().int(),
      childId: Id,
      name: z.string(),
      changes: z.array(RowChange),
    }),
  ),
  same: z.number().int(),
  blank: z.number().int(),
  refused: z.array(Refused),
  /** Siblings' rows that disagree on the family; the first row's value is taken. */
  conflicts: z.array(
    z.strictObject({
      familyKey: z.string(),
      field: z.string(),
      rows: z.array(z.strictObject({ row: z.number().int(), value: z.string().nullable() })),
    }),
  ),
  newClasses: z.array(z.string()),
  newStaff: z.array(z.string()),
  /** In the binder and not in the file; nothing happens to them. */
  notInFile: z.array(z.strictObject({ childId: Id, name: z.string() })),
  /** Left in the binder and without an exit in the file; they stay as they are. */
  withdrawn: z.array(z.strictObject({ childId: Id, name: z.string() })),
  /** Rows that come in and want a look: codes of `roster:warnings`. */
  warnings: z.array(
    z.strictObject({
      line: z.number().int(),
      row: z.number().int(),
      code: z.string(),
      field: z.string().nullable(),
    }),
  ),
});
export type RosterCheck = z.infer<typeof RosterCheck>;

const RosterChoice = z.strictObject({
  fileId: Id,
  columns: RosterColumns,
  dateOrder: DateOrder,
});

const OfChild = z.strictObject({ childId: Id });

export const families = section('families', {
  /** Find as you type: children by name or participant id, accents ignored; 20 at most. */
  'families.search': query(
    'read-records',
    z.strictObject({ query: text(100) }),
    z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        className: z.string().nullable(),
        leftOn: CalendarDate.nullable(),
      }),
    ),
  ),
  'families.children': query(
    'read-records',
    z.strictObject({
      query: text(100),
      classId: Id.nullable(),
      status: z.enum(['enrolled', 'left', 'all']),
      sort: z.enum(['name', 'class', 'entered', 'birth']),
      descending: z.boolean(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({ rows: z.array(ChildRow), total: z.number().int() }),
  ),
  'families.child': opening('read-records', OfChild, ChildFile),
  'families.addChild': command(
    'manage-roster',
    z.strictObject({
      child: ChildInput,
      /** An existing family, or a new one. */
      familyId: Id.nullable(),
      family: FamilyInput,
      classId: Id,
      start: CalendarDate,
    }),
    z.strictObject({ id: Id }),
  ),
  'families.editChild': command('manage-roster', OfChild.extend({ child: ChildInput }), Nothing),
  'families.withdraw': command('manage-roster', OfChild.extend({ lastDay: CalendarDate }), Nothing),
  /** Ends the placement the day before and begins another; also brings a child back who has left. */
  'families.moveClass': command(
    'manage-roster',
    OfChild.extend({ classId: Id, start: CalendarDate }),
    Nothing,
  ),
  'families.list': query('read-records', z.strictObject({ query: text(100) }), z.array(FamilyRow)),
  'families.editFamily': command('manage-roster', FamilyInput.extend({ familyId: Id }), Nothing),
  'families.classes': query('signed-in', Nothing, z.array(ClassRow)),
  'families.addClass': command(
    'manage-roster',
    z.strictObject({ name: filledText(120), start: CalendarDate.nullable() }),
    z.strictObject({ id: Id }),
  ),
  'families.editClass': command(
    'manage-roster',
    z.strictObject({ classId: Id, name: filledText(120), start: CalendarDate.nullable() }),
    Nothing,
  ),
  /** A concern or an update noted between meetings; it brings the child onto the next agenda (HS-07). */
  'families.raise': command(
    'write-records',
    OfChild.extend({ kind: z.enum(['concern', 'update']), text: filledText(4_000) }),
    z.strictObject({ id: Id }),
  ),
  /** Who opened this child's file, and when (PR-14). */
  'families.accessLog': query('manage-roster', OfChild, z.array(AccessRow)),
  'families.readRoster': command('manage-roster', z.strictObject({ fileId: Id }), RosterRead),
  'families.checkRoster': command('manage-roster', RosterChoice, RosterCheck),
  'families.importRoster': job(
    'manage-roster',
    RosterChoice,
    z.strictObject({
      imported: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      blank: z.number().int(),
      refused: z.array(Refused),
    }),
  ),
});
