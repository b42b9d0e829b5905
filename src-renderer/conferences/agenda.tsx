import { IconCheck, IconCircleDashed, IconPencil, IconUsers } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, ConferenceView } from '../../src-shared/conferences/contract.ts';
import classes from '../meetings/agenda.module.css';
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
  const present = attendees.filter(({ presence }) => presence === 'present').length;
  return (
    <nav aria-label={t('conferences:agenda.label')} className={classes.agenda}>
      <ol className={classes.list}>
        <li>
          <Turner isHere={at === MEETING} onTurn={() => onTurn(MEETING)}>
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
      <LeftOut conference={conference} edits={edits} />
      {edits && !conference.isFirst && (
        <AddChild conference={conference} edits={edits} onTurn={onTurn} />
      )}
    </nav>
  );
}

function Turner({
  isHere,
  onTurn,
  children,
}: {
  isHere: boolean;
  onTurn: () => void;
  children: React.ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isHere) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <button
      ref={button}
      type="button"
      className={classes.item}
      aria-current={isHere ? 'step' : undefined}
      tabIndex={isHere ? 0 : -1}
      onClick={onTurn}
      onKeyDown={walkList}
    >
      {children}
    </button>
  );
}

/** Arrows walk the list; the one reached is opened with Enter, as any button. */
function walkList(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = event.currentTarget.closest('nav')?.querySelectorAll<HTMLElement>('ol button');
  const list = [...(all ?? [])];
  list[list.indexOf(event.currentTarget) + step]?.focus();
}

function ItemBody({ item, isFirst }: { item: AgendaItem; isFirst: boolean }) {
  const { t } = useTranslation();
  const Icon = item.outcome !== null ? IconCheck : item.hasEntry ? IconPencil : IconCircleDashed;
  const reasons = isFirst ? item.reasons.filter((reason) => reason !== 'first') : item.reasons;
  return (
    <>
      <Icon size={20} aria-hidden className={classes.mark} data-done={item.outcome !== null} />
      <span className={classes.body}>
        <span className={classes.name}>{item.name}</span>
        {reasons.length > 0 && (
          <span className={classes.small}>
            {reasons.map((reason) => t(`documents:reasons.${reason}`)).join(' · ')}
          </span>
        )}
        {item.outcome !== null && <OutcomeMark outcome={item.outcome} />}
        {item.outcome === null && item.hasEntry && (
          <span className={classes.small}>{t('conferences:agenda.begun')}</span>
        )}
      </span>
    </>
  );
}
