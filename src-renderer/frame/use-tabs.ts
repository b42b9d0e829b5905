import { useMemo } from 'react';
import { useSession } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { type Tab, tabsFor } from '../sections.tsx';

/** The tabs of whoever is signed in, those of the practice packs that are on among them. */
export function useTabs(): readonly Tab[] {
  const { roles } = useSession();
  const packs = useQuery('settings.get', {}).data?.packs;
  return useMemo(() => tabsFor(roles, packs ?? []), [roles, packs]);
}
