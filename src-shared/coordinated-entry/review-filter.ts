import { z } from 'zod';

/** Who a region reviews; which of these it does, each region sets (CE-13). */
export const ReviewFilter = z.enum([
  'not-meant-for-habitation',
  'longest-listed',
  'youth',
  'active-referral',
  'other',
]);
export type ReviewFilter = z.infer<typeof ReviewFilter>;
