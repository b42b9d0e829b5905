import { z } from 'zod';
import type { Discipline } from '../disciplines.ts';

/** Where in COPA a text goes. */
export const Destination = z.enum(['child-case-notes', 'case-conferencing-tab']);
export type Destination = z.infer<typeof Destination>;

/**
 * Health staff's notes go under the *Case Conferencing tab* (HS-26), whether health wrote the entry
 * or health enters it; everyone else's are Child Case Notes (HS-25). `author` null: nobody is known.
 */
export function destinationOf(people: {
  viewer: Discipline;
  author: Discipline | null;
}): Destination {
  const isHealth = people.viewer === 'health' || people.author === 'health';
  return isHealth ? 'case-conferencing-tab' : 'child-case-notes';
}
