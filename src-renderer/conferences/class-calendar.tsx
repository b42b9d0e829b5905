import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClassCalendar } from '../../src-shared/conferences/contract.ts';
import { paths, useGo } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import styles from './class-calendar.module.css';
import { MonthStrip } from './month-strip.tsx';

/** Each class with its first conference, its months, and the way on. */
export function ClassCalendarList({
  classes,
  onSchedule,
}: {
  classes: readonly ClassCalendar[];
  /** Null when the person may not schedule. */
  onSchedule: ((classId: string) => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar" className={styles.title}>
        {t('conferences:calendar.title')}
      </h2>
      <ul className={styles.list}>
        {classes.map((one) => (
          <li key={one.classId} className={styles.row}>
            <div className={styles.head}>
              <h3 className={styles.name}>{one.className}</h3>
              <span className={styles.small}>
                {t('conferences:calendar.children', { count: one.children })}
              </span>
            </div>
            <First calendar={one} />
            <MonthStrip
              label={t('conferences:calendar.months', { class: one.className })}
              months={one.months.map(({ meetingIds, ...month }) => ({
                ...month,
                meetingId: meetingIds[0] ?? null,
              }))}
              pathOf={paths.conference}
            />
            <Onward calendar={one} onSchedule={onSchedule} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function First({ calendar: { first, classStart } }: { calendar: ClassCalendar }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (first === null) {
    const reason = classStart === null ? 'no-start' : 'none-due';
    return <p className={styles.first}>{t(`conferences:calendar.${reason}`)}</p>;
  }
  const isHeld = first.heldOn !== null;
  return (
    <div className={styles.first}>
      <span className={styles.label}>{t('conferences:calendar.first')}</span>
      <StateBadge state={first.state} />
      <span className={styles.small}>
        {isHeld && first.heldOn
          ? t('conferences:calendar.held', { date: format.date(first.heldOn) })
          : t('conferences:calendar.opens-due', {
              opens: format.date(first.opens),
              due: format.date(first.due),
            })}
      </span>
    </div>
  );
}

function Onward({
  calendar,
  onSchedule,
}: {
  calendar: ClassCalendar;
  onSchedule: ((classId: string) => void) | null;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const { classId, className, openConferenceId } = calendar;
  if (openConferenceId !== null) {
    return (
      <Button
        variant="light"
        aria-label={t('conferences:calendar.continue-class', { class: className })}
        onClick={() => go.to(paths.conference(openConferenceId))}
      >
        {t('conferences:calendar.continue')}
      </Button>
    );
  }
  if (onSchedule === null || calendar.children === 0) return <span />;
  return (
    <Button
      variant="default"
      aria-label={t('conferences:calendar.begin-class', { class: className })}
      onClick={() => onSchedule(classId)}
    >
      {t('conferences:calendar.begin')}
    </Button>
  );
}
