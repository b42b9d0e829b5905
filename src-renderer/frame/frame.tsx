import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RaiseDialog } from '../families/raise-dialog.tsx';
import { shellName } from '../kit/page-security.ts';
import { useIsPresenting } from '../kit/presenting.tsx';
import { FindDialog } from './find-dialog.tsx';
import classes from './frame.module.css';
import { GlobalKeys } from './global-keys.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useRaising } from './use-raising.ts';

/** The binder around a page: tabs down the left edge, the bar on top, the sheet in the middle. */
export function Frame() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'find' | 'keys' | 'raise' | null>(null);
  const isPresenting = useIsPresenting();
  const raising = useRaising(() => setOpen('raise'));
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <div className={classes.frame} data-presenting={isPresenting}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.querySelector<HTMLElement>('main')?.focus()}
      >
        {t('common:skip')}
      </button>
      <GlobalKeys
        onFind={() => setOpen('find')}
        onKeys={() => setOpen('keys')}
        onRaise={raising.start}
      />
      {shellName() === 'preview' && (
        <aside className={classes.banner} aria-label={t('common:notice')}>
          {t('common:preview-banner')}
        </aside>
      )}
      {!isPresenting && <Rail path={path} />}
      {!isPresenting && <TopBar onFind={() => setOpen('find')} onRaise={raising.start} />}
      <main
        key={path}
        id="page"
        tabIndex={-1}
        className={classes.main}
        // Else the router carries the scroll of one page over to the next.
        data-scroll-restoration-id={path}
      >
        <Suspense fallback={<p className={classes.loading}>{t('common:loading')}</p>}>
          <Outlet />
        </Suspense>
      </main>
      <FindDialog opened={open === 'find'} onClose={() => setOpen(null)} />
      <RaiseDialog
        opened={open === 'raise'}
        onClose={() => setOpen(null)}
        onRaised={raising.noted}
      />
      <output className={raising.name === null ? 'visually-hidden' : classes.noted}>
        {raising.name && t('families:raise.noted', { name: raising.name })}
      </output>
      <KeysDialog opened={open === 'keys'} onClose={() => setOpen(null)} />
    </div>
  );
}
