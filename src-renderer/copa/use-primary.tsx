import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Primary } from '../kit/page.tsx';
import type { Work } from './use-queue.ts';

/** Whether everything of the text that is open has been on the clipboard: then it is to be ticked. */
function isCopied({ text, done }: Work): boolean {
  return text !== undefined && done.length >= text.parts.length;
}

/** The one primary button: *Copy*, part by part, then *Entered in COPA*. */
export function usePrimary(work: Work): Primary | null {
  const { t } = useTranslation();
  const { item, text, done, isRunning } = work;
  if (!item?.mayEnter || text === undefined) return null;
  if (isCopied(work)) return { label: t('copa:enter'), run: () => void work.enter(), isRunning };
  const count = text.parts.length;
  const label = count > 1 ? t('copa:copy-part', { part: done.length + 1, count }) : t('copa:copy');
  return { label, run: () => void work.copyNext(), isRunning };
}

/** Ticks without copying, for a text that went into COPA another way. */
export function EnterButton({ work }: { work: Work }) {
  const { t } = useTranslation();
  if (!work.item?.mayEnter || isCopied(work)) return null;
  return (
    <Button variant="default" onClick={() => void work.enter()}>
      {t('copa:enter')}
    </Button>
  );
}
