import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import classes from '../meetings/agenda.module.css';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
import type { Stop } from '../meetings/walk.ts';
import { ReasonForm } from './leave-out.tsx';

/** Children with *Monitor* last time: not on the agenda, added with one key. */
export function Monitored({
  conference,
  onTurn,
  edits,
}: {
  conference: ConferenceView;
  onTurn: (stop: Stop) => void;
  edits: AgendaEdits | undefined;
}) {
  const { t } = useTranslation();
  if (conference.monitored.length === 0 || !edits) return null;
  return (
    <section aria-labelledby="monitored">
      <h2 id="monitored" className={classes.heading}>
        {t('conferences:agenda.monitored')}
      </h2>
      {conference.monitored.map(({ childId, name }) => (
        <div key={childId} className={classes.rest}>
          <span className={classes.name}>{name}</span>
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

/** Children who are not covered or not discussed, each with the reason or the lack of one. */
export function LeftOut({
  title,
  leftOut,
  edits,
}: {
  title: string;
  leftOut: ConferenceView['leftOut'];
  edits: AgendaEdits | undefined;
}) {
  const { t } = useTranslation();
  if (leftOut.length === 0) return null;
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out" className={classes.heading}>
        {title}
      </h2>
      {leftOut.map(({ childId, name, reason }) => (
        <div key={childId} className={classes.rest}>
          <span className={classes.body}>
            <span className={classes.name}>{name}</span>
            <span className={classes.small}>{reason ?? t('conferences:agenda.no-reason')}</span>
            {edits && reason === null && (
              <ReasonForm onReason={(given) => void edits.leaveOut(childId, given)} />
            )}
          </span>
          {edits && (
            <Button
              id={`left-out-${childId}`}
              size="compact-sm"
              variant="default"
              aria-label={t('conferences:agenda.put-back-name', { name })}
              onClick={() => void edits.leaveOut(childId, null)}
            >
              {t('conferences:agenda.put-back')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
