import {
  type MeetingFinalizeInput,
  missingOf,
} from '../../src-shared/coordinated-entry/finalize.ts';
import type { HouseholdAgendaItem } from '../../src-shared/coordinated-entry/meeting-view.ts';
import type { ReadDesk } from '../desk.ts';
import { listAttendees } from '../meetings/attendees.ts';
import { namesOfPeople } from '../people/store.ts';
import { listExports } from './list-exports.ts';
import { viewAgencies } from './meeting-agencies.ts';
import type { HouseholdAgenda, HouseholdAgendaLine } from './meeting-agenda.ts';
import { actingPerson, viewRoles } from './meeting-roles.ts';
import type { RegionMeeting } from './meeting-store.ts';
import { isWrittenAbout, outcomeOf, reviewsOf, whereaboutsOf } from './reviews.ts';

type Looking = Pick<ReadDesk, 'db' | 'now' | 'today' | 'timeZone'>;

/** The agenda as the screen lists it, with what finalizing still asks for on each household. */
export function agendaItems(
  { db, now }: Looking,
  meeting: RegionMeeting,
  agenda: HouseholdAgenda,
): (HouseholdAgendaItem & { followUpPersonId: string | null })[] {
  const reviews = reviewsOf(db, meeting.id);
  const names = namesOfPeople(db);
  const { id: meetingId, date } = meeting;
  return agenda.items.map((line: HouseholdAgendaLine) => {
    const { household, reasons, entry } = line;
    const { id: householdId, label, code, isCodeOnly, size, regionName, countyName } = household;
    const review = reviews.get(entry?.id ?? '') ?? null;
    const followUpPersonId = review?.followUpPersonId ?? null;
    const stated = review?.location ?? null;
    const { location } = whereaboutsOf(db, { meetingId, householdId, date }, stated, now);
    const outcome = entry ? outcomeOf(db, entry) : null;
    const isOpen = meeting.finalizedAt === null;
    const hasLocation = location !== null;
    return {
      ...{ householdId, label, code, isCodeOnly, size, regionName, countyName, reasons, outcome },
      hasEntry: entry !== null && (entry.outcome !== null || isWrittenAbout(db, entry)),
      missing: isOpen ? missingOf({ outcome, hasLocation, followUpPersonId }) : [],
      location: (isOpen ? location : stated)?.kind ?? null,
      followUpPersonId,
      followUpPersonName: followUpPersonId === null ? null : (names.get(followUpPersonId) ?? null),
      openActions: agenda.lines.filter(
        (one) => one.householdId === householdId && one.action.status === 'open',
      ).length,
      seconds: review?.seconds ?? 0,
    };
  });
}

/** What finalizing looks at. */
export function meetingFinalizeInput(
  desk: Looking,
  meeting: RegionMeeting,
  agenda: HouseholdAgenda,
): MeetingFinalizeInput {
  const { db, today } = desk;
  const { id, date, regionId } = meeting;
  return {
    ...{ date, today, regionId },
    attendees: listAttendees(db, id),
    agencies: viewAgencies(db, meeting).agencies,
    roles: viewRoles(db, meeting).map((one) => ({
      role: one.role,
      personId: actingPerson(one),
      isUnreported: one.replacement !== null && one.replacement.informedOn === null,
    })),
    agenda: agendaItems(desk, meeting, agenda).map(
      ({ householdId, outcome, missing, followUpPersonId }) => ({
        ...{ householdId, outcome, followUpPersonId },
        hasLocation: !missing.includes('location'),
      }),
    ),
    lists: listExports(desk, meeting).filter(({ agencyName }) => agencyName === null),
    missingUpdates: agenda.lines.filter(({ isReported }) => !isReported).length,
  };
}
