import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isNarrow, NoteKind } from '../../src-shared/notes/rules.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { ReadersSelect } from './readers-select.tsx';

const Typed = z.strictObject({
  kind: NoteKind,
  /** Null stands for today. */
  date: z.string().nullable(),
  text: z.string(),
  readerIds: z.array(z.string()),
});
type Typed = z.infer<typeof Typed>;
const nothing: Typed = { kind: 'general', date: null, text: '', readerIds: [] };

/** A dated note on a child. It says who will be able to read it before it is written (PR-13). */
export function WriteNoteForm({
  childId,
  today,
  onDone,
}: {
  childId: string;
  today: string;
  /** True when the note was written, false when it was given up. */
  onDone: (isWritten: boolean) => void;
}) {
  const { t } = useTranslation();
  const draft = useDraft(
    `note:${childId}`,
    nothing,
    (found) => Typed.safeParse(found).data ?? null,
  );
  const write = useSubmit('notes.write');
  const { kind, text } = draft.value;
  const date = draft.value.date ?? today;
  const set = (change: Partial<Typed>) => draft.set({ ...draft.value, ...change });
  const readerIds = isNarrow(kind) ? draft.value.readerIds : [];

  async function submit(): Promise<void> {
    const reply = await write.run({ childId, kind, date, text, readerIds }, { date, text });
    if (!reply?.ok) return;
    await draft.discard();
    onDone(true);
  }

  return (
    <DialogForm
      submitLabel={t('notes:write.submit')}
      onSubmit={() => void submit()}
      onCancel={() => onDone(false)}
      isRunning={write.isRunning}
      problem={write.problem}
      draft={draft}
    >
      <GrowingText
        label={t('notes:write.text')}
        value={text}
        onChange={(next) => set({ text: next })}
        minRows={5}
        maxLength={20_000}
        required
        data-autofocus
        error={write.error('text')}
      />
      <FieldGrid>
        <NativeSelect
          label={t('notes:write.kind')}
          value={kind}
          onChange={(event) => {
            set({ kind: NoteKind.safeParse(event.currentTarget.value).data ?? 'general' });
          }}
          data={NoteKind.options.map((value) => ({ value, label: t(`notes:kind.${value}`) }))}
          error={write.error('kind')}
        />
        <DateField
          label={t('notes:write.date')}
          value={date}
          onChange={(next) => set({ date: next })}
          max={today}
          required
          error={write.error('date')}
        />
      </FieldGrid>
      {isNarrow(kind) && (
        <ReadersSelect
          value={readerIds}
          onChange={(next) => set({ readerIds: next })}
          error={write.error('readerIds')}
        />
      )}
      <p role="status">{t(`notes:audience.${kind}`)}</p>
    </DialogForm>
  );
}
