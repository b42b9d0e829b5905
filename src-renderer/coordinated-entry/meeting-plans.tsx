import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingMonth, MeetingPlan } from '../../src-shared/coordinated-entry/meeting-view.ts';
import styles from '../conferences/class-calendar.module.css';
import { MonthStrip } from '../conferences/month-strip.tsx';
import { paths, useGo } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';

/** So many months ahead are shown; the dates of the others follow from the rule. */
const MONTHS_SHOWN = 6;

/** Each region and the CoC with the next meeting, its list, the months, and the way on. */
export function MeetingPlans({
  plans,
  onSchedule,
}: {
  plans: readonly MeetingPlan[];
  /** Null when the person may not schedule. */
  onSchedule: ((regionId: string | null) => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="plans">
      <h2 id="plans" className={styles.title}>
        {t('conferences:calendar.title')}
      </h2>
      <ul className={styles.list}>
        {plans.map((plan) => (
          <PlanRow key={plan.regionId ?? ''} plan={plan} onSchedule={onSchedule} />
        ))}
      </ul>
    </section>
  );
}

const strip = {
  done: 'done',
  open: 'open',
  'due-soon': 'open',
  overdue: 'overdue',
  'not-open': 'not-yet',
} as const;

function PlanRow({
  plan,
  onSchedule,
}: {
  plan: MeetingPlan;
  onSchedule: ((regionId: string | null) => void) | null;
}) {
  const { t } = useTranslation();
  const name = plan.regionName ?? t('coordinated-entry-documents:coc');
  const next = plan.months.find(({ state }) => state !== 'done') ?? plan.months[0];
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {plan.regionId === null && (
          <span className={styles.small}>{t('region-meetings:plan.coc')}</span>
        )}
      </div>
      {next ? <NextMeeting month={next} /> : <span />}
      <MonthStrip
        label={t('conferences:calendar.months', { class: name })}
        months={plan.months.slice(0, MONTHS_SHOWN).map(({ month, state, meetingId }) => ({
          ...{ month, meetingId },
          state: strip[state],
        }))}
        pathOf={paths.regionMeeting}
      />
      <Onward plan={plan} name={name} onSchedule={onSchedule} />
    </li>
  );
}

/** The next meeting that is not held yet, and its list two days ahead. */
function NextMeeting({ month }: { month: MeetingMonth }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { date, listDue, listState, state } = month;
  return (
    <div className={styles.first}>
      <span className={styles.label}>
        {date === null
          ? t('region-meetings:plan.month', { month: format.month(month.month) })
          : t('region-meetings:plan.next', { date: format.date(date) })}
      </span>
      <StateBadge state={state} />
      {listDue !== null && state !== 'done' && (
        <span className={styles.small}>
          {t('region-meetings:plan.list', { date: format.date(listDue) })}
        </span>
      )}
      {listState !== null && state !== 'done' && listState !== 'not-open' && (
        <StateBadge state={listState} label={t(`region-meetings:plan.list-${listState}`)} />
      )}
    </div>
  );
}

function Onward({
  plan: { regionId, openMeetingId },
  name,
  onSchedule,
}: {
  plan: MeetingPlan;
  name: string;
  onSchedule: ((regionId: string | null) => void) | null;
}) {
  const { t } = useTranslation();
  const go = useGo();
  if (openMeetingId !== null) {
    return (
      <Button
        variant="light"
        aria-label={t('conferences:calendar.continue-class', { class: name })}
        onClick={() => go.to(paths.regionMeeting(openMeetingId))}
      >
        {t('conferences:calendar.continue')}
      </Button>
    );
  }
  if (onSchedule === null) return <span />;
  return (
    <Button
      variant="default"
      aria-label={t('conferences:calendar.begin-class', { class: name })}
      onClick={() => onSchedule(regionId)}
    >
      {t('conferences:calendar.begin')}
    </Button>
  );
}
