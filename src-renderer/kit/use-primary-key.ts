import { useEffect } from 'react';
import { pressPrimary } from './keyboard.ts';

/** `Ctrl+Enter` presses the one primary button, on the pages before the binder is open. */
export function usePrimaryKey(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (!event.defaultPrevented && pressPrimary()) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
