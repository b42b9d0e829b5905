import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  AgendaItem,
  ConferenceView,
  EntryText,
} from '../../src-shared/conferences/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useQuery } from '../kit/use-query.ts';
import { EntryArticle } from '../meetings/entry-article.tsx';
import type { EntryDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
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
  draft: EntryDraft | undefined;
  walk: MeetingWalk;
  edits: AgendaEdits;
}) {
  const { t } = useTranslation();
  const { childId } = item;
  const stored = useQuery('conferences.entry', { meetingId: conference.id, childId });
  return (
    <EntryArticle
      name={item.name}
      facts={<EntryFacts item={item} entry={stored.data} />}
      focus={walk.focus}
    >
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
    </EntryArticle>
  );
}
