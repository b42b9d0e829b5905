import { useEffect, useRef } from 'react';
import { type PageKey, useKeyRing } from './page-keys.tsx';

/**
 * The letters of a page, such as `[{ key: 'j', label: t('…'), run: next }]`. They work only outside
 * fields and dialogs, and `?` lists them. The list may be new at each render; `g` and `?` are taken.
 */
export function usePageKeys(keys: readonly PageKey[]): void {
  const ring = useKeyRing();
  const current = useRef(keys);
  current.current = keys;
  const shape = JSON.stringify(keys.map(({ key, label }) => [key, label]));
  useEffect(() => {
    const list: [string, string][] = JSON.parse(shape);
    return ring.add(
      list.map(([key, label], index) => ({ key, label, run: () => current.current[index]?.run() })),
    );
  }, [ring, shape]);
}
