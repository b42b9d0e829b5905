import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../src-shared/notes/contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useSubmit } from '../kit/use-submit.ts';
import { ReadersSelect } from './readers-select.tsx';

/** Names more people who may read a narrow note of one's own. */
export function NameReadersForm({ note, onDone }: { note: NoteView; onDone: () => void }) {
  const { t } = useTranslation();
  const [readerIds, setReaderIds] = useState<string[]>([]);
  const add = useSubmit('notes.addReaders');

  async function submit(): Promise<void> {
    const named = readerIds[0] ?? '';
    const reply = await add.run({ noteId: note.id, readerIds }, { readerIds: named });
    if (reply?.ok) onDone();
  }

  return (
    <DialogForm
      submitLabel={t('notes:readers.submit')}
      onSubmit={() => void submit()}
      onCancel={onDone}
      isRunning={add.isRunning}
      problem={add.problem}
    >
      <Text size="xs">{t('notes:readers.hint')}</Text>
      <ReadersSelect
        value={readerIds}
        onChange={setReaderIds}
        known={note.readers.map(({ id }) => id)}
        error={add.error('readerIds')}
        autoFocus
      />
    </DialogForm>
  );
}
