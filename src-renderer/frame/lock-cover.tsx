import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onEvent } from '../kit/bridge.ts';
import { flushForVault, onCover } from '../kit/locking.ts';
import classes from './lock-cover.module.css';

/**
 * Covers the whole screen at once when the binder locks, and saves what is being typed behind the
 * cover. Once it is locked, all that was read is forgotten and the door is shown.
 */
export function LockCover({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isCovered, setCovered] = useState(false);
  const [sitting, setSitting] = useState(0);

  useEffect(() => onCover(setCovered), []);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'locking') {
          setCovered(true);
          // A lock that the person asked for comes after the saving, and waits for nothing.
          if (event.reason !== 'person' && event.reason !== 'switch') void flushForVault();
        }
        if (event.topic === 'locked') {
          queries.clear();
          window.location.hash = '';
          setSitting((count) => count + 1);
          setCovered(false);
        }
      }),
    [queries],
  );

  return (
    <>
      <div key={sitting} inert={isCovered} className={isCovered ? classes.hidden : undefined}>
        {children}
      </div>
      {isCovered && (
        <div className={classes.cover} role="status">
          <p className={classes.title}>{t('common:locking')}</p>
          <p>{t('common:locking-detail')}</p>
        </div>
      )}
    </>
  );
}
