import { dayOfInstant } from '../../src-shared/dates.ts';
import type { Language } from '../../src-shared/operation.ts';
import { render } from '../documents/render.ts';
import { furnished, wordsFor } from './words.ts';

/** The recovery code on paper, as a PDF's bytes. It is made when asked for and kept nowhere. */
export async function recoverySheet(sheet: {
  /** In groups. */
  code: string;
  siteName: string;
  language: Language;
  /** UTC instant. */
  now: string;
  timeZone: string;
}): Promise<Uint8Array> {
  const words = wordsFor(sheet);
  const { t } = words;
  const model = furnished(words, {
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
  return (await render(model)).bytes;
}
