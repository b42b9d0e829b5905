import { z } from 'zod';

/**
 * Whom a person comes for: the site's own staff; `partner`, a partner agency's worker; `visitor`, a
 * specialist from outside; `parent`, of a child's family. Only staff may ever have access.
 */
export const Affiliation = z.enum(['staff', 'partner', 'visitor', 'parent']);
export type Affiliation = z.infer<typeof Affiliation>;

/** Whoever is not of the site's staff, and so never a user of the binder. */
export const OutsideAffiliation = Affiliation.exclude(['staff']);
export type OutsideAffiliation = z.infer<typeof OutsideAffiliation>;

/** Whether the signature of someone who was present is waited for: a parent may sign (HS-16). */
export function isAwaited(affiliation: Affiliation): boolean {
  return affiliation !== 'parent';
}
