import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PlanView } from '../../src-shared/case-management/contract.ts';
import classes from '../follow-ups/form.module.css';
import { InlineForm } from '../follow-ups/inline-form.tsx';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { useSubmit } from '../kit/use-submit.ts';

const fields = ['need', 'strengths', 'familyInput'] as const;

/** Need, strengths and the family's words; edited until the first signature. */
export function PlanTexts({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const heading = useFocusBack<HTMLHeadingElement>(isEditing);
  const mayEdit = plan.isEditable && plan.mayWrite;
  if (isEditing) {
    return (
      <InlineForm label={t('case-management:plan.edit')}>
        <EditPlan plan={plan} onDone={() => setEditing(false)} />
      </InlineForm>
    );
  }
  return (
    <section aria-labelledby="need">
      <div className={classes.bar}>
        <h2 id="need" ref={heading} tabIndex={-1} className={classes.heading}>
          {t('documents:plan.need')}
        </h2>
        {mayEdit && (
          <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
            {t('case-management:plan.edit')}
          </Button>
        )}
      </div>
      <p className={classes.text}>{plan.need}</p>
      {(['strengths', 'familyInput'] as const).map((field) => (
        <div key={field}>
          <h2 className={classes.heading}>{t(`documents:plan.${field}`)}</h2>
          <p className={classes.text}>{plan[field] || t('follow-ups:form.nothing')}</p>
        </div>
      ))}
      {mayEdit && <p className={classes.small}>{t('follow-ups:form.editable')}</p>}
    </section>
  );
}

const Texts = z.strictObject({
  need: z.string(),
  strengths: z.string(),
  familyInput: z.string(),
  reviewDate: z.string().nullable(),
});

function EditPlan({ plan, onDone }: { plan: PlanView; onDone: () => void }) {
  const { t } = useTranslation();
  const { id: planId, need, strengths, familyInput, reviewDate } = plan;
  const start = { need, strengths, familyInput, reviewDate };
  const draft = useDraft<z.infer<typeof Texts>>(`plan-texts:${planId}`, start, parseTexts);
  const edit = useSubmit('caseManagement.editPlan');
  const { value } = draft;

  async function submit(): Promise<void> {
    const input = { planId, ...value, reviewDate: value.reviewDate ?? '' };
    const required = { need: value.need, reviewDate: value.reviewDate };
    const reply = await edit.run(input, required);
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
          label={t(`documents:plan.${field}`)}
          value={value[field]}
          onChange={(text) => draft.set({ ...value, [field]: text })}
          maxLength={20_000}
          minRows={2}
          autoFocus={field === 'need'}
          required={field === 'need'}
          error={edit.error(field)}
        />
      ))}
      <DateField
        label={t('documents:plan.review')}
        value={value.reviewDate}
        onChange={(day) => draft.set({ ...value, reviewDate: day })}
        required
        error={edit.error('reviewDate')}
      />
    </DialogForm>
  );
}

function parseTexts(value: unknown): z.infer<typeof Texts> | null {
  return Texts.safeParse(value).data ?? null;
}
