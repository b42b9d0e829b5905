import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { FormView } from '../../src-shared/follow-ups/contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';

const Texts = z.strictObject({
  need: z.string(),
  strengths: z.string(),
  familyContact: z.string(),
});
const fields = ['need', 'strengths', 'familyContact'] as const;

/** The form's own texts, until the first signature (HS-15). */
export function EditTexts({ form, onDone }: { form: FormView; onDone: () => void }) {
  const { t } = useTranslation();
  const { id: formId, need, strengths, familyContact } = form;
  const draft = useDraft(`form-texts:${formId}`, { need, strengths, familyContact }, parseTexts);
  const edit = useSubmit('followUps.edit');

  async function submit(): Promise<void> {
    const reply = await edit.run({ formId, ...draft.value });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('common:saveVerb')}
      onSubmit={() => void submit()}
      onCancel={onDone}
      isRunning={edit.isRunning}
      problem={edit.problem}
      draft={draft}
    >
      {fields.map((field) => (
        <GrowingText
          key={field}
          label={t(`documents:form.${field}`)}
          value={draft.value[field]}
          onChange={(text) => draft.set({ ...draft.value, [field]: text })}
          maxLength={20_000}
          minRows={2}
          autoFocus={field === 'need'}
          error={edit.error(field)}
        />
      ))}
    </DialogForm>
  );
}

function parseTexts(value: unknown): z.infer<typeof Texts> | null {
  return Texts.safeParse(value).data ?? null;
}
