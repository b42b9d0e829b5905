import type { ConferenceView, EntryText } from '../../src-shared/conferences/contract.ts';
import { useQuery } from '../kit/use-query.ts';
import { ChildMode } from '../meetings/child-mode.tsx';
import type { ChildDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import type { Presented } from '../meetings/use-holding.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryForm } from './entry-form.tsx';
import { ConferencePromised } from './promised-first.tsx';
import { useOutcomes } from './use-outcomes.ts';

/** A conference in meeting mode: the child on screen, and no other child anywhere on the page. */
export function ConferenceMode({
  conference,
  drafts,
  draft,
  presented,
}: {
  conference: ConferenceView;
  drafts: EntryDrafts<keyof EntryText>;
  draft: ChildDraft | undefined;
  presented: Presented;
}) {
  const { wordOf } = useOutcomes();
  const { walk } = presented;
  const item = conference.agenda.find(({ childId }) => childId === walk.at);
  const childId = item?.childId ?? '';
  const stored = useQuery(
    'conferences.entry',
    { meetingId: conference.id, childId },
    { enabled: item !== undefined },
  );
  return (
    <ChildMode
      meeting={conference}
      item={item}
      presented={presented}
      detail={item && <EntryFacts item={item} entry={stored.data} />}
      lastTime={<ConferencePromised key={childId} entry={stored.data} />}
      form={
        item && (
          <EntryForm
            conference={conference}
            item={item}
            drafts={drafts}
            draft={draft}
            walk={walk}
          />
        )
      }
      outcome={item?.outcome ? wordOf(item.outcome) : null}
    />
  );
}
