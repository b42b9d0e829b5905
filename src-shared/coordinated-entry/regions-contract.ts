import { z } from 'zod';
import { command, filledText, Id, Nothing, query, section } from '../operation.ts';
import { ReviewFilter } from './review-filter.ts';

/** The nth (1–4) weekday (1 Monday – 7 Sunday) of the month. */
export const UsualDay = z.strictObject({
  week: z.number().int().min(1).max(4),
  weekday: z.number().int().min(1).max(7),
});

export const Region = z.strictObject({
  id: Id,
  name: z.string(),
  /** Who is reviewed (CE-13). */
  filters: z.array(ReviewFilter),
  /** The day on which it usually meets; null while none is set. */
  usual: UsualDay.nullable(),
  /** By name; `households` are those of any status, which keep a county from being removed. */
  counties: z.array(z.strictObject({ id: Id, name: z.string(), households: z.number().int() })),
  /** Active on the by-name list. */
  households: z.number().int(),
  /** Agencies that take part today. */
  agencies: z.number().int(),
});
export type Region = z.infer<typeof Region>;

export const RegionInput = z.strictObject({
  name: filledText(80),
  filters: z.array(ReviewFilter).max(5),
  usual: UsualDay.nullable(),
});
export type RegionInput = z.infer<typeof RegionInput>;

export const regions = section('regions', {
  /** The regions by name. */
  'regions.list': query('read-records', Nothing, z.array(Region)),
  /** Adds (no `regionId`) or changes a region. */
  'regions.save': command(
    'manage-roster',
    RegionInput.extend({ regionId: Id.nullable() }),
    z.strictObject({ id: Id }),
  ),
  /** Refused while it has counties, agencies or barriers. */
  'regions.remove': command('manage-roster', z.strictObject({ regionId: Id }), Nothing),
  /** Adds (no `countyId`) or changes a county; its households go with it into its region (CE-02). */
  'regions.saveCounty': command(
    'manage-roster',
    z.strictObject({ countyId: Id.nullable(), regionId: Id, name: filledText(80) }),
    z.strictObject({ id: Id }),
  ),
  /** Refused while a household lives there. */
  'regions.removeCounty': command('manage-roster', z.strictObject({ countyId: Id }), Nothing),
});
