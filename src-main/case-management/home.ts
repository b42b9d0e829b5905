import { sql } from 'drizzle-orm';
import { pendingState } from '../../src-shared/deadline.ts';
import { blankLine, type HomeLine, type HomeSplit } from '../../src-shared/home/contract.ts';
import { reaches, reachOf } from '../../src-shared/rights.ts';
import type { ReadDesk } from '../desk.ts';
import { listAppointments, viewAppointments } from './appointments.ts';
import { childFacts } from './children.ts';
import { begunCaseMeetings, caseDeadlinesOf } from './deadlines.ts';
import { listPlanRows } from './plan-view.ts';

/**
 * What case management owes (HS-22, HS-24): overdue meetings and the next one, a meeting to finish,
 * appointments waiting, reviews of plans due. Site-wide lines are for whoever schedules meetings.
 */
export function caseWork(desk: ReadDesk): HomeSplit {
  const { person } = desk;
  if (reachOf('read-records', person.roles) === 'none') return { yours: [], site: [] };
  const lines = [...owed(desk), ...waiting(desk)];
  for (const { id: meetingId, date: due } of begunCaseMeetings(desk)) {
    const place = { page: 'case-meeting', meetingId, childId: null } as const;
    lines.push({ ...blankLine, what: 'open-case-management', due, state: 'to-finish', place });
  }
  const reviews = reviewsDue(desk);
  return {
    yours: reviews.filter(({ isMine }) => isMine).map(({ line }) => line),
    site: [...lines, ...reviews.filter(({ isMine }) => !isMine).map(({ line }) => line)],
  };
}

/** Everything overdue, and what comes next; a site without children owes nothing yet. */
function owed(desk: ReadDesk): HomeLine[] {
  if (desk.db.get(sql`SELECT 1 FROM child LIMIT 1`) === undefined) return [];
  const pending = caseDeadlinesOf(desk).filter(
    ({ state }) => state !== 'done' && state !== 'done-late',
  );
  const next = pending.find(({ state }) => state !== 'overdue');
  const shown = pending.filter((one) => one.state === 'overdue' || one === next);
  return shown.map(({ what, month, due, state, children, discussed }) => ({
    ...{ ...blankLine, what, month, due },
    count: month === null ? null : children - discussed,
    state: state === 'done' || state === 'done-late' ? 'open' : state,
    source: 'HS-22',
    place: { page: 'case-management' },
  }));
}

/** One line for all that wait: the day is that of the one due first. */
function waiting(desk: ReadDesk): HomeLine[] {
  const { db, person, today } = desk;
  if (reachOf('write-records', person.roles) !== 'all') return [];
  const rows = viewAppointments(
    desk,
    listAppointments(db).filter(({ state }) => state === 'waiting'),
  );
  if (rows.length === 0) return [];
  const due = rows.flatMap((row) => row.due ?? []).toSorted()[0] ?? null;
  const state = due === null ? 'open' : pendingState({ due }, today);
  const place = { page: 'case-management' } as const;
  return [
    {
      ...{ ...blankLine, what: 'appointments-waiting', count: rows.length, due, place },
      state: state === 'not-open' ? 'open' : state,
      source: 'HS-22',
    },
  ];
}

/** Reviews that are overdue or due soon; one's own are those of own classes and families. */
function reviewsDue(desk: ReadDesk): { line: HomeLine; isMine: boolean }[] {
  const { db, person, today } = desk;
  const plans = listPlanRows(desk, { state: 'open', childId: null });
  const children = childFacts(
    db,
    plans.map(({ childId }) => childId),
  );
  return plans.flatMap(({ id: planId, childId, childName, reviewOn: due }) => {
    const state = pendingState({ due }, today);
    if (state !== 'overdue' && state !== 'due-soon') return [];
    const child = children.get(childId);
    const isMine =
      child !== undefined &&
      reaches('write-records', person, child) &&
      ((child.classId !== null && person.classIds.includes(child.classId)) ||
        person.familyIds.includes(child.familyId));
    const place = { page: 'plan', planId, actionId: null } as const;
    const line: HomeLine = {
      ...{ ...blankLine, what: 'plan-review', for: childName, due, state, place },
      source: 'HS-24',
    };
    return [{ line, isMine }];
  });
}
