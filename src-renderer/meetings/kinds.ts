import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';

/** What the pieces that every kind's pages share know of a kind. */
interface Kind {
  /** The query that its page reads the meeting with. */
  open: 'conferences.open' | 'caseManagement.open' | 'coordinatedEntry.open';
  /** The query that reads one entry. */
  entry: 'conferences.entry' | 'caseManagement.entry' | 'coordinatedEntry.entry';
  /** Whom its entries are about. */
  about: 'child' | 'household';
}

/** The kinds of meeting; a new one is a line here, a section and its pages. */
export const kinds: Record<MeetingKind, Kind> = {
  conference: { open: 'conferences.open', entry: 'conferences.entry', about: 'child' },
  'case-management': {
    ...{ open: 'caseManagement.open', entry: 'caseManagement.entry', about: 'child' },
  },
  'coordinated-entry': {
    ...{ open: 'coordinatedEntry.open', entry: 'coordinatedEntry.entry', about: 'household' },
  },
};
