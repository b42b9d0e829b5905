import {
  meetingWarnings,
  unmetMeetingConditions,
} from '../../src-shared/coordinated-entry/finalize.ts';
import { listDueFor } from '../../src-shared/coordinated-entry/meeting-dates.ts';
import type {
  MeetingRow,
  RegionMeetingView,
} from '../../src-shared/coordinated-entry/meeting-view.ts';
import { reachOf } from '../../src-shared/rights.ts';
import type { ReadDesk } from '../desk.ts';
import { listAttendees } from '../meetings/attendees.ts';
import { entriesOf } from '../meetings/entries.ts';
import { amendmentsOf, minutesOf } from '../signatures/documents.ts';
import { missingSignatures } from '../signatures/missing.ts';
import { listExports } from './list-exports.ts';
import { viewAgencies } from './meeting-agencies.ts';
import { householdAgendaOf } from './meeting-agenda.ts';
import { agendaItems, meetingFinalizeInput } from './meeting-finalize.ts';
import { viewRoles } from './meeting-roles.ts';
import { getRegionMeeting, listRegionMeetings, type RegionMeeting } from './meeting-store.ts';
import { getRegion } from './regions.ts';
import { reportsByAgency } from './report-back.ts';
import { isWrittenAbout } from './reviews.ts';

function regionNameOf({ db }: Pick<ReadDesk, 'db'>, { regionId }: RegionMeeting): string | null {
  return regionId === null ? null : getRegion(db, regionId).name;
}

/** The whole meeting but its households' texts. @throws Refusal `not-found` */
export function viewRegionMeeting(desk: ReadDesk, id: string): RegionMeetingView {
  const { db, person } = desk;
  const meeting = getRegionMeeting(db, id);
  const { regionId, date, startsAt, endsAt, notes, finalizedAt } = meeting;
  const isOpen = finalizedAt === null;
  const agenda = householdAgendaOf(desk, meeting);
  const input = isOpen ? meetingFinalizeInput(desk, meeting, agenda) : null;
  const minutesId = isOpen ? null : minutesOf(db, id).id;
  return {
    ...{ id, regionId, date, startsAt, endsAt, notes, finalizedAt, minutesId },
    regionName: regionNameOf(desk, meeting),
    state: isOpen ? 'open' : 'finalized',
    attendees: listAttendees(db, id),
    ...viewAgencies(db, meeting),
    roles: viewRoles(db, meeting),
    agenda: agendaItems(desk, meeting, agenda).map(({ followUpPersonId: _, ...item }) => item),
    reports: reportsByAgency(db, agenda.lines),
    unmet: input ? unmetMeetingConditions(input) : [],
    warnings: input ? meetingWarnings(input) : [],
    listDue: listDueFor(date),
    exports: listExports(desk, meeting),
    isAtStart: isOpen && !entriesOf(db, id).some((one) => isWrittenAbout(db, one)),
    mayWrite: isOpen && reachOf('write-records', person.roles) === 'all',
    mayDisclose: reachOf('disclose', person.roles) === 'all',
    amendments: minutesId ? amendmentsOf(db, minutesId) : [],
  };
}

/** Every meeting, newest first. */
export function listMeetingRows(desk: ReadDesk): MeetingRow[] {
  const { db } = desk;
  const unsigned = Map.groupBy(missingSignatures(db), ({ meetingId }) => meetingId);
  return listRegionMeetings(db)
    .toReversed()
    .map((meeting) => {
      const { id, regionId, date, startsAt, finalizedAt } = meeting;
      const { items } = householdAgendaOf(desk, meeting);
      const { agencies } = viewAgencies(db, meeting);
      return {
        ...{ id, regionId, date, startsAt },
        regionName: regionNameOf(desk, meeting),
        state: finalizedAt === null ? 'open' : 'finalized',
        households: items.length,
        reviewed: items.filter(({ entry }) => entry?.outcome === 'reviewed').length,
        agenciesPresent: agencies.filter(({ presence }) => presence === 'present').length,
        missingSignatures: unsigned.get(id)?.length ?? 0,
      };
    });
}
