import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { ActionStatus } from '../../src-shared/follow-ups/rules.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';

const Note = z.strictObject({
  /** Null stands for today. */
  date: z.string().nullable(),
  note: z.string(),
  status: ActionStatus.nullable(),
});
type Note = z.infer<typeof Note>;
const emptyNote: Note = { date: null, note: '', status: null };

/** A dated note beside the signed text: what happened, and the new status if there is one (HS-19). */
export function ProgressForm({ action, onDone }: { action: ActionView; onDone: () => void }) {
  const { t } = useTranslation();
  const today = useQuery('settings.get', {}).data?.today ?? null;
  const draft = useDraft(`progress:${action.id}`, emptyNote, parseNote);
  const add = useSubmit('followUps.addProgress');
  const { note, status } = draft.value;
  const date = draft.value.date ?? today;

  async function submit(): Promise<void> {
    const input = { actionId: action.id, date: date ?? '', note, status };
    const reply = await add.run(input, { date, note });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('follow-ups:progress.verb')}
      onSubmit={() => void submit()}
      onCancel={onDone}
      isRunning={add.isRunning}
      problem={add.problem}
      draft={draft}
    >
      <GrowingText
        label={t('follow-ups:progress.note')}
        value={note}
        onChange={(text) => draft.set({ ...draft.value, note: text })}
        minRows={2}
        maxLength={4_000}
        required
        autoFocus
        error={add.error('note')}
      />
      <FieldGrid>
        <DateField
          label={t('follow-ups:progress.date')}
          value={date}
          onChange={(next) => draft.set({ ...draft.value, date: next })}
          required
          error={add.error('date')}
          {...(today === null ? {} : { max: today })}
        />
        <NativeSelect
          label={t('follow-ups:progress.status')}
          value={status ?? ''}
          onChange={(event) => {
            const next = ActionStatus.safeParse(event.currentTarget.value).data ?? null;
            draft.set({ ...draft.value, status: next });
          }}
          data={[
            { value: '', label: t('follow-ups:progress.same') },
            ...ActionStatus.options
              .filter((value) => value !== action.status)
              .map((value) => ({ value, label: t(`documents:statuses.${value}`) })),
          ]}
          error={add.error('status')}
        />
      </FieldGrid>
    </DialogForm>
  );
}

function parseNote(value: unknown): Note | null {
  return Note.safeParse(value).data ?? null;
}
