import type { PlanContent } from '../../src-shared/case-management/content.ts';
import type { PlanReview } from '../../src-shared/case-management/contract.ts';
import { compareDates } from '../../src-shared/dates.ts';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import type { DocumentSigning } from '../../src-shared/signatures/contract.ts';
import type { Block, DocumentModel } from '../documents/model.ts';
import { furnished, type Words } from '../exports/words.ts';
import { actionRows, besideBlocks, progressRows } from '../follow-ups/document.ts';
import { amendmentBlocks, type PrintedAmendment, signatureBlocks } from '../signatures/document.ts';

/** What stands beside the signed text of a plan: progress, reviews, result, a newer version. */
export interface BesidePlan {
  strategies: readonly ActionView[];
  reviews: readonly PlanReview[];
  result: string | null;
  closedOn: string | null;
  isReplaced: boolean;
}

/** One support plan (HS-24): signed, or with lines to sign by hand. */
export function planDocument(
  words: Words,
  plan: PlanContent,
  beside: BesidePlan,
  signing: DocumentSigning,
  amendments: PrintedAmendment[],
): DocumentModel {
  const { t } = words;
  const text = (field: 'need' | 'strengths' | 'familyInput') => ({
    label: t(`documents:plan.${field}`),
    value: plan[field].trim() || t('documents:none'),
  });
  return furnished(words, {
    kind: t('documents:plan.kind'),
    title: t('documents:plan.title', { name: plan.name }),
    subtitle: words.date(plan.date),
    blocks: [
      ...(beside.isReplaced
        ? [{ type: 'notice', text: t('documents:plan.replaced') } satisfies Block]
        : []),
      {
        type: 'facts',
        rows: [
          { label: t('documents:form.born'), value: words.date(plan.dateOfBirth) },
          { label: t('documents:form.class'), value: plan.className ?? '' },
          { label: t('documents:form.adult'), value: plan.primaryAdult ?? '' },
          { label: t('documents:plan.date'), value: words.date(plan.date) },
          { label: t('documents:plan.review'), value: words.date(plan.reviewDate) },
        ],
      },
      ...(plan.replacesId === null
        ? []
        : [
            {
              type: 'paragraph',
              emphasis: 'quiet',
              text: t('documents:plan.newVersion'),
            } satisfies Block,
          ]),
      { type: 'facts', rows: [text('need'), text('strengths'), text('familyInput')] },
      { type: 'heading', level: 1, text: t('documents:plan.strategies') },
      strategyTable(words, plan.strategies),
      ...signatureBlocks(words, signing),
      ...amendmentBlocks(words, amendments),
      ...progress(words, beside),
    ],
  });
}

/** What, who and by when, as it was decided. */
export function strategyTable(words: Words, strategies: PlanContent['strategies']): Block {
  const { t } = words;
  return actionRows(words, strategies, {
    what: t('documents:plan.strategy'),
    who: t('documents:plan.responsible'),
    none: t('documents:plan.noStrategies'),
  });
}

/** Progress on the strategies and on the plan as a whole, by day. */
function progress(words: Words, beside: BesidePlan): Block[] {
  const { t } = words;
  const reviews = beside.reviews.map(({ date, progress: note, nextReview, by }) => ({
    ...{ date, by, what: t('documents:plan.onPlan') },
    note: [note, `${t('documents:plan.next')}: ${words.date(nextReview)}`]
      .filter((part) => part.trim() !== '')
      .join('\n'),
  }));
  const rows = [...progressRows(words, beside.strategies), ...reviews].toSorted((a, b) =>
    compareDates(a.date, b.date),
  );
  const sentences = { beside: t('documents:plan.beside'), what: t('documents:plan.strategy') };
  return besideBlocks(words, sentences, rows, beside);
}
