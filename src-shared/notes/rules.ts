import { z } from 'zod';
import { searchKey } from '../families/search-key.ts';
import { type Holder, type Role, reaches, reachOf } from '../rights.ts';

/** What a note is about, which decides who may read it (PR-13). */
export const NoteKind = z.enum([
  'general',
  'health',
  'mental-health',
  'domestic-violence',
  'abuse-report',
]);
export type NoteKind = z.infer<typeof NoteKind>;

/** The role whose discipline reads a narrow kind; none reads the others by role (rules.md, Rights). */
const roleOfKind: Record<NoteKind, Role | null> = {
  general: null,
  health: 'health',
  'mental-health': 'mental-health',
  'domestic-violence': null,
  'abuse-report': null,
};

/** Whether notes of this kind are read by their discipline, the author and whom the author names only. */
export function isNarrow(kind: NoteKind): boolean {
  return kind !== 'general';
}

/** The narrow kinds that someone who holds `roles` reads by discipline. */
export function kindsReadBy(roles: readonly Role[]): NoteKind[] {
  return NoteKind.options.filter((kind) => {
    const role = roleOfKind[kind];
    return role !== null && roles.includes(role) && reachOf('read-narrow-notes', [role]) !== 'none';
  });
}

/** What decides who may read one note. `owner` is the child's class and family. */
export interface NoteAccess {
  kind: NoteKind;
  authorId: string;
  readerIds: readonly string[];
  owner: { classId: string | null; familyId: string | null };
}

/**
 * Whether a person may read one note (rules.md, Rights; PR-13). A general one is read as the child's
 * file is; a narrow one by its discipline, its author and the people whom the author names.
 */
export function mayReadNote(person: Holder & { id: string }, note: NoteAccess): boolean {
  if (!isNarrow(note.kind)) return reaches('read-records', person, note.owner);
  return (
    kindsReadBy(person.roles).includes(note.kind) ||
    note.authorId === person.id ||
    note.readerIds.includes(person.id)
  );
}

/** Whether someone can be named as a reader: has not left, and may read records at all. */
export function mayBeNamed(person: { access: string; roles: readonly Role[] }): boolean {
  return person.access !== 'removed' && reachOf('read-records', person.roles) !== 'none';
}

/** How many letters and digits a search needs to be one. */
export const FEWEST_LETTERS = 2;

/**
 * The words of a search as they are compared: no accents, no capitals, each the beginning of a word
 * of the note. None while fewer than two letters are typed.
 */
export function searchWords(query: string): string[] {
  const key = searchKey(query);
  const letters = Array.from(key.replaceAll(' ', '')).length;
  return letters < FEWEST_LETTERS ? [] : [...new Set(key.split(' '))];
}
