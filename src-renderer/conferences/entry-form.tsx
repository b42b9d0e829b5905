import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AgendaItem,
  ConferenceView,
  EntryText,
} from '../../src-shared/conferences/contract.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { ActionRow } from '../meetings/action-row.tsx';
import { actionsOf } from '../meetings/drafted-actions.ts';
import classes from '../meetings/entry.module.css';
import type { ChildDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import { EntryTexts } from '../meetings/entry-texts.tsx';
import { OutcomeButtons } from '../meetings/outcome-buttons.tsx';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import { entryFields } from './entry-fields.ts';
import { toneOf } from './outcome-mark.tsx';
import { RaisedList } from './raised-list.tsx';
import { useOutcomes } from './use-outcomes.ts';

/** What is written about one child: outcome first, then the texts, then the actions (HS-08 to HS-12). */
export function EntryForm({
  conference,
  item,
  drafts,
  draft,
  walk,
  foot,
}: {
  conference: ConferenceView;
  item: AgendaItem;
  drafts: EntryDrafts<keyof EntryText>;
  draft: ChildDraft | undefined;
  walk: MeetingWalk;
  /** Beside the way to the next child. */
  foot?: ReactNode;
}) {
  const { t } = useTranslation();
  const { childId } = item;
  const { list } = useOutcomes();
  const stored = useQuery('conferences.entry', { meetingId: conference.id, childId });
  const entry = stored.data;
  const next = useRef<HTMLButtonElement>(null);
  const actions = actionsOf(entry?.actions ?? [], draft);
  // All fields stand here before the entry has been read: a letter typed at once goes into the
  // field that the last key opened, and never acts as a key of the page.
  return (
    <>
      <OutcomeButtons
        list={list}
        toneOf={toneOf}
        outcome={item.outcome}
        onChoose={(outcome) => walk.choose(outcome, false)}
      />
      <ProblemNotice problem={stored.error} />
      <RaisedList raised={entry?.raised ?? []} />
      <EntryTexts
        fields={entryFields}
        labelOf={(field) => t(`documents:entry.${field}`)}
        stored={entry?.text}
        touched={draft?.text ?? {}}
        onText={(field, text) => drafts.setText(childId, field, text)}
        onLeave={() => void drafts.flush()}
      />
      <section aria-labelledby="entry-actions" className={classes.actions}>
        <h3 id="entry-actions" className={classes.heading}>
          {t('conferences:action.title')}
        </h3>
        {actions.map((action, index) => (
          <ActionRow
            key={action.key}
            number={index + 1}
            action={action}
            meeting={conference}
            onChange={(value) => drafts.setAction(childId, action.key, value)}
            onRemove={() => drafts.removeAction(childId, action.key)}
            onDone={() => {
              void drafts.flush();
              next.current?.focus();
            }}
          />
        ))}
        <Button variant="default" onClick={walk.act}>
          {t('conferences:action.add')}
        </Button>
      </section>
      <footer className={classes.foot}>
        <Button ref={next} variant="light" data-focus="next" onClick={walk.toNextChild}>
          {t('conferences:next-child')}
        </Button>
        {foot}
      </footer>
    </>
  );
}
