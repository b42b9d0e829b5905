import { afterEach, describe, expect, test } from 'vitest';
import type { Input } from '../../src-shared/contract.ts';
import {
  closeTestBinders,
  openTestBinder,
  passphraseOf,
  type TestBinder,
} from '../support/binder.ts';
import { bringIn, childNamed, everyChild, mapleStreet, rosterOf } from '../support/roster.ts';

afterEach(closeTestBinders);

const noFamily = { familyKey: null, primaryAdult: null, phone: null, homeLanguage: null };
const child: Input<'families.addChild'>['child'] = {
  participantId: null,
  lastName: 'Núñez',
  firstName: 'Ana',
  dateOfBirth: '2022-04-26',
  relationship: null,
  advocateId: null,
  iep: false,
  mckinneyVento: false,
  fosterCare: false,
  note: null,
};

async function withClass(options?: { day?: string }) {
  const binder = await openTestBinder(options);
  const { id: classId } = await binder.ok('families.addClass', { name: 'Room 1', start: null });
  const add = (input: Partial<Input<'families.addChild'>> = {}) => ({
    ...{ child, familyId: null, family: noFamily, classId, start: '2026-09-08' },
    ...input,
  });
  return { binder, classId, add };
}

/** The fields at which a call is refused, each as "path key"; a refusal of another kind as it is. */
async function refusedAt(binder: TestBinder, name: string, input: unknown): Promise<unknown> {
  const reply = await binder.call(name, input);
  if (reply.ok) return 'not refused';
  if (reply.problem.code !== 'invalid') return reply.problem;
  return reply.problem.fields.map(({ path, key }) => `${path} ${key}`);
}

async function placed(binder: TestBinder, childId: string) {
  const { placements } = await binder.ok('families.child', { childId });
  return placements.map(({ className, start, end }) => `${className} ${start} ${end ?? ''}`.trim());
}

describe('entering and editing', () => {
  test('every field that is wrong is named at once', async () => {
    const { binder, add } = await withClass();
    await binder.ok('families.addChild', add({ child: { ...child, participantId: '7' } }));
    const unknown = '0198c0de-0000-7000-8000-000000000009';
    const wrong = { ...child, participantId: ' 7', dateOfBirth: '2026-12-01', advocateId: unknown };
    const input = add({ child: wrong, familyId: unknown, start: '2027-06-01' });
    expect(await refusedAt(binder, 'families.addChild', input)).toEqual([
      'child.dateOfBirth born-in-future',
      'child.participantId participant-taken',
      'child.advocateId unknown-person',
      'start outside-program-year',
      'familyId unknown-family',
    ]);
    const other = add({ classId: unknown, child: { ...child, dateOfBirth: '2026-09-09' } });
    expect(await refusedAt(binder, 'families.addChild', other)).toEqual([
      'child.dateOfBirth born-after-entry',
      'classId unknown-class',
    ]);
    expect(await everyChild(binder)).toHaveLength(1);
  });

  test('a sibling joins the family; an edit is found under the new name', async () => {
    const { binder, add } = await withClass();
    const family = { ...noFamily, familyKey: 'F1', primaryAdult: 'Marta Núñez' };
    const { id } = await binder.ok('families.addChild', add({ family }));
    const file = await binder.ok('families.child', { childId: id });
    const sibling = add({ familyId: file.family.id, child: { ...child, firstName: 'Luz' } });
    await binder.ok('families.addChild', sibling);
    expect((await binder.ok('families.list', { query: 'marta' }))[0]?.children).toHaveLength(2);
    expect(await refusedAt(binder, 'families.addChild', add({ family }))).toEqual([
      'family.familyKey family-key-taken',
    ]);

    const edited = { ...child, firstName: 'Zoë', lastName: 'D’Angelo', participantId: 'X-9' };
    await binder.ok('families.editChild', { childId: id, child: edited });
    for (const query of ['zoe', 'dang z', 'x 9']) {
      expect((await binder.ok('families.search', { query })).map((row) => row.id)).toEqual([id]);
    }
    expect(await binder.ok('families.search', { query: 'ana' })).toEqual([]);
    const late = { ...edited, dateOfBirth: '2026-09-09' };
    expect(await refusedAt(binder, 'families.editChild', { childId: id, child: late })).toEqual([
      'child.dateOfBirth born-after-entry',
    ]);
  });

  test('a family’s key is its own, and none of many empty ones is taken', async () => {
    const { binder, add } = await withClass();
    const one = await binder.ok(
      'families.addChild',
      add({ family: { ...noFamily, familyKey: ' ' } }),
    );
    await binder.ok('families.addChild', add({ family: { ...noFamily, familyKey: 'F2' } }));
    const { family } = await binder.ok('families.child', { childId: one.id });
    expect(family.familyKey).toBeNull();
    const edit = { ...noFamily, familyId: family.id, familyKey: 'F2' };
    expect(await refusedAt(binder, 'families.editFamily', edit)).toEqual([
      'familyKey family-key-taken',
    ]);
    await binder.ok('families.editFamily', { ...edit, familyKey: 'F3', phone: '(555) 010-7788' });
    expect(await binder.ok('families.list', { query: '7788' })).toMatchObject([
      { familyKey: 'F3' },
    ]);
  });

  test('a class has a name of its own in the year, and begins in it', async () => {
    const { binder, classId, add } = await withClass();
    await binder.ok('families.addChild', add());
    const again = { name: 'room  1', start: '2026-08-16' };
    expect(await refusedAt(binder, 'families.addClass', again)).toEqual([
      'name class-name-taken',
      'start outside-program-year',
    ]);
    await binder.ok('families.editClass', { classId, name: 'Room 1', start: '2026-08-31' });
    await binder.ok('families.addClass', { name: 'Room 10', start: null });
    await binder.ok('families.addClass', { name: 'Room 2', start: null });
    expect(await binder.ok('families.classes', {})).toMatchObject([
      { name: 'Room 1', start: '2026-08-31', effectiveStart: '2026-08-31', children: 1 },
      { name: 'Room 2', start: null, effectiveStart: null, children: 0 },
      { name: 'Room 10' },
    ]);
  });
});

describe('classes and days of a child', () => {
  test('a move ends one placement the day before and begins another', async () => {
    const { binder, classId, add } = await withClass();
    const { id: childId } = await binder.ok('families.addChild', add());
    const { id: other } = await binder.ok('families.addClass', { name: 'Room 2', start: null });
    const move = { childId, classId: other, start: '2026-10-12' };
    expect(await refusedAt(binder, 'families.moveClass', { ...move, start: '2026-09-07' })).toEqual(
      ['start before-entry'],
    );
    expect(await refusedAt(binder, 'families.moveClass', { ...move, start: '2027-05-29' })).toEqual(
      ['start outside-program-year'],
    );
    await binder.ok('families.moveClass', move);
    expect(await placed(binder, childId)).toEqual([
      'Room 1 2026-09-08 2026-10-11',
      'Room 2 2026-10-12',
    ]);
    expect(await refusedAt(binder, 'families.moveClass', move)).toEqual([
      'classId already-in-class',
    ]);
    const back = { childId, classId, start: '2026-10-01' };
    expect(await refusedAt(binder, 'families.moveClass', back)).toEqual([
      'start placement-overlap',
    ]);
    await binder.ok('families.moveClass', { ...back, start: '2026-10-12' });
    expect((await placed(binder, childId)).at(-1)).toBe('Room 1 2026-10-12');
  });

  test('withdrawing names a day before the entry or outside the year, and can be corrected', async () => {
    const { binder, classId, add } = await withClass();
    const { id: childId } = await binder.ok('families.addChild', add());
    const withdraw = (lastDay: string) =>
      refusedAt(binder, 'families.withdraw', { childId, lastDay });
    expect(await withdraw('2026-09-07')).toEqual(['lastDay before-entry']);
    expect(await withdraw('2027-05-29')).toEqual(['lastDay outside-program-year']);
    expect(await withdraw('2026-10-09')).toBe('not refused');
    expect(await withdraw('2026-10-08')).toBe('not refused');
    const file = await binder.ok('families.child', { childId });
    expect(file.current).toBeNull();
    expect(file.timeline.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'left 2026-10-08',
      'placement 2026-09-08',
    ]);
    await binder.ok('families.moveClass', { childId, classId, start: '2026-10-19' });
    expect(await placed(binder, childId)).toEqual([
      'Room 1 2026-09-08 2026-10-08',
      'Room 1 2026-10-19',
    ]);
    expect(await withdraw('2026-10-10')).toEqual(['lastDay end-before-start']);
  });

  test('a move still to come falls away when the child leaves before it', async () => {
    const { binder, add } = await withClass();
    const { id: childId } = await binder.ok('families.addChild', add());
    const { id: classId } = await binder.ok('families.addClass', { name: 'Room 2', start: null });
    await binder.ok('families.moveClass', { childId, classId, start: '2026-11-02' });
    expect((await binder.ok('families.child', { childId })).current?.className).toBe('Room 1');
    await binder.ok('families.withdraw', { childId, lastDay: '2026-10-23' });
    expect(await placed(binder, childId)).toEqual(['Room 1 2026-09-08 2026-10-23']);
  });
});

describe('lists', () => {
  test('filter, sort, page and total', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, mapleStreet);
    const all: Input<'families.children'> = {
      ...{ query: '', classId: null, status: 'enrolled', sort: 'name', descending: false },
      ...{ offset: 0, limit: 3 },
    };
    const first = await binder.ok('families.children', all);
    expect(first.total).toBe(66);
    expect(first.rows.map(({ name }) => name)).toEqual(['Amina Ahmed', 'Inés Ahmed', 'Luz Ahmed']);
    const last = await binder.ok('families.children', { ...all, descending: true });
    expect(last.rows[0]?.name).toBe('Valentina Yazzie');
    const end = await binder.ok('families.children', { ...all, offset: 65 });
    expect([end.rows.length, end.total]).toEqual([1, 66]);
    const left = await binder.ok('families.children', { ...all, status: 'left', limit: 50 });
    expect(left.rows.map(({ leftOn }) => leftOn)).toEqual(['2026-10-18', '2026-10-18']);
    const youngest = await binder.ok('families.children', {
      ...all,
      sort: 'birth',
      descending: true,
    });
    expect(youngest.rows[0]).toMatchObject({ name: 'Hana Smith-Reyes', dateOfBirth: '2025-01-05' });
    const classes = await binder.ok('families.classes', {});
    const counts = await Promise.all(
      classes.map(({ id }) => binder.ok('families.children', { ...all, classId: id })),
    );
    expect(counts.map(({ total }) => total)).toEqual(classes.map(({ children }) => children));
    const found = await binder.ok('families.children', { ...all, query: 'reyes k' });
    expect(found.rows.map(({ name }) => name)).toEqual(['Kai Smith-Reyes', 'Kai Smith-Reyes']);
  });

  test('search finds by beginnings of words, without accents, 20 at most, the enrolled first', async () => {
    const binder = await openTestBinder();
    await bringIn(binder, mapleStreet);
    const names = async (query: string) =>
      (await binder.ok('families.search', { query })).map(({ name }) => name);
    expect(await names('dang')).toEqual([
      "Zuri D'Angelo",
      'Diego Đặng',
      'Theo Đặng',
      "Yara D'Angelo",
    ]);
    expect(await names('nguyen')).toEqual(['Rafael Nguyễn']);
    expect(await names('10021')).toEqual(['Leo Vang']);
    expect(await names('angelo')).toEqual([]);
    expect(await names('100%')).toEqual(await names('100'));
    expect(await names('')).toHaveLength(20);
  });
});

describe('the file', () => {
  test('[HS-07] what was raised waits in it; [PR-14] the log says who opened it and when', async () => {
    const { binder, classId, add } = await withClass();
    const { id: childId } = await binder.ok('families.addChild', add());
    await binder.addPerson('Tess', ['teacher'], [classId]);
    const teacher = (await binder.ok('people.list', {})).find(({ name }) => name === 'Tess');
    await binder.signIn(teacher?.id ?? '', passphraseOf('Tess'));
    await binder.ok('families.raise', { childId, kind: 'concern', text: ' Bites when tired ' });
    const file = await binder.ok('families.child', { childId });
    expect(file.raised).toMatchObject([
      { kind: 'concern', text: 'Bites when tired', raisedBy: 'Tess' },
    ]);
    expect(file.timeline[0]).toMatchObject({ kind: 'raised', date: '2026-10-20', by: 'Tess' });
    expect([file.mayWrite, file.mayManage]).toEqual([true, false]);
    expect(await refusedAt(binder, 'families.accessLog', { childId })).toMatchObject({
      code: 'not-allowed',
    });

    await binder.signIn(binder.administratorId);
    const log = await binder.ok('families.accessLog', { childId });
    expect(log.map(({ name, action }) => `${name} ${action}`)).toEqual([
      'Tess families.child',
      'Tess families.raise',
      'Ana Ruiz families.addChild',
    ]);
  });

  test('the teachers of a class stand beside it', async () => {
    const { binder, classId } = await withClass();
    await binder.addPerson('Tess', ['teacher'], [classId]);
    await binder.addPerson('Hal', ['health'], [classId]);
    expect(await binder.ok('families.classes', {})).toMatchObject([{ teachers: ['Tess'] }]);
  });

  test('[PR-13] a teacher and an advocate see their own children only, in every list', async () => {
    const binder = await openTestBinder();
    await bringIn(
      binder,
      rosterOf(
        '1,Begay,Ana,4/26/2022,Room 1,9/8/2026,,F1,Maria Begay,Mother,,Spanish,Y,,N,Priya Raman,',
        '2,Begay,Luz,5/27/2023,Room 2,9/8/2026,,F1,Maria Begay,Mother,,Spanish,N,,N,,',
        '3,Vang,Leo,5/27/2023,Room 2,9/8/2026,,F2,Luis Vang,Father,,Hmong,N,,N,,',
      ),
    );
    const leo = await childNamed(binder, 'Leo Vang');
    const ana = await childNamed(binder, 'Ana Begay');
    const room1 = (await binder.ok('families.classes', {})).find(({ name }) => name === 'Room 1');
    const tess = await binder.addPerson('Tess', ['teacher'], [room1?.id ?? '']);
    const priya = (await binder.ok('people.list', {})).find(({ name }) => name === 'Priya Raman');
    const personId = priya?.id ?? '';
    const passphrase = passphraseOf('Priya Raman');
    await binder.ok('people.edit', {
      ...{ personId, name: 'Priya Raman', discipline: 'family-services', language: 'es' },
      ...{ roles: ['family-advocate'], classIds: [] },
    });
    await binder.ok('people.giveAccess', { personId, passphrase, isTemporary: false });
    const names = async () => ({
      children: (await everyChild(binder)).map(({ name }) => name),
      search: (await binder.ok('families.search', { query: '' })).map(({ name }) => name),
      families: (await binder.ok('families.list', { query: '' })).flatMap(({ children }) =>
        children.map(({ name }) => name),
      ),
    });

    await binder.signIn(tess, passphraseOf('Tess'));
    expect(await names()).toEqual({
      ...{ children: ['Ana Begay'], search: ['Ana Begay'], families: ['Ana Begay'] },
    });
    const file = await binder.ok('families.child', { childId: ana.id });
    expect(file.siblings).toMatchObject([{ name: 'Luz Begay', mayOpen: false }]);
    expect(await refusedAt(binder, 'families.child', { childId: leo.id })).toMatchObject({
      code: 'not-allowed',
    });

    await binder.signIn(personId, passphrase);
    const both = ['Ana Begay', 'Luz Begay'];
    expect(await names()).toEqual({ children: both, search: both, families: both });
  });
});
