import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DialogForm } from '../kit/dialog-form.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';

/** Appends a correction to a note of one's own; what was written stays. */
export function AmendNoteForm({ noteId, onDone }: { noteId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const draft = useDraft(
    `amend-note:${noteId}`,
    '',
    (found) => z.string().safeParse(found).data ?? null,
  );
  const amend = useSubmit('notes.amend');
  const text = draft.value;

  async function submit(): Promise<void> {
    const reply = await amend.run({ noteId, text }, { text });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('notes:amend.submit')}
      onSubmit={() => void submit()}
      onCancel={onDone}
      isRunning={amend.isRunning}
      problem={amend.problem}
      draft={draft}
    >
      <Text size="xs">{t('notes:amend.hint')}</Text>
      <GrowingText
        label={t('notes:amend.text')}
        value={text}
        onChange={draft.set}
        minRows={3}
        maxLength={20_000}
        required
        autoFocus
        error={amend.error('text')}
      />
    </DialogForm>
  );
}
