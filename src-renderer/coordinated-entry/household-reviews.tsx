import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/previous.module.css';
import { Promised } from '../meetings/promised.tsx';
import { HouseholdMonths } from './household-months.tsx';

/** What is promised and still open, and what was said in each meeting, month by month (CE-26). */
export function HouseholdReviews({ householdId }: { householdId: string }) {
  const { t } = useTranslation();
  const found = useQuery('coordinatedEntry.household', { householdId });
  const { data } = found;
  return (
    <>
      <ProblemNotice problem={found.error} />
      {data && data.actions.length > 0 && (
        <section>
          <Promised
            title={t('region-meetings:months.open-actions')}
            actions={data.actions}
            isBare
          />
        </section>
      )}
      <section>
        <h2>{t('region-meetings:months.title')}</h2>
        {data?.months.length === 0 && <p>{t('region-meetings:months.none')}</p>}
        <div className={classes.previous}>
          <HouseholdMonths months={data?.months ?? []} isOpen />
        </div>
      </section>
    </>
  );
}
