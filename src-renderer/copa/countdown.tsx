import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * How long the text stays on the clipboard, in words. `until` is of `performance.now()`. The seconds
 * are not read out one by one; that the time is over is.
 */
export function Countdown({ until }: { until: number }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(() => until - performance.now());
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setLeft(until - performance.now()), 250);
    return () => clearInterval(timer);
  }, [until, isOver]);
  if (isOver) return <output>{t('copa:cleared')}</output>;
  return <span aria-live="off">{t('copa:clears', { count: Math.ceil(left / 1_000) })}</span>;
}
