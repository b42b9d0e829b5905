import { useTranslation } from 'react-i18next';
import type { ConferenceView, EntryText } from '../../src-shared/conferences/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import type { SaveState } from '../kit/autosaver.ts';
import { useQuery } from '../kit/use-query.ts';
import type { ClockFace } from '../meetings/clocks.tsx';
import classes from '../meetings/entry.module.css';
import type { ChildDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import { plannedMinutes } from '../meetings/meeting-clock.ts';
import { MeetingMode } from '../meetings/meeting-mode.tsx';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import type { MeetingModeSwitch } from '../meetings/use-meeting-mode.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryForm } from './entry-form.tsx';
import { PromisedFirst } from './promised-first.tsx';
import { useOutcomes } from './use-outcomes.ts';

/** A conference in meeting mode: the child on screen, and no other child anywhere on the page. */
export function ConferenceMode({
  conference,
  walk,
  drafts,
  draft,
  mode,
  clock,
  saving,
  problem,
}: {
  conference: ConferenceView;
  walk: MeetingWalk;
  drafts: EntryDrafts<keyof EntryText>;
  draft: ChildDraft | undefined;
  mode: MeetingModeSwitch;
  clock: ClockFace;
  saving: SaveState;
  problem: Problem | null;
}) {
  const { t } = useTranslation();
  const { wordOf } = useOutcomes();
  const { agenda, id: meetingId } = conference;
  const index = agenda.findIndex(({ childId }) => childId === walk.at);
  const item = agenda[index];
  const childId = item?.childId ?? '';
  const stored = useQuery(
    'conferences.entry',
    { meetingId, childId },
    { enabled: item !== undefined },
  );
  return (
    <MeetingMode
      name={item?.name ?? t('meetings:mode.nobody')}
      detail={item && <EntryFacts item={item} entry={stored.data} />}
      number={index + 1}
      of={agenda.length}
      clock={clock}
      planned={plannedMinutes(conference, agenda.length)}
      lastTime={<PromisedFirst key={childId} entry={stored.data} />}
      focus={walk.focus}
      saving={saving}
      problem={problem}
      isLeaving={mode.isLeaving}
      onStep={walk.stepChild}
      onLeave={mode.leave}
    >
      {item && (
        <div key={childId} className={classes.entry}>
          <EntryForm
            conference={conference}
            item={item}
            drafts={drafts}
            draft={draft}
            walk={walk}
          />
          {/* What was chosen, for those who hear the page: of this child only. */}
          <p className="visually-hidden" role="status">
            {item.outcome && wordOf(item.outcome)}
          </p>
        </div>
      )}
    </MeetingMode>
  );
}
