import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../kit/go.ts';
import { plainText } from '../kit/plain-text.ts';
import { useMay } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { useTabs } from './use-tabs.ts';

/** One thing that Find offers. */
export interface Found {
  path: string;
  name: string;
  /** What it is: a class, 'Page', 'Staff'. */
  detail: string;
}

const MOST = 30;

/**
 * What fits the typed text: pages by their tab, children, staff. All pages while nothing is typed.
 * `isSettled` once it answers the text as it stands.
 */
export function useFind(typed: string): { found: readonly Found[]; isSettled: boolean } {
  const { t } = useTranslation();
  const tabs = useTabs();
  const mayRead = useMay('read-records');
  const query = useDeferredValue(typed.trim());
  const children = useQuery(
    'families.search',
    { query },
    { enabled: query !== '' && mayRead, keepPrevious: true },
  );
  const people = useQuery('people.list', {});

  const pages = [
    ...tabs.map((tab) => ({ path: tab.path, name: t(`common:tab.${tab.key}`) })),
    ...(mayRead ? morePages.map(({ path, key }) => ({ path, name: t(`common:${key}`) })) : []),
    { path: paths.me, name: t('common:find.me') },
  ].map((page) => ({ ...page, detail: t('common:find.page') }));
  const isAnswered = query === '' || !(children.isPlaceholderData || children.isLoading);
  const isSettled = query === typed.trim() && isAnswered;
  if (query === '') return { found: pages, isSettled };

  const fits = (name: string) => plainText(name).includes(plainText(query));
  const found = [
    ...(children.data ?? []).map((child) => ({
      path: paths.child(child.id),
      name: child.name,
      detail: child.className ?? t('common:find.child'),
    })),
    ...(people.data ?? [])
      .filter((person) => fits(person.name))
      .map((person) => ({
        path: paths.person(person.id),
        name: person.name,
        detail:
          person.affiliation === 'staff'
            ? t('common:find.person')
            : t(`common:affiliation.${person.affiliation}`),
      })),
    ...pages.filter((page) => fits(page.name)),
  ].slice(0, MOST);
  return { found, isSettled };
}

const morePages = [
  { path: paths.families, key: 'find.families' },
  { path: paths.classes, key: 'find.classes' },
  { path: paths.import, key: 'find.import' },
] as const;
