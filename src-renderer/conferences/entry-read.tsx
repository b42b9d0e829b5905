import { Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../src-shared/conferences/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/entry.module.css';
import previousClasses from '../meetings/previous.module.css';
import { Promised } from '../meetings/promised.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { entryFields } from './entry-fields.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { RaisedList } from './raised-list.tsx';

/** One child's part of the minutes. */
export function EntryRead({ meetingId, item }: { meetingId: string; item: AgendaItem }) {
  const { t } = useTranslation();
  const { childId } = item;
  const stored = useQuery('conferences.entry', { meetingId, childId });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const entry = stored.data;
  const written = entry ? entryFields.filter((field) => entry.text[field] !== '') : [];
  return (
    <article aria-labelledby="entry-name" className={classes.entry}>
      <div>
        <h2 id="entry-name" ref={heading} tabIndex={-1} className={classes.name}>
          {item.name}
        </h2>
        <EntryFacts item={item} entry={entry} />
      </div>
      {item.outcome !== null && <OutcomeMark outcome={item.outcome} />}
      <ProblemNotice problem={stored.error} />
      {entry && (
        <>
          <RaisedList raised={entry.raised} />
          {written.length === 0 && (
            <p className={classes.quiet}>{t('conferences:minutes.no-text')}</p>
          )}
          {written.map((field) => (
            <section key={field}>
              <h3 className={classes.heading}>{t(`documents:entry.${field}`)}</h3>
              <p className={previousClasses.text}>{entry.text[field]}</p>
            </section>
          ))}
          <Promised title={t('conferences:action.title')} actions={entry.actions} />
          <footer className={classes.foot}>
            <Anchor href={linkTo(paths.child(childId))}>{t('conferences:child-file')}</Anchor>
          </footer>
        </>
      )}
    </article>
  );
}
