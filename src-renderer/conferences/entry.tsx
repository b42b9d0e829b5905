import { Anchor } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AgendaItem,
  ConferenceView,
  EntryText,
} from '../../src-shared/conferences/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/entry.module.css';
import type { ChildDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
import { useFocus } from '../meetings/use-focus.ts';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryForm } from './entry-form.tsx';
import { LeaveOut } from './leave-out.tsx';

/** One child's page of a conference: who it is, what is written, and what else can be done. */
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
  const stored = useQuery('conferences.entry', { meetingId: conference.id, childId });
  const box = useRef<HTMLElement>(null);
  useFocus(box, walk.focus);
  return (
    <article ref={box} tabIndex={-1} aria-labelledby="entry-name" className={classes.entry}>
      <div>
        <h2 id="entry-name" tabIndex={-1} data-focus="heading" className={classes.name}>
          {item.name}
        </h2>
        <EntryFacts item={item} entry={stored.data} />
      </div>
      <EntryForm
        conference={conference}
        item={item}
        drafts={drafts}
        draft={draft}
        walk={walk}
        foot={
          <>
            <Anchor href={linkTo(paths.child(childId))}>{t('conferences:child-file')}</Anchor>
            <LeaveOut
              conference={conference}
              item={item}
              edits={edits}
              onGone={() => walk.step(1)}
            />
          </>
        }
      />
    </article>
  );
}
