import { afterEach, describe, expect, test } from 'vitest';
import { closeTestBinders, openTestBinder } from '../support/binder.ts';
import {
  bringIn,
  childNamed,
  everyChild,
  mapleStreet,
  rosterOf,
  sendRoster,
} from '../support/roster.ts';

afterEach(closeTestBinders);

const ANA =
  '1,Begay,Ana,4/26/2022,Room 1,9/8/2026,,F1,Maria Begay,Mother,555-0101,Spanish,Y,,N,Priya Raman,';
const LUZ =
  '2,Begay,Luz,5/27/2023,Room 2,9/8/2026,,F1,Maria Begay,Mother,555-0101,Spanish,N,,N,Priya Raman,';

describe('the roster of Maple Street', () => {
  test('comes in: 68 rows, 4 refused with line and row, one blank; again changes nothing', async () => {
    const binder = await openTestBinder();
    const { check, done } = await bringIn(binder, mapleStreet);
    expect(check.new).toHaveLength(68);
    expect(check.newClasses).toHaveLength(4);
    expect(check.newStaff.toSorted()).toEqual(['Priya Raman', 'Tom Whitehorse']);
    expect(done).toMatchObject({ imported: 68, changed: 0, same: 0, blank: 1 });
    expect(done.refused.map(({ line, row, reason }) => [line, row, reason])).toEqual([
      [72, 71, 'impossible-date'],
      [73, 72, 'missing-last-name'],
      [74, 73, 'same-participant-again'],
      [75, 74, 'born-in-future'],
    ]);
    expect(done.refused).toEqual(check.refused);

    const again = await bringIn(binder, mapleStreet);
    expect(again.check).toMatchObject({ new: [], changed: [], newClasses: [], newStaff: [] });
    expect(again.check).toMatchObject({ notInFile: [], withdrawn: [] });
    expect(again.done).toMatchObject({ imported: 0, changed: 0, same: 68, blank: 1 });
    expect(await everyChild(binder)).toHaveLength(68);
  });

  test('siblings share a family, each with an advocate of the own', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, mapleStreet);
    const families = await binder.ok('families.list', { query: 'luis vang' });
    expect(families.map(({ children }) => children.map(({ name }) => name))).toEqual([
      ['Luz Vang', 'Leo Vang'],
    ]);
    const leo = await childNamed(binder, 'Leo Vang');
    const file = await binder.ok('families.child', { childId: leo.id });
    expect(file.siblings.map(({ name, mayOpen }) => [name, mayOpen])).toEqual([['Luz Vang', true]]);
    expect(file.family).toMatchObject({ familyKey: 'F0004', homeLanguage: 'English' });
    expect(file.advocateName).toBe('Tom Whitehorse');
  });

  test('advocates become staff without access and roles; the exit ends the placement', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, mapleStreet);
    const people = await binder.ok('people.list', {});
    expect(people.find(({ name }) => name === 'Priya Raman')).toMatchObject({
      access: 'none',
      roles: [],
      discipline: 'family-services',
    });
    const yara = await childNamed(binder, "Yara D'Angelo");
    expect(yara).toMatchObject({ enteredOn: '2026-09-08', leftOn: '2026-10-18' });
  });

  test('[HS-02] a parent of an advocate’s name is not taken for the advocate', async () => {
    const binder = await openTestBinder();
    await binder.ok('people.addVisitor', {
      ...{ name: 'Priya Raman', affiliation: 'parent', discipline: 'family' },
      ...{ organization: null, title: null },
    });
    await bringIn(binder, mapleStreet);
    const people = (await binder.ok('people.list', {})).filter(
      ({ name }) => name === 'Priya Raman',
    );
    expect(people.map(({ affiliation }) => affiliation).toSorted()).toEqual(['parent', 'staff']);
  });

  test('a formula stays text, and a note keeps its line break', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, mapleStreet);
    const ines = await childNamed(binder, 'Inés Castillo');
    const file = await binder.ok('families.child', { childId: ines.id });
    expect(file.child.note).toBe('=HYPERLINK("http://example.invalid","click")');
    const amina = (await binder.ok('families.search', { query: 'begay amina' }))[0];
    const other = await binder.ok('families.child', { childId: amina?.id ?? '' });
    expect(other.timeline.find(({ kind }) => kind === 'roster-note')?.parts).toEqual([
      { field: 'note', text: 'Allergy: peanuts\nEpiPen in office' },
    ]);
  });
});

describe('a later file', () => {
  test('moves, corrects and names who is not in it; what the check showed is what comes in', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, rosterOf(ANA, LUZ));
    const later = rosterOf(
      ANA.replace('Room 1', 'room 2').replace(',Y,', ',N,').replace('555-0101', '555-0202'),
    );
    const { check, done } = await bringIn(binder, later);
    expect(done).toMatchObject({ imported: 0, changed: 1, same: 0 });
    expect(check.changed[0]?.changes).toEqual([
      { field: 'phone', from: '555-0101', to: '555-0202', on: null },
      { field: 'iep', from: 'yes', to: 'no', on: null },
      { field: 'className', from: 'Room 1', to: 'room 2', on: '2026-10-20' },
    ]);
    expect(check.notInFile.map(({ name }) => name)).toEqual(['Luz Begay']);
    expect(check.newClasses).toEqual([]);
    const ana = await childNamed(binder, 'Ana Begay');
    const { placements, family } = await binder.ok('families.child', { childId: ana.id });
    expect(placements.map(({ className, start, end }) => [className, start, end])).toEqual([
      ['Room 1', '2026-09-08', '2026-10-19'],
      ['Room 2', '2026-10-20', null],
    ]);
    expect(family.phone).toBe('555-0202');
    expect((await bringIn(binder, later)).done).toMatchObject({ changed: 0, same: 1 });
  });

  test('an empty exit leaves a child withdrawn; a later entry brings the child back', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, rosterOf(ANA));
    const ana = await childNamed(binder, 'Ana Begay');
    await binder.ok('families.withdraw', { childId: ana.id, lastDay: '2026-09-30' });
    const same = await bringIn(binder, rosterOf(ANA));
    expect(same.check).toMatchObject({ changed: [], same: 1 });
    expect(same.check.withdrawn.map(({ childId }) => childId)).toEqual([ana.id]);

    const back = rosterOf(ANA.replace('9/8/2026', '10/12/2026'));
    expect((await bringIn(binder, back)).done.changed).toBe(1);
    const { placements } = await binder.ok('families.child', { childId: ana.id });
    expect(placements.map(({ start, end }) => [start, end])).toEqual([
      ['2026-09-08', '2026-09-30'],
      ['2026-10-12', null],
    ]);
    expect((await bringIn(binder, back)).done).toMatchObject({ changed: 0, same: 1 });
  });

  test('without family ids siblings of the binder still agree, so that nothing flips', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, rosterOf(ANA, LUZ));
    const apart = rosterOf(
      ANA.replace(',F1,', ',,').replace('555-0101', '555-0303'),
      LUZ.replace(',F1,', ',,').replace('Maria Begay', 'Luis Begay'),
    );
    await bringIn(binder, apart);
    expect((await bringIn(binder, apart)).done).toMatchObject({ changed: 0, same: 2 });
    const families = await binder.ok('families.list', { query: '' });
    expect(families.map(({ primaryAdult, phone }) => [primaryAdult, phone])).toEqual([
      ['Maria Begay', '555-0303'],
    ]);
  });

  test('another family id is another family, and none is left empty', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, rosterOf(ANA, LUZ));
    const split = rosterOf(ANA, LUZ.replace(',F1,', ',F2,'));
    await bringIn(binder, split);
    const keys = async () =>
      (await binder.ok('families.list', { query: '' })).map(({ familyKey }) => familyKey);
    expect((await keys()).toSorted()).toEqual(['F1', 'F2']);
    await bringIn(binder, rosterOf(ANA, LUZ));
    expect(await keys()).toEqual(['F1']);
  });

  test('an advocate is known whatever the case', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, rosterOf(ANA));
    const { check } = await bringIn(binder, rosterOf(ANA.replace('Priya Raman', 'PRIYA RAMAN')));
    expect(check).toMatchObject({ same: 1, newStaff: [] });
  });
});

describe('the file and its columns', () => {
  test('a column given twice, missing or beyond the file is named at the field', async () => {
    const binder = await openTestBinder();
    const choice = await sendRoster(binder, rosterOf(ANA));
    const columns = { ...choice.columns, className: null, phone: 0, note: 99 };
    const reply = await binder.call('families.checkRoster', { ...choice, columns });
    expect(reply).toEqual({
      ok: false,
      problem: {
        code: 'invalid',
        fields: [
          { path: 'columns.className', key: 'column-missing' },
          { path: 'columns.participantId', key: 'column-twice' },
          { path: 'columns.phone', key: 'column-twice' },
          { path: 'columns.note', key: 'column-unknown' },
        ],
      },
    });
  });

  test('dates that read both ways are the person’s to say', async () => {
    const binder = await openTestBinder();
    const row = ANA.replace('4/26/2022', '4/5/2022');
    const { fileId } = await sendRoster(binder, rosterOf(row));
    const read = await binder.ok('families.readRoster', { fileId });
    expect(read).toMatchObject({ dateOrderUnclear: true, encoding: 'utf-8', delimiter: 'comma' });
    expect(read).toMatchObject({ records: 1, sample: [row.split(',')] });
  });

  test('siblings’ rows that disagree are shown, and the check writes nothing', async () => {
    const binder = await openTestBinder();
    const choice = await sendRoster(binder, rosterOf(ANA, LUZ.replace('555-0101', '555-0909')));
    const check = await binder.ok('families.checkRoster', choice);
    expect(check.conflicts).toEqual([
      {
        familyKey: 'F1',
        field: 'phone',
        rows: [
          { row: 2, value: '555-0101' },
          { row: 3, value: '555-0909' },
        ],
      },
    ]);
    expect(await everyChild(binder)).toEqual([]);
    expect(await binder.ok('families.classes', {})).toEqual([]);
  });

  test('a scan is no roster', async () => {
    const binder = await openTestBinder();
    const { fileId } = await binder.ok('files.begin', {
      purpose: 'scan',
      bytes: 1,
      mediaType: 'image/png',
    });
    const reply = await binder.call('families.readRoster', { fileId });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'refused' } });
  });

  test('10,000 rows come in, and tell how far they are', async () => {
    const binder = await openTestBinder();
    const rows = Array.from({ length: 10_000 }, (_, n) =>
      ANA.replace('1,Begay,Ana', `${n},Begay${n},Ana`)
        .replace('Room 1', `Room ${n % 40}`)
        .replace('F1', `F${n >> 1}`),
    );
    const choice = await sendRoster(binder, rosterOf(...rows));
    expect((await binder.job('families.importRoster', choice)).imported).toBe(10_000);
    const told = binder.events.flatMap((event) => (event.topic === 'job' ? event.job : []));
    const between = told.filter(({ done, total }) => done > 0 && done < total);
    expect(between.length).toBeGreaterThan(10);
  });
});
