import { z } from 'zod';
import type { Role } from './rights.ts';

/** The disciplines that a conference brings together (HS-02). */
export const Discipline = z.enum([
  'teaching',
  'family-services',
  'health',
  'disabilities',
  'mental-health',
  'ersea',
  'management',
  'housing',
  'specialist',
  'family',
]);
export type Discipline = z.infer<typeof Discipline>;

/** The disciplines of whoever works with the children. A parent brings the family, which is none (HS-02). */
export const workingDisciplines = Discipline.options.filter((one) => one !== 'family');

const byRole: Record<Role, Discipline> = {
  teacher: 'teaching',
  'family-advocate': 'family-services',
  health: 'health',
  disabilities: 'disabilities',
  'mental-health': 'mental-health',
  'site-manager': 'management',
  director: 'management',
  monitor: 'management',
  administrator: 'management',
};

/**
 * The discipline to offer for a person with `roles`: that of the role closest to the children
 * (someone who teaches and manages sits in a conference as teaching). Without roles: management.
 */
export function defaultDiscipline(roles: readonly Role[]): Discipline {
  const disciplines = new Set(roles.map((role) => byRole[role]));
  return Discipline.options.find((discipline) => disciplines.has(discipline)) ?? 'management';
}
