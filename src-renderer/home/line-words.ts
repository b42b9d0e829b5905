import { useTranslation } from 'react-i18next';
import type { HomeLine } from '../../src-shared/home/contract.ts';
import { useFormat } from '../kit/session.tsx';

/** What a line asks for, as a sentence without its subject. */
export function useWhat(): (line: HomeLine) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ what, month, count }) => {
    if (what === 'monthly-conference') {
      return month === null
        ? t('home:what.monthly-conference-any')
        : t('home:what.monthly-conference', { month: format.month(month) });
    }
    const values = { count: count ?? 1, month: month === null ? '' : format.month(month) };
    return t(`home:what.${what}`, values);
  };
}

/** 'in 3 days', 'today', '2 days ago', for a number of days from today. */
export function useRelativeDays(): (days: number) => string {
  const { i18n } = useTranslation();
  const words = new Intl.RelativeTimeFormat(i18n.language === 'es' ? 'es-US' : 'en-US', {
    numeric: 'auto',
  });
  return (days) => words.format(days, 'day');
}
