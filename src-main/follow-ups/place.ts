import type { Place } from '../../src-shared/home/contract.ts';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';

/**
 * Where progress on an action is written: its follow-up form or its support plan; without either the
 * entry of the meeting that decided it.
 */
export function placeOfAction(action: {
  actionId: string;
  formId: string | null;
  planId: string | null;
  meetingId: string;
  childId: string;
  /** The kind of that meeting. */
  kind: MeetingKind;
}): Place {
  const { actionId, formId, planId, meetingId, childId, kind } = action;
  if (formId !== null) return { page: 'form', formId, actionId };
  if (planId !== null) return { page: 'plan', planId, actionId };
  const page = kind === 'case-management' ? 'case-meeting' : 'conference';
  return { page, meetingId, childId };
}
