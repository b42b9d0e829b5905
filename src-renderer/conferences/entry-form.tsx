import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AgendaItem,
  ConferenceView,
  EntryText,
} from '../../src-shared/conferences/contract.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { EntryActions } from '../meetings/entry-actions.tsx';
import type { EntryDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
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
  draft: EntryDraft | undefined;
  walk: MeetingWalk;
  /** Beside the way to the next child. */
  foot?: ReactNode;
}) {
  const { t } = useTranslation();
  const { childId } = item;
  const { list } = useOutcomes();
  const stored = useQuery('conferences.entry', { meetingId: conference.id, childId });
  const entry = stored.data;
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
      <EntryActions
        title={t('conferences:action.title')}
        add={t('conferences:action.add')}
        subjectId={childId}
        stored={entry?.actions}
        meeting={conference}
        drafts={drafts}
        draft={draft}
        walk={walk}
        foot={foot}
      />
    </>
  );
}
