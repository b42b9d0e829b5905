import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PlanView } from '../../src-shared/case-management/contract.ts';
import classes from '../follow-ups/form.module.css';
import { InlineForm } from '../follow-ups/inline-form.tsx';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useFormat } from '../kit/session.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';

/** How the plan as a whole goes, dated, and when it is looked at next. */
export function PlanReviews({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAdding, setAdding] = useState(false);
  const heading = useFocusBack<HTMLHeadingElement>(isAdding);
  return (
    <section aria-labelledby="reviews">
      <div className={classes.bar}>
        <h2 id="reviews" ref={heading} tabIndex={-1} className={classes.heading}>
          {t('case-management:review.title')}
        </h2>
        {plan.mayWrite && plan.state === 'open' && !isAdding && (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {t('case-management:review.add')}
          </Button>
        )}
      </div>
      {plan.state === 'open' && (
        <p className={classes.text}>
          {t('case-management:plan.review-on', { date: format.date(plan.reviewOn) })}
        </p>
      )}
      <ul className={classes.progress}>
        {plan.reviews.map(({ id, date, by, progress, nextReview }) => (
          <li key={id}>
            <span className={classes.small}>
              {format.date(date)} · {by} ·{' '}
              {t('case-management:plan.review-on', { date: format.date(nextReview) })}
            </span>
            <p className={classes.text}>{progress}</p>
          </li>
        ))}
      </ul>
      {isAdding && (
        <InlineForm label={t('case-management:review.add')}>
          <ReviewForm planId={plan.id} onDone={() => setAdding(false)} />
        </InlineForm>
      )}
    </section>
  );
}

const Review = z.strictObject({
  /** Null stands for today. */
  date: z.string().nullable(),
  progress: z.string(),
  nextReview: z.string().nullable(),
});
type Review = z.infer<typeof Review>;
const emptyReview: Review = { date: null, progress: '', nextReview: null };

function ReviewForm({ planId, onDone }: { planId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const today = useQuery('settings.get', {}).data?.today ?? null;
  const draft = useDraft(`review:${planId}`, emptyReview, parseReview);
  const add = useSubmit('caseManagement.reviewPlan');
  const { progress, nextReview } = draft.value;
  const date = draft.value.date ?? today;
  const set = (part: Partial<Review>) => draft.set({ ...draft.value, ...part });

  async function submit(): Promise<void> {
    const input = { planId, date: date ?? '', progress, nextReview: nextReview ?? '' };
    const reply = await add.run(input, { date, progress, nextReview });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('case-management:review.verb')}
      onSubmit={() => void submit()}
      onCancel={onDone}
      isRunning={add.isRunning}
      problem={add.problem}
      draft={draft}
    >
      <GrowingText
        label={t('case-management:review.progress')}
        value={progress}
        onChange={(text) => set({ progress: text })}
        minRows={2}
        maxLength={4_000}
        required
        autoFocus
        error={add.error('progress')}
      />
      <FieldGrid>
        <DateField
          label={t('follow-ups:progress.date')}
          value={date}
          onChange={(day) => set({ date: day })}
          required
          error={add.error('date')}
          {...(today === null ? {} : { max: today })}
        />
        <DateField
          label={t('documents:plan.next')}
          value={nextReview}
          onChange={(day) => set({ nextReview: day })}
          required
          error={add.error('nextReview')}
          {...(today === null ? {} : { min: today })}
        />
      </FieldGrid>
    </DialogForm>
  );
}

function parseReview(value: unknown): Review | null {
  return Review.safeParse(value).data ?? null;
}
