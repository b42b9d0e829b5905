import type { Attendee } from '../../src-shared/meetings/meeting.ts';

/** Whom an agenda lists, of a meeting of any kind: a child; in coordinated entry a household. */
export interface AgendaLine {
  /** The household's id in coordinated entry. */
  childId: string;
  name: string;
  outcome: string | null;
  /** Something has been typed, or an outcome chosen. */
  hasEntry: boolean;
}

/** A condition for finalizing that is not met, with the child where it is met; null for the meeting. */
export interface UnmetLine {
  code: string;
  childId: string | null;
  actionId: string | null;
  /** The agency of a coordinated-entry meeting. */
  agencyId?: string | null;
}

/** What the pieces of every kind's page need to know of a meeting being held. */
export interface OpenMeeting {
  id: string;
  date: string;
  startsAt: string | null;
  endsAt: string | null;
  notes: string;
  attendees: Attendee[];
  agenda: AgendaLine[];
  unmet: UnmetLine[];
}
