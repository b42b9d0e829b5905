import type { CaseMinutesContent } from '../../src-shared/case-management/content.ts';
import { CaseOutcome } from '../../src-shared/case-management/outcomes.ts';
import { actionContent } from '../conferences/minutes.ts';
import type { ReadDb } from '../desk.ts';
import { actionsOfEntry } from '../follow-ups/actions.ts';
import { attendeeContent } from '../meetings/attendee-content.ts';
import { listAttendees } from '../meetings/attendees.ts';
import type { Meeting } from '../meetings/store.ts';
import { readSetting } from '../settings/store.ts';
import { type CaseAgenda, caseTextOf } from './agenda.ts';
import { childFacts } from './children.ts';

/** The minutes of a case management meeting that meets every condition, as they are fixed. */
export function caseMinutesContent(
  db: ReadDb,
  { id, date, startsAt, endsAt, notes }: Meeting,
  { items, entries, leftOut }: CaseAgenda,
): CaseMinutesContent {
  const children = childFacts(
    db,
    [...items, ...leftOut].map(({ childId }) => childId),
  );
  const nameOf = (childId: string) => children.get(childId)?.name ?? '';
  return {
    type: 'case-management-minutes',
    siteName: readSetting(db, 'site-name'),
    ...{ date, startsAt, endsAt, notes },
    attendees: listAttendees(db, id).map(attendeeContent),
    entries: items.flatMap(({ childId, reasons }) => {
      const entry = entries.find((one) => one.childId === childId);
      // Without an outcome nothing is finalized.
      const outcome = CaseOutcome.safeParse(entry?.outcome);
      if (!entry || !outcome.success) return [];
      const { reviewOn, ...text } = caseTextOf(entry);
      return {
        ...{ childId, reasons, ...text },
        name: nameOf(childId),
        dateOfBirth: children.get(childId)?.dateOfBirth ?? date,
        outcome: outcome.data,
        reviewOn: reviewOn === '' ? null : reviewOn,
        strategies: actionsOfEntry(db, entry.id, date)
          .filter(({ what }) => what.trim() !== '')
          .map(actionContent),
      };
    }),
    leftOut: leftOut.map(({ childId, leftOutReason }) => ({
      childId,
      name: nameOf(childId),
      reason: leftOutReason ?? '',
    })),
  };
}
