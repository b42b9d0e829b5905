import { useEffect, useRef, useState } from 'react';
import { usePresenting } from '../kit/presenting.tsx';
import { useDoubleEscape } from './use-double-escape.ts';

/** Meeting mode on and off; the focus comes back to where it was when it was turned on. */
export interface MeetingModeSwitch {
  isOn: boolean;
  /** `Esc` was pressed once; once more leaves. */
  isLeaving: boolean;
  enter: () => void;
  leave: () => void;
}

/**
 * Turns meeting mode of a page on and off. `onTurn` runs at each change, before it is drawn: it
 * turns to a subject when none is on screen, and asks for the focus on its name.
 */
export function useMeetingMode(onTurn: (isOn: boolean) => void): MeetingModeSwitch {
  const [isOn, setOn] = useState(false);
  const back = useRef<string | null>(null);
  usePresenting(isOn);

  function turn(next: boolean): void {
    if (next) back.current = selectorOf(document.activeElement);
    onTurn(next);
    setOn(next);
  }
  const isLeaving = useDoubleEscape(isOn, () => turn(false));

  // After the page's own effects, which put the focus on the name.
  useEffect(() => {
    if (isOn || back.current === null) return;
    document.querySelector<HTMLElement>(back.current)?.focus();
    back.current = null;
  }, [isOn]);

  return { isOn, isLeaving, enter: () => turn(true), leave: () => turn(false) };
}

/** How the same place is found on a page drawn anew; null for one that has no name. */
function selectorOf(element: Element | null): string | null {
  if (element === null || !element.closest('main')) return null;
  if (element.matches('nav [aria-current="step"]')) return 'main nav [aria-current="step"]';
  if (element.matches('[data-mode-enter]')) return 'main [data-mode-enter]';
  const on = element.getAttribute('data-focus');
  return on === null ? null : `main [data-focus="${on}"]`;
}
