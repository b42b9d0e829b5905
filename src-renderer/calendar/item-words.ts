import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '../../src-shared/calendar/contract.ts';
import { kindOf } from '../../src-shared/calendar/rules.ts';
import { capitalized } from '../kit/capitalized.ts';
import { useFormat, useLanguage } from '../kit/session.tsx';

export interface ItemWords {
  /** What it is, as a sentence without its subject. */
  what: (item: CalendarItem) => string;
  /** In the room of a cell: 'Room 1 Bluebirds', 'Luz Vang', 'ERSEA'. */
  short: (item: CalendarItem) => string;
  /** '2:00 PM' or '2:00 PM to 3:00 PM'; empty for what lasts the day. */
  time: (item: CalendarItem) => string;
  /** The word of its state: a meeting is held or scheduled, a deadline open or done. */
  state: (item: CalendarItem) => string;
}

/** An item of the calendar in words. */
export function useItemWords(): ItemWords {
  const { t } = useTranslation();
  const format = useFormat();
  const what = ({ what: name, month, quarter }: CalendarItem) =>
    t(`calendar:what.${name}`, {
      month: month === null ? '' : format.month(month),
      quarter: quarter ?? 0,
    });
  return {
    what,
    short: (item) => item.about ?? item.group ?? t(`calendar:short.${item.what}`),
    time: ({ startsAt, endsAt }) => {
      if (startsAt === null) return '';
      const from = format.time(startsAt);
      return endsAt === null ? from : t('calendar:from-to', { from, to: format.time(endsAt) });
    },
    state: ({ what: name, state }) => {
      const isMeeting = kindOf({ what: name }) === 'meeting';
      if (isMeeting && state === 'done') return t('calendar:state.held');
      if (isMeeting && state === 'due-soon') return t('calendar:state.to-finish');
      if (isMeeting && state === 'open') return t('calendar:state.scheduled');
      return t(`common:state.${state}`);
    },
  };
}

/** A day with its weekday: 'Friday, Nov 20, 2026' or 'Viernes, 20 nov 2026'. */
export function useLongDay(): (date: string) => string {
  const language = useLanguage();
  const format = useFormat();
  const weekday = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    ...{ weekday: 'long', timeZone: 'UTC' },
  });
  return (date) => {
    const name = weekday.format(new Date(`${date}T00:00:00Z`));
    return `${capitalized(name, language)}, ${format.date(date)}`;
  };
}
