import type { ReactNode } from 'react';
import classes from './columns.module.css';

/** Agenda, entry and last time side by side; where there is no room for that, one under another. */
export function Columns({
  agenda,
  entry,
  aside,
}: {
  agenda: ReactNode;
  entry: ReactNode;
  aside: ReactNode;
}) {
  return (
    <div className={classes.room}>
      <div className={classes.columns} data-aside={aside !== null}>
        <div className={classes.agenda}>{agenda}</div>
        <div className={classes.entry}>{entry}</div>
        {aside !== null && <div className={classes.aside}>{aside}</div>}
      </div>
    </div>
  );
}
