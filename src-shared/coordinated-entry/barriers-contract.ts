import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { command, filledText, Id, Instant, Nothing, query, section, text } from '../operation.ts';

/** Where a systemic barrier stands (CE-33). */
export const BarrierStatus = z.enum(['open', 'working', 'solved', 'dropped']);
export type BarrierStatus = z.infer<typeof BarrierStatus>;

/** A barrier of the system across providers: what it is, what is tried, who owns it (CE-33). */
export const BarrierInput = z.strictObject({
  barrier: filledText(2_000),
  strategy: text(2_000),
  /** Null when it concerns the whole CoC. */
  regionId: Id.nullable(),
  ownerAgencyId: Id.nullable(),
  ownerPersonId: Id.nullable(),
  raisedOn: CalendarDate,
});
export type BarrierInput = z.infer<typeof BarrierInput>;

export const BarrierRow = BarrierInput.extend({
  id: Id,
  regionName: z.string().nullable(),
  /** The person, the agency, or both. */
  ownerName: z.string().nullable(),
  status: BarrierStatus,
  /** What was written down, newest first. */
  progress: z.array(
    z.strictObject({
      id: Id,
      date: CalendarDate,
      at: Instant,
      by: z.string(),
      note: z.string(),
      status: BarrierStatus.nullable(),
    }),
  ),
});
export type BarrierRow = z.infer<typeof BarrierRow>;

export const barriers = section('barriers', {
  /** Those that are neither solved nor dropped first, the newest before. */
  'barriers.list': query('read-records', Nothing, z.array(BarrierRow)),
  /** Adds (no `barrierId`) or rewords one. */
  'barriers.save': command(
    'write-records',
    z.strictObject({ barrierId: Id.nullable(), barrier: BarrierInput }),
    z.strictObject({ id: Id }),
  ),
  /** A dated entry: what was done, and where it stands now if that changed. */
  'barriers.addProgress': command(
    'write-records',
    z.strictObject({
      barrierId: Id,
      date: CalendarDate,
      note: filledText(2_000),
      status: BarrierStatus.nullable(),
    }),
    Nothing,
  ),
});
