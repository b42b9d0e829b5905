import type { ReactNode } from 'react';
import classes from './field-grid.module.css';

/** Fields in two columns where there is room; a field with `data-whole` takes the whole width. */
export function FieldGrid({ legend, children }: { legend?: string; children: ReactNode }) {
  return (
    <fieldset className={classes.set}>
      {legend && <legend className={classes.legend}>{legend}</legend>}
      <div className={classes.grid}>{children}</div>
    </fieldset>
  );
}
