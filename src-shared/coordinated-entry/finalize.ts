import { type CalendarDate, monthOf } from '../dates.ts';
import type { Presence } from '../meetings/meeting.ts';
import type { AgreementState } from './agreement.ts';
import type { HouseholdOutcome } from './household-entry.ts';
import { cocMeetings, isCocMonth } from './meeting-dates.ts';
import type {
  HouseholdAgendaItem,
  HouseholdUnmet,
  MeetingWarning,
  RoleName,
} from './meeting-view.ts';

export interface MeetingFinalizeInput {
  date: CalendarDate;
  today: CalendarDate;
  /** Null for the CoC-wide meeting. */
  regionId: string | null;
  attendees: readonly { personId: string; presence: Presence }[];
  agencies: readonly { agencyId: string; presence: Presence; agreement: AgreementState }[];
  /** Who does it, the replacement where there is one; null while nobody is named. */
  roles: readonly { role: RoleName; personId: string | null; isUnreported: boolean }[];
  agenda: readonly {
    householdId: string;
    outcome: HouseholdOutcome | null;
    hasLocation: boolean;
    followUpPersonId: string | null;
  }[];
  /** Lists that left before the meeting, without agencies' sheets. */
  lists: readonly { isLate: boolean }[];
  missingUpdates: number;
}

type Line = MeetingFinalizeInput['agenda'][number];

/** What finalizing still asks for on one household; nothing on one that nobody got to (CE-14, CE-23). */
export function missingOf({
  outcome,
  hasLocation,
  followUpPersonId,
}: Omit<Line, 'householdId'>): HouseholdAgendaItem['missing'] {
  if (outcome === 'not-reviewed') return [];
  return [
    ...(outcome === null ? (['outcome'] as const) : []),
    ...(hasLocation ? [] : (['location'] as const)),
    ...(followUpPersonId === null ? (['follow-up-person'] as const) : []),
  ];
}

/**
 * Every condition for finalizing a coordinated-entry meeting that is not met, all at once, each with
 * the household or the agency where it is met (CE-07, CE-23, CE-28 to CE-31).
 */
export function unmetMeetingConditions(input: MeetingFinalizeInput): HouseholdUnmet[] {
  const { agencies, attendees, roles, agenda } = input;
  const isThere = ({ presence }: { presence: Presence }) => presence === 'present';
  const present = attendees.filter(isThere).map(({ personId }) => personId);
  const came = agencies.filter(isThere);
  const ofMeeting: HouseholdUnmet['code'][] = [];
  if (input.date > input.today) ofMeeting.push('date-in-future');
  if (!came.some(({ agreement }) => agreement === 'on-file')) ofMeeting.push('no-agency-present');
  if (present.length === 0) ofMeeting.push('no-attendee-present');
  for (const { role, personId } of roles) {
    if (personId === null) ofMeeting.push(`no-${role}`);
    else if (!present.includes(personId)) ofMeeting.push(`${role}-absent`);
  }
  const blank = { householdId: null, agencyId: null };
  return [
    ...ofMeeting.map((code) => ({ ...blank, code })),
    ...came
      .filter(({ agreement }) => agreement !== 'on-file')
      .map(({ agencyId }) => ({ ...blank, code: 'agency-without-agreement' as const, agencyId })),
    ...agenda.flatMap(({ householdId, ...line }) =>
      missingOf(line).map((what) => ({ ...blank, code: `no-${what}` as const, householdId })),
    ),
  ];
}

/** Whatever is unusual and refuses nothing (CE-04, CE-08, CE-09, CE-12, CE-31). */
export function meetingWarnings(input: MeetingFinalizeInput): MeetingWarning[] {
  const { agencies, date, regionId, roles, lists } = input;
  const month = monthOf(date);
  const holds: Record<MeetingWarning, boolean> = {
    'one-agency': agencies.filter(({ presence }) => presence === 'present').length === 1,
    'regional-in-coc-month': regionId !== null && isCocMonth(month),
    'not-fourth-friday': regionId === null && cocMeetings(month, 1)[0]?.date !== date,
    'replacement-not-reported': roles.some(({ isUnreported }) => isUnreported),
    'no-list': lists.length === 0,
    'list-late': lists.length > 0 && lists.every(({ isLate }) => isLate),
    'updates-missing': input.missingUpdates > 0,
  };
  return ALL_WARNINGS.filter((warning) => holds[warning]);
}

const ALL_WARNINGS: readonly MeetingWarning[] = [
  ...(['one-agency', 'regional-in-coc-month', 'not-fourth-friday'] as const),
  ...(['replacement-not-reported', 'no-list', 'list-late', 'updates-missing'] as const),
];
