import { useState } from 'react';

/** The last value that was there: a list stays on screen while the next one is read. */
export function useKept<T>(value: T | undefined): T | undefined {
  const [kept, setKept] = useState(value);
  if (value !== undefined && value !== kept) setKept(value);
  return value ?? kept;
}
