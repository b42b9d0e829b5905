import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../kit/session.tsx';
import { NoteDialog } from './note-dialog.tsx';

/** Opens one note of a child's timeline, where its author amends it or names readers. */
export function OpenNoteButton({
  noteId,
  childName,
  date,
}: {
  noteId: string;
  childName: string;
  date: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('notes:note.open-of', { date: format.date(date) })}
        onClick={() => setOpen(true)}
      >
        {t('notes:note.open')}
      </Button>
      <NoteDialog note={{ id: noteId, childName }} opened={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
