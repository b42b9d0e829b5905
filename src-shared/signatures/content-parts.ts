import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { Discipline } from '../disciplines.ts';
import { Presence } from '../meetings/meeting.ts';
import { OutsideAffiliation } from '../people/affiliation.ts';

/** An action as a document has it. Like all that is signed, it never changes. */
export const ActionContent = z.strictObject({
  id: z.string(),
  what: z.string(),
  service: z.string().nullable(),
  responsible: z.string().nullable(),
  due: CalendarDate.nullable(),
});

/** An attendee as a document has it. */
export const AttendeeContent = z.strictObject({
  personId: z.string(),
  name: z.string(),
  discipline: Discipline,
  presence: Presence,
  /** Only of somebody from outside: documents of staff alone stay as they always were. */
  affiliation: OutsideAffiliation.optional(),
  organization: z.string().optional(),
});
