import { useTranslation } from 'react-i18next';
import type {
  HouseholdMonth,
  HouseholdOutcome,
} from '../../src-shared/coordinated-entry/household-entry.ts';
import { useFormat } from '../kit/session.tsx';
import classes from '../meetings/previous.module.css';
import { Promised } from '../meetings/promised.tsx';
import { HouseholdOutcomeMark } from './household-outcome.tsx';
import { reviewTexts } from './review-fields.ts';

/** What was said of a household in one meeting: where it stayed, the texts, who was to follow up. */
export function MonthSaid({
  month,
}: {
  month: Pick<HouseholdMonth, 'location' | 'hasChanged' | 'followUpPersonName' | 'text'> & {
    outcome: HouseholdOutcome | null;
  };
}) {
  const { t } = useTranslation();
  const { location, hasChanged, followUpPersonName } = month;
  const where = location && [
    t(`coordinated-entry:location.kind.${location.kind}`),
    location.detail,
  ];
  return (
    <>
      {month.outcome === 'not-reviewed' && <HouseholdOutcomeMark outcome={month.outcome} />}
      {where && (
        <p className={classes.text}>
          {where.filter(Boolean).join(', ')}
          {hasChanged && ` · ${t('region-meetings:months.changed')}`}
        </p>
      )}
      {reviewTexts
        .filter((field) => month.text[field] !== '')
        .map((field) => (
          <section key={field}>
            <h3 className={classes.label}>{t(`coordinated-entry-documents:entry.${field}`)}</h3>
            <p className={classes.text}>{month.text[field]}</p>
          </section>
        ))}
      {followUpPersonName && (
        <p className={classes.small}>
          {t('region-meetings:months.follow-up', { name: followUpPersonName })}
        </p>
      )}
    </>
  );
}

/** The notes on a household month by month, newest first, each folded behind its date (CE-26). */
export function HouseholdMonths({
  months,
  isOpen = false,
}: {
  months: readonly HouseholdMonth[];
  /** Unfolds the newest. */
  isOpen?: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return months.map((month, index) => (
    <details key={month.meetingId} open={isOpen && index === 0}>
      <summary>
        {format.month(month.date.slice(0, 7))} ·{' '}
        {month.regionName ?? t('coordinated-entry:whole-coc')}
      </summary>
      <div className={classes.previous}>
        <p className={classes.small}>{format.date(month.date)}</p>
        <MonthSaid month={month} />
        <Promised title={t('region-meetings:entry.actions')} actions={month.actions} />
      </div>
    </details>
  ));
}
