import { inArray } from 'drizzle-orm';
import { outcomeById } from '../../src-shared/conferences/outcomes.ts';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import type { FormContent, MinutesContent } from '../../src-shared/signatures/content.ts';
import type { ReadDb } from '../desk.ts';
import { child, family } from '../families/tables.ts';
import { actionsOfEntry } from '../follow-ups/actions.ts';
import { attendeeContent } from '../meetings/attendee-content.ts';
import { listAttendees } from '../meetings/attendees.ts';
import { readSetting } from '../settings/store.ts';
import type { LiveAgenda } from './agenda.ts';
import { textOf } from './entry-text.ts';
import type { Conference } from './store.ts';

/** First and last name and date of birth of children, by id. */
export function childrenById(
  db: ReadDb,
  ids: string[],
): Map<string, { name: string; dateOfBirth: string; familyId: string }> {
  const rows = ids.length ? db.select().from(child).where(inArray(child.id, ids)).all() : [];
  return new Map(
    rows.map(({ id, firstName, lastName, dateOfBirth, familyId }) => [
      id,
      { name: `${firstName} ${lastName}`, dateOfBirth, familyId },
    ]),
  );
}

export function actionContent(view: ActionView): FormContent['actions'][number] {
  const { id, what, service, responsibleName, due } = view;
  return { id, what, service, responsible: responsibleName, due };
}

/** The minutes of a conference that meets every condition, as they are fixed (rules.md, Conferences 5). */
export function minutesContent(
  db: ReadDb,
  conference: Conference,
  agenda: LiveAgenda,
): MinutesContent {
  const { className, date, startsAt, endsAt, notes } = conference;
  const outcomes = readSetting(db, 'outcomes');
  const leftOut = agenda.entries.filter((entry) => entry.leftOutReason !== null);
  const ids = [...agenda.items, ...leftOut].map(({ childId }) => childId);
  const children = childrenById(db, ids);
  return {
    type: 'conference-minutes',
    siteName: readSetting(db, 'site-name'),
    ...{ className, date, startsAt, endsAt, notes },
    isFirst: agenda.isFirst,
    attendees: listAttendees(db, conference.id).map(attendeeContent),
    entries: agenda.items.map(({ childId, reasons }) => {
      const entry = agenda.entries.find((one) => one.childId === childId) ?? null;
      const actions = entry ? actionsOfEntry(db, entry.id, date) : [];
      return {
        childId,
        name: children.get(childId)?.name ?? '',
        dateOfBirth: children.get(childId)?.dateOfBirth ?? '',
        reasons,
        outcome: outcomeById(outcomes, entry?.outcome ?? null),
        ...textOf(entry),
        actions: actions.filter(({ what }) => what.trim() !== '').map(actionContent),
      };
    }),
    leftOut: leftOut.map(({ childId, leftOutReason }) => ({
      childId,
      name: children.get(childId)?.name ?? '',
      reason: leftOutReason ?? '',
    })),
  };
}

/** The name of the adult to talk to, for a form. */
export function primaryAdultOf(db: ReadDb, familyId: string): string | null {
  const row = db
    .select()
    .from(family)
    .where(inArray(family.id, [familyId]))
    .get();
  return row?.primaryAdult ?? null;
}
