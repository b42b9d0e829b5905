import {
  type Icon,
  IconCalendarMonth,
  IconChecklist,
  IconClipboardCopy,
  IconClipboardText,
  IconHome,
  IconMoodKid,
  IconSettings,
  IconShieldCheck,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Output } from '../src-shared/contract.ts';
import { type Right, type Role, reachOf } from '../src-shared/rights.ts';
import { paths } from './kit/go.ts';

type Due = Output<'home.lines'>['due'];

/** A tab of the binder. `letter` follows `g`; the label is `common:tab.<key>`. */
export interface Tab {
  key: string;
  path: string;
  Icon: Icon;
  letter: string;
  /** Other pages that stand behind the tab. */
  also?: readonly string[];
  /** Who sees the tab; without it everybody. */
  right?: Right;
  /** The number beside it; 0 shows none. */
  due?: (due: Due) => number;
}

/** The tabs down the left edge, in the order in which they stand. */
export const tabs: readonly Tab[] = [
  { key: 'home', path: paths.home, Icon: IconHome, letter: 'h' },
  { key: 'calendar', path: paths.calendar, Icon: IconCalendarMonth, letter: 'd' },
  {
    key: 'conferences',
    path: paths.conferences,
    Icon: IconUsersGroup,
    letter: 'c',
    right: 'read-records',
    due: (due) => due.conferences,
  },
  {
    key: 'follow-ups',
    path: paths.followUps,
    Icon: IconClipboardText,
    letter: 'f',
    right: 'read-records',
    due: (due) => due.followUps,
  },
  {
    key: 'signatures',
    path: paths.missingSignatures,
    Icon: IconChecklist,
    letter: 'm',
    right: 'read-records',
    due: (due) => due.signatures,
  },
  {
    key: 'copa',
    path: paths.copa,
    Icon: IconClipboardCopy,
    letter: 'o',
    right: 'read-records',
    due: (due) => due.copa,
  },
  {
    key: 'children',
    path: paths.children,
    Icon: IconMoodKid,
    letter: 'n',
    also: [paths.families, paths.classes, paths.import],
    right: 'read-records',
  },
  { key: 'people', path: paths.people, Icon: IconUsers, letter: 'p' },
  { key: 'audit', path: paths.audit, Icon: IconShieldCheck, letter: 'a', right: 'manage-accounts' },
  { key: 'settings', path: paths.settings, Icon: IconSettings, letter: 's' },
];

/** The tabs that a person with `roles` sees. */
export function tabsFor(roles: readonly Role[]): readonly Tab[] {
  return tabs.filter((tab) => tab.right === undefined || reachOf(tab.right, roles) !== 'none');
}
