import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../src-shared/dates.ts';
import { linkTo } from '../kit/go.ts';
import { useFormat, useLanguage } from '../kit/session.tsx';
import styles from './class-calendar.module.css';

/** One month that needs a meeting. */
export interface MonthNeed {
  month: string;
  state: keyof typeof icons;
  /** The meeting to open; null while there is none. */
  meetingId: string | null;
}

const icons = {
  done: IconCircleCheck,
  open: IconCircleDot,
  overdue: IconAlertTriangle,
  'not-yet': IconCircleDashed,
} as const;

/** The months that need a meeting, each with icon and word; one that has it opens it. */
export function MonthStrip({
  label,
  months,
  pathOf,
}: {
  label: string;
  months: readonly MonthNeed[];
  pathOf: (meetingId: string) => string;
}) {
  if (months.length === 0) return <span />;
  return (
    <ul className={styles.months} aria-label={label}>
      {months.map((month) => (
        <li key={month.month}>
          <MonthCell month={month} pathOf={pathOf} />
        </li>
      ))}
    </ul>
  );
}

function MonthCell({
  month: { month, state, meetingId },
  pathOf,
}: {
  month: MonthNeed;
  pathOf: (meetingId: string) => string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const Icon = icons[state];
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
    <a className={styles.month} data-state={state} href={linkTo(pathOf(meetingId))}>
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
