import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../src-shared/coordinated-entry/households-contract.ts';
import classes from '../families/child-page.module.css';
import { Dialog } from '../kit/dialog.tsx';
import { usePathId } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { usePageKeys } from '../kit/use-keys.ts';
import { useQuery } from '../kit/use-query.ts';
import { EndNavigatorForm } from './end-navigator-form.tsx';
import { HouseholdFacts } from './household-facts.tsx';
import { EditHouseholdForm } from './household-form.tsx';
import { LocationHistory, NavigatorHistory } from './household-history.tsx';
import { HouseholdLabel } from './household-label.tsx';
import { HouseholdLog } from './household-log.tsx';
import { HouseholdReviews } from './household-reviews.tsx';
import { LocationForm } from './location-form.tsx';
import { NavigatorForm } from './navigator-form.tsx';
import { ServiceForm } from './service-form.tsx';
import { ServiceList } from './service-list.tsx';
import { StatusForm } from './status-form.tsx';

/** What is open over the page. */
export type HouseholdDialog =
  | 'location'
  | 'navigator'
  | 'end-navigator'
  | 'service'
  | 'edit'
  | 'status'
  | 'log';

/** A household's page: who it is, where it stays, who helps. One column, as one would print it. */
export function HouseholdPage() {
  const householdId = usePathId('householdId');
  const found = useQuery('households.household', { householdId });
  const { t } = useTranslation();
  const today = useQuery('settings.get', {}).data?.today;
  if (!found.data || today === undefined) {
    return (
      <Page title={t('coordinated-entry:household.title')}>
        {found.error ? <ProblemNotice problem={found.error} /> : t('common:loading')}
      </Page>
    );
  }
  return <Household key={householdId} view={found.data} today={today} />;
}

function Household({ view, today }: { view: HouseholdView; today: string }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<HouseholdDialog | null>(null);
  const changeButton = useRef<HTMLButtonElement>(null);
  const close = () => setDialog(null);
  const { mayWrite } = view;
  const keys = [
    { key: 'l', dialog: 'location' },
    { key: 'v', dialog: 'navigator' },
    { key: 's', dialog: 'service' },
  ] as const;
  usePageKeys(
    (mayWrite ? keys : []).map((one) => ({
      key: one.key,
      label: t(`coordinated-entry:household.${one.dialog}`),
      run: () => setDialog(one.dialog),
    })),
  );
  const choices: HouseholdDialog[] = [
    ...(mayWrite ? (['edit', 'navigator', 'service', 'status'] as const) : []),
    ...(view.mayManage ? (['log'] as const) : []),
  ];

  return (
    <Page
      title={view.label}
      subtitle={
        <HouseholdLabel
          label={`${view.countyName} · ${view.regionName}`}
          isCodeOnly={view.household.isCodeOnly}
        />
      }
      actions={
        choices.length > 0 && (
          <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <Button
                ref={changeButton}
                variant="default"
                rightSection={<IconChevronDown size={16} aria-hidden />}
              >
                {t('coordinated-entry:household.change')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {choices.map((choice) => (
                <Menu.Item key={choice} onClick={() => setDialog(choice)}>
                  {t(`coordinated-entry:household.${choice}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )
      }
      {...(mayWrite && {
        primary: {
          label: t('coordinated-entry:household.location'),
          run: () => setDialog('location'),
        },
      })}
    >
      <div className={classes.file}>
        <HouseholdFacts view={view} />
        <LocationHistory locations={view.locations} />
        <NavigatorHistory
          navigators={view.navigators}
          today={today}
          onAssign={mayWrite ? () => setDialog('navigator') : null}
          onEnd={mayWrite ? () => setDialog('end-navigator') : null}
        />
        <ServiceList view={view} today={today} onAdd={() => setDialog('service')} />
        <HouseholdReviews householdId={view.id} />
      </div>
      <Dialog
        opened={dialog !== null}
        onClose={close}
        backTo={changeButton}
        title={dialog && t(`coordinated-entry:household.${dialog}`)}
      >
        {dialog === 'location' && (
          <LocationForm householdId={view.id} today={today} onDone={close} />
        )}
        {dialog === 'navigator' && <NavigatorForm view={view} today={today} onDone={close} />}
        {dialog === 'end-navigator' && (
          <EndNavigatorForm view={view} today={today} onDone={close} />
        )}
        {dialog === 'service' && <ServiceForm view={view} today={today} onDone={close} />}
        {dialog === 'edit' && (
          <EditHouseholdForm householdId={view.id} household={view.household} onDone={close} />
        )}
        {dialog === 'status' && <StatusForm view={view} today={today} onDone={close} />}
        {dialog === 'log' && <HouseholdLog householdId={view.id} />}
      </Dialog>
    </Page>
  );
}
