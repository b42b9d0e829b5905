import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { MeetingKind, MeetingTitle } from '../meetings/meeting.ts';
import { Id, Nothing, query, section } from '../operation.ts';

/** Where a line of Home leads: a page, its record, and the field the cursor goes to. */
export const Place = z.discriminatedUnion('page', [
  z.strictObject({ page: z.literal('conference'), meetingId: Id, childId: Id.nullable() }),
  z.strictObject({ page: z.literal('schedule'), classId: Id }),
  z.strictObject({ page: z.literal('case-management') }),
  z.strictObject({ page: z.literal('case-meeting'), meetingId: Id, childId: Id.nullable() }),
  z.strictObject({ page: z.literal('plan'), planId: Id, actionId: Id.nullable() }),
  z.strictObject({
    page: z.literal('signing'),
    kind: MeetingKind,
    meetingId: Id,
    personId: Id.nullable(),
  }),
  z.strictObject({ page: z.literal('form'), formId: Id, actionId: Id.nullable() }),
  z.strictObject({ page: z.literal('region-meetings') }),
  z.strictObject({
    page: z.literal('region-meeting'),
    meetingId: Id,
    householdId: Id.nullable(),
  }),
  z.strictObject({ page: z.literal('household'), householdId: Id }),
  z.strictObject({ page: z.literal('import') }),
  z.strictObject({ page: z.literal('recovery') }),
  z.strictObject({ page: z.literal('people'), personId: Id.nullable() }),
]);
export type Place = z.infer<typeof Place>;

/** A number beside a tab goes no further: what is counted at each look stays quick, and reads 99+. */
export const MOST_DUE = 100;

export const HomeLine = z.strictObject({
  what: z.enum([
    'first-conference',
    'monthly-conference',
    'open-conference',
    'year-start-case-management',
    'monthly-case-management',
    'open-case-management',
    'appointments-waiting',
    'plan-review',
    'sign',
    'signatures-missing',
    'action',
    'close-form',
    'region-meeting',
    'coc-meeting',
    'open-region-meeting',
    'preparation-list',
    'roster-empty',
    'recovery-unconfirmed',
    'person-without-access',
  ]),
  /** A class, a child or an action, as people call it; empty when `what` says all. */
  for: z.string(),
  /** The meeting that the line is about, where it is about one as a whole. */
  meeting: MeetingTitle.nullable(),
  /** Who has it to do; null for the site. */
  who: z.string().nullable(),
  /** How many, where one line stands for several. */
  count: z.number().int().nullable(),
  due: CalendarDate.nullable(),
  month: z.string().nullable(),
  /** `missing` and `to-finish` have no last day: `due` is the day of the meeting that left them (HS-16). */
  state: z.enum(['overdue', 'due-soon', 'missing', 'to-finish', 'open', 'not-open']),
  place: Place,
  source: z.string().nullable(),
});
export type HomeLine = z.infer<typeof HomeLine>;

/** What is the person's to do, and what the site owes. */
export interface HomeSplit {
  yours: HomeLine[];
  site: HomeLine[];
}

/** What a line has not, for those that have little. */
export const blankLine = {
  ...{ for: '', meeting: null, who: null, count: null, due: null, month: null, source: null },
} satisfies Partial<HomeLine>;

export const home = section('home', {
  'home.lines': query(
    'signed-in',
    Nothing,
    z.strictObject({
      today: CalendarDate,
      yours: z.array(HomeLine),
      site: z.array(HomeLine),
      /** Numbers beside the tabs. */
      due: z.strictObject({
        conferences: z.number().int(),
        caseManagement: z.number().int(),
        followUps: z.number().int(),
        signatures: z.number().int(),
        copa: z.number().int().max(MOST_DUE),
      }),
    }),
  ),
});
