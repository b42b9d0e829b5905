import { useLocation, useParams, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Place } from '../../src-shared/home/contract.ts';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';

/** Where the meetings of each kind stand; the page of one and its signing stand below. */
const meetings = {
  conference: '/conferences',
  'case-management': '/case-management',
  'coordinated-entry': '/region-meetings',
} as const satisfies Record<MeetingKind, string>;

/** The paths of the binder's pages. Ids only, never a name. */
export const paths = {
  home: '/home',
  calendar: '/calendar',
  calendarOn: (day: string, view: 'month' | 'week') => `/calendar?day=${day}&view=${view}`,
  /** A meeting of any kind: held, or as its minutes. */
  meeting: (kind: MeetingKind, meetingId: string) => `${meetings[kind]}/${meetingId}`,
  signing: (kind: MeetingKind, meetingId: string, personId?: string | null) =>
    `${meetings[kind]}/${meetingId}/signing${personId ? `?person=${personId}` : ''}`,
  conferences: meetings.conference,
  schedule: (classId: string) => `/conferences?class=${classId}`,
  conference: (meetingId: string, childId?: string | null) =>
    `/conferences/${meetingId}${childId ? `?child=${childId}` : ''}`,
  caseManagement: meetings['case-management'],
  caseMeeting: (meetingId: string, childId?: string | null) =>
    `/case-management/${meetingId}${childId ? `?child=${childId}` : ''}`,
  plan: (planId: string, actionId?: string | null) =>
    `/support-plans/${planId}${actionId ? `?action=${actionId}` : ''}`,
  followUps: '/follow-ups',
  form: (formId: string, actionId?: string | null) =>
    `/follow-ups/${formId}${actionId ? `?action=${actionId}` : ''}`,
  missingSignatures: '/missing-signatures',
  copa: '/copa',
  notes: '/notes',
  children: '/children',
  child: (childId: string) => `/children/${childId}`,
  families: '/families',
  classes: '/classes',
  import: '/import',
  regionMeetings: meetings['coordinated-entry'],
  regionMeeting: (meetingId: string, householdId?: string | null) =>
    `/region-meetings/${meetingId}${householdId ? `?household=${householdId}` : ''}`,
  households: '/households',
  household: (householdId: string) => `/households/${householdId}`,
  agencies: '/agencies',
  agency: (agencyId: string) => `/agencies/${agencyId}`,
  regions: '/regions',
  barriers: '/barriers',
  people: '/people',
  person: (personId: string) => `/people?person=${personId}`,
  settings: '/settings',
  audit: '/audit',
  me: '/me',
  recovery: '/recovery',
} as const;

/** A path as the address of a link: `<Anchor href={linkTo(paths.child(id))}>`. */
export function linkTo(path: string): string {
  return `#${path}`;
}

/** The path where the thing behind a line of Home is done. */
export function pathOf(place: Place): string {
  switch (place.page) {
    case 'conference':
      return paths.conference(place.meetingId, place.childId);
    case 'case-management':
      return paths.caseManagement;
    case 'case-meeting':
      return paths.caseMeeting(place.meetingId, place.childId);
    case 'plan':
      return paths.plan(place.planId, place.actionId);
    case 'schedule':
      return paths.schedule(place.classId);
    case 'signing':
      return paths.signing(place.kind, place.meetingId, place.personId);
    case 'form':
      return paths.form(place.formId, place.actionId);
    case 'region-meetings':
      return paths.regionMeetings;
    case 'region-meeting':
      return paths.regionMeeting(place.meetingId, place.householdId);
    case 'household':
      return paths.household(place.householdId);
    case 'import':
      return paths.import;
    case 'recovery':
      return paths.recovery;
    case 'people':
      return place.personId === null ? paths.people : paths.person(place.personId);
  }
}

export interface Go {
  /** To a path of `paths`. */
  to: (path: string) => void;
  /** To a path without a step in the history, such as the next child of a conference. */
  replace: (path: string) => void;
  toPlace: (place: Place) => void;
  back: () => void;
}

/** Turns the binder's pages. */
export function useGo(): Go {
  const router = useRouter();
  return useMemo(
    () => ({
      to: (path) => router.history.push(path),
      replace: (path) => router.history.replace(path),
      toPlace: (place) => router.history.push(pathOf(place)),
      back: () => router.history.back(),
    }),
    [router],
  );
}

/** An id of the page's path, such as `meetingId`. Throws where the path has none. */
export function usePathId(
  name: 'meetingId' | 'formId' | 'childId' | 'householdId' | 'agencyId' | 'planId',
): string {
  const params: Record<string, unknown> = useParams({ strict: false });
  const id = params[name];
  if (typeof id !== 'string') throw new Error(`this page's path has no ${name}`);
  return id;
}

/** A value after the `?` of the page's path, such as `child`; null when it is not there. */
export function useSearchValue(
  name: 'child' | 'household' | 'person' | 'action' | 'class' | 'day' | 'view',
): string | null {
  return new URLSearchParams(useLocation().searchStr).get(name);
}
