import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes once a form within the page has closed, which takes the focused element away
 * with it: `<h2 ref={useFocusBack(isOpen)} tabIndex={-1}>` or the button that opens it again.
 */
export function useFocusBack<T extends HTMLElement>(isOpen: boolean): RefObject<T | null> {
  const target = useRef<T>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) target.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return target;
}
