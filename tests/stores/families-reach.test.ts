import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Db } from '../../src-main/desk.ts';
import { isReached, latestPlacement, ownerOfChild } from '../../src-main/families/child-reach.ts';
import { addChild } from '../../src-main/families/child-records.ts';
import { isFoundBy, listChildren, searchChildren } from '../../src-main/families/children.ts';
import { addClass } from '../../src-main/families/classes.ts';
import { moveClass } from '../../src-main/families/placements.ts';
import { matches } from '../../src-shared/families/search-key.ts';
import { Role, reaches } from '../../src-shared/rights.ts';
import { openTestStore } from '../support/test-store.ts';

const today = '2026-10-20';
const names = ['Ana Núñez', "Zuri D'Angelo", 'Theo Đặng', 'Luz Smith-Reyes', 'Kai 5'];

/** Two classes, a family of two, and children who have moved between the classes. */
function fill(db: Db) {
  const classIds = [v7(), v7()];
  const [first = '', second = ''] = classIds;
  classIds.forEach((id, at) => {
    addClass(db, id, { name: `Room ${at + 1}`, start: null }, today);
  });
  const childIds: string[] = [];
  for (const [at, name] of names.entries()) {
    const [firstName = '', lastName = ''] = name.split(' ');
    const sibling = childIds[0] && at === 1 ? ownerOfChild(db, childIds[0]).familyId : null;
    const id = addChild(
      db,
      v7,
      {
        child: {
          ...{ participantId: `${100 + at}`, firstName, lastName, dateOfBirth: '2022-01-01' },
          ...{ relationship: null, advocateId: null, note: null },
          ...{ iep: false, mckinneyVento: false, fosterCare: false },
        },
        familyId: sibling,
        family: { familyKey: null, primaryAdult: null, phone: null, homeLanguage: null },
        classId: at % 2 ? second : first,
        start: '2026-09-08',
      },
      today,
    );
    childIds.push(id);
  }
  const moved = childIds[2] ?? '';
  moveClass(db, { id: v7(), childId: moved, classId: second, start: '2026-10-01' });
  return { classIds, childIds };
}

describe('what a list shows', () => {
  test('[PR-13] the SQL of reach says what rights.ts says, for every role', () => {
    const { db } = openTestStore();
    const { classIds, childIds } = fill(db);
    const familyIds = childIds.map((id) => ownerOfChild(db, id).familyId);
    for (const right of ['read-records', 'write-records', 'manage-roster'] as const) {
      for (const role of Role.options) {
        for (const own of [[], [classIds[0] ?? '']]) {
          const roles: Role[] = [role];
          const person = {
            ...{ id: v7(), name: '', language: 'en' as const, roles },
            ...{ classIds: own, familyIds: familyIds.slice(3, 4) },
          };
          const listed = db.all<{ id: string }>(sql`SELECT c.id FROM child c
            LEFT JOIN placement latest ON latest.id = ${latestPlacement}
            WHERE ${isReached(right, person)} ORDER BY c.id`);
          const due = childIds.filter((id) => reaches(right, person, ownerOfChild(db, id)));
          expect(
            listed.map(({ id }) => id),
            `${right} ${role}`,
          ).toEqual(due.toSorted());
        }
      }
    }
  });

  test('the SQL of search finds what `matches` finds', () => {
    const { db } = openTestStore();
    fill(db);
    const rows = db.all<{ id: string; key: string }>(sql`SELECT id, search_key AS key FROM child`);
    const typed = fc.oneof(
      fc.constantFrom('nu', 'NÚÑ an', 'dang', 'd’angelo', 'reyes smith', '%', '_', "'", '10', ''),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(typed, (query) => {
        const found = db.all<{ id: string }>(
          sql`SELECT c.id FROM child c WHERE ${isFoundBy(query)} ORDER BY c.id`,
        );
        const due = rows.filter(({ key }) => matches(query, key)).map(({ id }) => id);
        expect(found.map(({ id }) => id)).toEqual(due.toSorted());
      }),
    );
  });

  test('600 children are listed and searched in one breath', () => {
    const { db, client, yearId } = openTestStore();
    const classId = v7();
    db.run(sql`INSERT INTO class VALUES (${classId}, ${yearId}, 'Room 1', NULL)`);
    const family = client.prepare('INSERT INTO family (id) VALUES (?)');
    const child = client.prepare(
      `INSERT INTO child (id, last_name, first_name, date_of_birth, family_id, search_key)
       VALUES (?, ?, ?, '2022-01-01', ?, ?)`,
    );
    const placement = client.prepare(`INSERT INTO placement VALUES (?, ?, ?, '2026-09-08', NULL)`);
    client.transaction(() => {
      for (let n = 0; n < 600; n += 1) {
        const id = v7();
        family.run(id);
        child.run(id, `Núñez${n % 50}`, `Ana${n}`, id, `ana${n} nunez${n % 50}`);
        placement.run(v7(), id, classId);
      }
    })();
    const roles: Role[] = ['director'];
    const person = {
      ...{ id: v7(), name: '', language: 'es' as const, roles },
      ...{ classIds: [], familyIds: [] },
    };
    const filter = {
      ...{ query: 'n', classId: null, status: 'enrolled' as const, sort: 'name' as const },
      ...{ descending: false, offset: 0, limit: 100 },
    };
    expect(listChildren({ db, person, today }, filter).total).toBe(600);
    expect(searchChildren({ db, person, today }, 'an nu')).toHaveLength(20);
  });
});
