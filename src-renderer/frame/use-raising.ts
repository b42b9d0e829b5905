import { useEffect, useMemo, useState } from 'react';
import { useIsPresenting } from '../kit/presenting.tsx';
import { useMay } from '../kit/session.tsx';

/** How long it is said that something was raised, in milliseconds. */
const SAID_MS = 6_000;

/** Raising from anywhere: how it starts, null for those who may not and while a room looks on, and whose line was just noted. */
export function useRaising(open: () => void): {
  start: (() => void) | null;
  noted: (childName: string) => void;
  name: string | null;
} {
  // The room's big screen shows no other child's name.
  const isPresenting = useIsPresenting();
  const mayRaise = useMay('write-records') && !isPresenting;
  const [said, setSaid] = useState<{ name: string } | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const noted = useMemo(() => (name: string) => setSaid({ name }), []);
  return { start: mayRaise ? open : null, noted, name: said?.name ?? null };
}
