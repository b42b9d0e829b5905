import { describe, expect, test } from 'vitest';
import { excerptOf, type Piece } from '../../src-shared/notes/excerpt.ts';
import {
  kindsReadBy,
  mayBeNamed,
  mayReadNote,
  NoteKind,
  searchWords,
} from '../../src-shared/notes/rules.ts';
import { Role } from '../../src-shared/rights.ts';

const owner = { classId: 'bluebirds', familyId: 'vang' };
const person = (roles: Role[], over: { id?: string; classIds?: string[] } = {}) => ({
  ...{ id: 'someone', roles, classIds: [], familyIds: [] },
  ...over,
});
const note = (kind: NoteKind, readerIds: string[] = []) => ({
  ...{ kind, authorId: 'author', readerIds, owner },
});
const narrow = NoteKind.options.filter((kind) => kind !== 'general');

describe('[PR-13] who may read a note', () => {
  test('a role opens the narrow notes of its own discipline, and no other', () => {
    expect(Role.options.map((role) => [role, kindsReadBy([role])])).toEqual(
      Role.options.map((role) => [
        role,
        role === 'health' || role === 'mental-health' ? [role] : [],
      ]),
    );
    expect(kindsReadBy(['mental-health', 'health'])).toEqual(['health', 'mental-health']);
  });

  test.each(narrow)('%s: discipline, author and whom the author names; no manager', (kind) => {
    for (const role of Role.options) {
      expect(mayReadNote(person([role]), note(kind)), role).toBe(role === kind);
      expect(mayReadNote(person([role], { id: 'author' }), note(kind)), role).toBe(true);
      expect(mayReadNote(person([role]), note(kind, ['x', 'someone'])), role).toBe(true);
    }
  });

  test('a general note is read as the child’s file is; being its author opens nothing', () => {
    const general = note('general', []);
    for (const role of ['director', 'site-manager', 'health', 'monitor'] as const) {
      expect(mayReadNote(person([role]), general)).toBe(true);
    }
    expect(mayReadNote(person(['teacher'], { classIds: ['bluebirds'] }), general)).toBe(true);
    expect(mayReadNote(person(['teacher'], { id: 'author' }), general)).toBe(false);
    expect(mayReadNote(person(['administrator']), general)).toBe(false);
    const advocate = { ...person(['family-advocate']), familyIds: ['vang'] };
    expect(mayReadNote(advocate, general)).toBe(true);
    expect(mayReadNote({ ...advocate, roles: ['teacher'] }, general)).toBe(false);
  });

  test('whoever reads no records, or has left, is not named', () => {
    expect(mayBeNamed({ access: 'active', roles: ['teacher'] })).toBe(true);
    expect(mayBeNamed({ access: 'none', roles: ['monitor'] })).toBe(true);
    expect(mayBeNamed({ access: 'removed', roles: ['teacher'] })).toBe(false);
    expect(mayBeNamed({ access: 'active', roles: ['administrator'] })).toBe(false);
  });
});

test('a search begins with two letters and folds them as names are folded', () => {
  expect(['', ' ', 'n', 'ñ ', '"', '-- *'].map(searchWords)).toEqual([[], [], [], [], [], []]);
  expect(searchWords('Ñu')).toEqual(['nu']);
  expect(searchWords('a b')).toEqual(['a', 'b']);
  expect(searchWords('D\'Angelo AND (NEAR* "NOT')).toEqual(['dangelo', 'and', 'near', 'not']);
  expect(searchWords('mamá MAMA')).toEqual(['mama']);
});

describe('the first lines of a note', () => {
  const shown = (pieces: Piece[]) =>
    pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

  test('every word that begins with one searched for is marked, whole and as it was written', () => {
    const text = 'La mamá de Inés\nllamó; D’Angelo (inesperado) no.';
    expect(shown(excerptOf(text, ['ines', 'dang', 'mama']))).toBe(
      'La [mamá] de [Inés] llamó; [D’Angelo] ([inesperado]) no.',
    );
    expect(shown(excerptOf(text, []))).toBe('La mamá de Inés llamó; D’Angelo (inesperado) no.');
    expect(shown(excerptOf('  ', ['ab']))).toBe('');
  });

  test('a hit far into a long text is shown with what stands around it', () => {
    const text = `${'words and words '.repeat(60)}hearing test ${'and more '.repeat(60)}`;
    const near = shown(excerptOf(text, ['hear']));
    expect(near).toMatch(/^… .*\[hearing\] test .* …$/);
    expect(near.length).toBeLessThan(240);
    expect(shown(excerptOf(text, ['absent']))).toMatch(/^words and .* …$/);
    expect(shown(excerptOf('x'.repeat(1000), []))).toMatch(/^x{220} …$/);
  });
});
