import { useEffect, useRef } from 'react';
import type { ClockFace } from '../meetings/clocks.tsx';
import type { HouseholdStop } from './held-meeting.ts';
import type { Reviewing } from './use-reviewing.ts';

/** Written down every so many seconds while the clock runs. */
const EVERY_S = 10;

/**
 * Keeps the time spent on a household in its entry, on top of what earlier sittings kept (CE-32). One
 * that nobody has written about keeps none: looking at a household does not review it.
 */
export function useCaseTime(
  item: HouseholdStop | undefined,
  clock: ClockFace,
  { drafts }: Pick<Reviewing, 'drafts'>,
): void {
  const bases = useRef(new Map<string, number>());
  const { subject } = clock;
  const id = item?.householdId ?? null;
  if (item && !bases.current.has(item.householdId)) {
    bases.current.set(item.householdId, Math.max(0, item.seconds - subject));
  }
  const isWritten = item?.hasEntry ?? false;
  const step = Math.floor(subject / EVERY_S);
  useEffect(() => {
    if (id === null || !isWritten || step === 0) return;
    const seconds = (bases.current.get(id) ?? 0) + step * EVERY_S;
    drafts.setText(id, 'seconds', String(seconds));
  }, [id, isWritten, step, drafts]);
}
