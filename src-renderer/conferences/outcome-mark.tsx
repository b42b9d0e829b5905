import { MONITOR, SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import classes from '../meetings/outcome-mark.module.css';
import { useOutcomes } from './use-outcomes.ts';

/** The tone of an outcome; the word beside the dot says the same. */
export function toneOf(outcome: string): 'done' | 'due-soon' | 'overdue' | 'draft' {
  if (outcome === SUPPORT_NEEDED) return 'overdue';
  if (outcome === MONITOR) return 'due-soon';
  return outcome === 'no-concerns' ? 'done' : 'draft';
}

/** An outcome as a dot and its word. The dot's shape differs too: full, half, ring. */
export function OutcomeMark({ outcome }: { outcome: string }) {
  const { wordOf } = useOutcomes();
  return (
    <span className={classes.mark} data-tone={toneOf(outcome)}>
      <span aria-hidden className={classes.dot} />
      {wordOf(outcome)}
    </span>
  );
}
