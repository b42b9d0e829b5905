import type { KeyboardEvent, ReactNode } from 'react';
import classes from './form.module.css';

/** A form within the page: Ctrl+Enter in it is its own primary button, not the page's. */
export function InlineForm({ label, children }: { label: string; children: ReactNode }) {
  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector('form')?.requestSubmit();
  }
  return (
    <fieldset aria-label={label} tabIndex={-1} className={classes.inline} onKeyDown={onKeyDown}>
      {children}
    </fieldset>
  );
}
