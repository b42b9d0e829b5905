import type { EntryText } from '../../src-shared/conferences/contract.ts';
import { useQuery } from '../kit/use-query.ts';
import { SubjectMode } from '../meetings/subject-mode.tsx';
import type { Holding } from '../meetings/use-holding.ts';
import type { HeldConference } from './drafted-view.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryForm } from './entry-form.tsx';
import { ConferencePromised } from './promised-first.tsx';
import { useOutcomes } from './use-outcomes.ts';

/** A conference being held. */
export type ConferenceHolding = Holding<
  HeldConference,
  HeldConference['agenda'][number],
  keyof EntryText
>;

/** A conference in meeting mode: the child on screen, and no other child anywhere on the page. */
export function ConferenceMode({ holding }: { holding: ConferenceHolding }) {
  const { wordOf } = useOutcomes();
  const { meeting: conference, item, drafts, draft, walk } = holding;
  const childId = item?.childId ?? '';
  const stored = useQuery(
    'conferences.entry',
    { meetingId: conference.id, childId },
    { enabled: item !== undefined },
  );
  return (
    <SubjectMode
      meeting={conference}
      item={item}
      presented={holding}
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
