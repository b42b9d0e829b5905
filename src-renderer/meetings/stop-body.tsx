import { IconCheck, IconCircleDashed, IconPencil, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendee } from '../../src-shared/meetings/meeting.ts';
import classes from './agenda.module.css';
import type { AgendaLine } from './open-meeting.ts';
import { Turner } from './turner.tsx';

/** The first stop of an agenda: the meeting itself, with how many are there. */
export function MeetingStop({
  attendees,
  isHere,
  onTurn,
}: {
  attendees: readonly Attendee[];
  isHere: boolean;
  onTurn: () => void;
}) {
  const { t } = useTranslation();
  const present = attendees.filter(({ presence }) => presence === 'present').length;
  return (
    <ol className={classes.list}>
      <li>
        <Turner isHere={isHere} onTurn={onTurn}>
          <IconUsers size={20} aria-hidden className={classes.mark} />
          <span className={classes.body}>
            <span className={classes.name}>{t('conferences:agenda.meeting')}</span>
            <span className={classes.small}>
              {t('conferences:agenda.present', { count: present })}
            </span>
          </span>
        </Turner>
      </li>
    </ol>
  );
}

/** A subject of an agenda: who, why, and whether it is done. */
export function StopBody({
  item,
  details,
  outcome,
}: {
  item: Pick<AgendaLine, 'name' | 'outcome' | 'hasEntry'>;
  /** Small words under the name. */
  details: readonly string[];
  outcome: ReactNode;
}) {
  const { t } = useTranslation();
  const isDone = item.outcome !== null;
  const Icon = isDone ? IconCheck : item.hasEntry ? IconPencil : IconCircleDashed;
  return (
    <>
      <Icon size={20} aria-hidden className={classes.mark} data-done={isDone} />
      <span className={classes.body}>
        <span className={classes.name}>{item.name}</span>
        {details.length > 0 && <span className={classes.small}>{details.join(' · ')}</span>}
        {outcome}
        {!isDone && item.hasEntry && (
          <span className={classes.small}>{t('conferences:agenda.begun')}</span>
        )}
      </span>
    </>
  );
}
