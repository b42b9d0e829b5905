import { dayOfInstant } from '../../src-shared/dates.ts';
import type { Language } from '../../src-shared/operation.ts';
import type { DocumentModel } from '../documents/model.ts';
import { furnished, wordsFor } from './words.ts';

/** The recovery code on paper. It is made when asked for and kept nowhere. */
export function recoverySheet(sheet: {
  /** In groups. */
  code: string;
  siteName: string;
  language: Language;
  /** UTC instant. */
  now: string;
  timeZone: string;
}): DocumentModel {
  const words = wordsFor(sheet);
  const { t } = words;
  return furnished(words, {
    kind: t('documents:recovery.kind'),
    title: t('documents:recovery.title'),
    blocks: [
      {
        type: 'facts',
        rows: [
          { label: t('documents:recovery.site'), value: sheet.siteName },
          {
            label: t('documents:recovery.made'),
            value: words.date(dayOfInstant(sheet.now, sheet.timeZone)),
          },
        ],
      },
      { type: 'paragraph', text: t('documents:recovery.intro') },
      { type: 'heading', level: 1, text: t('documents:recovery.code') },
      { type: 'notice', text: sheet.code },
      { type: 'heading', level: 1, text: t('documents:recovery.keep') },
      {
        type: 'list',
        items: [
          t('documents:recovery.keep1'),
          t('documents:recovery.keep2'),
          t('documents:recovery.keep3'),
        ],
      },
    ],
  });
}
