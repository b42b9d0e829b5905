import type {
  HouseholdEntryContent,
  RegionMinutesContent,
} from '../../src-shared/coordinated-entry/content.ts';
import type { Navigator } from '../../src-shared/coordinated-entry/household-entry.ts';
import type { AgencyReport, MeetingRole } from '../../src-shared/coordinated-entry/meeting-view.ts';
import type { ReadDesk } from '../desk.ts';
import { actionsOfEntry } from '../follow-ups/actions.ts';
import { attendeeContent } from '../meetings/attendee-content.ts';
import { listAttendees } from '../meetings/attendees.ts';
import { namesOfPeople } from '../people/store.ts';
import { readSetting } from '../settings/store.ts';
import { namesOfAgencies } from './agencies.ts';
import { navigatorsOf } from './household-history.ts';
import { joined } from './households.ts';
import { viewAgencies } from './meeting-agencies.ts';
import type { HouseholdAgenda, HouseholdAgendaLine } from './meeting-agenda.ts';
import { viewRoles } from './meeting-roles.ts';
import type { RegionMeeting } from './meeting-store.ts';
import { getRegion } from './regions.ts';
import { reportsByAgency } from './report-back.ts';
import { householdTextOf, outcomeOf, reviewOf, whereaboutsOf } from './reviews.ts';

type Looking = Pick<ReadDesk, 'db' | 'now' | 'today'>;

/** The minutes of a meeting that meets every condition, as they are fixed. */
export function regionMinutesContent(
  desk: Looking,
  meeting: RegionMeeting,
  agenda: HouseholdAgenda,
): RegionMinutesContent {
  const { db } = desk;
  const { id, regionId, date, startsAt, endsAt, notes } = meeting;
  const names = { people: namesOfPeople(db), agencies: namesOfAgencies(db) };
  return {
    type: 'coordinated-entry-minutes',
    siteName: readSetting(db, 'site-name'),
    regionName: regionId === null ? null : getRegion(db, regionId).name,
    ...{ date, startsAt, endsAt, notes },
    attendees: listAttendees(db, id).map(attendeeContent),
    agencies: viewAgencies(db, meeting).agencies.map(
      ({ agencyId, name, presence, participation }) => ({
        ...{ agencyId, name, presence, participation },
      }),
    ),
    roles: viewRoles(db, meeting).map(roleContent),
    reports: reportsByAgency(db, agenda.lines).map(reportContent),
    entries: agenda.items.map((line) => entryContent(desk, meeting, line, names)),
  };
}

function roleContent({
  role,
  agencyName: agency,
  personName: person,
  replacement,
}: MeetingRole): RegionMinutesContent['roles'][number] {
  if (replacement === null) return { role, agency, person, replacement };
  const { reason, informedOn } = replacement;
  const standIn = { agency: replacement.agencyName, person: replacement.personName };
  return { role, agency, person, replacement: { ...standIn, reason, informedOn } };
}

function reportContent({
  agencyName: agency,
  lines,
}: AgencyReport): RegionMinutesContent['reports'][number] {
  return {
    agency,
    lines: lines.map(({ action, label, update, missed }) => {
      const { id: actionId, what, responsibleName: responsible, due, status } = action;
      return { actionId, label, what, responsible, due, status, update, missed };
    }),
  };
}

function entryContent(
  { db, now }: Looking,
  { id: meetingId, date }: RegionMeeting,
  { household, reasons, entry }: HouseholdAgendaLine,
  names: { people: Map<string, string>; agencies: Map<string, string> },
): HouseholdEntryContent {
  const { id: householdId, label, regionName } = household;
  const review = entry ? reviewOf(db, entry.id) : null;
  const stated = review?.location ?? null;
  const where = whereaboutsOf(db, { meetingId, householdId, date }, stated, now);
  const outcome = (entry && outcomeOf(db, entry)) ?? 'not-reviewed';
  const isReviewed = outcome === 'reviewed';
  const nameOf = ({ personId, agencyId }: Navigator) =>
    joined(names.people.get(personId ?? '') ?? null, names.agencies.get(agencyId ?? '') ?? null);
  const current = navigatorsOf(db, householdId).find(({ until }) => until === null);
  const navigator = review?.navigator ?? current;
  const actions = entry ? actionsOfEntry(db, entry.id, date) : [];
  return {
    ...{ householdId, label, regionName, reasons, outcome },
    location: isReviewed ? where.location : null,
    hasChanged: isReviewed ? (review?.hasChanged ?? where.hasChanged) : null,
    ...householdTextOf(entry),
    navigator: navigator ? nameOf(navigator) : null,
    followUpPerson: names.people.get(review?.followUpPersonId ?? '') ?? null,
    seconds: review?.seconds ?? 0,
    actions: actions
      .filter(({ what }) => what.trim() !== '')
      .map(({ id, what, service, responsibleName, due }) => ({
        ...{ id, what, service, responsible: responsibleName, due },
      })),
  };
}
