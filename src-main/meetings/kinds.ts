import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import { caseManagementKind } from '../case-management/kind.ts';
import { conferenceKind } from '../conferences/kind.ts';
import { coordinatedEntryKind } from '../coordinated-entry/meeting-kind.ts';
import type { Kind } from './kind.ts';

/** The kinds of meeting; a new one is a line here, a section and a page. */
export const kinds: Record<MeetingKind, Kind> = {
  conference: conferenceKind,
  'case-management': caseManagementKind,
  'coordinated-entry': coordinatedEntryKind,
};
