import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '../../src-shared/calendar/contract.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import classes from './grid.module.css';
import { useItemWords } from './item-words.ts';

/** A day of the grid: its number and what is on it, the rest as a number. */
export function DayCell({
  day,
  label,
  items,
  room,
  isWide,
}: {
  /** 1 to 31. */
  day: number;
  /** The day in words, for those who hear it. */
  label: string;
  items: readonly CalendarItem[];
  /** How many items have room. */
  room: number;
  /** Room for the time as well. */
  isWide: boolean;
}) {
  const { t } = useTranslation();
  const words = useItemWords();
  const shown = items.length > room ? items.slice(0, room - 1) : items;
  const rest = items.length - shown.length;
  const [first] = items;
  const textOf = (item: CalendarItem) =>
    [isWide && words.time({ ...item, endsAt: null }), words.short(item)].filter(Boolean).join(' ');
  return (
    <span className={classes.cell}>
      <span className="visually-hidden">{label}</span>
      <span className={classes.number} aria-hidden>
        {day}
      </span>
      <span className={classes.lines}>
        {shown.map((item) => (
          <span key={item.key} className={classes.line}>
            <StateBadge state={item.state} label={textOf(item)} />
          </span>
        ))}
        {rest > 0 && <span className={classes.more}>{t('calendar:more', { count: rest })}</span>}
      </span>
      {first && (
        <span className={classes.count} aria-hidden>
          <StateBadge state={first.state} label={String(items.length)} />
        </span>
      )}
    </span>
  );
}
