import { useTranslation } from 'react-i18next';
import type { HouseholdEntryView } from '../../src-shared/coordinated-entry/household-entry.ts';
import { useFormat } from '../kit/session.tsx';
import classes from '../meetings/entry.module.css';

/** Who the household is, in a line under its name: only what matters for housing (CE-25). */
export function ReviewFacts({ entry }: { entry: HouseholdEntryView | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (entry === undefined) return null;
  const flags = [
    ...(entry.isYouth ? ['youth'] : []),
    ...(entry.hasActiveReferral ? ['activeReferral'] : []),
  ];
  return (
    <p className={classes.facts}>
      {!entry.isCodeOnly && <span>{entry.code}</span>}
      <span>{`${entry.countyName} · ${entry.regionName}`}</span>
      <span>{t('coordinated-entry:people', { count: entry.size })}</span>
      <span>{t('region-meetings:listed', { date: format.date(entry.listedOn) })}</span>
      {entry.agencyName && <span>{entry.agencyName}</span>}
      {entry.reviewReason && <span>{entry.reviewReason}</span>}
      {flags.map((flag) => (
        <span key={flag} className={classes.flag}>
          {t(`coordinated-entry:field.${flag}`)}
        </span>
      ))}
      {entry.isCodeOnly && (
        <span className={classes.flag}>{t('coordinated-entry:field.code-only')}</span>
      )}
    </p>
  );
}
