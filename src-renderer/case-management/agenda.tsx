import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseAgendaItem, CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { AddChild } from '../conferences/add-child.tsx';
import { LeftOut } from '../conferences/agenda-rest.tsx';
import { useFormat } from '../kit/session.tsx';
import classes from '../meetings/agenda.module.css';
import { MeetingStop, StopBody } from '../meetings/stop-body.tsx';
import { Turner } from '../meetings/turner.tsx';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
import { MEETING, type Stop } from '../meetings/walk.ts';
import { CaseOutcomeMark } from './outcomes.tsx';

/** The children of a meeting with their reasons, who is done, and who waits for an appointment. */
export function CaseAgenda({
  meeting,
  at,
  onTurn,
  edits,
}: {
  meeting: CaseMeetingView;
  at: Stop;
  onTurn: (stop: Stop) => void;
  /** Without it the agenda is for reading. */
  edits?: AgendaEdits;
}) {
  const { t } = useTranslation();
  const { agenda, attendees } = meeting;
  const done = agenda.filter(({ outcome }) => outcome !== null).length;
  return (
    <nav aria-label={t('conferences:agenda.label')} className={classes.agenda}>
      <MeetingStop attendees={attendees} isHere={at === MEETING} onTurn={() => onTurn(MEETING)} />
      <h2 className={classes.heading}>
        {t('conferences:agenda.children', { done, count: agenda.length })}
      </h2>
      {agenda.length === 0 && <p className={classes.small}>{t('case-management:agenda.none')}</p>}
      <ol className={classes.list}>
        {agenda.map((item) => (
          <li key={item.childId}>
            <Turner isHere={at === item.childId} onTurn={() => onTurn(item.childId)}>
              <ItemBody item={item} />
            </Turner>
          </li>
        ))}
      </ol>
      {edits && <Waiting meeting={meeting} edits={edits} onTurn={onTurn} />}
      <LeftOut
        title={t('case-management:agenda.left-out')}
        leftOut={meeting.leftOut}
        edits={edits}
      />
      {edits && <AddChild classId={null} agenda={agenda} edits={edits} onTurn={onTurn} />}
    </nav>
  );
}

function ItemBody({ item }: { item: CaseAgendaItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasons = item.reasons.includes('review')
    ? item.reasons.filter((reason) => reason !== 'plan')
    : item.reasons;
  return (
    <StopBody
      item={item}
      details={[
        ...(item.startsAt ? [format.time(item.startsAt)] : []),
        ...reasons.map((reason) => t(`documents:caseReasons.${reason}`)),
      ]}
      outcome={item.outcome !== null && <CaseOutcomeMark outcome={item.outcome} />}
    />
  );
}

/** Asked for and not scheduled: one key, or the button, adds them. */
function Waiting({
  meeting,
  edits,
  onTurn,
}: {
  meeting: CaseMeetingView;
  edits: AgendaEdits;
  onTurn: (stop: Stop) => void;
}) {
  const { t } = useTranslation();
  if (meeting.waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className={classes.heading}>
        {t('case-management:agenda.waiting')}
      </h2>
      {meeting.waiting.map(({ id, childId, childName: name, ageDays }) => (
        <div key={id} className={classes.rest}>
          <span className={classes.body}>
            <span className={classes.name}>{name}</span>
            <span className={classes.small}>
              {t('case-management:waiting.age', { count: ageDays })}
            </span>
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('conferences:agenda.add-name', { name })}
            onClick={() => void edits.add(childId, () => onTurn(childId))}
          >
            {t('conferences:agenda.add')}
          </Button>
        </div>
      ))}
    </section>
  );
}
