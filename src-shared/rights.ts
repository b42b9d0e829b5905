import { z } from 'zod';

/**
 * Who may do what: rules.md, Rights, as data. This is the only source in the program; `dispatch`,
 * the screens and the sentence of a denial all read it here.
 */

/** The roles a person may hold; a person with several has the union of their rights. */
export const Role = z.enum([
  'administrator',
  'director',
  'site-manager',
  'health',
  'disabilities',
  'mental-health',
  'monitor',
  'teacher',
  'family-advocate',
]);
export type Role = z.infer<typeof Role>;

/** How far a right reaches: *all* is the whole site, *own* the person's classes (and families). */
export type Reach = 'none' | 'own' | 'all';

type Holders = Partial<Record<Role, 'own' | 'all'>>;

const management: Holders = { director: 'all', 'site-manager': 'all' };

const writers: Holders = {
  ...management,
  health: 'all',
  disabilities: 'all',
  'mental-health': 'all',
  teacher: 'own',
  'family-advocate': 'own',
};

const table = {
  /** Accounts, program year, recovery, packs, audit page. Opens no child's file. */
  'manage-accounts': { administrator: 'all' },
  /** Roster import, classes, placements, the access log of a file, excusing a signature. */
  'manage-roster': management,
  /** Conferences, follow-up forms, a child's file without its narrow notes. */
  'read-records': { ...writers, monitor: 'all' },
  /** Raise, write, schedule, finalize, amend, close. */
  'write-records': writers,
  /** Partnership agreements and case plans; a plan hidden from a person is the plan's own matter. */
  'read-plans': {
    ...management,
    health: 'all',
    disabilities: 'all',
    'mental-health': 'all',
    'family-advocate': 'own',
  },
  'write-plans': { ...management, 'family-advocate': 'own' },
  /**
   * Health, mental-health, domestic-violence and abuse-report notes. *Own* means the notes of the
   * discipline here; the author and the people the author names are kept with each note (PR-13).
   */
  'read-narrow-notes': { health: 'own', 'mental-health': 'own' },
  /** Exports and disclosures outside the program, each logged. */
  disclose: management,
  /** Whoever must: anyone may hold a signature to give; attendance decides on what. */
  sign: {
    administrator: 'all',
    director: 'all',
    'site-manager': 'all',
    health: 'all',
    disabilities: 'all',
    'mental-health': 'all',
    monitor: 'all',
    teacher: 'all',
    'family-advocate': 'all',
  },
} satisfies Record<string, Holders>;

export type Right = keyof typeof table;

const rights: Record<Right, Holders> = table;

/** What right `right` gives someone who holds `roles`: the widest reach of any of them. */
export function reachOf(right: Right, roles: readonly Role[]): Reach {
  const reaches = roles.map((role) => rights[right][role]);
  if (reaches.includes('all')) return 'all';
  return reaches.includes('own') ? 'own' : 'none';
}

/** The roles that have `right` at all, in the order of `Role`; a denial names them. */
export function rolesWith(right: Right): Role[] {
  return Role.options.filter((role) => rights[right][role] !== undefined);
}

/** What counts as a person's own: classes of the account, and an advocate's families. */
export interface Holder {
  roles: readonly Role[];
  classIds: readonly string[];
  /** Families of the children this person is the advocate of; counts for family advocates only. */
  familyIds: readonly string[];
}

/** Whether `right` reaches one record, given the class and the family it belongs to, if any. */
export function reaches(
  right: Right,
  person: Holder,
  record: { classId: string | null; familyId: string | null },
): boolean {
  const reach = reachOf(right, person.roles);
  if (reach !== 'own') return reach === 'all';
  if (record.classId !== null && person.classIds.includes(record.classId)) return true;
  const isAdvocate =
    person.roles.includes('family-advocate') && rights[right]['family-advocate'] === 'own';
  return isAdvocate && record.familyId !== null && person.familyIds.includes(record.familyId);
}
