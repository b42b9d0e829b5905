import {
  type Icon,
  IconCalendarMonth,
  IconChecklist,
  IconClipboardCopy,
  IconClipboardText,
  IconHeartHandshake,
  IconHome,
  IconHomeSearch,
  IconMoodKid,
  IconNotes,
  IconSettings,
  IconShieldCheck,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Output } from '../src-shared/contract.ts';
import type { Pack } from '../src-shared/packs/pack.ts';
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
  /** The practice pack that the tab belongs to: it shows while that is on, to a right over the whole site. */
  pack?: Pack;
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
    key: 'case-management',
    path: paths.caseManagement,
    Icon: IconHeartHandshake,
    letter: 'l',
    also: ['/support-plans'],
    right: 'read-records',
    due: (due) => due.caseManagement,
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
  {
    key: 'coordinated-entry',
    path: paths.regionMeetings,
    Icon: IconHomeSearch,
    letter: 'e',
    also: [paths.households, paths.agencies, paths.regions, paths.barriers],
    right: 'read-records',
    pack: 'river-valleys',
  },
  { key: 'notes', path: paths.notes, Icon: IconNotes, letter: 't', right: 'read-records' },
  { key: 'people', path: paths.people, Icon: IconUsers, letter: 'p' },
  { key: 'audit', path: paths.audit, Icon: IconShieldCheck, letter: 'a', right: 'manage-accounts' },
  { key: 'settings', path: paths.settings, Icon: IconSettings, letter: 's' },
];

/** The tabs that a person with `roles` sees while the site has `packs` switched on. */
export function tabsFor(roles: readonly Role[], packs: readonly Pack[]): readonly Tab[] {
  return tabs.filter(({ right, pack }) => {
    if (pack !== undefined && !packs.includes(pack)) return false;
    if (right === undefined) return true;
    const reach = reachOf(right, roles);
    // Records of a pack belong to no class.
    return pack === undefined ? reach !== 'none' : reach === 'all';
  });
}

/** Whether the page at `path` stands behind a tab: its own, those below it, and those it lists. */
export function isBehind(tab: Tab, path: string): boolean {
  return [tab.path, ...(tab.also ?? [])].some(
    (start) => path === start || path.startsWith(`${start}/`),
  );
}
