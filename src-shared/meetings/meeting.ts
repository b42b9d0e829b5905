import { z } from 'zod';
import { Discipline } from '../disciplines.ts';
import { Id } from '../operation.ts';
import { Affiliation } from '../people/affiliation.ts';

/** The longest text of an entry or of a meeting's notes, in UTF-16 code units. */
export const LONG = 20_000;

/** The kinds of meeting that a binder holds; each has a section of its own for what differs. */
export const MeetingKind = z.enum(['conference', 'case-management', 'coordinated-entry']);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** A time of day at the site, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-time' });

export const Presence = z.enum(['invited', 'present', 'absent']);
export type Presence = z.infer<typeof Presence>;

export const Attendee = z.strictObject({
  personId: Id,
  name: z.string(),
  discipline: Discipline,
  presence: Presence,
  affiliation: Affiliation,
  /** Where somebody from outside comes from. */
  organization: z.string().nullable(),
});
export type Attendee = z.infer<typeof Attendee>;

/** How a meeting is called: by its kind, and by the class or region it is about, if it has one. */
export const MeetingTitle = z.strictObject({
  kind: MeetingKind,
  /** A class's or a region's name; null for a meeting of the whole site. */
  of: z.string().nullable(),
});
export type MeetingTitle = z.infer<typeof MeetingTitle>;
