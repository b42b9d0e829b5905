import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Nothing here: says so in a sentence, and offers the next thing to do when there is one. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children}
    </div>
  );
}
