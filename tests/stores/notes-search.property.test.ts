import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db, SignedIn, WriteDesk } from '../../src-main/desk.ts';
import { createIncomingFiles } from '../../src-main/files/incoming.ts';
import { searchNotes } from '../../src-main/notes/search.ts';
import { addReaders, amendNote, writeNote } from '../../src-main/notes/store.ts';
import { addPerson } from '../../src-main/people/store.ts';
import { addDays } from '../../src-shared/dates.ts';
import { matches, searchKey } from '../../src-shared/families/search-key.ts';
import { mayReadNote, NoteKind, searchWords } from '../../src-shared/notes/rules.ts';
import type { Role } from '../../src-shared/rights.ts';
import { openTestStore } from '../support/test-store.ts';

const AT = '2026-10-20T15:00:00.000Z';
const TODAY = '2026-10-20';

/** Few words, so that much matches; some are the index's own syntax, or its access words. */
const words = [
  ...['ear', 'Earache', 'Núñez', 'nunca', "D'Angelo", 'AND', 'OR', 'NOT', 'NEAR(ear', 'words:'],
  ...[
    'access:_health',
    '_general',
    '"ear"',
    'ea*',
    '^ear',
    'ñ',
    'a',
    '李',
    '—',
    'STRASSE',
    'straße',
  ],
];
const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 });

interface KnownNote {
  id: string;
  kind: NoteKind;
  date: string;
  order: number;
  text: string;
  authorId: string;
  readerIds: string[];
  child: number;
}

/** A site of three children in two classes, four people, and what they wrote. */
function fill() {
  const { db, client, yearId } = openTestStore(afterAll);
  const classIds = [v7(), v7()];
  const children = [v7(), v7(), v7()];
  const families = children.map(() => v7());
  const people = [v7(), v7(), v7(), v7()];
  people.forEach((id, i) => {
    addPerson(db, id, AT, {
      ...{ name: `Person ${i}`, discipline: 'teaching', roles: ['teacher'], classIds: [] },
      language: 'en',
    });
  });
  classIds.forEach((id, i) => {
    db.run(sql`INSERT INTO class VALUES (${id}, ${yearId}, ${`Room ${i}`}, NULL)`);
  });
  children.forEach((id, i) => {
    db.run(sql`INSERT INTO family (id) VALUES (${families[i]})`);
    db.run(sql`INSERT INTO child (id, last_name, first_name, date_of_birth, family_id, search_key)
      VALUES (${id}, 'Vang', 'Leo', '2022-01-01', ${families[i]}, 'leo vang')`);
    db.run(
      sql`INSERT INTO placement VALUES (${v7()}, ${id}, ${classIds[i % 2]}, '2026-09-08', NULL)`,
    );
  });
  return { db, client, classIds, children, families, people, placedIn: [0, 1, 0] };
}
type Site = ReturnType<typeof fill>;

const deskOf = ({ db, client }: Site, id: string): WriteDesk => ({
  ...{ db, client, today: TODAY, now: AT, timeZone: 'America/Denver' },
  person: { id, name: '', roles: ['teacher'], classIds: [], familyIds: [], language: 'en' },
  ...{ files: createIncomingFiles(), newId: () => v7(), about: () => {}, chose: () => {} },
});

const plan = fc.record({
  kind: fc.constantFrom(...NoteKind.options),
  daysAgo: fc.nat(40),
  text: phrase,
  author: fc.nat(3),
  child: fc.nat(2),
  readers: fc.array(fc.nat(3), { maxLength: 2 }),
  later: fc.array(fc.nat(3), { maxLength: 2 }),
  amended: fc.option(phrase, { nil: null }),
});

function writeDown(
  site: Site,
  one: typeof plan extends fc.Arbitrary<infer T> ? T : never,
): KnownNote {
  const { people, children } = site;
  const ids = (list: number[]) => list.map((i) => people[i] ?? '');
  const authorId = people[one.author] ?? '';
  const desk = deskOf(site, authorId);
  const { kind } = one;
  const isGeneral = kind === 'general';
  const date = addDays(TODAY, -one.daysAgo);
  const readerIds = isGeneral ? [] : ids(one.readers);
  const text = one.text.join(' ');
  // The child's owner lets whoever writes read it: a teacher of all classes.
  desk.person = { ...desk.person, classIds: site.classIds };
  const id = writeNote(desk, { childId: children[one.child] ?? '', kind, date, text, readerIds });
  if (one.amended) amendNote(desk, id, one.amended.join(' '));
  if (!isGeneral && one.later.length > 0) addReaders(desk, id, ids(one.later));
  return {
    ...{ id, kind, date, authorId, child: one.child, order: 0 },
    text: [text, ...(one.amended ?? [])].join(' '),
    readerIds: isGeneral ? [] : [...readerIds, ...ids(one.later)],
  };
}

function allPages(db: Db, person: SignedIn, query: string, kind: NoteKind | null): string[] {
  const found: string[] = [];
  for (let after: string | null = null; ; after = found.at(-1) ?? null) {
    const { rows, hasMore } = searchNotes({ db, person }, { query, kind, after });
    expect(rows.length).toBeLessThanOrEqual(30);
    found.push(...rows.map(({ id }) => id));
    if (!hasMore) return found;
    expect(rows).toHaveLength(30);
  }
}

/** The same by walking through every note: who may read it, whether each word begins one of its. */
function naive(
  site: Site,
  known: KnownNote[],
  person: SignedIn,
  query: string,
  kind: string | null,
) {
  const isSearch = searchWords(query).length > 0;
  return known
    .filter((note) => {
      const classId = site.classIds[site.placedIn[note.child] ?? 0] ?? null;
      const owner = { classId, familyId: site.families[note.child] ?? null };
      if (!mayReadNote(person, { ...note, owner })) return false;
      return (
        (kind ?? note.kind) === note.kind && (!isSearch || matches(query, searchKey(note.text)))
      );
    })
    .toSorted((a, b) => (a.date === b.date ? b.order - a.order : a.date < b.date ? 1 : -1))
    .map(({ id }) => id);
}

let site: Site;
let known: KnownNote[];

const roles: Role[][] = [
  ...[['teacher'], ['family-advocate'], ['health'], ['mental-health'], ['director'], ['monitor']],
  ['health', 'teacher'],
  [],
] as Role[][];

const asked = fc.record({
  query: fc.oneof(
    phrase.map((some) => some.join(' ')),
    fc.string({ maxLength: 8 }),
  ),
  cut: fc.nat(30),
  kind: fc.option(fc.constantFrom(...NoteKind.options), { nil: null }),
  roles: fc.constantFrom(...roles),
  self: fc.nat(3),
  classes: fc.subarray([0, 1]),
  families: fc.subarray([0, 1, 2]),
});

function checkAgainstNaive(): void {
  fc.assert(
    fc.property(asked, (one) => {
      const person: SignedIn = {
        ...{ id: site.people[one.self] ?? '', name: '', roles: one.roles, language: 'en' },
        classIds: one.classes.map((i) => site.classIds[i] ?? ''),
        familyIds: one.families.map((i) => site.families[i] ?? ''),
      };
      const query = one.query.slice(0, one.cut || 100);
      expect(allPages(site.db, person, query, one.kind)).toEqual(
        naive(site, known, person, query, one.kind),
      );
    }),
    { numRuns: 200 },
  );
}

describe('[PR-13] searching', () => {
  beforeAll(() => {
    site = fill();
    known = fc
      .sample(plan, { numRuns: 160, seed: 5 })
      .map((one, order) => ({ ...writeDown(site, one), order }));
  });

  test('finds what a walk through every note finds, newest first, page by page, for any reader', () => {
    checkAgainstNaive();
  });

  test('follows a child to another class at once', () => {
    const { db, children, classIds } = site;
    db.run(sql`UPDATE placement SET end_date = '2026-10-10' WHERE child_id = ${children[0]}`);
    db.run(
      sql`INSERT INTO placement VALUES (${v7()}, ${children[0]}, ${classIds[1]}, '2026-10-11', NULL)`,
    );
    site.placedIn = [1, 1, 0];
    checkAgainstNaive();
  });
});
