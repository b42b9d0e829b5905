import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarKind, calendarKinds, kindOf } from '../../src-shared/calendar/rules.ts';
import { type CalendarDate, monthOf } from '../../src-shared/dates.ts';
import { capitalized } from '../kit/capitalized.ts';
import { paths, useGo } from '../kit/go.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat, useLanguage } from '../kit/session.tsx';
import { usePageKeys } from '../kit/use-keys.ts';
import { useQuery } from '../kit/use-query.ts';
import { notesOf } from './background.ts';
import { DayGrid } from './day-grid.tsx';
import { DayList } from './day-list.tsx';
import { rangeOf, startOfWeek, turned, type View, views } from './days.ts';
import { KindFilter } from './kind-filter.tsx';
import classes from './page.module.css';

/** A month or a week of days, and beside it what is on the chosen one. */
export function DaysOnScreen({
  today,
  startAt,
  startView,
}: {
  today: CalendarDate;
  startAt: CalendarDate;
  startView: View;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const language = useLanguage();
  const [chosen, setChosen] = useState(startAt);
  const [view, setView] = useState(startView);
  const [kinds, setKinds] = useState<readonly CalendarKind[]>(calendarKinds);
  const days = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { data, error, isPlaceholderData } = useQuery('calendar.between', rangeOf(view, chosen), {
    keepPrevious: true,
  });
  const byDay = useMemo(
    () =>
      Map.groupBy(
        (data?.items ?? []).filter((item) => kinds.includes(kindOf(item))),
        ({ date }) => date,
      ),
    [data, kinds],
  );
  const itemsOn = (date: CalendarDate) => byDay.get(date) ?? [];
  const notesOn = (date: CalendarDate) => (data ? notesOf(date, data.years) : []);
  const turn = (by: 1 | -1) => setChosen(turned(view, chosen, by));
  // A key of the page may take the day away that has the focus: it comes to the chosen one.
  const [asked, setAsked] = useState(0);
  function byKey(run: () => void): () => void {
    return () => {
      run();
      setAsked((count) => count + 1);
    };
  }
  // Enter goes on to the day's list as soon as what is on the day is there.
  const [entered, setEntered] = useState<CalendarDate | null>(null);
  useEffect(() => {
    if (entered === null || (entered === chosen && (!data || isPlaceholderData))) return;
    setEntered(null);
    if (entered !== chosen || !days.current?.contains(document.activeElement)) return;
    list.current?.querySelector('a')?.focus();
  }, [entered, chosen, data, isPlaceholderData]);
  usePageKeys([
    { key: 't', label: t('calendar:keys.today'), run: byKey(() => setChosen(today)) },
    { key: 'n', label: t('calendar:keys.next'), run: byKey(() => turn(1)) },
    { key: 'p', label: t('calendar:keys.previous'), run: byKey(() => turn(-1)) },
    { key: 'm', label: t('calendar:keys.month'), run: byKey(() => setView('month')) },
    { key: 'w', label: t('calendar:keys.week'), run: byKey(() => setView('week')) },
  ]);

  const title =
    view === 'month'
      ? capitalized(format.month(monthOf(chosen)), language)
      : t('calendar:week-of', { date: format.date(startOfWeek(chosen)) });
  return (
    <>
      <ProblemNotice problem={error} />
      <div className={classes.controls}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`calendar:previous-${view}`)}
          onClick={() => turn(-1)}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => setChosen(today)}>
          {t('common:today')}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`calendar:next-${view}`)}
          onClick={() => turn(1)}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
        <h2 className={classes.title} aria-live="polite">
          {title}
        </h2>
        <SegmentedControl
          aria-label={t('calendar:view')}
          value={view}
          onChange={(value) => setView(views.find((one) => one === value) ?? 'month')}
          data={views.map((value) => ({ value, label: t(`calendar:${value}`) }))}
        />
      </div>
      <KindFilter shown={kinds} onChange={setKinds} />
      <div className={classes.sides}>
        <div ref={days} className={classes.days}>
          <DayGrid
            view={view}
            label={title}
            chosen={chosen}
            today={today}
            asked={asked}
            itemsOn={itemsOn}
            notesOn={notesOn}
            onChoose={setChosen}
            onEnter={() => setEntered(chosen)}
          />
        </div>
        <DayList
          list={list}
          date={chosen}
          isToday={chosen === today}
          items={itemsOn(chosen)}
          notes={notesOn(chosen)}
          empty={t(kinds.length === 0 ? 'calendar:nothing-shown' : 'calendar:nothing')}
          onOpen={() => go.replace(paths.calendarOn(chosen, view))}
          onBack={() => days.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
        />
      </div>
    </>
  );
}
