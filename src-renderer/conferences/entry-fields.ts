import type { EntryText } from '../../src-shared/conferences/contract.ts';

/** The texts of an entry in the order in which they are written and read. */
export const entryFields = [
  'discussion',
  'immediateNeeds',
  'strengths',
  'concerns',
  'updates',
  'familyContact',
] as const satisfies readonly (keyof EntryText)[];
