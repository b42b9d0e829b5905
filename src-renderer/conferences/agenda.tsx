import { useTranslation } from 'react-i18next';
import type { AgendaItem, ConferenceView } from '../../src-shared/conferences/contract.ts';
import classes from '../meetings/agenda.module.css';
import { MeetingStop, StopBody } from '../meetings/stop-body.tsx';
import { Turner } from '../meetings/turner.tsx';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
import { MEETING, type Stop } from '../meetings/walk.ts';
import { AddChild } from './add-child.tsx';
import { LeftOut, Monitored } from './agenda-rest.tsx';
import { OutcomeMark } from './outcome-mark.tsx';

/** The children of a conference with their reasons, who is done, and what stands under the agenda. */
export function Agenda({
  conference,
  at,
  onTurn,
  edits,
}: {
  conference: ConferenceView;
  at: Stop;
  onTurn: (stop: Stop) => void;
  /** Without it the agenda is for reading. */
  edits?: AgendaEdits;
}) {
  const { t } = useTranslation();
  const { agenda, attendees } = conference;
  const done = agenda.filter(({ outcome }) => outcome !== null).length;
  return (
    <nav aria-label={t('conferences:agenda.label')} className={classes.agenda}>
      <MeetingStop attendees={attendees} isHere={at === MEETING} onTurn={() => onTurn(MEETING)} />
      <h2 className={classes.heading}>
        {t('conferences:agenda.children', { done, count: agenda.length })}
      </h2>
      <ol className={classes.list}>
        {agenda.map((item) => (
          <li key={item.childId}>
            <Turner isHere={at === item.childId} onTurn={() => onTurn(item.childId)}>
              <ItemBody item={item} isFirst={conference.isFirst} />
            </Turner>
          </li>
        ))}
      </ol>
      <Monitored conference={conference} onTurn={onTurn} edits={edits} />
      <LeftOut
        title={t('conferences:agenda.left-out')}
        leftOut={conference.leftOut}
        edits={edits}
      />
      {edits && !conference.isFirst && (
        <AddChild classId={conference.classId} agenda={agenda} edits={edits} onTurn={onTurn} />
      )}
    </nav>
  );
}

function ItemBody({ item, isFirst }: { item: AgendaItem; isFirst: boolean }) {
  const { t } = useTranslation();
  const reasons = isFirst ? item.reasons.filter((reason) => reason !== 'first') : item.reasons;
  return (
    <StopBody
      item={item}
      details={reasons.map((reason) => t(`documents:reasons.${reason}`))}
      outcome={item.outcome !== null && <OutcomeMark outcome={item.outcome} />}
    />
  );
}
