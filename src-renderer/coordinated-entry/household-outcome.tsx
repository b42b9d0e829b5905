import { useTranslation } from 'react-i18next';
import type { HouseholdOutcome } from '../../src-shared/coordinated-entry/household-entry.ts';
import classes from '../meetings/outcome-mark.module.css';

/** What came of a household as a dot and its word. */
export function HouseholdOutcomeMark({ outcome }: { outcome: HouseholdOutcome }) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} data-tone={outcome === 'reviewed' ? 'done' : 'draft'}>
      <span aria-hidden className={classes.dot} />
      {t(`coordinated-entry-documents:outcome.${outcome}`)}
    </span>
  );
}
