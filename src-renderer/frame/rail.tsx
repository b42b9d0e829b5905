import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { MOST_DUE } from '../../src-shared/home/contract.ts';
import { linkTo } from '../kit/go.ts';
import { useSession } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { isBehind, type Tab } from '../sections.tsx';
import classes from './rail.module.css';
import { useTabs } from './use-tabs.ts';

/** The tabs down the left edge, each with a number where something is due. */
export function Rail({ path }: { path: string }) {
  const { t } = useTranslation();
  const { siteName } = useSession();
  const tabs = useTabs();
  const { data } = useQuery('home.lines', {});
  const isFolded = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false });
  return (
    <nav className={classes.rail} aria-label={t('common:tab.label')}>
      <p className={classes.site} title={siteName}>
        {siteName}
      </p>
      <ul className={classes.tabs}>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <RailTab
              tab={tab}
              isHere={isBehind(tab, path)}
              due={data && tab.due ? tab.due(data.due) : 0}
              isFolded={isFolded}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RailTab({
  tab,
  isHere,
  due,
  isFolded,
}: {
  tab: Tab;
  isHere: boolean;
  due: number;
  isFolded: boolean;
}) {
  const { t } = useTranslation();
  const label = t(`common:tab.${tab.key}`);
  return (
    <Tooltip label={label} position="right" disabled={!isFolded}>
      <a href={linkTo(tab.path)} className={classes.tab} aria-current={isHere ? 'page' : undefined}>
        <tab.Icon size={20} aria-hidden className={classes.icon} />
        <span className={isFolded ? 'visually-hidden' : classes.label}>{label}</span>
        {due > 0 && (
          <span className={classes.due}>
            <span aria-hidden>{due < MOST_DUE ? due : `${MOST_DUE - 1}+`}</span>
            <span className="visually-hidden">
              {t(due < MOST_DUE ? 'common:tab.due' : 'common:tab.due-many', {
                count: Math.min(due, MOST_DUE - 1),
              })}
            </span>
          </span>
        )}
      </a>
    </Tooltip>
  );
}
