import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildFile } from '../../src-shared/families/contract.ts';
import { Dialog } from '../kit/dialog.tsx';
import { usePageKeys } from '../kit/use-keys.ts';
import { WriteNoteForm } from '../notes/write-note-form.tsx';
import classes from './child-page.module.css';
import { PrintFile } from './print-file.tsx';

/** What is done with a child's file as a whole: write a note in it (`w`), print it (`p`). */
export function FileActions({ file, today }: { file: ChildFile; today: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'note' | 'print' | null>(null);
  const [isWritten, setWritten] = useState(false);
  const close = () => setOpened(null);
  const writeNote = () => {
    setWritten(false);
    setOpened('note');
  };
  usePageKeys([
    ...(file.mayWrite ? [{ key: 'w', label: t('notes:write.button'), run: writeNote }] : []),
    { key: 'p', label: t('families:print.button'), run: () => setOpened('print') },
  ]);
  const { name } = file;
  return (
    <>
      {/* The note itself stands further down, where it may be out of sight. */}
      <output className={classes.written}>{isWritten && t('notes:write.done')}</output>
      {file.mayWrite && (
        <Button variant="default" onClick={writeNote}>
          {t('notes:write.button')}
        </Button>
      )}
      <Button variant="default" onClick={() => setOpened('print')}>
        {t('families:print.button')}
      </Button>
      <Dialog opened={opened === 'note'} onClose={close} title={t('notes:write.title', { name })}>
        <WriteNoteForm
          childId={file.id}
          today={today}
          onDone={(written) => {
            setWritten(written);
            close();
          }}
        />
      </Dialog>
      <Dialog
        opened={opened === 'print'}
        onClose={close}
        title={t('families:print.title', { name })}
      >
        <PrintFile file={file} />
      </Dialog>
    </>
  );
}
