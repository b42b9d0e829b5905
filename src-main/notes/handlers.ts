import type { notes } from '../../src-shared/notes/contract.ts';
import type { Handlers } from '../desk.ts';
import { searchNotes } from './search.ts';
import { addReaders, amendNote, viewNote, writeNote } from './store.ts';

export const notesHandlers: Handlers<typeof notes> = {
  'notes.search': (desk, asked) => searchNotes(desk, asked),
  'notes.open': (desk, { noteId }) => viewNote(desk, noteId),

  'notes.write': (desk, input) => {
    const id = writeNote(desk, input);
    // Not the child: its access log would tell of a note that its reader may not know of (PR-13).
    desk.about('note', id);
    return { id };
  },
  'notes.amend': (desk, { noteId, text }) => ({ id: amendNote(desk, noteId, text) }),
  'notes.addReaders': (desk, { noteId, readerIds }) => {
    addReaders(desk, noteId, readerIds);
    return {};
  },
};
