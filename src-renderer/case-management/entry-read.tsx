import { Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAgendaItem } from '../../src-shared/case-management/contract.ts';
import { EntryFacts } from '../conferences/entry-facts.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/entry.module.css';
import previousClasses from '../meetings/previous.module.css';
import { Promised } from '../meetings/promised.tsx';
import { AskedFor } from './asked-for.tsx';
import { caseTexts } from './case-fields.ts';
import { CaseOutcomeMark } from './outcomes.tsx';

/** One child's part of the minutes, with the way to the plan it made. */
export function CaseEntryRead({
  meetingId,
  item,
  planId,
}: {
  meetingId: string;
  item: CaseAgendaItem;
  planId: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { childId } = item;
  const stored = useQuery('caseManagement.entry', { meetingId, childId });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const entry = stored.data;
  return (
    <article aria-labelledby="entry-name" className={classes.entry}>
      <div>
        <h2 id="entry-name" ref={heading} tabIndex={-1} className={classes.name}>
          {item.name}
        </h2>
        <EntryFacts item={item} entry={entry} />
      </div>
      {item.outcome !== null && <CaseOutcomeMark outcome={item.outcome} />}
      <ProblemNotice problem={stored.error} />
      {entry && (
        <>
          <AskedFor appointments={entry.appointments} />
          {caseTexts
            .filter((field) => entry.text[field] !== '')
            .map((field) => (
              <section key={field}>
                <h3 className={classes.heading}>{t(`documents:caseEntry.${field}`)}</h3>
                <p className={previousClasses.text}>{entry.text[field]}</p>
              </section>
            ))}
          {entry.text.reviewOn !== '' && (
            <p>{t('case-management:plan.review-on', { date: format.date(entry.text.reviewOn) })}</p>
          )}
          <Promised title={t('documents:case.strategies')} actions={entry.actions} />
          <footer className={classes.foot}>
            {planId && (
              <Anchor href={linkTo(paths.plan(planId))}>{t('signatures:round.open-plan')}</Anchor>
            )}
            <Anchor href={linkTo(paths.child(childId))}>{t('conferences:child-file')}</Anchor>
          </footer>
        </>
      )}
    </article>
  );
}
