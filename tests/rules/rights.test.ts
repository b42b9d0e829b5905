import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultDiscipline } from '../../src-shared/disciplines.ts';
import {
  type Reach,
  type Right,
  Role,
  reaches,
  reachOf,
  rolesWith,
} from '../../src-shared/rights.ts';

/** rules.md, Rights, written out by hand. Columns in the order of the roles below. */
const columns: Role[] = [
  'administrator',
  'director',
  'site-manager',
  'health',
  'disabilities',
  'mental-health',
  'monitor',
  'teacher',
  'family-advocate',
];
const _ = 'none';
const expected: Record<Right, Reach[]> = {
  'manage-accounts': ['all', _, _, _, _, _, _, _, _],
  'manage-roster': [_, 'all', 'all', _, _, _, _, _, _],
  'read-records': [_, 'all', 'all', 'all', 'all', 'all', 'all', 'own', 'own'],
  'write-records': [_, 'all', 'all', 'all', 'all', 'all', _, 'own', 'own'],
  'read-plans': [_, 'all', 'all', 'all', 'all', 'all', _, _, 'own'],
  'write-plans': [_, 'all', 'all', _, _, _, _, _, 'own'],
  'read-narrow-notes': [_, _, _, 'own', _, 'own', _, _, _],
  disclose: [_, 'all', 'all', _, _, _, _, _, _],
  sign: ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all'],
};
const rights = Object.entries(expected).flatMap(([name, row]) =>
  columns.map((role, column) => ({ name, role, reach: row[column] })),
);
const anyRight = fc.constantFrom<Right>(
  'manage-accounts',
  'manage-roster',
  'read-records',
  'write-records',
  'read-plans',
  'write-plans',
  'read-narrow-notes',
  'disclose',
  'sign',
);
const anyRoles = fc.uniqueArray(fc.constantFrom(...columns));
const width: Record<Reach, number> = { none: 0, own: 1, all: 2 };

function isRight(name: string): name is Right {
  return Object.hasOwn(expected, name);
}

describe('the rights table', () => {
  test('the table below covers every role', () => {
    expect(columns).toEqual(Role.options);
  });

  test.each(rights)('[PR-13] $name for $role is $reach', ({ name, role, reach }) => {
    if (!isRight(name)) throw new Error('unknown right');
    expect(reachOf(name, [role])).toBe(reach);
    expect(rolesWith(name).includes(role)).toBe(reach !== 'none');
  });

  test('no role, no right', () => {
    for (const { name } of rights) if (isRight(name)) expect(reachOf(name, [])).toBe('none');
  });

  test('[PR-13] the administrator as such opens no child’s file', () => {
    expect(reachOf('read-records', ['administrator'])).toBe('none');
    expect(reachOf('read-records', ['administrator', 'site-manager'])).toBe('all');
  });

  test('[PR-13] several roles have the union, and one more never takes away', () => {
    fc.assert(
      fc.property(anyRight, anyRoles, anyRoles, (right, some, more) => {
        const apart = Math.max(width[reachOf(right, some)], width[reachOf(right, more)]);
        expect(width[reachOf(right, [...some, ...more])]).toBe(apart);
      }),
    );
  });
});

describe('own', () => {
  const bluebirds = { classId: 'bluebirds', familyId: 'yazzie' };
  const own = { classIds: ['bluebirds'], familyIds: ['yazzie'] };

  test('[PR-13] a teacher reaches the own class and no other', () => {
    const teacher = { roles: ['teacher'] satisfies Role[], ...own };
    expect(reaches('read-records', teacher, bluebirds)).toBe(true);
    expect(reaches('read-records', teacher, { ...bluebirds, classId: 'otters' })).toBe(false);
    expect(reaches('manage-roster', teacher, bluebirds)).toBe(false);
  });

  test('[PR-13] an advocate reaches the own families wherever they are', () => {
    const advocate = { roles: ['family-advocate'] satisfies Role[], ...own };
    expect(reaches('read-plans', advocate, { classId: 'otters', familyId: 'yazzie' })).toBe(true);
    expect(reaches('read-plans', advocate, { classId: 'otters', familyId: 'rossi' })).toBe(false);
    expect(reaches('read-plans', advocate, { classId: null, familyId: null })).toBe(false);
  });

  test('[PR-13] families count only for a right that the advocate has as such', () => {
    const both = { roles: ['health', 'family-advocate'] satisfies Role[], ...own };
    const elsewhere = { classId: 'otters', familyId: 'yazzie' };
    expect(reaches('write-plans', both, elsewhere)).toBe(true);
    expect(reaches('read-narrow-notes', both, elsewhere)).toBe(false);
  });

  test('[PR-13] all needs no class', () => {
    const nurse = { roles: ['health'] satisfies Role[], classIds: [], familyIds: [] };
    expect(reaches('write-records', nurse, { classId: null, familyId: null })).toBe(true);
  });
});

describe('disciplines', () => {
  test.each<[Role[], string]>([
    [['teacher'], 'teaching'],
    [['family-advocate'], 'family-services'],
    [['health'], 'health'],
    [['disabilities'], 'disabilities'],
    [['mental-health'], 'mental-health'],
    [['site-manager'], 'management'],
    [['administrator', 'teacher'], 'teaching'],
    [[], 'management'],
  ])('[HS-02] %j sits in a conference as %s', (roles, discipline) => {
    expect(defaultDiscipline(roles)).toBe(discipline);
  });
});
