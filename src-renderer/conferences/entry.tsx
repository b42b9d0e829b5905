import { Anchor, Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AgendaItem,
  ConferenceView,
  EntryText,
} from '../../src-shared/conferences/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { ActionRow } from '../meetings/action-row.tsx';
import { actionsOf } from '../meetings/drafted-actions.ts';
import classes from '../meetings/entry.module.css';
import type { ChildDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import { EntryTexts } from '../meetings/entry-texts.tsx';
import { OutcomeButtons } from '../meetings/outcome-buttons.tsx';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
import { useFocus } from '../meetings/use-focus.ts';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import { EntryFacts } from './entry-facts.tsx';
import { entryFields } from './entry-fields.ts';
import { LeaveOut } from './leave-out.tsx';
import { toneOf } from './outcome-mark.tsx';
import { RaisedList } from './raised-list.tsx';
import { useOutcomes } from './use-outcomes.ts';

/** What is written about one child: outcome first, then the texts, then the actions (HS-08 to HS-12). */
export function Entry({
  conference,
  item,
  drafts,
  draft,
  walk,
  edits,
}: {
  conference: ConferenceView;
  item: AgendaItem;
  drafts: EntryDrafts<keyof EntryText>;
  draft: ChildDraft | undefined;
  walk: MeetingWalk;
  edits: AgendaEdits;
}) {
  const { t } = useTranslation();
  const { childId } = item;
  const { list } = useOutcomes();
  const stored = useQuery('conferences.entry', { meetingId: conference.id, childId });
  const entry = stored.data;
  const box = useRef<HTMLElement>(null);
  useFocus(box, walk.focus);
  const actions = actionsOf(entry?.actions ?? [], draft);
  // All fields stand here before the entry has been read: a letter typed at once goes into the
  // field that the last key opened, and never acts as a key of the page.
  return (
    <article ref={box} tabIndex={-1} aria-labelledby="entry-name" className={classes.entry}>
      <div>
        <h2 id="entry-name" tabIndex={-1} data-focus="heading" className={classes.name}>
          {item.name}
        </h2>
        <EntryFacts item={item} entry={entry} />
      </div>
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
              box.current?.querySelector<HTMLElement>('[data-focus="next"]')?.focus();
            }}
          />
        ))}
        <Button variant="default" onClick={walk.act}>
          {t('conferences:action.add')}
        </Button>
      </section>
      <footer className={classes.foot}>
        <Button variant="light" data-focus="next" onClick={walk.toNextChild}>
          {t('conferences:next-child')}
        </Button>
        <Anchor href={linkTo(paths.child(childId))}>{t('conferences:child-file')}</Anchor>
        <LeaveOut conference={conference} item={item} edits={edits} onGone={() => walk.step(1)} />
      </footer>
    </article>
  );
}
