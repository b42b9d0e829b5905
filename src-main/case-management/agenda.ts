import { sql } from 'drizzle-orm';
import { buildCaseAgenda, type CaseAgendaLine } from '../../src-shared/case-management/agenda.ts';
import { CaseReason, CaseText } from '../../src-shared/case-management/contract.ts';
import type { CaseFinalizeInput } from '../../src-shared/case-management/finalize.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { ReadDb } from '../desk.ts';
import { actionsOfEntry } from '../follow-ups/actions.ts';
import { listAttendees } from '../meetings/attendees.ts';
import {
  type ChildEntry,
  childEntriesOf,
  type EntryRecord,
  isWritten,
  readTexts,
} from '../meetings/entries.ts';
import type { Meeting } from '../meetings/store.ts';
import { listAppointments } from './appointments.ts';
import { childFacts } from './children.ts';
import { listPlans, openStrategiesOf, type Plan, planState } from './plans.ts';

export const caseFields = CaseText.keyof().options;

/** What a case management meeting has written about a child, empty where nothing was (HS-24). */
export function caseTextOf(record: Pick<EntryRecord, 'texts'> | null): CaseText {
  return readTexts(record, caseFields);
}

/** The agenda of a meeting with what it was made of. */
export interface CaseAgenda {
  items: CaseAgendaLine[];
  entries: ChildEntry[];
  leftOut: ChildEntry[];
  /** The open plan of each child; none once the meeting is finalized. */
  openPlans: ReadonlyMap<string, Plan>;
}

/** The agenda as it stands now while the meeting is open, and as it stood when it was finalized. */
export function caseAgendaOf(db: ReadDb, meeting: Meeting): CaseAgenda {
  const entries = childEntriesOf(db, meeting.id);
  const leftOut = entries.filter(({ leftOutReason }) => leftOutReason !== null);
  const appointments = listAppointments(db).filter(
    (one) => one.meetingId === meeting.id && one.state !== 'withdrawn',
  );
  if (meeting.finalizedAt !== null) {
    const items = entries
      .filter(({ leftOutReason }) => leftOutReason === null)
      .map(({ childId, reasons }) => ({
        childId,
        reasons: CaseReason.array().parse(JSON.parse(reasons)),
        startsAt: appointments.find((one) => one.childId === childId)?.startsAt ?? null,
      }));
    return { items, entries, leftOut, openPlans: new Map() };
  }
  const open = listPlans(db).filter((plan) => planState(plan) === 'open');
  const lines = buildCaseAgenda({
    date: meeting.date,
    appointments,
    openPlans: open,
    discussed: discussions(db),
    added: entries.filter(({ isAdded }) => isAdded).map(({ childId }) => childId),
    leftOut: leftOut.map(({ childId }) => childId),
    typed: entries.filter((one) => isWritten(db, one)).map(({ childId }) => childId),
  });
  const openPlans = new Map(open.map((plan) => [plan.childId, plan]));
  return { items: byName(db, lines), entries, leftOut, openPlans };
}

/** In the order of the appointments, and of the names where they have no time. */
function byName(db: ReadDb, lines: CaseAgendaLine[]): CaseAgendaLine[] {
  const order = [
    ...childFacts(
      db,
      lines.map(({ childId }) => childId),
    ).keys(),
  ];
  const place = ({ childId }: CaseAgendaLine) => order.indexOf(childId);
  const timed = lines.filter(({ startsAt }) => startsAt !== null);
  const untimed = lines.filter(({ startsAt }) => startsAt === null);
  return [...timed, ...untimed.toSorted((a, b) => place(a) - place(b))];
}

/** Every discussion of a child in a finalized case management meeting. */
export function discussions(db: ReadDb): { childId: string; date: CalendarDate }[] {
  return db.all(sql`
    SELECT e.child_id AS childId, m.date FROM meeting m JOIN entry e ON e.meeting_id = m.id
    WHERE m.kind = 'case-management' AND m.finalized_at IS NOT NULL
    AND e.left_out_reason IS NULL AND e.child_id IS NOT NULL`);
}

/** What finalizing looks at (HS-24). */
export function caseFinalizeInput(
  db: ReadDb,
  { id, date }: Meeting,
  agenda: CaseAgenda,
  today: CalendarDate,
): CaseFinalizeInput {
  const planOf = (childId: string) => agenda.openPlans.get(childId) ?? null;
  return {
    date,
    today,
    attendees: listAttendees(db, id),
    agenda: agenda.items.map(({ childId, reasons }) => ({
      childId,
      hasOpenPlan: planOf(childId) !== null,
      isReviewDue: reasons.includes('review'),
    })),
    entries: agenda.entries.map((entry) => ({
      childId: entry.childId,
      outcome: entry.outcome,
      text: caseTextOf(entry),
      strategies:
        entry.outcome === 'support-plan'
          ? [
              ...actionsOfEntry(db, entry.id, today),
              ...openStrategiesOf(db, planOf(entry.childId), today),
            ]
          : [],
    })),
  };
}
