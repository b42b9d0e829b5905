import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ClassRow } from '../../src-shared/families/contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useFormat } from '../kit/session.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';

const ClassDraft = z.object({ name: z.string(), start: z.string().nullable() });

/** A class with its start; without one its earliest placement counts. `edited` null adds one. */
export function ClassForm({ edited, onDone }: { edited: ClassRow | null; onDone: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const add = useSubmit('families.addClass');
  const edit = useSubmit('families.editClass');
  const submit = edited ? edit : add;
  const draft = useDraft(
    edited ? `edit-class:${edited.id}` : 'add-class',
    { name: edited?.name ?? '', start: edited?.start ?? null },
    (found) => ClassDraft.safeParse(found).data ?? null,
  );
  const { name, start } = draft.value;

  async function save(): Promise<void> {
    const input = { name: name.trim(), start };
    const reply = edited
      ? await edit.run({ classId: edited.id, ...input }, { name })
      : await add.run(input, { name });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t(edited ? 'families:save' : 'families:add-class.submit')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <TextInput
        label={t('families:field.className')}
        value={name}
        error={submit.error('name')}
        maxLength={120}
        required
        data-autofocus
        autoComplete="off"
        onChange={(event) => draft.set({ name: event.currentTarget.value, start })}
      />
      <DateField
        label={t('families:field.classStart')}
        description={
          edited?.effectiveStart && edited.start === null
            ? t('families:classes.start-hint-from', { date: format.date(edited.effectiveStart) })
            : t('families:classes.start-hint')
        }
        value={start}
        onChange={(day) => draft.set({ name, start: day })}
        error={submit.error('start')}
      />
    </DialogForm>
  );
}
