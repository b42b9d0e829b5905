import { useTranslation } from 'react-i18next';
import { call } from '../kit/bridge.ts';
import { useJob } from '../kit/use-job.ts';
import type { Printable } from './print-dialog.tsx';

/**
 * What can be printed of a finalized meeting: the part of the child on screen, and for whoever sees
 * the whole meeting its minutes and everything at once (PR-06). `all` names that last one.
 */
export function usePrintables(
  meetingId: string,
  child: { childId: string; name: string } | undefined,
  { all, isWhole }: { all: string; isWhole: boolean },
): Printable[] {
  const { t } = useTranslation();
  const job = useJob('exports.conference');
  const printables: Printable[] = [];
  if (child !== undefined) {
    const { childId, name } = child;
    printables.push({
      key: 'extract',
      label: t('conferences:print.extract', { name }),
      detail: t('conferences:print.extract-detail'),
      save: (language) => call('exports.extract', { meetingId, childId, language }),
    });
  }
  if (!isWhole) return printables;
  return [
    ...printables,
    {
      key: 'minutes',
      label: t('conferences:print.minutes'),
      detail: t('conferences:print.minutes-detail'),
      save: (language) => call('exports.minutes', { meetingId, language }),
    },
    {
      key: 'conference',
      label: all,
      detail: t('conferences:print.conference-detail'),
      save: (language) => job.start({ meetingId, language }),
    },
  ];
}
