import { Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo, paths } from '../kit/go.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/entry.module.css';
import { Promised } from '../meetings/promised.tsx';
import type { HouseholdStop } from './held-meeting.ts';
import { HouseholdLabel } from './household-label.tsx';
import { MonthSaid } from './household-months.tsx';
import { ReviewFacts } from './review-facts.tsx';

/** One household's part of the minutes. */
export function ReviewRead({ meetingId, item }: { meetingId: string; item: HouseholdStop }) {
  const { t } = useTranslation();
  const { householdId } = item;
  const stored = useQuery('coordinatedEntry.entry', { meetingId, householdId });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const entry = stored.data;
  return (
    <article aria-labelledby="entry-name" className={classes.entry}>
      <div>
        <h2 id="entry-name" ref={heading} tabIndex={-1} className={classes.name}>
          <HouseholdLabel label={item.label} isCodeOnly={item.isCodeOnly} />
        </h2>
        <ReviewFacts entry={entry} />
      </div>
      <ProblemNotice problem={stored.error} />
      {entry && (
        <>
          <MonthSaid month={entry} />
          <Promised title={t('region-meetings:entry.actions')} actions={entry.actions} />
          <footer className={classes.foot}>
            <Anchor href={linkTo(paths.household(householdId))}>
              {t('region-meetings:household-page')}
            </Anchor>
          </footer>
        </>
      )}
    </article>
  );
}
