import { type RefObject, useEffect, useRef } from 'react';

/** Where the cursor goes; `turn` counts the asks, so that the same place can be asked for again. */
export interface EntryFocus {
  /** A `data-focus` of the page, such as `heading`, `outcome` or a text's field. */
  on: string;
  turn: number;
}

/** Behind the last character of any text. */
const MOST = 1_000_000;

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
    // One goes on where the text ends.
    if (target instanceof HTMLTextAreaElement) target.setSelectionRange(MOST, MOST);
    target.scrollIntoView({ block: focus.on === 'heading' ? 'nearest' : 'center' });
  });
}

function selectorOf(on: EntryFocus['on']): string {
  const place = on === 'new-action' ? 'action' : on;
  return `[data-focus="${place}"], [data-focus-box="${place}"] input`;
}
