import type { Attendee } from '../../src-shared/meetings/meeting.ts';
import type { FormContent, MinutesContent } from '../../src-shared/signatures/content.ts';
import type { ReadDb } from '../desk.ts';
import { listAttendees } from './attendees.ts';

/** An attendee as a document has it: whom the person came for only when not the site's own staff. */
export function attendeeContent({
  affiliation,
  organization,
  ...attendee
}: Attendee): MinutesContent['attendees'][number] {
  if (affiliation === 'staff') return attendee;
  return { ...attendee, affiliation, ...(organization ? { organization } : {}) };
}

/** Who was present, as a form or a plan has it. */
export function presentContent(db: ReadDb, meetingId: string): FormContent['present'] {
  return listAttendees(db, meetingId)
    .filter(({ presence }) => presence === 'present')
    .map((one) => {
      const { presence: _, ...attendee } = attendeeContent(one);
      return attendee;
    });
}
