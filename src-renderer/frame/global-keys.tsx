import { useEffect, useRef } from 'react';
import { useGo } from '../kit/go.ts';
import {
  isClosedListField,
  isDialogOpen,
  isField,
  isListField,
  leaveField,
  pressPrimary,
} from '../kit/keyboard.ts';
import { lockBinder } from '../kit/locking.ts';
import { useKeyRing } from '../kit/page-keys.tsx';
import { useIsPresenting } from '../kit/presenting.tsx';
import { useTabs } from './use-tabs.ts';

/** How long `g` waits for the tab's letter, in milliseconds. */
const SEQUENCE_MS = 1_500;

/**
 * The keys that work on every page (screens.md, Keys). With Ctrl (or Command) they work anywhere,
 * letters only outside fields and dialogs.
 */
export function GlobalKeys({
  onFind,
  onKeys,
  onRaise,
}: {
  onFind: () => void;
  onKeys: () => void;
  /** Null for those who may not raise. */
  onRaise: (() => void) | null;
}) {
  const go = useGo();
  const ring = useKeyRing();
  const tabs = useTabs();
  const isPresenting = useIsPresenting();
  const pressedG = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    function withControl(key: string): boolean {
      // Caps Lock makes them capitals.
      if (!isPresenting && (key === 'k' || key === 'K')) onFind();
      else if ((key === 'j' || key === 'J') && onRaise) onRaise();
      else if (key === 'l' || key === 'L') void lockBinder('person');
      else if (key === 'Enter') return pressPrimary();
      else return false;
      return true;
    }

    function letter(key: string): boolean {
      // What the room sees must not turn to another page by a slip of the hand.
      if (isPresenting && key !== '?') return press(key);
      const isAfterG = performance.now() - pressedG.current < SEQUENCE_MS;
      pressedG.current = key === 'g' && !isAfterG ? performance.now() : Number.NEGATIVE_INFINITY;
      const tab = isAfterG ? tabs.find((each) => each.letter === key) : undefined;
      if (tab) go.to(tab.path);
      else if (key === '?') onKeys();
      else if (key !== 'g') return press(key);
      return true;
    }

    function press(key: string): boolean {
      const found = ring.all().find((each) => each.key === key);
      found?.run();
      return found !== undefined;
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.altKey) return;
      const isWithControl = event.ctrlKey || event.metaKey;
      // A list to pick from takes Enter for itself, with Ctrl as well.
      if (event.defaultPrevented && !(isWithControl && isListField(event.target))) return;
      let isTaken = false;
      if (isWithControl) isTaken = withControl(event.key);
      else if (event.key === 'Escape') isTaken = leaveField(event.target);
      else if (!isField(event.target) && !isDialogOpen()) isTaken = letter(event.key);
      if (isTaken) event.preventDefault();
    }

    /** A closed list would open on it, over the sentence that says why the form was refused. */
    function keepClosed(event: KeyboardEvent): void {
      const isPrimary = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!isPrimary || event.isComposing || event.altKey) return;
      if (!isClosedListField(event.target)) return;
      event.stopPropagation();
      if (pressPrimary()) event.preventDefault();
    }

    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('keydown', keepClosed, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('keydown', keepClosed, { capture: true });
    };
  }, [go, ring, tabs, isPresenting, onFind, onKeys, onRaise]);

  return null;
}
