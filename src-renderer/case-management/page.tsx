import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../src-shared/contract.ts';
import classes from '../conferences/class-calendar.module.css';
import { Dialog } from '../kit/dialog.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useMay } from '../kit/session.tsx';
import { usePageKeys } from '../kit/use-keys.ts';
import { useQuery } from '../kit/use-query.ts';
import { AppointmentTable } from './appointment-table.tsx';
import { DeadlineTable } from './deadline-table.tsx';
import { MeetingTable } from './meeting-table.tsx';
import { PlanTable } from './plan-table.tsx';
import { RequestForm } from './request-form.tsx';
import { ScheduleForm } from './schedule-form.tsx';

/** Who waits for an appointment, what is owed, every meeting and every open plan (HS-22, HS-24). */
export function CaseManagementPage() {
  const { t } = useTranslation();
  const overview = useQuery('caseManagement.overview', {});
  if (overview.data === undefined) {
    return (
      <Page wide title={t('case-management:page.title')}>
        <ProblemNotice problem={overview.error} />
      </Page>
    );
  }
  return <Overview overview={overview.data} />;
}

function Overview({ overview }: { overview: Output<'caseManagement.overview'> }) {
  const { t } = useTranslation();
  const { today, deadlines, appointments, meetings, isWhole } = overview;
  const mayWrite = useMay('write-records');
  const [dialog, setDialog] = useState<'request' | 'schedule' | null>(null);
  const close = () => setDialog(null);
  const request = () => setDialog('request');
  usePageKeys(
    mayWrite ? [{ key: 'r', label: t('case-management:request.verb'), run: request }] : [],
  );
  const waiting = appointments.filter(({ state }) => state === 'waiting');
  const open = meetings.filter(({ state }) => state === 'open');
  return (
    <Page
      wide
      title={t('case-management:page.title')}
      actions={
        mayWrite &&
        isWhole && (
          <Button variant="default" onClick={request}>
            {t('case-management:request.verb')}
          </Button>
        )
      }
      {...(isWhole
        ? {
            primary: {
              label: t('case-management:schedule.verb'),
              run: () => setDialog('schedule'),
            },
          }
        : mayWrite
          ? { primary: { label: t('case-management:request.verb'), run: request } }
          : {})}
    >
      <div className={classes.sections}>
        <AppointmentTable appointments={appointments} meetings={open} isWhole={isWhole} />
        <DeadlineTable deadlines={deadlines} />
        <MeetingTable meetings={meetings} />
        <PlanTable />
      </div>
      <Dialog
        opened={dialog !== null}
        onClose={close}
        title={dialog && t(`case-management:${dialog}.title`)}
      >
        {dialog === 'request' && <RequestForm childId={null} today={today} onDone={close} />}
        {dialog === 'schedule' && <ScheduleForm waiting={waiting} today={today} onClose={close} />}
      </Dialog>
    </Page>
  );
}
