import { sql } from 'drizzle-orm';
import type { AgencyReport, ReportLine } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { reportState } from '../../src-shared/coordinated-entry/report-back.ts';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { isOpen, statusOf } from '../../src-shared/follow-ups/rules.ts';
import type { ReadDb } from '../desk.ts';
import { actionsById } from '../follow-ups/actions.ts';
import { namesOfAgencies } from './agencies.ts';
import { labelOf } from './household-records.ts';
import { closingsOf, type RegionMeeting } from './meeting-store.ts';
import { byName } from './regions.ts';

interface Step {
  actionId: string;
  householdId: string;
  code: string;
  name: string | null;
  regionId: string;
  agencyId: string | null;
  decidedAt: string;
}

/** A line of the report-back with whose it is. */
export type AgencyLine = ReportLine & { agencyId: string | null };

/**
 * What there is to report on at a meeting: the action steps on the region's households that were decided
 * before it and are open, or were closed since the meeting before (CE-11, CE-12, CE-24). Of a finalized
 * meeting, as it stood then.
 */
export function reportLines(
  db: ReadDb,
  { regionId, finalizedAt }: Pick<RegionMeeting, 'regionId' | 'finalizedAt'>,
  today: string,
): AgencyLine[] {
  const until = finalizedAt ?? '9999';
  const steps = db
    .all<Step>(sql`
      SELECT a.id AS actionId, h.id AS householdId, h.code, h.name, c.region_id AS regionId,
        p.agency_id AS agencyId, m.finalized_at AS decidedAt
      FROM action a JOIN household h ON h.id = a.household_id JOIN county c ON c.id = h.county_id
      JOIN entry e ON e.id = a.entry_id JOIN meeting m ON m.id = e.meeting_id
      LEFT JOIN person p ON p.id = a.responsible_id
      WHERE m.finalized_at < ${until}
      ORDER BY a.due_date IS NULL, a.due_date, a.id`)
    .filter((step) => regionId === null || step.regionId === regionId);
  const closings = new Map<string, string[]>();
  for (const { regionId: of } of steps) {
    if (closings.has(of)) continue;
    closings.set(
      of,
      closingsOf(db, of).filter((at) => at < until),
    );
  }
  const actions = new Map(
    actionsById(
      db,
      steps.map(({ actionId }) => actionId),
      today,
    ).map((view) => [view.id, view]),
  );
  return steps.flatMap((step) => {
    const action = actions.get(step.actionId);
    const ended = closings.get(step.regionId) ?? [];
    if (!action || !isToReport(action, ended.at(-1) ?? '', until)) return [];
    const said = action.progress.filter(({ at }) => at <= until);
    const updates = said.map(({ at }) => at);
    const { householdId, agencyId, decidedAt } = step;
    const state = reportState({ decidedAt, updates }, ended);
    const update = state.isReported ? (said.at(-1)?.note ?? null) : null;
    return [{ action, householdId, label: labelOf(step), agencyId, ...state, update }];
  });
}

/** Open at the UTC instant `until`, or closed after the last meeting before it. */
function isToReport({ progress }: ActionView, lastClosing: string, until: string): boolean {
  const statusAt = (instant: string) => statusOf(progress.filter(({ at }) => at <= instant));
  return isOpen(statusAt(until)) || isOpen(statusAt(lastClosing));
}

/** The lines agency by agency, by name; the office's own last. */
export function reportsByAgency(db: ReadDb, lines: readonly AgencyLine[]): AgencyReport[] {
  const names = namesOfAgencies(db);
  const groups = [...Map.groupBy(lines, ({ agencyId }) => agencyId)].map(([agencyId, own]) => ({
    agencyId,
    agencyName: agencyId === null ? null : (names.get(agencyId) ?? ''),
    lines: own.map(({ agencyId: _, ...line }) => line),
    missing: own.filter((one) => !one.isReported).length,
  }));
  const named = groups.map((group) => ({ ...group, name: group.agencyName ?? '\uffff' }));
  return byName(named).map(({ name: _, ...group }) => group);
}
