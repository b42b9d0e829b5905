import { type ReactNode, useRef } from 'react';
import classes from './entry.module.css';
import { type EntryFocus, useFocus } from './use-focus.ts';

/** One subject's page of a meeting being held: the name, who it is, and what is written. */
export function EntryArticle({
  name,
  facts,
  focus,
  children,
}: {
  name: string;
  facts: ReactNode;
  focus: EntryFocus;
  children: ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  useFocus(box, focus);
  return (
    <article ref={box} tabIndex={-1} aria-labelledby="entry-name" className={classes.entry}>
      <div>
        <h2 id="entry-name" tabIndex={-1} data-focus="heading" className={classes.name}>
          {name}
        </h2>
        {facts}
      </div>
      {children}
    </article>
  );
}
