import { IconCircleCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../src-shared/dates.ts';
import type { HomeLine } from '../../src-shared/home/contract.ts';
import { linkTo, pathOf } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { useMeetingName } from '../meetings/meeting-name.ts';
import classes from './line-list.module.css';
import { useRelativeDays, useWhat } from './line-words.ts';

/** One part of Home: its lines in the order they came, the arrows walk them, Enter opens one. */
export function LineList({
  title,
  lines,
  today,
  empty,
  takesFocus,
}: {
  title: string;
  lines: readonly HomeLine[];
  today: string;
  empty: string;
  /** The first line gets the focus when the page opens. */
  takesFocus: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const overdue = lines.filter((line) => line.state === 'overdue').length;

  useEffect(() => {
    if (takesFocus) list.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [takesFocus]);

  function walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const next = links[links.indexOf(event.target) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <section aria-labelledby={id} className={classes.section}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {lines.length > 0 && (
          <p>
            {t('home:count', { count: lines.length })}
            {overdue > 0 && ` · ${t('home:overdue', { count: overdue })}`}
          </p>
        )}
      </header>
      {lines.length === 0 ? (
        <p className={classes.empty}>
          <IconCircleCheck size={20} aria-hidden />
          {empty}
        </p>
      ) : (
        <ul ref={list} className={classes.list} onKeyDown={walk}>
          {lines.map((line) => (
            <Line key={keyOf(line)} line={line} today={today} />
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf(line: HomeLine): string {
  return [line.what, pathOf(line.place), line.month, line.for, line.who].join('|');
}

function Line({ line, today }: { line: HomeLine; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const what = useWhat();
  const relative = useRelativeDays();
  const meetingName = useMeetingName();
  const whom = line.meeting ? meetingName(line.meeting) : line.for;
  return (
    <li>
      <a
        href={linkTo(pathOf(line.place))}
        className={classes.line}
        title={line.source ? t('home:from', { source: line.source }) : undefined}
      >
        <StateBadge state={line.state} />
        <span className={classes.what}>
          <span className={classes.act}>{what(line)}</span>
          {whom && <span className={classes.for}>{whom}</span>}
        </span>
        <span className={classes.who}>{line.who && t('home:by-name', { name: line.who })}</span>
        <span className={classes.due}>
          {line.due && (
            <>
              <span>{format.date(line.due)}</span>
              <span className={classes.relative}>{relative(daysBetween(today, line.due))}</span>
            </>
          )}
        </span>
      </a>
    </li>
  );
}
