import { type KeyboardEvent, type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '../../src-shared/calendar/contract.ts';
import { linkTo, pathOf } from '../kit/go.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import type { DayNote } from './background.ts';
import classes from './day-list.module.css';
import { useItemWords, useLongDay } from './item-words.ts';

/** What is on the chosen day: arrows walk it, Enter opens an item where it is done, Esc goes back. */
export function DayList({
  list,
  date,
  isToday,
  items,
  notes,
  empty,
  onOpen,
  onBack,
}: {
  list: RefObject<HTMLUListElement | null>;
  date: string;
  isToday: boolean;
  items: readonly CalendarItem[];
  notes: readonly DayNote[];
  /** What is said when there is nothing. */
  empty: string;
  /** An item is about to be opened. */
  onOpen: () => void;
  /** Back to the days. */
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const longDay = useLongDay();
  const id = useId();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      onBack();
      return;
    }
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const here = links.indexOf(event.target);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    links[to]?.focus();
  }

  return (
    <section aria-labelledby={id} className={classes.sheet}>
      <h2 id={id} className={classes.title}>
        {longDay(date)}
      </h2>
      {(isToday || notes.length > 0) && (
        <p className={classes.notes}>
          {[isToday && t('common:today'), ...notes.map((note) => t(`calendar:${note}`))]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {items.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : (
        <ul ref={list} className={classes.list} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <li key={item.key}>
              {item.place === null ? (
                <div className={classes.item}>
                  <ItemLines item={item} />
                </div>
              ) : (
                <a href={linkTo(pathOf(item.place))} className={classes.item} onClick={onOpen}>
                  <ItemLines item={item} />
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.hint}>{t('calendar:day-hint')}</p>
    </section>
  );
}

/** Whose rule it is: that of Head Start, or of the pack that it comes with. */
function ruleKey(source: string): string {
  return source.startsWith('CE-') ? 'calendar:rule-of-river-valleys' : 'calendar:rule';
}

function ItemLines({ item }: { item: CalendarItem }) {
  const { t } = useTranslation();
  const words = useItemWords();
  const subject = item.about ?? item.group;
  const small = [
    words.time(item),
    item.who && t('calendar:by-name', { name: item.who }),
    item.source && t(ruleKey(item.source), { source: item.source }),
    item.state === 'reminder' && t('calendar:reminder-note'),
  ].filter(Boolean);
  return (
    <>
      <StateBadge state={item.state} label={words.state(item)} />
      <span className={classes.what}>{words.what(item)}</span>
      {subject && <span>{subject}</span>}
      <span className={classes.small}>{small.join(' · ')}</span>
    </>
  );
}
