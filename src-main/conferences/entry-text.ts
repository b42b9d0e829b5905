import { EntryText } from '../../src-shared/conferences/contract.ts';
import { type EntryRecord, readTexts } from '../meetings/entries.ts';

export const entryFields = EntryText.keyof().options;

/** What a conference has written about a child, empty where nothing was (HS-08, HS-12). */
export function textOf(record: Pick<EntryRecord, 'texts'> | null): EntryText {
  return readTexts(record, entryFields);
}
