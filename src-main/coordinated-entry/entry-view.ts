import { sql } from 'drizzle-orm';
import {
  type HouseholdEntryView,
  type HouseholdMonth,
  HouseholdOutcome,
} from '../../src-shared/coordinated-entry/household-entry.ts';
import type { ReadDb, ReadDesk } from '../desk.ts';
import { actionsOfEntry, openActionsOf } from '../follow-ups/actions.ts';
import { findHouseholdEntry } from '../meetings/entries.ts';
import { namesOfPeople } from '../people/store.ts';
import { viewHousehold } from './households.ts';
import { householdAgendaOf } from './meeting-agenda.ts';
import { getRegionMeeting } from './meeting-store.ts';
import { householdTextOf, outcomeOf, reviewOf, whereaboutsOf } from './reviews.ts';

/**
 * One household's page of a meeting: the facts, what was said and promised before, and what is
 * written now. @throws Refusal `not-found`
 */
export function viewHouseholdEntry(
  desk: ReadDesk,
  meetingId: string,
  householdId: string,
): HouseholdEntryView {
  const { db, now, today } = desk;
  const meeting = getRegionMeeting(db, meetingId);
  const { label, household, agencyName, regionName, countyName, navigators, services } =
    viewHousehold(desk, householdId);
  const { code, isCodeOnly, size, listedOn, isYouth, hasActiveReferral, reviewReason } = household;
  const entry = findHouseholdEntry(db, meetingId, householdId);
  const { items } = householdAgendaOf(desk, meeting);
  const review = reviewOf(db, entry?.id ?? '');
  const place = { meetingId, householdId, date: meeting.date };
  const { known, before, hasChanged } = whereaboutsOf(db, place, review.location, now);
  const actions = entry ? actionsOfEntry(db, entry.id, today) : [];
  return {
    ...{ meetingId, householdId, label, code, isCodeOnly, size, regionName, countyName },
    ...{ agencyName, listedOn, isYouth, hasActiveReferral, reviewReason },
    reasons: items.find((one) => one.household.id === householdId)?.reasons ?? [],
    outcome: entry ? outcomeOf(db, entry) : null,
    text: householdTextOf(entry),
    ...review,
    followUpPersonName: nameOf(db, review.followUpPersonId),
    known: { location: known, before, hasChanged },
    actions,
    carriedOver: openActionsOf(db, { householdId }, today).filter(
      ({ id, decidedOn }) => decidedOn <= meeting.date && !actions.some((own) => own.id === id),
    ),
    ...{ navigators, services },
    months: monthsOf(desk, householdId).filter(
      (one) => one.meetingId !== meetingId && one.date <= meeting.date,
    ),
    savedAt: entry?.savedAt ?? null,
  };
}

function nameOf(db: ReadDb, personId: string | null): string | null {
  return personId === null ? null : (namesOfPeople(db).get(personId) ?? null);
}

/** What finalized meetings wrote about a household, newest first (CE-26). */
export function monthsOf(
  { db, today }: Pick<ReadDesk, 'db' | 'today'>,
  householdId: string,
): HouseholdMonth[] {
  const rows = db.all<{ meetingId: string; date: string; regionName: string | null }>(sql`
    SELECT m.id AS meetingId, m.date, r.name AS regionName
    FROM entry e JOIN meeting m ON m.id = e.meeting_id LEFT JOIN region r ON r.id = m.region_id
    WHERE e.household_id = ${householdId} AND m.finalized_at IS NOT NULL AND e.outcome IS NOT NULL
    ORDER BY m.date DESC, m.id DESC`);
  return rows.flatMap(({ meetingId, ...row }) => {
    const entry = findHouseholdEntry(db, meetingId, householdId);
    if (!entry) return [];
    const { location, hasChanged, followUpPersonId } = reviewOf(db, entry.id);
    return [
      {
        ...{ meetingId, ...row, location, hasChanged },
        outcome: HouseholdOutcome.parse(entry.outcome),
        text: householdTextOf(entry),
        followUpPersonName: nameOf(db, followUpPersonId),
        actions: actionsOfEntry(db, entry.id, today),
      },
    ];
  });
}
