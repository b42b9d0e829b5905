import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './entry.module.css';
import { plannedMinutes } from './meeting-clock.ts';
import { MeetingMode } from './meeting-mode.tsx';
import type { AgendaLine, OpenMeeting } from './open-meeting.ts';
import type { Presented } from './use-holding.ts';

/** A meeting in meeting mode: the child or household on screen, and no other anywhere on the page. */
export function SubjectMode({
  meeting,
  item,
  presented: { walk, mode, clock, saving, problem },
  detail,
  lastTime,
  form,
  outcome,
}: {
  meeting: Pick<OpenMeeting, 'startsAt' | 'endsAt' | 'agenda'>;
  /** Who is on screen; undefined when the agenda has nobody. */
  item: AgendaLine | undefined;
  presented: Presented;
  detail: ReactNode;
  lastTime: ReactNode;
  form: ReactNode;
  /** In words; null while none is chosen. Without it a choice is not read out. */
  outcome?: string | null;
}) {
  const { t } = useTranslation();
  const { agenda } = meeting;
  return (
    <MeetingMode
      name={item?.name ?? t('meetings:mode.nobody')}
      detail={detail}
      number={agenda.findIndex(({ subjectId }) => subjectId === item?.subjectId) + 1}
      of={agenda.length}
      clock={clock}
      planned={plannedMinutes(meeting, agenda.length)}
      lastTime={lastTime}
      focus={walk.focus}
      saving={saving}
      problem={problem}
      isLeaving={mode.isLeaving}
      onStep={walk.stepSubject}
      onLeave={mode.leave}
    >
      {item && (
        <div key={item.subjectId} className={classes.entry}>
          <h2 className="visually-hidden">{t('meetings:mode.entry')}</h2>
          {form}
          {/* What was chosen, for those who hear the page: of this one only. */}
          {outcome !== undefined && (
            <p className="visually-hidden" role="status">
              {outcome}
            </p>
          )}
        </div>
      )}
    </MeetingMode>
  );
}
