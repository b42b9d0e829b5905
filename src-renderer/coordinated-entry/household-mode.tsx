import { useTranslation } from 'react-i18next';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/entry.module.css';
import { plannedMinutes } from '../meetings/meeting-clock.ts';
import { MeetingMode } from '../meetings/meeting-mode.tsx';
import previous from '../meetings/previous.module.css';
import type { Presented } from '../meetings/use-holding.ts';
import type { HeldMeeting } from './held-meeting.ts';
import { LastReview } from './household-last-time.tsx';
import { ReviewFacts } from './review-facts.tsx';
import { ReviewForm } from './review-form.tsx';
import type { Reviewing } from './use-reviewing.ts';

/** A meeting in meeting mode: the household on screen, and no other anywhere on the page. */
export function HouseholdMode({
  meeting,
  reviewing,
  presented: { walk, mode, clock, saving, problem },
}: {
  meeting: HeldMeeting;
  reviewing: Reviewing;
  presented: Presented;
}) {
  const { t } = useTranslation();
  const { agenda, id: meetingId } = meeting;
  const index = agenda.findIndex(({ householdId }) => householdId === walk.at);
  const item = agenda[index];
  const householdId = item?.householdId ?? '';
  const stored = useQuery(
    'coordinatedEntry.entry',
    { meetingId, householdId },
    { enabled: item !== undefined },
  );
  return (
    <MeetingMode
      name={item?.label ?? t('meetings:mode.nobody')}
      detail={item && <ReviewFacts entry={stored.data} />}
      number={index + 1}
      of={agenda.length}
      clock={clock}
      planned={plannedMinutes(meeting, agenda.length)}
      lastTime={
        stored.data && (
          <div key={householdId} className={previous.previous}>
            <LastReview entry={stored.data} isBare />
          </div>
        )
      }
      focus={walk.focus}
      saving={saving}
      problem={problem}
      isLeaving={mode.isLeaving}
      onStep={walk.stepChild}
      onLeave={mode.leave}
    >
      {item && (
        <div key={householdId} className={classes.entry}>
          <ReviewForm
            meeting={meeting}
            item={item}
            draft={reviewing.view.children.get(householdId)}
            reviewing={reviewing}
            walk={walk}
          />
        </div>
      )}
    </MeetingMode>
  );
}
