import { type Reach, type Right, type Role, reachOf } from '../../src-shared/rights.ts';

/** Rights that a role's sentence tells of, in its order. Everybody signs, so that goes unsaid. */
const told = [
  'manage-accounts',
  'manage-roster',
  'write-records',
  'read-records',
  'write-plans',
  'read-plans',
  'read-narrow-notes',
  'disclose',
] as const satisfies readonly Right[];

/** Who writes reads too. */
const contains: Partial<Record<Right, Right>> = {
  'write-records': 'read-records',
  'write-plans': 'read-plans',
};

/**
 * What a role may do, as keys of `people:may`, such as `write-records-own`, straight from the
 * table of rights. A right that another one contains at the same reach is left out.
 */
export function roleWords(role: Role): string[] {
  const reach = new Map<Right, Reach>(told.map((right) => [right, reachOf(right, [role])]));
  for (const right of told) {
    const inner = contains[right];
    if (inner && reach.get(right) === reach.get(inner)) reach.set(inner, 'none');
  }
  return told.flatMap((right) => {
    const found = reach.get(right);
    return found === undefined || found === 'none' ? [] : [`${right}-${found}`];
  });
}
