import { useTranslation } from 'react-i18next';
import type { HouseholdEntryView } from '../../src-shared/coordinated-entry/household-entry.ts';
import file from '../families/child-page.module.css';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/previous.module.css';
import { Promised } from '../meetings/promised.tsx';
import { NavigatorHistory } from './household-history.tsx';
import { HouseholdMonths, MonthSaid } from './household-months.tsx';
import { ServiceList } from './service-list.tsx';

/** What was promised with its result, what was said last time and before, who helps (CE-11, CE-26, CE-34). */
export function HouseholdLastTime({
  meetingId,
  householdId,
  date,
}: {
  meetingId: string;
  householdId: string;
  /** The meeting's day. */
  date: string;
}) {
  const { t } = useTranslation();
  const { data } = useQuery('coordinatedEntry.entry', { meetingId, householdId });
  if (data === undefined) return null;
  const { navigators, services } = data;
  return (
    <div className={classes.previous}>
      <LastReview entry={data} />
      {data.months.length > 1 && (
        <section>
          <h3 className={classes.heading}>{t('region-meetings:months.before')}</h3>
          <HouseholdMonths months={data.months.slice(1)} />
        </section>
      )}
      <div className={file.file}>
        <NavigatorHistory navigators={navigators} today={date} onAssign={null} onEnd={null} />
        <ServiceList view={{ id: householdId, services, mayWrite: false }} today={date} />
      </div>
    </div>
  );
}

/** The last review and what is still promised; `isBare` for the room's screen. */
export function LastReview({
  entry,
  isBare = false,
}: {
  entry: HouseholdEntryView;
  isBare?: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [last] = entry.months;
  const shown = new Set(last?.actions.map(({ id }) => id));
  const older = entry.carriedOver.filter(({ id }) => !shown.has(id));
  const promised = (
    <>
      <Promised
        title={t('conferences:last-time.promised')}
        actions={last?.actions ?? []}
        isBare={isBare}
      />
      <Promised title={t('conferences:last-time.still-open')} actions={older} isBare={isBare} />
    </>
  );
  return (
    <>
      {isBare && promised}
      <h2 className={classes.title}>
        {last
          ? t('conferences:last-time.on', { date: format.date(last.date) })
          : t('conferences:last-time.title')}
      </h2>
      {last ? (
        <MonthSaid month={last} />
      ) : (
        <p className={classes.none}>{t('region-meetings:months.none-before')}</p>
      )}
      {!isBare && promised}
    </>
  );
}
