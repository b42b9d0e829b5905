import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AgencyView,
  Membership,
} from '../../src-shared/coordinated-entry/agencies-contract.ts';
import classes from '../families/child-page.module.css';
import { Dialog } from '../kit/dialog.tsx';
import { usePathId } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { AgencyForm } from './agency-form.tsx';
import { AgencyPeople } from './agency-people.tsx';
import { AgreementBadge } from './agreement-badge.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementList } from './agreement-list.tsx';
import { JoinRegionForm, LeaveRegionForm } from './membership-forms.tsx';
import { MembershipList } from './membership-list.tsx';

type Open = { what: 'edit' | 'agreement' | 'join' } | { what: 'leave'; membership: Membership };

/** An agency: what it does, where it takes part, its signed agreements, its people. */
export function AgencyPage() {
  const agencyId = usePathId('agencyId');
  const found = useQuery('agencies.agency', { agencyId });
  const { t } = useTranslation();
  const today = useQuery('settings.get', {}).data?.today;
  if (!found.data || today === undefined) {
    return (
      <Page title={t('coordinated-entry:field.agency')}>
        {found.error ? <ProblemNotice problem={found.error} /> : t('common:loading')}
      </Page>
    );
  }
  return <Agency key={agencyId} view={found.data} today={today} />;
}

function Agency({ view, today }: { view: AgencyView; today: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(null);
  const { mayManage } = view;
  return (
    <Page
      title={view.name}
      subtitle={view.kinds.map((kind) => t(`coordinated-entry:kind.${kind}`)).join(', ')}
      {...(mayManage && {
        actions: (
          <Button ref={editButton} variant="default" onClick={() => setOpen({ what: 'edit' })}>
            {t('coordinated-entry:edit-agency.title')}
          </Button>
        ),
        primary: {
          label: t('coordinated-entry:agreement.add'),
          run: () => setOpen({ what: 'agreement' }),
        },
      })}
    >
      <div className={classes.file}>
        <section>
          <h2>{t('coordinated-entry:agreement.title')}</h2>
          <p>
            <AgreementBadge agreement={view.agreement} />
          </p>
          <AgreementList agencyId={view.id} agreements={view.agreements} />
        </section>
        <MembershipList
          memberships={view.memberships}
          mayManage={mayManage}
          onJoin={() => setOpen({ what: 'join' })}
          onLeave={(membership) => setOpen({ what: 'leave', membership })}
        />
        <AgencyPeople view={view} />
      </div>
      <Dialog
        opened={open !== null}
        onClose={close}
        backTo={editButton}
        title={<Title open={open} />}
      >
        {open?.what === 'edit' && <AgencyForm edited={view} onCancel={close} onDone={close} />}
        {open?.what === 'agreement' && (
          <AgreementForm agencyId={view.id} today={today} onDone={close} />
        )}
        {open?.what === 'join' && (
          <JoinRegionForm agencyId={view.id} today={today} onDone={close} />
        )}
        {open?.what === 'leave' && (
          <LeaveRegionForm
            agencyId={view.id}
            regionId={open.membership.regionId}
            today={today}
            onDone={close}
          />
        )}
      </Dialog>
    </Page>
  );
}

function Title({ open }: { open: Open | null }) {
  const { t } = useTranslation();
  switch (open?.what) {
    case 'edit':
      return t('coordinated-entry:edit-agency.title');
    case 'agreement':
      return t('coordinated-entry:agreement.add');
    case 'join':
      return t('coordinated-entry:membership.join');
    case 'leave':
      return t('coordinated-entry:membership.leave-title', { region: open.membership.regionName });
    default:
      return null;
  }
}
