import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './entry.module.css';
import { plannedMinutes } from './meeting-clock.ts';
import { MeetingMode } from './meeting-mode.tsx';
import type { AgendaLine, OpenMeeting } from './open-meeting.ts';
import type { Presented } from './use-holding.ts';

/** A meeting over children in meeting mode: the one on screen, and no other anywhere on the page. */
export function ChildMode({
  meeting,
  item,
  presented: { walk, mode, clock, saving, problem },
  detail,
  lastTime,
  form,
  outcome,
}: {
  meeting: Pick<OpenMeeting, 'startsAt' | 'endsAt' | 'agenda'>;
  /** The child on screen; undefined when the agenda has none. */
  item: AgendaLine | undefined;
  presented: Presented;
  detail: ReactNode;
  lastTime: ReactNode;
  form: ReactNode;
  /** In words; null while none is chosen. */
  outcome: string | null;
}) {
  const { t } = useTranslation();
  const { agenda } = meeting;
  return (
    <MeetingMode
      name={item?.name ?? t('meetings:mode.nobody')}
      detail={detail}
      number={agenda.findIndex(({ childId }) => childId === item?.childId) + 1}
      of={agenda.length}
      clock={clock}
      planned={plannedMinutes(meeting, agenda.length)}
      lastTime={lastTime}
      focus={walk.focus}
      saving={saving}
      problem={problem}
      isLeaving={mode.isLeaving}
      onStep={walk.stepChild}
      onLeave={mode.leave}
    >
      {item && (
        <div key={item.childId} className={classes.entry}>
          {form}
          {/* What was chosen, for those who hear the page: of this child only. */}
          <p className="visually-hidden" role="status">
            {outcome}
          </p>
        </div>
      )}
    </MeetingMode>
  );
}
