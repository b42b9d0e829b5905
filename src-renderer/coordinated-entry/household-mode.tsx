import { useQuery } from '../kit/use-query.ts';
import previous from '../meetings/previous.module.css';
import { SubjectMode } from '../meetings/subject-mode.tsx';
import type { Holding } from '../meetings/use-holding.ts';
import type { HeldMeeting, HouseholdStop } from './held-meeting.ts';
import { LastReview } from './household-last-time.tsx';
import { ReviewFacts } from './review-facts.tsx';
import type { ReviewField } from './review-fields.ts';
import { ReviewForm } from './review-form.tsx';
import type { Reviewing } from './use-reviewing.ts';

/** A region's meeting being held. */
export type RegionHolding = Holding<HeldMeeting, HouseholdStop, ReviewField>;

/** A meeting in meeting mode: the household on screen, and no other anywhere on the page. */
export function HouseholdMode({
  holding,
  reviewing,
}: {
  holding: RegionHolding;
  reviewing: Reviewing;
}) {
  const { meeting, item, draft, walk } = holding;
  const householdId = item?.householdId ?? '';
  const stored = useQuery(
    'coordinatedEntry.entry',
    { meetingId: meeting.id, householdId },
    { enabled: item !== undefined },
  );
  return (
    <SubjectMode
      meeting={meeting}
      item={item}
      presented={holding}
      detail={item && <ReviewFacts entry={stored.data} />}
      lastTime={
        stored.data && (
          <div key={householdId} className={previous.previous}>
            <LastReview entry={stored.data} isBare />
          </div>
        )
      }
      form={
        item && (
          <ReviewForm
            meeting={meeting}
            item={item}
            draft={draft}
            reviewing={reviewing}
            walk={walk}
          />
        )
      }
    />
  );
}
