import { Box, Button } from '@mantine/core';
import { IconClockPause, IconClockPlay, IconHourglassHigh } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../src-shared/problem.ts';
import type { SaveState } from '../kit/autosaver.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SaveStateView } from '../kit/save-state.tsx';
import type { ClockFace } from './clocks.tsx';
import { formatSeconds } from './meeting-clock.ts';
import classes from './meeting-mode.module.css';
import { type EntryFocus, useFocus } from './use-focus.ts';

/**
 * One subject of a meeting, a child or a household, for the screen that the room looks at: large,
 * what was promised first, and nothing of any other. Whoever shows it calls `usePresenting`, which
 * takes tabs and bar away, and registers the keys; what is not given to it is not on the page.
 */
export function MeetingMode({
  name,
  detail,
  number,
  of,
  clock,
  planned,
  lastTime,
  children,
  focus,
  saving,
  problem,
  isLeaving,
  onStep,
  onLeave,
}: {
  name: string;
  /** Who it is, under the name. */
  detail?: ReactNode;
  /** Which one it is, from 1, of how many. */
  number: number;
  of: number;
  clock: ClockFace;
  /** Minutes planned for each. */
  planned: number;
  /** What was promised last time with where it stands, then last time's words. */
  lastTime: ReactNode;
  /** What is written this time. */
  children: ReactNode;
  focus: EntryFocus;
  saving: SaveState;
  problem: Problem | null;
  /** `Esc` was pressed once. */
  isLeaving: boolean;
  onStep: (by: 1 | -1) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useFocus(box, focus);
  return (
    <article ref={box} tabIndex={-1} aria-labelledby="mode-name" className={classes.mode}>
      <header className={classes.head}>
        <div className={classes.who}>
          <h1 id="mode-name" tabIndex={-1} data-focus="heading" className={classes.name}>
            {name}
          </h1>
          {detail}
        </div>
        <p className={classes.place}>{t('meetings:mode.place', { number, of })}</p>
        <Clock clock={clock} planned={planned} />
      </header>
      <div className={classes.sides}>
        {/* It scrolls, and nothing within it takes the focus. */}
        <Box
          component="section"
          className={classes.before}
          aria-label={t('meetings:mode.last-time')}
          tabIndex={0}
        >
          {lastTime}
        </Box>
        <div className={classes.form}>{children}</div>
      </div>
      <footer className={classes.foot}>
        {problem && (
          <div className={classes.problem}>
            <ProblemNotice problem={problem} />
          </div>
        )}
        <SaveStateView state={saving} />
        <p className={classes.leaving} role="status">
          {isLeaving && t('meetings:mode.once-more')}
        </p>
        <Button variant="default" aria-keyshortcuts="k" onClick={() => onStep(-1)}>
          <Keyed keyName="k">{t('meetings:mode.previous')}</Keyed>
        </Button>
        <Button variant="default" aria-keyshortcuts="j" onClick={() => onStep(1)}>
          <Keyed keyName="j">{t('common:next')}</Keyed>
        </Button>
        <Button variant="default" aria-keyshortcuts="m" onClick={onLeave}>
          <Keyed keyName="m">{t('meetings:mode.leave')}</Keyed>
        </Button>
      </footer>
    </article>
  );
}

/** A button's word with the key that does the same. */
function Keyed({ keyName, children }: { keyName: string; children: ReactNode }) {
  return (
    <>
      {children}
      <kbd aria-hidden className={classes.key}>
        {keyName}
      </kbd>
    </>
  );
}

/** Time of this one and of the meeting; when the planned minutes are over it says so, softly. */
function Clock({ clock, planned }: { clock: ClockFace; planned: number }) {
  const { t } = useTranslation();
  const isOver = clock.subject >= planned * 60;
  const Icon = clock.isRunning ? IconClockPause : IconClockPlay;
  return (
    <div className={classes.clock} data-over={isOver}>
      <dl className={classes.times}>
        <div>
          <dt>{t('meetings:mode.this-one')}</dt>
          <dd className={classes.time}>{formatSeconds(clock.subject)}</dd>
          <dd className={classes.planned}>
            {isOver && <IconHourglassHigh size={20} aria-hidden />}
            {t(isOver ? 'meetings:mode.over' : 'meetings:mode.planned', { count: planned })}
          </dd>
        </div>
        <div>
          <dt>{t('meetings:mode.meeting')}</dt>
          <dd className={classes.time}>{formatSeconds(clock.meeting)}</dd>
        </div>
      </dl>
      <Button
        variant="default"
        aria-keyshortcuts="t"
        leftSection={<Icon size={20} aria-hidden />}
        onClick={clock.toggle}
      >
        <Keyed keyName="t">
          {t(clock.isRunning ? 'meetings:mode.pause' : 'meetings:mode.go-on')}
        </Keyed>
      </Button>
    </div>
  );
}
