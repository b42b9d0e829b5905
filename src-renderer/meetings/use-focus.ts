import { type RefObject, useEffect, useRef } from 'react';

/** Where the cursor goes; `turn` counts the asks, so that the same place can be asked for again. */
export interface EntryFocus {
  on:
    | 'heading'
    | 'outcome'
    | 'discussion'
    | 'new-action'
    | 'action'
    | 'responsible'
    | 'team'
    | 'date';
  turn: number;
}

/** Puts the cursor where the next act begins, once for each turn, as soon as that place is on the page. */
export function useFocus(box: RefObject<HTMLElement | null>, focus: EntryFocus): void {
  const doneTurn = useRef(-1);
  useEffect(() => {
    if (doneTurn.current === focus.turn) return;
    const found = box.current?.querySelectorAll<HTMLElement>(selectorOf(focus.on)) ?? [];
    const target = focus.on === 'new-action' ? [...found].at(-1) : found[0];
    if (target === undefined) return;
    doneTurn.current = focus.turn;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: focus.on === 'heading' ? 'nearest' : 'center' });
  });
}

function selectorOf(on: EntryFocus['on']): string {
  if (on === 'date') return '[data-focus-box="date"] input';
  return `[data-focus="${on === 'new-action' ? 'action' : on}"]`;
}
