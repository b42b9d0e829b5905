import { useEffect, useRef, useState } from 'react';
import type { EntryText } from '../../src-shared/conferences/contract.ts';
import { entryFields } from '../conferences/entry-fields.ts';

/**
 * Takes what is typed before the entry has been read, and puts it behind what is stored once it
 * has: the first letters of somebody quick are not lost, and neither is what stood there.
 */
export function useEarlyText(
  stored: EntryText | undefined,
  touched: Partial<EntryText>,
  onText: (field: keyof EntryText, text: string) => void,
): { early: Partial<EntryText>; take: (field: keyof EntryText, text: string) => void } {
  const [early, setEarly] = useState<Partial<EntryText>>({});
  const report = useRef(onText);
  report.current = onText;
  const isRead = stored !== undefined;

  useEffect(() => {
    if (stored === undefined) return;
    for (const field of entryFields) {
      const text = early[field];
      if (text !== undefined) report.current(field, stored[field] + text);
    }
    setEarly((typed) => (Object.keys(typed).length === 0 ? typed : {}));
  }, [stored, early]);

  return {
    early,
    take: (field, text) => {
      if (isRead || touched[field] !== undefined) onText(field, text);
      else setEarly((typed) => ({ ...typed, [field]: text }));
    },
  };
}
