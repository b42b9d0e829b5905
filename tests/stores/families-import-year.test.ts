import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { WriteDesk } from '../../src-main/desk.ts';
import { planFor } from '../../src-main/families/import-plan.ts';
import { writePlan } from '../../src-main/families/import-writer.ts';
import { placementsOf } from '../../src-main/families/placements.ts';
import { createIncomingFiles } from '../../src-main/files/incoming.ts';
import { addProgramYear } from '../../src-main/settings/store.ts';
import type { RosterRow } from '../../src-shared/families/roster-row.ts';
import { openTestStore } from '../support/test-store.ts';

const row: RosterRow = {
  ...{ line: 2, row: 2, participantId: '1', lastName: 'Vang', firstName: 'Leo' },
  ...{ dateOfBirth: '2022-01-01', className: 'Room 1', entryDate: '2026-09-08', exitDate: null },
  ...{ familyKey: 'F1', primaryAdult: null, relationship: null, phone: null, homeLanguage: null },
  ...{ iep: true, mckinneyVento: null, fosterCare: null, advocate: null, note: null },
};

test('a new program year: the child begins anew, and last year’s open placement ended with it', () => {
  const { db, client } = openTestStore();
  addProgramYear(db, v7(), { start: '2027-08-16', end: '2028-05-26', closedMonths: [] });
  const deskOn = (today: string): WriteDesk => ({
    ...{ db, client, today, now: `${today}T15:00:00.000Z`, timeZone: 'America/Denver' },
    person: { id: v7(), name: '', roles: [], classIds: [], familyIds: [], language: 'en' },
    files: createIncomingFiles(),
    newId: () => v7(),
    about: () => {},
    chose: () => {},
  });
  const bringIn = (today: string, rows: RosterRow[]) => {
    const plan = planFor(deskOn(today), rows);
    client.transaction(() => writePlan(deskOn(today), plan))();
    return plan;
  };
  expect(bringIn('2026-09-10', [row]).new).toHaveLength(1);

  const next = [{ ...row, entryDate: '2027-09-07', iep: null }];
  const plan = bringIn('2027-09-10', next);
  expect(plan.newClasses).toEqual(['Room 1']);
  expect(plan.changed[0]?.changes.map(({ field, to }) => [field, to])).toEqual([
    ['className', 'Room 1'],
    ['entryDate', '2027-09-07'],
    ['exitDate', null],
  ]);
  const childId = plan.changed[0]?.child.childId ?? '';
  expect(placementsOf(db, childId).map(({ start, end }) => [start, end])).toEqual([
    ['2026-09-08', '2027-05-28'],
    ['2027-09-07', null],
  ]);
  expect(planFor(deskOn('2027-09-10'), next)).toMatchObject({ new: [], changed: [], same: 1 });
});
