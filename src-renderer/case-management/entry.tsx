import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseAgendaItem, CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { EntryFacts } from '../conferences/entry-facts.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { useQuery } from '../kit/use-query.ts';
import { EntryArticle } from '../meetings/entry-article.tsx';
import type { EntryDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import type { CaseField } from './case-fields.ts';
import { CaseEntryForm } from './entry-form.tsx';
import { NotDiscussed } from './not-discussed.tsx';

/** One child's page of the meeting: who it is, what is written, and what else can be done. */
export function CaseEntry({
  meeting,
  item,
  drafts,
  draft,
  walk,
  edits,
}: {
  meeting: CaseMeetingView;
  item: CaseAgendaItem;
  drafts: EntryDrafts<CaseField>;
  draft: EntryDraft<CaseField> | undefined;
  walk: MeetingWalk;
  edits: AgendaEdits;
}) {
  const { t } = useTranslation();
  const { childId } = item;
  const stored = useQuery('caseManagement.entry', { meetingId: meeting.id, childId });
  return (
    <EntryArticle
      name={item.name}
      facts={<EntryFacts item={item} entry={stored.data} />}
      focus={walk.focus}
    >
      <CaseEntryForm
        meeting={meeting}
        item={item}
        drafts={drafts}
        draft={draft}
        walk={walk}
        foot={
          <>
            <Anchor href={linkTo(paths.child(childId))}>{t('conferences:child-file')}</Anchor>
            <NotDiscussed item={item} edits={edits} onGone={() => walk.step(1)} />
          </>
        }
      />
    </EntryArticle>
  );
}
