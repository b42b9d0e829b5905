import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClassCalendar } from '../../src-shared/conferences/contract.ts';
import { formatDate } from '../../src-shared/dates.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat, useLanguage } from '../kit/session.tsx';
import styles from './class-calendar.module.css';

type Month = ClassCalendar['months'][number];

const icons = {
  done: IconCircleCheck,
  open: IconCircleDot,
  overdue: IconAlertTriangle,
  'not-yet': IconCircleDashed,
} as const;

/** The months that need a conference, each with icon and word; one that was held opens it. */
export function MonthStrip({ className, months }: { className: string; months: readonly Month[] }) {
  const { t } = useTranslation();
  if (months.length === 0) return <span />;
  return (
    <ul
      className={styles.months}
      aria-label={t('conferences:calendar.months', { class: className })}
    >
      {months.map((month) => (
        <li key={month.month}>
          <MonthCell month={month} />
        </li>
      ))}
    </ul>
  );
}

function MonthCell({ month: { month, state, meetingIds } }: { month: Month }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const Icon = icons[state];
  const [meetingId] = meetingIds;
  const word = t(`conferences:month.${state}`);
  const content = (
    <>
      <span aria-hidden>{abbreviation(month, language)}</span>
      <span aria-hidden className={styles.word}>
        <Icon size={14} />
        {word}
      </span>
      <span className="visually-hidden">
        {format.month(month)}: {word}
      </span>
    </>
  );
  return meetingId ? (
    <a className={styles.month} data-state={state} href={linkTo(paths.conference(meetingId))}>
      {content}
    </a>
  ) : (
    <span className={styles.month} data-state={state}>
      {content}
    </span>
  );
}

/** The month's short name as dates write it: 'Oct' or 'oct'. */
function abbreviation(month: string, language: 'en' | 'es'): string {
  const parts = formatDate(`${month}-01`, language).replace(',', '').split(' ');
  return (language === 'en' ? parts[0] : parts[1]) ?? month;
}
