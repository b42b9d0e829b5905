import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './columns.module.css';

/** Agenda, entry and last time side by side; where there is no room for that, one under another. */
export function Columns({
  agenda,
  entry,
  aside,
  asideLabel,
}: {
  agenda: ReactNode;
  entry: ReactNode;
  aside: ReactNode;
  /** Names the last column and lets it take the focus: it may scroll with nothing in it that could. */
  asideLabel?: string;
}) {
  return (
    <div className={classes.room}>
      <div className={classes.columns} data-aside={aside !== null}>
        <div className={classes.agenda}>{agenda}</div>
        <div className={classes.entry}>{entry}</div>
        {aside !== null &&
          (asideLabel === undefined ? (
            <div className={classes.aside}>{aside}</div>
          ) : (
            <Box component="section" className={classes.aside} aria-label={asideLabel} tabIndex={0}>
              {aside}
            </Box>
          ))}
      </div>
    </div>
  );
}
