import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { createMeetingClock, type MeetingClock } from './meeting-clock.ts';

const ClocksContext = createContext<Map<string, MeetingClock> | null>(null);

/** Keeps the clock of each meeting for the sitting, wherever one turns in between. */
export function ClocksProvider({ children }: { children: ReactNode }) {
  const clocks = useMemo(() => new Map<string, MeetingClock>(), []);
  return <ClocksContext.Provider value={clocks}>{children}</ClocksContext.Provider>;
}

/** A meeting's clock at the second it was last drawn. */
export interface ClockFace {
  isRunning: boolean;
  /** Whole seconds. */
  meeting: number;
  subject: number;
  /** Stops it, or lets it go on. */
  toggle: () => void;
}

/**
 * The clock of a meeting: it begins when it is first `shown` and counts for `subject` from then on,
 * until it is paused or the meeting's page is left.
 */
export function useClock(meetingId: string, subject: string | null, isShown: boolean): ClockFace {
  const clocks = useContext(ClocksContext);
  if (clocks === null) throw new Error('outside the binder: no meeting has a clock here');
  const clock = clocks.get(meetingId) ?? createMeetingClock();
  clocks.set(meetingId, clock);
  const [, draw] = useState(0);
  const [isPaused, setPaused] = useState(false);
  const [isBegun, setBegun] = useState(isShown);
  if (isShown && !isBegun) setBegun(true);
  const isRunning = isBegun && !isPaused;

  useEffect(() => clock.turnTo(subject, performance.now()), [clock, subject]);

  useEffect(() => {
    if (!isRunning) return;
    clock.run(performance.now());
    return () => clock.pause(performance.now());
  }, [clock, isRunning]);

  useEffect(() => {
    if (!isRunning || !isShown) return;
    const timer = setInterval(() => draw((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, [isRunning, isShown]);

  const now = performance.now();
  return {
    isRunning,
    meeting: clock.ofMeeting(now),
    subject: subject === null ? 0 : clock.of(subject, now),
    toggle: () => setPaused((was) => !was),
  };
}
