import { useEffect, useRef, useState } from 'react';

/**
 * Takes what is typed before the entry has been read, and puts it behind what is stored once it
 * has: the first letters of somebody quick are not lost, and neither is what stood there.
 */
export function useEarlyText<F extends string>(
  fields: readonly F[],
  stored: Record<F, string> | undefined,
  touched: Partial<Record<F, string>>,
  onText: (field: F, text: string) => void,
): { early: Partial<Record<F, string>>; take: (field: F, text: string) => void } {
  const [early, setEarly] = useState<Partial<Record<F, string>>>({});
  const report = useRef(onText);
  report.current = onText;
  const isRead = stored !== undefined;

  useEffect(() => {
    if (stored === undefined) return;
    for (const field of fields) {
      const text = early[field];
      if (text !== undefined) report.current(field, stored[field] + text);
    }
    setEarly((typed) => (Object.keys(typed).length === 0 ? typed : {}));
  }, [fields, stored, early]);

  return {
    early,
    take: (field, text) => {
      if (isRead || touched[field] !== undefined) onText(field, text);
      else setEarly((typed) => ({ ...typed, [field]: text }));
    },
  };
}
