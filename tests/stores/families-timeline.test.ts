import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { timelineOf } from '../../src-main/families/timeline.ts';
import { addPerson } from '../../src-main/people/store.ts';
import { openTestStore } from '../support/test-store.ts';

const AT = '2026-10-20T03:30:00.000Z';

/** A child with a finalized and an open conference, an action with progress, a closed form. */
function fill() {
  const { db, yearId } = openTestStore();
  const [classId, familyId, childId, by, held, open, entryId, openEntry, formId, actionId] =
    Array.from({ length: 10 }, () => v7());
  addPerson(db, by ?? '', AT, {
    ...{ name: 'Ana Ruiz', discipline: 'management', roles: [], classIds: [], language: 'en' },
  });
  const meeting = (id: string | undefined, date: string) =>
    db.run(sql`INSERT INTO meeting (id, kind, class_id, date, created_at, created_by)
      VALUES (${id}, 'conference', ${classId}, ${date}, ${AT}, ${by})`);
  db.run(sql`INSERT INTO class VALUES (${classId}, ${yearId}, 'Room 1', NULL)`);
  db.run(sql`INSERT INTO family (id) VALUES (${familyId})`);
  db.run(sql`INSERT INTO child (id, last_name, first_name, date_of_birth, family_id, search_key)
    VALUES (${childId}, 'Vang', 'Leo', '2022-01-01', ${familyId}, 'leo vang')`);
  meeting(held, '2026-10-08');
  const entry = (id: string | undefined, meetingId: string | undefined, concerns: string) =>
    db.run(sql`INSERT INTO entry (id, meeting_id, child_id, outcome, texts)
      VALUES (${id}, ${meetingId}, ${childId}, 'support-needed',
        ${JSON.stringify({ concerns, updates: ' ' })})`);
  entry(entryId, held, 'Sleeps badly');
  db.run(sql`UPDATE meeting SET finalized_at = ${AT}, finalized_by = ${by} WHERE id = ${held}`);
  meeting(open, '2026-11-05');
  entry(openEntry, open, 'Not yet said');
  db.run(sql`INSERT INTO follow_up_form VALUES (${formId}, ${held}, ${entryId}, ${childId}, '', '',
    '', ${AT})`);
  db.run(sql`INSERT INTO action (id, child_id, entry_id, form_id, what, service,
    responsible_id, due_date, decided_on) VALUES (${actionId}, ${childId}, ${entryId}, ${formId}, 'Call the
    clinic', NULL, ${by}, NULL, '2026-10-08')`);
  db.run(sql`INSERT INTO action_progress VALUES (${v7()}, ${actionId}, '2026-10-15', ${AT}, ${by},
    'Called', 'done')`);
  db.run(sql`INSERT INTO form_closing VALUES (${formId}, 'Sleeps again', '2026-10-16', ${AT},
    ${by})`);
  db.run(sql`INSERT INTO raised VALUES (${v7()}, ${childId}, 'update', 'Moved house', ${by}, ${AT},
    NULL)`);
  return { db, childId: childId ?? '', formId, held };
}

test('the timeline tells newest first what is fixed, in the words that were written', () => {
  const { db, childId, formId, held } = fill();
  const stay = (className: string, start: string, end: string | null) => ({
    ...{ id: v7(), classId: v7(), className, start, end },
  });
  const items = timelineOf(db, {
    childId,
    note: 'Allergy: peanuts',
    timeZone: 'America/Denver',
    placements: [
      stay('Room 1', '2026-09-08', '2026-09-30'),
      stay('Room 2', '2026-10-01', '2026-10-17'),
    ],
  });
  expect(items.map(({ kind, date, label }) => [kind, date, label])).toEqual([
    // Raised at 03:30 UTC: the evening before, at the site.
    ['raised', '2026-10-19', 'update'],
    ['left', '2026-10-17', 'Room 2'],
    ['follow-up', '2026-10-16', null],
    ['progress', '2026-10-15', 'done'],
    ['conference', '2026-10-08', 'support-needed'],
    ['placement', '2026-10-01', 'Room 2'],
    ['roster-note', '2026-09-08', null],
    ['placement', '2026-09-08', 'Room 1'],
  ]);
  const conference = items.find(({ kind }) => kind === 'conference');
  expect(conference).toMatchObject({ meetingId: held, formId, by: 'Ana Ruiz' });
  expect(conference?.parts).toEqual([{ field: 'concerns', text: 'Sleeps badly' }]);
  expect(items.find(({ kind }) => kind === 'follow-up')?.parts).toEqual([
    { field: 'result', text: 'Sleeps again' },
  ]);
  expect(items.find(({ kind }) => kind === 'progress')?.parts.at(-1)).toEqual({
    field: 'note',
    text: 'Called',
  });
  expect(JSON.stringify(items)).not.toContain('Not yet said');
});
