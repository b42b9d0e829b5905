import { useEffect, useRef, useState } from 'react';
import { isDialogOpen } from '../kit/keyboard.ts';

/** How long the second `Esc` is waited for, in milliseconds. */
const BETWEEN_MS = 2_000;

/**
 * Runs `onTwice` when `Esc` is pressed twice with no other key between: the first may leave a field.
 * One that only closes a list of choices or a dialog does not count. True while the second is waited for.
 */
export function useDoubleEscape(isOn: boolean, onTwice: () => void): boolean {
  const [isWaiting, setWaiting] = useState(false);
  const act = useRef(onTwice);
  act.current = onTwice;

  useEffect(() => {
    if (!isOn) return;
    let last = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function stopWaiting(): void {
      last = Number.NEGATIVE_INFINITY;
      clearTimeout(timer);
      setWaiting(false);
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape') stopWaiting();
      if (event.key !== 'Escape' || event.repeat || isDialogOpen()) return;
      const { target } = event;
      if (target instanceof Element && target.getAttribute('aria-expanded') === 'true') return;
      clearTimeout(timer);
      if (performance.now() - last < BETWEEN_MS) {
        setWaiting(false);
        act.current();
        return;
      }
      last = performance.now();
      setWaiting(true);
      timer = setTimeout(() => setWaiting(false), BETWEEN_MS);
    }
    // Before a list of choices closes, which is then no longer seen to have been open.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKeyDown, { capture: true });
      clearTimeout(timer);
      setWaiting(false);
    };
  }, [isOn]);
  return isWaiting;
}
