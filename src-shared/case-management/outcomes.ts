import { z } from 'zod';

/** The outcomes of a case management entry, fixed: each has its words in both languages (HS-24). */
export const CaseOutcome = z.enum(['support-plan', 'plan-continues', 'plan-closed', 'no-plan']);
export type CaseOutcome = z.infer<typeof CaseOutcome>;

/** Makes a support plan, or a new version of the open one. */
export const SUPPORT_PLAN: CaseOutcome = 'support-plan';

/** The outcomes that make sense for a child with or without an open plan, in the order of the keys 1, 2, 3. */
export function outcomesFor(hasOpenPlan: boolean): CaseOutcome[] {
  return hasOpenPlan
    ? ['plan-continues', 'support-plan', 'plan-closed']
    : ['support-plan', 'no-plan'];
}
