import { useEffect } from 'react';
import { call } from '../kit/bridge.ts';

const EVERY_MS = 15_000;

/** Tells the vault that somebody is at work, at most every 15 s, so that the idle clock restarts. */
export function useTouch(): void {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const touch = () => {
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      void call('vault.touch', {});
    };
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, touch, { passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, touch);
    };
  }, []);
}
