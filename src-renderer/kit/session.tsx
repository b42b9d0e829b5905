import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatDate, formatInstant, formatMonth, formatTime } from '../../src-shared/dates.ts';
import type { Language } from '../../src-shared/operation.ts';
import { type Right, reachOf } from '../../src-shared/rights.ts';
import type { Session as SessionSchema } from '../../src-shared/vault/contract.ts';

export type Session = z.infer<typeof SessionSchema>;

const SessionContext = createContext<Session | null>(null);

/** Makes who is signed in known to the pages. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** Who is signed in. Throws outside the pages of an open binder. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session here: the page is shown at the door');
  return session;
}

/** Whether the person has a right at all, over the whole site or what is their own. */
export function useMay(right: Right): boolean {
  return reachOf(right, useSession().roles) !== 'none';
}

/** Whether the person has a right over the whole site: records of a practice pack need that. */
export function useMayEverywhere(right: Right): boolean {
  return reachOf(right, useSession().roles) === 'all';
}

/** The language on screen. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'es' ? 'es' : 'en';
}

export interface Format {
  /** 'YYYY-MM-DD' as 'Oct 8, 2026' or '8 oct 2026'. */
  date: (date: string) => string;
  /** A UTC instant by the clock on this machine's wall, date and time. */
  instant: (utcIso: string) => string;
  /** 'HH:MM' as '1:00 PM' or '1:00 p. m.'. */
  time: (time: string) => string;
  /** 'YYYY-MM' as 'October 2026' or 'octubre de 2026'. */
  month: (month: string) => string;
  number: (value: number) => string;
  /** Whole years and months: '4 years 2 months'. */
  age: (age: { years: number; months: number }) => string;
}

/** Dates, times, numbers and ages as people write them in the language on screen. */
export function useFormat(): Format {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    // Made when first needed: the browser takes its time over each, and the door is waited for.
    let timeZone: string | undefined;
    let numbers: Intl.NumberFormat | undefined;
    return {
      date: (date) => formatDate(date, language),
      instant: (utcIso) => {
        timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
        return formatInstant(utcIso, language, timeZone);
      },
      time: (time) => formatTime(time, language),
      month: (month) => formatMonth(month, language),
      number: (value) => {
        numbers ??= new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US');
        return numbers.format(value);
      },
      age: ({ years, months }) =>
        months === 0
          ? t('common:age.years', { count: years })
          : `${t('common:age.years', { count: years })} ${t('common:age.months', { count: months })}`,
    };
  }, [t, language]);
}
