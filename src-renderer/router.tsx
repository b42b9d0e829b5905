import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { NotFoundPage } from './frame/not-found-page.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/home' });
  },
});

const signing = lazyRouteComponent(() => import('./signatures/round-page.tsx'), 'RoundPage');

/** Every page by its path, loaded when it is first turned to. */
const pages = {
  '/home': lazyRouteComponent(() => import('./home/page.tsx'), 'HomePage'),
  '/calendar': lazyRouteComponent(() => import('./calendar/page.tsx'), 'CalendarPage'),
  '/conferences': lazyRouteComponent(() => import('./conferences/page.tsx'), 'ConferencesPage'),
  '/conferences/$meetingId': lazyRouteComponent(
    () => import('./conferences/conference-page.tsx'),
    'ConferencePage',
  ),
  '/conferences/$meetingId/signing': signing,
  '/case-management': lazyRouteComponent(
    () => import('./case-management/page.tsx'),
    'CaseManagementPage',
  ),
  '/case-management/$meetingId': lazyRouteComponent(
    () => import('./case-management/meeting-page.tsx'),
    'CaseMeetingPage',
  ),
  '/case-management/$meetingId/signing': signing,
  '/support-plans/$planId': lazyRouteComponent(
    () => import('./case-management/plan-page.tsx'),
    'PlanPage',
  ),
  '/follow-ups': lazyRouteComponent(() => import('./follow-ups/page.tsx'), 'FollowUpsPage'),
  '/follow-ups/$formId': lazyRouteComponent(() => import('./follow-ups/form-page.tsx'), 'FormPage'),
  '/missing-signatures': lazyRouteComponent(
    () => import('./signatures/missing-page.tsx'),
    'MissingSignaturesPage',
  ),
  '/copa': lazyRouteComponent(() => import('./copa/page.tsx'), 'CopaPage'),
  '/notes': lazyRouteComponent(() => import('./notes/page.tsx'), 'NotesPage'),
  '/children': lazyRouteComponent(() => import('./families/children-page.tsx'), 'ChildrenPage'),
  '/children/$childId': lazyRouteComponent(() => import('./families/child-page.tsx'), 'ChildPage'),
  '/families': lazyRouteComponent(() => import('./families/families-page.tsx'), 'FamiliesPage'),
  '/classes': lazyRouteComponent(() => import('./families/classes-page.tsx'), 'ClassesPage'),
  '/import': lazyRouteComponent(() => import('./families/import-page.tsx'), 'ImportPage'),
  '/region-meetings': lazyRouteComponent(
    () => import('./coordinated-entry/meetings-page.tsx'),
    'RegionMeetingsPage',
  ),
  '/region-meetings/$meetingId': lazyRouteComponent(
    () => import('./coordinated-entry/meeting-page.tsx'),
    'RegionMeetingPage',
  ),
  '/region-meetings/$meetingId/signing': signing,
  '/households': lazyRouteComponent(
    () => import('./coordinated-entry/households-page.tsx'),
    'HouseholdsPage',
  ),
  '/households/$householdId': lazyRouteComponent(
    () => import('./coordinated-entry/household-page.tsx'),
    'HouseholdPage',
  ),
  '/agencies': lazyRouteComponent(
    () => import('./coordinated-entry/agencies-page.tsx'),
    'AgenciesPage',
  ),
  '/agencies/$agencyId': lazyRouteComponent(
    () => import('./coordinated-entry/agency-page.tsx'),
    'AgencyPage',
  ),
  '/regions': lazyRouteComponent(
    () => import('./coordinated-entry/regions-page.tsx'),
    'RegionsPage',
  ),
  '/barriers': lazyRouteComponent(
    () => import('./coordinated-entry/barriers-page.tsx'),
    'BarriersPage',
  ),
  '/people': lazyRouteComponent(() => import('./people/page.tsx'), 'PeoplePage'),
  '/settings': lazyRouteComponent(() => import('./settings/page.tsx'), 'SettingsPage'),
  '/audit': lazyRouteComponent(() => import('./vault/audit-page.tsx'), 'AuditPage'),
  '/me': lazyRouteComponent(() => import('./vault/me-page.tsx'), 'MePage'),
  '/recovery': lazyRouteComponent(
    () => import('./vault/recovery-sheet-page.tsx'),
    'RecoverySheetPage',
  ),
};

/** The router of an open binder. A new one for each sitting, so that no page is left over. */
export function createBinderRouter() {
  const routes = Object.entries(pages).map(([path, component]) =>
    createRoute({ getParentRoute: () => root, path, component }),
  );
  return createRouter({
    routeTree: root.addChildren([start, ...routes]),
    history: createHashHistory(),
    defaultPreload: false,
    scrollRestoration: true,
  });
}
