import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { FormView } from '../../src-shared/follow-ups/contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { useSubmit } from '../kit/use-submit.ts';
import classes from './form.module.css';
import { InlineForm } from './inline-form.tsx';

/** The end of a form: the result once it is closed, else what is still open, or the way to close it. */
export function CloseForm({
  form,
  isClosing,
  onClosing,
}: {
  form: FormView;
  isClosing: boolean;
  onClosing: (isClosing: boolean) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const heading = useFocusBack<HTMLHeadingElement>(isClosing);
  return (
    <section aria-labelledby="result">
      <h2 id="result" ref={heading} tabIndex={-1} className={classes.heading}>
        {t('follow-ups:close.title')}
      </h2>
      {form.closedOn && (
        <>
          <StateBadge
            state="done"
            label={t('follow-ups:page.closed-on', { date: format.date(form.closedOn) })}
          />
          <p className={classes.text}>{form.result}</p>
        </>
      )}
      {!form.closedOn && form.openActions > 0 && (
        <p className={classes.text}>{t('follow-ups:close.still', { count: form.openActions })}</p>
      )}
      {!form.closedOn && form.openActions === 0 && form.mayWrite && !isClosing && (
        <>
          <p className={classes.text}>{t('follow-ups:close.ready')}</p>
          <Button variant="light" onClick={() => onClosing(true)}>
            {t('follow-ups:close.verb')}
          </Button>
        </>
      )}
      {!form.closedOn && isClosing && (
        <InlineForm label={t('follow-ups:close.verb')}>
          <ResultForm formId={form.id} onDone={() => onClosing(false)} />
        </InlineForm>
      )}
    </section>
  );
}

const Result = z.strictObject({ result: z.string() });

function ResultForm({ formId, onDone }: { formId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const draft = useDraft(`close:${formId}`, { result: '' }, parseResult);
  const close = useSubmit('followUps.close');
  const { result } = draft.value;

  async function submit(): Promise<void> {
    const reply = await close.run({ formId, result }, { result });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('follow-ups:close.confirm')}
      onSubmit={() => void submit()}
      onCancel={onDone}
      isRunning={close.isRunning}
      problem={close.problem}
      draft={draft}
    >
      <GrowingText
        label={t('follow-ups:close.result')}
        description={t('follow-ups:close.hint')}
        value={result}
        onChange={(text) => draft.set({ result: text })}
        minRows={3}
        maxLength={4_000}
        required
        autoFocus
        error={close.error('result')}
      />
    </DialogForm>
  );
}

function parseResult(value: unknown): z.infer<typeof Result> | null {
  return Result.safeParse(value).data ?? null;
}
