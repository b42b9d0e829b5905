import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page.module.css';

export interface Primary {
  /** A verb: 'Finalize', 'Add a person'. */
  label: string;
  run: () => void;
  isRunning?: boolean;
  disabled?: boolean;
}

/**
 * One page of the binder: a sheet with its title and, at the top right, its one primary button
 * (Ctrl+Enter) after the other `actions`. `wide` takes the whole 1,200 px for tables and columns;
 * else the page is one column of 72 characters. The title gets the focus when the page opens,
 * unless something on it asked for the focus (`autoFocus`).
 */
export function Page({
  title,
  subtitle,
  primary,
  actions,
  wide = false,
  bare = false,
  children,
}: {
  title: string;
  subtitle?: ReactNode;
  primary?: Primary;
  actions?: ReactNode;
  wide?: boolean;
  /** Without the sheet, for pages that lay out sheets of their own. */
  bare?: boolean;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = 'Locked Binder';
    const active = document.activeElement;
    const main = document.querySelector('main');
    if (active === null || active === document.body || !main?.contains(active)) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <div className={classes.page} data-wide={wide}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        <div className={classes.actions}>
          {actions}
          {primary && (
            <Button
              data-page-primary
              onClick={primary.run}
              loading={primary.isRunning ?? false}
              disabled={primary.disabled ?? false}
            >
              {primary.label}
            </Button>
          )}
        </div>
      </header>
      <div className={bare ? classes.bare : classes.sheet}>{children}</div>
    </div>
  );
}
