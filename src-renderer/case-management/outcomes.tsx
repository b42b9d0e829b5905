import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseOutcome, outcomesFor } from '../../src-shared/case-management/outcomes.ts';
import classes from '../meetings/outcome-mark.module.css';

/** The tone of an outcome; the word beside the dot says the same. */
export function toneOf(outcome: string): 'done' | 'due-soon' | 'overdue' | 'draft' {
  if (outcome === 'support-plan') return 'overdue';
  if (outcome === 'plan-continues') return 'due-soon';
  return 'done';
}

/** The outcomes offered for a child, in the order of the keys 1, 2, 3; one chosen before stays. */
export function useCaseOutcomes(hasOpenPlan: boolean, chosen: string | null) {
  const { t } = useTranslation();
  return useMemo(() => {
    const offered = outcomesFor(hasOpenPlan);
    const known = CaseOutcome.safeParse(chosen).data;
    const ids = known === undefined || offered.includes(known) ? offered : [...offered, known];
    return ids.map((id) => ({ id, word: t(`documents:caseOutcomes.${id}`) }));
  }, [hasOpenPlan, chosen, t]);
}

/** An outcome as a dot and its word. */
export function CaseOutcomeMark({ outcome }: { outcome: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} data-tone={toneOf(outcome)}>
      <span aria-hidden className={classes.dot} />
      {t(`documents:caseOutcomes.${outcome}`)}
    </span>
  );
}
