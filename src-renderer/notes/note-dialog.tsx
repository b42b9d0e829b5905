import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../kit/dialog.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { NoteSheet } from './note-sheet.tsx';

/**
 * One note over the page; closing it goes back to where it was opened. It stands there, closed,
 * before the note is chosen: only then does the dialog know where the focus was.
 */
export function NoteDialog({
  note,
  opened,
  backTo,
  onClose,
}: {
  note: { id: string; childName: string } | null;
  opened: boolean;
  /** What opened it, for the focus. */
  backTo?: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      backTo={backTo}
      onClose={onClose}
      title={note && t('notes:note.title', { name: note.childName })}
    >
      {note && <Opened noteId={note.id} onLeave={onClose} />}
    </Dialog>
  );
}

/** Reads the note when the dialog opens: each opening is logged (PR-14). */
function Opened({ noteId, onLeave }: { noteId: string; onLeave: () => void }) {
  const { t } = useTranslation();
  const note = useQuery('notes.open', { noteId });
  if (!note.data) {
    return note.error ? <ProblemNotice problem={note.error} /> : <p>{t('common:loading')}</p>;
  }
  return <NoteSheet note={note.data} onLeave={onLeave} />;
}
