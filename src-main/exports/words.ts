import type { Outcome } from '../../src-shared/conferences/outcomes.ts';
import {
  type CalendarDate,
  formatDate,
  formatInstant,
  formatTime,
} from '../../src-shared/dates.ts';
import { type Translate, translator } from '../../src-shared/locales/translator.ts';
import type { Language } from '../../src-shared/operation.ts';
import type { DocumentModel } from '../documents/model.ts';

/** What every document needs to be put into words. `now` is a UTC instant. */
export interface Words {
  language: Language;
  now: string;
  siteName: string;
  t: Translate;
  date(date: CalendarDate): string;
  instant(utcIso: string): string;
  /** A time of day 'HH:MM'. */
  time(clock: string): string;
  outcome(outcome: Outcome): string;
}

/** The sentences and dates of one language, as a document of this site prints them. */
export function wordsFor(at: {
  language: Language;
  now: string;
  timeZone: string;
  siteName: string;
}): Words {
  const { language, now, timeZone, siteName } = at;
  const t = translator(language);
  return {
    ...{ language, now, siteName, t },
    date: (date) => formatDate(date, language),
    instant: (utcIso) => formatInstant(utcIso, language, timeZone),
    time: (clock) => formatTime(clock, language),
    outcome: ({ id, wording }) => wording?.[language] ?? t(`documents:outcomes.${id}`),
  };
}

/** The furniture that all documents share: site at the top, confidentiality and page at the bottom. */
export function furnished(
  { language, now, siteName, t }: Words,
  part: Pick<DocumentModel, 'kind' | 'title' | 'subtitle' | 'blocks'>,
): DocumentModel {
  return {
    ...part,
    language,
    createdAt: now,
    header: t('documents:site', { site: siteName }),
    footer: t('documents:confidential'),
    pageLabel: t('documents:page', { page: '{page}', pages: '{pages}' }),
  };
}
