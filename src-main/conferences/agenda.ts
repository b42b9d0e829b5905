import { sql } from 'drizzle-orm';
import {
  type Agenda,
  type AgendaPlacement,
  buildAgenda,
} from '../../src-shared/conferences/agenda.ts';
import { isFirstConference } from '../../src-shared/conferences/calendar.ts';
import { Reason } from '../../src-shared/conferences/contract.ts';
import { MONITOR } from '../../src-shared/conferences/outcomes.ts';
import { type CalendarDate, isWithin } from '../../src-shared/dates.ts';
import type { ReadDb } from '../desk.ts';
import { actionIsOpen } from '../follow-ups/actions.ts';
import { type ChildEntry, childEntriesOf, isWritten } from '../meetings/entries.ts';
import { type Conference, finalizedConferences } from './store.ts';

/** The agenda of a conference with what it was made of. */
export interface LiveAgenda extends Agenda {
  isFirst: boolean;
  entries: ChildEntry[];
  /** Placed in the class on the conference's date. */
  childrenOfClass: string[];
}

/**
 * The agenda as it stands now while the conference is open, and as it stood when it was finalized
 * afterwards (rules.md, Conferences 3).
 */
export function agendaOf(db: ReadDb, conference: Conference): LiveAgenda {
  const { classId, date, programYear } = conference;
  const entries = childEntriesOf(db, conference.id);
  const placements = placementsInClass(db, classId);
  const childrenOfClass = placements
    .filter(({ start, end }) => isWithin(date, start, end))
    .map(({ childId }) => childId);
  if (conference.finalizedAt !== null) {
    const items = frozenItems(entries);
    const isFirst = items.some(({ reasons }) => reasons.includes('first'));
    return { isFirst, entries, childrenOfClass, items, monitored: [] };
  }
  const held = finalizedConferences(db, classId);
  const isFirst = isFirstConference(programYear, held);
  const agenda = buildAgenda({
    classId,
    date,
    isFirst,
    placements,
    lastFinalizedDate: held.at(-1)?.date ?? null,
    finalizedEntries: finalizedEntries(db, classId, programYear),
    raised: waitingRaised(db, classId),
    openActions: openActions(db, classId),
    monitored: monitoredChildren(db, classId),
    added: entries.filter((one) => one.isAdded).map(({ childId }) => childId),
    leftOut: entries.filter((one) => one.leftOutReason !== null).map(({ childId }) => childId),
    typed: entries.filter((one) => isWritten(db, one)).map(({ childId }) => childId),
  });
  return { ...agenda, isFirst, entries, childrenOfClass };
}

function frozenItems(entries: ChildEntry[]): Agenda['items'] {
  return entries
    .filter(({ leftOutReason }) => leftOutReason === null)
    .map(({ childId, reasons }) => ({
      childId,
      reasons: Reason.array().parse(JSON.parse(reasons)),
    }));
}

function placementsInClass(db: ReadDb, classId: string): AgendaPlacement[] {
  return db.all(sql`
    SELECT p.child_id AS childId, p.class_id AS classId, p.start_date AS start, p.end_date AS "end"
    FROM placement p JOIN child c ON c.id = p.child_id
    WHERE p.class_id = ${classId} ORDER BY c.last_name, c.first_name, c.id`);
}

/** Entries of the class's children in finalized conferences of the program year, in any class. */
function finalizedEntries(
  db: ReadDb,
  classId: string,
  { start, end }: { start: CalendarDate; end: CalendarDate },
): { childId: string; date: CalendarDate }[] {
  return db.all(sql`
    SELECT e.child_id AS childId, m.date FROM entry e JOIN meeting m ON m.id = e.meeting_id
    WHERE m.finalized_at IS NOT NULL AND m.kind = 'conference' AND e.left_out_reason IS NULL
    AND m.date BETWEEN ${start} AND ${end}
    AND e.child_id IN (SELECT child_id FROM placement WHERE class_id = ${classId})`);
}

function waitingRaised(
  db: ReadDb,
  classId: string,
): { id: string; childId: string; kind: 'concern' | 'update'; takenUp: boolean }[] {
  const rows = db.all<{ id: string; childId: string; kind: 'concern' | 'update' }>(sql`
    SELECT r.id, r.child_id AS childId, r.kind FROM raised r WHERE r.taken_up_by IS NULL
    AND r.child_id IN (SELECT child_id FROM placement WHERE class_id = ${classId})`);
  return rows.map((row) => ({ ...row, takenUp: false }));
}

function openActions(db: ReadDb, classId: string): { childId: string; actionId: string }[] {
  return db.all(sql`
    SELECT a.child_id AS childId, a.id AS actionId FROM action a
    JOIN entry e ON e.id = a.entry_id JOIN meeting m ON m.id = e.meeting_id
    WHERE m.finalized_at IS NOT NULL AND ${actionIsOpen}
    AND a.child_id IN (SELECT child_id FROM placement WHERE class_id = ${classId})`);
}

/** Children whose last finalized entry reads *Monitor*. */
function monitoredChildren(db: ReadDb, classId: string): string[] {
  const rows = db.all<{ childId: string; outcome: string | null }>(sql`
    SELECT childId, outcome FROM (
      SELECT e.child_id AS childId, e.outcome,
        row_number() OVER (PARTITION BY e.child_id ORDER BY m.date DESC, m.id DESC) AS nth
      FROM entry e JOIN meeting m ON m.id = e.meeting_id
      WHERE m.finalized_at IS NOT NULL AND m.kind = 'conference' AND e.left_out_reason IS NULL
      AND e.child_id IN (SELECT child_id FROM placement WHERE class_id = ${classId}))
    WHERE nth = 1`);
  return rows.filter(({ outcome }) => outcome === MONITOR).map(({ childId }) => childId);
}
