import { sql } from 'drizzle-orm';
import type { TimelineItem } from '../../src-shared/families/contract.ts';
import type { ReadDb } from '../desk.ts';
import { namesOfPeople } from '../people/store.ts';
import { caseFields, caseTextOf } from './agenda.ts';
import { listPlans, reviewsOf } from './plans.ts';

/** Case management in a child's file, oldest first: discussions, progress on plans, and their ends. */
export function caseTimeline(db: ReadDb, childId: string): TimelineItem[] {
  const plans = listPlans(db, childId);
  const blank = { by: null, label: null, meetingId: null, formId: null };
  const progress = plans.flatMap(({ id: planId }) =>
    reviewsOf(db, planId)
      .filter((review) => review.progress.trim() !== '')
      .map(({ date, by, progress: text }): TimelineItem => {
        return {
          ...blank,
          kind: 'plan-review',
          date,
          by,
          planId,
          parts: [{ field: 'text', text }],
        };
      }),
  );
  const ends = plans.flatMap(({ id: planId, closedOn: date, result: text }): TimelineItem[] => {
    if (date === null || text === null) return [];
    return [{ ...blank, kind: 'plan-closed', date, planId, parts: [{ field: 'result', text }] }];
  });
  const planOf = new Map(plans.map(({ id, entryId }) => [entryId, id]));
  return [...discussions(db, childId, planOf), ...progress, ...ends];
}

function discussions(
  db: ReadDb,
  childId: string,
  planOf: ReadonlyMap<string, string>,
): TimelineItem[] {
  const names = namesOfPeople(db);
  const rows = db.all<{
    entryId: string;
    meetingId: string;
    date: string;
    by: string | null;
    outcome: string | null;
    texts: string;
  }>(sql`
    SELECT e.id AS entryId, m.id AS meetingId, m.date, m.finalized_by AS "by", e.outcome, e.texts
    FROM entry e JOIN meeting m ON m.id = e.meeting_id
    WHERE e.child_id = ${childId} AND m.kind = 'case-management' AND m.finalized_at IS NOT NULL
    AND e.left_out_reason IS NULL ORDER BY m.date, m.id`);
  return rows.map(({ entryId, meetingId, date, by, outcome, texts }) => {
    const text = caseTextOf({ texts });
    const planId = planOf.get(entryId);
    return {
      ...{ kind: 'case-management', date, meetingId, formId: null },
      ...(planId ? { planId } : {}),
      by: by === null ? null : (names.get(by) ?? null),
      label: outcome,
      parts: caseFields
        .filter((field) => field !== 'reviewOn' && text[field].trim() !== '')
        .map((field) => ({ field, text: text[field] })),
    };
  });
}
