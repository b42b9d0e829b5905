import { z } from 'zod';
import type { PreparedConference } from './prepared-binder.ts';

/** What a window process is doing when it is killed. */
export const Story = z.enum(['typing', 'finalizing']);
export type Story = z.infer<typeof Story>;

/** What the driver is started with. */
export interface Work {
  story: Story;
  /** Has `binder` in it. */
  folder: string;
  conferences: PreparedConference[];
  /** Of the first conference: the child typed on at the page, and the one saved by calls. */
  typedChild: string;
  savedChild: string;
}

/** What the driver is told, a line each. */
export const Command = z.enum(['come-back', 'quit']);
export type Command = z.infer<typeof Command>;

/** What the driver says, a line each. */
export const Said = z.discriminatedUnion('kind', [
  /** Signed in and working. */
  z.object({ kind: z.literal('at-work') }),
  /** So many numbers. */
  z.object({ kind: z.literal('typed'), count: z.number(), at: z.number() }),
  /** The vault has answered `ok`. */
  z.object({ kind: z.literal('saved'), childId: z.string(), discussion: z.string() }),
  /** Times are the driver's, in milliseconds. */
  z.object({ kind: z.literal('asked'), meetingId: z.string(), at: z.number() }),
  z.object({ kind: z.literal('finalized'), meetingId: z.string(), at: z.number() }),
  /** The sign-in page is there again; `problem` is how an operation is refused behind it. */
  z.object({ kind: z.literal('at-the-door'), problem: z.string().nullable() }),
  /** Signed in again; `shown` is the discussion that the page shows. */
  z.object({ kind: z.literal('back'), shown: z.string().nullable() }),
]);
export type Said = z.infer<typeof Said>;
