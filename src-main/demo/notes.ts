import { addDays, type CalendarDate } from '../../src-shared/dates.ts';
import type { SampleNote } from './note-texts.ts';
import type { Sitting } from './sitting.ts';

/** Ids of the children enrolled in a class, by name. */
export async function childrenOf(sitting: Sitting, classId: string): Promise<string[]> {
  const { rows } = await sitting.call('families.children', {
    ...{ query: '', status: 'enrolled', sort: 'name', descending: false },
    ...{ classId, offset: 0, limit: 200 },
  });
  return rows.map(({ id }) => id);
}

/** The `nth` of them, from 0. @throws Error where a class of the sample has fewer */
export function nthOf(childIds: readonly string[], nth: number): string {
  const childId = childIds[nth];
  if (childId === undefined) throw new Error(`the sample has a class of ${childIds.length}`);
  return childId;
}

/** Writes notes on children of a class in the name of whoever is signed in. */
export async function writeNotes(
  sitting: Sitting,
  childIds: readonly string[],
  notes: readonly SampleNote[],
  today: CalendarDate,
): Promise<void> {
  for (const { nth, kind, daysBefore, text, amendment } of notes) {
    const { id: noteId } = await sitting.call('notes.write', {
      ...{ childId: nthOf(childIds, nth), kind, text, readerIds: [] },
      date: addDays(today, -daysBefore),
    });
    if (amendment) await sitting.call('notes.amend', { noteId, text: amendment });
  }
}
