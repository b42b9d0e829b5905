import type { Attendee } from '../../src-shared/meetings/meeting.ts';

/** A subject of an agenda, of a meeting of any kind: a child; in coordinated entry a household. */
export interface AgendaLine {
  /** The child's id or the household's. */
  subjectId: string;
  name: string;
  outcome: string | null;
  /** Something has been typed, or an outcome chosen. */
  hasEntry: boolean;
}

/** A condition for finalizing that is not met, with the subject at whom it is met; null for the meeting. */
export interface UnmetLine {
  code: string;
  subjectId: string | null;
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
