import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { ActionRow, type ActionWords } from './action-row.tsx';
import { actionsOf } from './drafted-actions.ts';
import classes from './entry.module.css';
import type { EntryDraft, EntryDrafts } from './entry-drafts.ts';
import type { OpenMeeting } from './open-meeting.ts';
import type { MeetingWalk } from './use-meeting.ts';

/** The actions of an entry, by whatever name the kind calls them, and under them the way on (HS-11). */
export function EntryActions<F extends string>({
  title,
  add,
  words,
  subjectId,
  stored,
  meeting,
  drafts,
  draft,
  walk,
  foot,
}: {
  title: string;
  /** What the button for one more says. */
  add: string;
  words?: ActionWords | undefined;
  subjectId: string;
  /** As the vault has them. */
  stored: readonly ActionView[] | undefined;
  meeting: Pick<OpenMeeting, 'date' | 'attendees'>;
  drafts: EntryDrafts<F>;
  draft: EntryDraft | undefined;
  walk: MeetingWalk;
  /** Beside the way to the next one. */
  foot?: ReactNode;
}) {
  const { t } = useTranslation();
  const next = useRef<HTMLButtonElement>(null);
  return (
    <>
      <section aria-labelledby="entry-actions" className={classes.actions}>
        <h3 id="entry-actions" className={classes.heading}>
          {title}
        </h3>
        {actionsOf(stored ?? [], draft).map((action, index) => (
          <ActionRow
            key={action.key}
            number={index + 1}
            words={words}
            action={action}
            meeting={meeting}
            onChange={(value) => drafts.setAction(subjectId, action.key, value)}
            onRemove={() => drafts.removeAction(subjectId, action.key)}
            onDone={() => {
              void drafts.flush();
              next.current?.focus();
            }}
          />
        ))}
        <Button variant="default" onClick={walk.act}>
          {add}
        </Button>
      </section>
      <footer className={classes.foot}>
        <Button ref={next} variant="light" data-focus="next" onClick={walk.toNextSubject}>
          {t('conferences:next-child')}
        </Button>
        {foot}
      </footer>
    </>
  );
}
