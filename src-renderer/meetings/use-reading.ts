import { useState } from 'react';
import { usePageKeys } from '../kit/use-keys.ts';
import type { AgendaLine } from './open-meeting.ts';
import { MEETING, neighbour, type Stop } from './walk.ts';

/** Where one is in a meeting for reading. */
export interface Reading<I extends AgendaLine> {
  /** The line of the agenda that one is at; undefined at the meeting itself. */
  item: I | undefined;
  /** Where the agenda says that one is. */
  here: Stop;
  turnTo: (stop: Stop) => void;
}

/** Reads a meeting stop by stop: `j` and `k` turn the page, `p` turns to the meeting itself. */
export function useReading<I extends AgendaLine>(
  agenda: readonly I[],
  startAt: string | null,
  /** What `?` calls the keys. */
  words: { next: string; previous: string; meeting: string },
): Reading<I> {
  const [at, turnTo] = useState<Stop>(startAt ?? MEETING);
  const item = agenda.find(({ subjectId }) => subjectId === at);
  usePageKeys([
    { key: 'j', label: words.next, run: () => turnTo(neighbour(agenda, at, 1)) },
    { key: 'k', label: words.previous, run: () => turnTo(neighbour(agenda, at, -1)) },
    { key: 'p', label: words.meeting, run: () => turnTo(MEETING) },
  ]);
  return { item, here: item ? at : MEETING, turnTo };
}
