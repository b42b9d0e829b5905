import { Box } from '@mantine/core';
import { Day, Month, WeekdaysRow } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import 'dayjs/locale/es';
import type { CalendarItem } from '../../src-shared/calendar/contract.ts';
import { type CalendarDate, firstOfMonth, monthOf } from '../../src-shared/dates.ts';
import { useLanguage } from '../kit/session.tsx';
import type { DayNote } from './background.ts';
import { DayCell } from './day-cell.tsx';
import { dayAfterKey, type View, weekOf } from './days.ts';
import classes from './grid.module.css';
import { useLongDay } from './item-words.ts';

/** The days on screen. One is chosen; the keys of a grid of dates choose another (WAI-ARIA). */
export function DayGrid({
  view,
  label,
  chosen,
  today,
  itemsOn,
  notesOn,
  asked,
  onChoose,
  onEnter,
}: {
  view: View;
  label: string;
  chosen: CalendarDate;
  today: CalendarDate;
  itemsOn: (date: CalendarDate) => readonly CalendarItem[];
  notesOn: (date: CalendarDate) => readonly DayNote[];
  /** Counts how often the focus was asked to come to the chosen day. */
  asked: number;
  onChoose: (date: CalendarDate) => void;
  /** Enter: on to the list of the day. */
  onEnter: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const longDay = useLongDay();
  const table = useRef<HTMLTableElement>(null);
  const takesFocus = useRef(false);
  const answered = useRef(-1);
  const isTall = useMediaQuery('(min-height: 1000px)', false, { getInitialValueInEffect: false });
  const room = view === 'week' ? 8 : isTall ? 5 : 3;

  useEffect(() => {
    if (!takesFocus.current && answered.current === asked) return;
    takesFocus.current = false;
    answered.current = asked;
    const day = table.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`);
    day?.focus({ preventScroll: true });
    day?.scrollIntoView({ block: 'nearest' });
  }, [chosen, asked]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = dayAfterKey(view, chosen, event);
    if (to !== null) {
      takesFocus.current = true;
      onChoose(to);
    } else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  }

  function labelOf(date: CalendarDate): string {
    const items = itemsOn(date);
    const overdue = items.filter(({ state }) => state === 'overdue').length;
    return [
      longDay(date),
      date === today && t('calendar:is-today'),
      items.length > 0 && t('calendar:items', { count: items.length }),
      overdue > 0 && t('calendar:overdue', { count: overdue }),
      ...notesOn(date).map((note) => t(`calendar:${note}`)),
    ]
      .filter(Boolean)
      .join(', ');
  }

  const dayProps = (date: CalendarDate) => ({
    selected: date === chosen,
    // Its content names it, so that what is seen is what is said.
    'aria-label': undefined,
    'aria-pressed': date === chosen,
    'aria-current': date === today ? ('date' as const) : undefined,
    'data-day': date,
    'data-notes': notesOn(date).join(' ') || undefined,
    'data-outside-view': (view === 'month' && monthOf(date) !== monthOf(chosen)) || undefined,
    onClick: () => onChoose(date),
    onKeyDown,
  });
  const renderDay = (date: CalendarDate) => (
    <DayCell
      day={Number(date.slice(8))}
      label={labelOf(date)}
      items={itemsOn(date)}
      room={room}
      isWide={view === 'week'}
    />
  );
  const frame = {
    ...{ ref: table, role: 'grid', 'aria-label': label, 'data-view': view, unstyled: true },
  } as const;
  const weekdays = { locale: language, firstDayOfWeek: 0, weekdayFormat: 'ddd' } as const;

  if (view === 'month') {
    return (
      <Month
        {...frame}
        {...weekdays}
        month={firstOfMonth(monthOf(chosen))}
        classNames={{ month: classes.grid, weekday: classes.weekday, day: classes.day }}
        getDayProps={dayProps}
        renderDay={renderDay}
      />
    );
  }
  return (
    <Box
      component="table"
      ref={table}
      role="grid"
      aria-label={label}
      data-view={view}
      className={classes.grid}
    >
      <thead>
        <WeekdaysRow {...weekdays} unstyled classNames={{ weekday: classes.weekday }} />
      </thead>
      <tbody>
        <tr>
          {weekOf(chosen).map((date) => (
            <td key={date}>
              <Day
                {...dayProps(date)}
                unstyled
                date={date}
                tabIndex={date === chosen ? 0 : -1}
                classNames={{ day: classes.day }}
                renderDay={renderDay}
              />
            </td>
          ))}
        </tr>
      </tbody>
    </Box>
  );
}
