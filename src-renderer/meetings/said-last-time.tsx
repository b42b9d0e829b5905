import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { useFormat } from '../kit/session.tsx';
import classes from './previous.module.css';
import { Promised } from './promised.tsx';

/** What was said of a child in the meeting before: texts that say something, in reading order. */
export interface SaidBefore {
  /** The meeting's date. */
  date: string;
  outcome: ReactNode;
  texts: readonly { field: string; label: string; text: string }[];
}

/** The texts of the meeting before, each under its label. */
export function SaidTexts({ texts }: Pick<SaidBefore, 'texts'>) {
  return texts
    .filter(({ text }) => text !== '')
    .map(({ field, label, text }) => (
      <section key={field}>
        <h3 className={classes.label}>{label}</h3>
        <p className={classes.text}>{text}</p>
      </section>
    ));
}

/** For the room: what was promised and where it stands today, then last time's words (HS-13). */
export function PromisedFirst({
  promised,
  said,
  first,
  children,
}: {
  /** In the order in which they are read; an action stands under the first title that has it. */
  promised: readonly { title: string; actions: readonly ActionView[] }[];
  /** Null when there was no meeting of this kind about the child before. */
  said: SaidBefore | null;
  /** What is said instead of what was promised when there is no last time: 'This is the first …' */
  first: string;
  /** Between what was promised and what was said, such as the open plan. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const lists = promised.map(({ title, actions }, at) => {
    const above = new Set(promised.slice(0, at).flatMap((list) => list.actions.map(idOf)));
    return { title, actions: actions.filter((action) => !above.has(action.id)) };
  });
  return (
    <div className={classes.previous}>
      {lists.every(({ actions }) => actions.length === 0) ? (
        <h2 className={classes.heading}>{said ? t('meetings:mode.nothing-promised') : first}</h2>
      ) : (
        lists.map((list) => <Promised key={list.title} {...list} isBare />)
      )}
      {children}
      {said && (
        <section className={classes.previous}>
          <h2 className={classes.heading}>
            {t('conferences:last-time.on', { date: format.date(said.date) })}
          </h2>
          {said.outcome}
          <SaidTexts texts={said.texts} />
        </section>
      )}
    </div>
  );
}

function idOf({ id }: ActionView): string {
  return id;
}
