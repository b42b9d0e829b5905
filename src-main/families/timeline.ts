import { sql } from 'drizzle-orm';
import { addDays, type CalendarDate, compareDates, dayOfInstant } from '../../src-shared/dates.ts';
import type { Placement, TimelineItem } from '../../src-shared/families/contract.ts';
import { caseTimeline } from '../case-management/timeline.ts';
import { entryFields, textOf } from '../conferences/entry-text.ts';
import type { ReadDb } from '../desk.ts';
import { namesOfPeople } from '../people/store.ts';

type Part = TimelineItem['parts'][number];

interface Of {
  childId: string;
  note: string | null;
  placements: readonly Placement[];
  timeZone: string;
}

const blank = { by: null, label: null, parts: [], meetingId: null, formId: null };

/**
 * All that happened around a child, newest first: finalized conferences, case management, progress and results of
 * follow-up, what was raised, classes, and the note that came with the roster. `others` are items of
 * sections that decide by themselves who may read what, oldest first.
 */
export function timelineOf(
  db: ReadDb,
  of: Of,
  others: readonly TimelineItem[] = [],
): TimelineItem[] {
  const names = namesOfPeople(db);
  const items = [
    ...stays(of.placements),
    ...rosterNote(of),
    ...conferences(db, of.childId, names),
    ...raised(db, of, names),
    ...progress(db, of.childId, names),
    ...closings(db, of.childId, names),
    ...caseTimeline(db, of.childId),
    ...others,
  ];
  // Those of one day stay in the order in which they are gathered, the last on top.
  return items.toReversed().toSorted((a, b) => compareDates(b.date, a.date));
}

type Names = ReadonlyMap<string, string>;

function nameOf(names: Names, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}

function filled(parts: Part[]): Part[] {
  return parts.filter(({ text }) => text.trim() !== '');
}

function conferences(db: ReadDb, childId: string, names: Names): TimelineItem[] {
  const rows = db.all<{
    meetingId: string;
    formId: string | null;
    date: CalendarDate;
    by: string | null;
    outcome: string | null;
    texts: string;
  }>(sql`
    SELECT m.id AS meetingId, f.id AS formId, m.date, m.finalized_by AS "by", e.outcome,
      e.texts
    FROM entry e JOIN meeting m ON m.id = e.meeting_id
    LEFT JOIN follow_up_form f ON f.entry_id = e.id
    WHERE e.child_id = ${childId} AND m.kind = 'conference' AND m.finalized_at IS NOT NULL
    AND e.left_out_reason IS NULL ORDER BY m.date, m.id`);
  return rows.map((row) => ({
    kind: 'conference',
    date: row.date,
    by: nameOf(names, row.by),
    label: row.outcome,
    parts: filled(entryFields.map((field) => ({ field, text: textOf(row)[field] }))),
    meetingId: row.meetingId,
    formId: row.formId,
  }));
}

function progress(db: ReadDb, childId: string, names: Names): TimelineItem[] {
  const rows = db.all<{
    date: CalendarDate;
    by: string;
    status: string | null;
    note: string;
    what: string;
    meetingId: string;
    formId: string | null;
  }>(sql`
    SELECT p.date, p.by_id AS "by", p.status, p.note, a.what, e.meeting_id AS meetingId,
      a.form_id AS formId
    FROM action_progress p JOIN action a ON a.id = p.action_id JOIN entry e ON e.id = a.entry_id
    WHERE a.child_id = ${childId} ORDER BY p.date, p.at, p.id`);
  return rows.map(({ date, by, status, note, what, meetingId, formId }) => ({
    kind: 'progress',
    date,
    by: nameOf(names, by),
    label: status,
    parts: filled([
      { field: 'action', text: what },
      { field: 'note', text: note },
    ]),
    meetingId,
    formId,
  }));
}

/** Closing a follow-up form, with its result; its making stands with the conference. */
function closings(db: ReadDb, childId: string, names: Names): TimelineItem[] {
  const rows = db.all<{
    formId: string;
    meetingId: string;
    date: CalendarDate;
    by: string;
    result: string;
  }>(sql`
    SELECT f.id AS formId, f.meeting_id AS meetingId, g.closed_on AS date, g.closed_by AS "by",
      g.result
    FROM form_closing g JOIN follow_up_form f ON f.id = g.form_id
    WHERE f.child_id = ${childId} ORDER BY g.closed_on, g.closed_at`);
  return rows.map(({ formId, meetingId, date, by, result }) => ({
    kind: 'follow-up',
    date,
    by: nameOf(names, by),
    label: null,
    parts: filled([{ field: 'result', text: result }]),
    meetingId,
    formId,
  }));
}

function raised(db: ReadDb, { childId, timeZone }: Of, names: Names): TimelineItem[] {
  const rows = db.all<{ kind: string; text: string; by: string; at: string }>(sql`
    SELECT kind, text, raised_by AS "by", raised_at AS at FROM raised
    WHERE child_id = ${childId} ORDER BY raised_at, id`);
  return rows.map(({ kind, text, by, at }) => ({
    ...blank,
    kind: 'raised',
    date: dayOfInstant(at, timeZone),
    by: nameOf(names, by),
    label: kind,
    parts: [{ field: 'text', text }],
  }));
}

/** Each class from its first day, and the last day of each stay that a gap or nothing follows. */
function stays(placements: readonly Placement[]): TimelineItem[] {
  return placements.flatMap(({ className: label, start, end }, index) => {
    const begun: TimelineItem = { ...blank, kind: 'placement', date: start, label };
    const next = placements[index + 1];
    if (end === null || (next && next.start === addDays(end, 1))) return [begun];
    return [begun, { ...blank, kind: 'left', date: end, label }];
  });
}

function rosterNote({ note, placements }: Of): TimelineItem[] {
  const first = placements[0];
  if (!note || !first) return [];
  return [
    { ...blank, kind: 'roster-note', date: first.start, parts: [{ field: 'note', text: note }] },
  ];
}
