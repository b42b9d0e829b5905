import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeTestBinders, openTestBinder } from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import { holdMeeting, openRegionOne, type RegionOne } from '../support/region-meeting.ts';

let region: RegionOne;
let meetingId: string;
beforeAll(async () => {
  region = await openRegionOne(await openTestBinder({ day: '2026-11-12' }));
  meetingId = await holdMeeting(region, '2026-11-12');
});
afterAll(closeTestBinders);

describe('the database itself', () => {
  test('holds an entry and an action to one subject, and a meeting of another kind to no region', async () => {
    await inside(region.binder, (client) => {
      const id = () => crypto.randomUUID();
      const entry = `INSERT INTO entry (id, meeting_id, child_id, household_id)`;
      expect(() => client.exec(`${entry} VALUES ('${id()}', '${meetingId}', NULL, NULL)`)).toThrow(
        /CHECK/,
      );
      const both = `${entry} VALUES ('${id()}', '${meetingId}', 'c', '${region.households.quiet}')`;
      expect(() => client.exec(both)).toThrow(/CHECK/);
      const action = `INSERT INTO action (id, entry_id, what, decided_on)
        SELECT '${id()}', id, 'x', '2026-11-12' FROM entry LIMIT 1`;
      expect(() => client.exec(action)).toThrow(/CHECK/);
      const conference = `INSERT INTO meeting (id, kind, region_id, date, created_at, created_by)
        SELECT '${id()}', 'conference', region_id, date, created_at, created_by FROM meeting`;
      expect(() => client.exec(conference)).toThrow(/CHECK/);
    });
  });

  test('keeps what a finalized meeting says as it is', async () => {
    await inside(region.binder, (client) => {
      for (const act of [
        'UPDATE household_review SET seconds = 1',
        'DELETE FROM household_review',
        "UPDATE meeting_agency SET presence = 'absent'",
        'DELETE FROM meeting_agency',
        `INSERT INTO meeting_agency VALUES ('${meetingId}', '${region.agencies.dunes}', 'present', NULL)`,
        'UPDATE meeting_role SET person_id = NULL',
        'DELETE FROM meeting_role',
      ]) {
        expect(() => client.exec(act), act).toThrow(/finalized/);
      }
    });
  });
});
