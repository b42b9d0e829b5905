import type { Language } from '../../../src-shared/operation.ts';

/**
 * The languages in which a story is told: both by `npm test -- --whole`; else `briefly` alone, which
 * tells about half of the stories in Spanish and keeps the suite short enough to be run.
 */
export function languagesOf(briefly: Language): readonly Language[] {
  return process.env.LOCKED_BINDER_WHOLE === '1' ? ['en', 'es'] : [briefly];
}
