import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../src-shared/contract.ts';
import { NoteKind } from '../../src-shared/notes/rules.ts';
import { Role, reachOf } from '../../src-shared/rights.ts';
import { closeTestBinders, passphraseOf, type TestBinder } from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import { openSmallSite, type SmallSite } from '../support/small-site.ts';

const SECRET = 'marigold';
const nobody = '0198c0de-0000-7000-8000-000000000009';
const notFound = { ok: false, problem: { code: 'not-found', what: 'note' } };

let site: SmallSite;
let binder: TestBinder;
const people = new Map<string, string>();
/** Notes by kind, `by the teacher` or `naming the walker`. */
const written = new Map<string, string>();

const nameOf = (role: Role, what: string) => `${what} ${role}`;
const idOf = (role: Role, what: string) => people.get(nameOf(role, what)) ?? '';
const signInAs = (role: Role, what: string) =>
  binder.signIn(idOf(role, what), passphraseOf(nameOf(role, what)));

const aNote = (childId: string, over: Partial<Input<'notes.write'>> = {}) => ({
  ...{ childId, kind: 'general' as const, date: '2026-10-19', text: SECRET, readerIds: [] },
  ...over,
});

const write = async (note: Input<'notes.write'>) => (await binder.ok('notes.write', note)).id;
const found = async (query = SECRET) =>
  (await binder.ok('notes.search', { query, kind: null, after: null })).rows.map(({ id }) => id);

beforeAll(async () => {
  site = await openSmallSite();
  binder = site.binder;
  const { bluebirds, otters, noor, luz, grace } = site;
  for (const role of Role.options) {
    const name = nameOf(role, 'Named');
    people.set(name, await binder.addPerson(name, [role], [bluebirds]));
  }
  // Written by somebody whose role reads none of them: a teacher of the class.
  await binder.signIn(noor, passphraseOf('Noor Haddad'));
  const nameable = Role.options.filter((role) => reachOf('read-records', [role]) !== 'none');
  for (const kind of NoteKind.options) {
    written.set(`${kind} alone`, await write(aNote(luz, { kind })));
    if (kind === 'general') continue;
    const readerIds = nameable.map((role) => idOf(role, 'Named'));
    written.set(`${kind} named`, await write(aNote(luz, { kind, readerIds })));
  }
  await binder.signIn(site.ana);
  written.set('general other', await write(aNote(grace)));
  written.set('health other', await write(aNote(grace, { kind: 'health' })));
  const outside = nameOf('teacher', 'Outside');
  people.set(outside, await binder.addPerson(outside, ['teacher'], [otters]));
  for (const role of Role.options) {
    const name = nameOf(role, 'Plain');
    people.set(name, await binder.addPerson(name, [role], [bluebirds]));
  }
}, 60_000);
afterAll(closeTestBinders);

/** Which notes a person of this role reads, by rules.md: written out, not asked of the program. */
function expected(role: Role, isNamed: boolean): string[] {
  const all = ['director', 'site-manager', 'health', 'disabilities', 'mental-health', 'monitor'];
  const narrow = NoteKind.options.filter((kind) => kind !== 'general');
  const isAll = all.includes(role);
  return [
    // The class is the teacher's and the advocate's own.
    'general alone',
    ...(isAll ? ['general other'] : []),
    ...(role === 'health' ? ['health other'] : []),
    ...narrow.filter((kind) => kind === role).map((kind) => `${kind} alone`),
    ...narrow.filter((kind) => isNamed || kind === role).map((kind) => `${kind} named`),
  ].toSorted();
}

const readers = Role.options.filter((role) => role !== 'administrator');

describe.each(readers.flatMap((role) => [[role, 'Plain'] as const, [role, 'Named'] as const]))(
  '[PR-13] as %s, %s',
  (role, what) => {
    beforeAll(() => signInAs(role, what));

    test('search, opening and the timeline show the same notes, and nothing tells of others', async () => {
      const due = expected(role, what === 'Named');
      const byId = new Map([...written].map(([name, id]) => [id, name]));
      expect((await found()).map((id) => byId.get(id)).toSorted()).toEqual(due);
      expect((await found('')).length).toBe(due.length);
      for (const [name, noteId] of written) {
        const reply = await binder.call('notes.open', { noteId });
        if (due.includes(name)) expect(reply, name).toMatchObject({ ok: true });
        else expect(reply, name).toEqual(await binder.call('notes.open', { noteId: nobody }));
        const after = { query: SECRET, kind: null, after: noteId };
        if (!due.includes(name)) expect(await binder.call('notes.search', after)).toEqual(notFound);
      }
      for (const kind of NoteKind.options) {
        const { rows } = await binder.ok('notes.search', { query: SECRET, kind, after: null });
        expect(rows.map(({ id }) => byId.get(id)?.startsWith(`${kind} `))).toEqual(
          due.filter((name) => name.startsWith(`${kind} `)).map(() => true),
        );
      }
      const file = await binder.call('families.child', { childId: site.luz });
      if (!file.ok) return expect(role).toBe('family-advocate');
      const { timeline } = await binder.ok('families.child', { childId: site.luz });
      const told = timeline.flatMap(({ noteId }) => (noteId ? [byId.get(noteId)] : []));
      expect(told.toSorted()).toEqual(due.filter((name) => !name.endsWith(' other')));
    });

    test('what may not be read may not be amended, or opened to others, in the same words', async () => {
      const mayWrite = role !== 'monitor';
      for (const [name, noteId] of written) {
        if (expected(role, what === 'Named').includes(name)) continue;
        const calls = [
          await binder.call('notes.amend', { noteId, text: 'x' }),
          await binder.call('notes.addReaders', { noteId, readerIds: [site.ana] }),
        ];
        for (const reply of calls) {
          if (mayWrite) expect(reply).toEqual(notFound);
          else expect(reply).toMatchObject({ problem: { code: 'not-allowed' } });
        }
      }
    });
  },
);

test('[PR-13] an administrator opens no note, named or not', async () => {
  await signInAs('administrator', 'Named');
  const noteId = written.get('health alone') ?? '';
  const search = { query: SECRET, kind: null, after: null };
  for (const reply of [
    await binder.call('notes.open', { noteId }),
    await binder.call('notes.search', search),
  ]) {
    expect(reply).toMatchObject({ problem: { code: 'not-allowed', right: 'read-records' } });
  }
  await binder.signIn(site.ana);
  const named = aNote(site.luz, {
    kind: 'health',
    readerIds: [idOf('administrator', 'Named')],
  });
  expect(await binder.call('notes.write', named)).toMatchObject({
    problem: { code: 'invalid', fields: [{ path: 'readerIds', key: 'unknown-reader' }] },
  });
});

describe('writing', () => {
  beforeAll(() => binder.signIn(site.noor, passphraseOf('Noor Haddad')));

  test('the author reads it in any kind, with the discipline of the day', async () => {
    const noteId = written.get('abuse-report alone') ?? '';
    expect(await binder.ok('notes.open', { noteId })).toMatchObject({
      ...{ author: 'Noor Haddad', discipline: 'teaching', isOwn: true, text: SECRET },
      ...{ kind: 'abuse-report', childName: 'Luz Vang', amendments: [], readers: [] },
      mayOpenChild: true,
    });
  });

  test('an amendment stands beside the text, which stays; it is found, by those who may read', async () => {
    const noteId = written.get('health alone') ?? '';
    await binder.ok('notes.amend', { noteId, text: ' Not the left ear: the right. ' });
    const note = await binder.ok('notes.open', { noteId });
    expect(note.text).toBe(SECRET);
    expect(note.amendments).toMatchObject([
      { by: 'Noor Haddad', text: 'Not the left ear: the right.' },
    ]);
    expect(await found('right ear')).toEqual([noteId]);
    expect(await found(`${SECRET} ear`)).toEqual([noteId]);
    await signInAs('teacher', 'Plain');
    expect(await found('right ear')).toEqual([]);
    await signInAs('health', 'Plain');
    expect(await found('right ear')).toEqual([noteId]);
    expect(await binder.call('notes.amend', { noteId, text: 'No' })).toMatchObject({
      problem: { code: 'refused', key: 'note-of-other' },
    });
    await binder.signIn(site.noor, passphraseOf('Noor Haddad'));
  });

  test('naming a reader later opens the note, and every way to it, to that person only', async () => {
    const noteId = await write(aNote(site.luz, { kind: 'domestic-violence', text: 'Saffron' }));
    const named = idOf('teacher', 'Outside');
    await binder.ok('notes.addReaders', { noteId, readerIds: [named, named] });
    await binder.ok('notes.addReaders', { noteId, readerIds: [named, site.noor] });
    expect((await binder.ok('notes.open', { noteId })).readers).toHaveLength(1);
    await signInAs('teacher', 'Outside');
    expect(await found('saffron')).toEqual([noteId]);
    expect(await found('')).toEqual([noteId, written.get('general other')]);
    expect(await binder.ok('notes.open', { noteId })).toMatchObject({ mayOpenChild: false });
    await signInAs('director', 'Plain');
    expect(await found('saffron')).toEqual([]);
    await binder.signIn(site.noor, passphraseOf('Noor Haddad'));
  });

  test('refuses what no note can be, at its field', async () => {
    const at = async (over: Partial<Input<'notes.write'>>) => {
      const reply = await binder.call('notes.write', aNote(site.luz, over));
      if (reply.ok || reply.problem.code !== 'invalid') return reply;
      return reply.problem.fields.map(({ path, key }) => `${path} ${key}`);
    };
    expect(await at({ date: '2026-10-21' })).toEqual(['date date-in-future']);
    expect(await at({ date: '2022-04-04' })).toEqual(['date before-birth']);
    expect(await at({ text: ' \n' })).toEqual(['text required']);
    expect(await at({ readerIds: [site.ana] })).toEqual(['readerIds readers-of-general']);
    expect(await at({ kind: 'health', readerIds: [nobody] })).toEqual(['readerIds unknown-reader']);
    expect(await at({ childId: site.grace })).toMatchObject({ problem: { code: 'not-allowed' } });
    expect((await found('')).length).toBeGreaterThan(0);
  });
});

describe('[PR-14] what is logged', () => {
  test('each opening and each note, without a word of it; a manager’s log tells of no hidden note', async () => {
    await signInAs('health', 'Plain');
    const hidden = written.get('health alone') ?? '';
    const open = written.get('general alone') ?? '';
    for (const noteId of [hidden, open]) await binder.ok('notes.open', { noteId });
    await found('');
    await binder.signIn(site.ana);
    const log = await binder.ok('families.accessLog', { childId: site.luz });
    const told = log.filter(({ action }) => action.startsWith('notes.'));
    // Opened by several readers, written once: the general note only.
    expect(told.filter(({ action }) => action === 'notes.write')).toHaveLength(1);
    expect(told.some(({ name }) => name === nameOf('health', 'Plain'))).toBe(true);
    await signInAs('health', 'Plain');
    expect(await binder.call('families.accessLog', { childId: site.luz })).toMatchObject({
      ok: false,
    });
    const rows = await inside(binder, (client) =>
      client
        .prepare<[], { action: string; subject_type: string; subject_id: string; fields: string }>(
          "SELECT * FROM audit WHERE action LIKE 'notes.%'",
        )
        .all(),
    );
    const of = (id: string) => rows.filter((row) => row.subject_id === id);
    expect(of(hidden).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['notes.write', 'notes.amend', 'notes.open']),
    );
    expect(rows.filter(({ action }) => action === 'notes.search').length).toBeGreaterThan(0);
    const text = JSON.stringify(rows).toLowerCase();
    for (const word of [SECRET, 'saffron', 'right ear', 'abuse-report']) {
      expect(text).not.toContain(word);
    }
  });
});
