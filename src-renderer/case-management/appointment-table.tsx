import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow, CaseMeetingRow } from '../../src-shared/case-management/contract.ts';
import styles from '../conferences/class-calendar.module.css';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { PlaceForm } from './place-form.tsx';
import { WithdrawAppointmentForm } from './withdraw-form.tsx';

type Asked = { what: 'place' | 'withdraw'; appointment: AppointmentRow };

/** Who waits for an appointment, oldest first with the age, and who has one (HS-22). */
export function AppointmentTable({
  appointments,
  meetings,
  isWhole,
}: {
  appointments: readonly AppointmentRow[];
  /** Those still open. */
  meetings: readonly CaseMeetingRow[];
  isWhole: boolean;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns = useColumns(isWhole, setAsked);
  const close = () => setAsked(null);
  return (
    <section aria-labelledby="appointments">
      <h2 id="appointments" className={styles.title}>
        {t('case-management:waiting.title')}
      </h2>
      <DataTable
        label={t('case-management:waiting.title')}
        rows={appointments}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('case-management:waiting.none')} />}
      />
      <Dialog
        opened={asked !== null}
        onClose={close}
        title={
          asked && t(`case-management:${asked.what}.title`, { name: asked.appointment.childName })
        }
      >
        {asked?.what === 'place' && (
          <PlaceForm appointment={asked.appointment} meetings={meetings} onDone={close} />
        )}
        {asked?.what === 'withdraw' && (
          <WithdrawAppointmentForm appointmentId={asked.appointment.id} onDone={close} />
        )}
      </Dialog>
    </section>
  );
}

function useColumns(isWhole: boolean, ask: (asked: Asked) => void): Column<AppointmentRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'child',
      header: t('case-management:child'),
      cell: ({ childName, className }) => (
        <>
          <div>{childName}</div>
          <div className={styles.label}>{className}</div>
        </>
      ),
    },
    {
      key: 'why',
      header: t('case-management:waiting.why'),
      cell: ({ why, requestedBy }) => (
        <>
          <div>{why}</div>
          <div className={styles.label}>{requestedBy}</div>
        </>
      ),
    },
    {
      key: 'asked',
      header: t('case-management:waiting.asked'),
      cell: ({ requestedOn, ageDays }) => (
        <>
          <div>{format.date(requestedOn)}</div>
          <div className={styles.label}>{t('case-management:waiting.age', { count: ageDays })}</div>
        </>
      ),
      nowrap: true,
    },
    {
      key: 'wish',
      header: t('case-management:waiting.wish'),
      cell: ({ wishedFor }) =>
        wishedFor && (wishedFor.length === 7 ? format.month(wishedFor) : format.date(wishedFor)),
    },
    {
      key: 'state',
      header: t('case-management:state'),
      cell: ({ state, isOverdue, meetingDate, startsAt }) => (
        <>
          <StateBadge
            state={isOverdue ? 'overdue' : state === 'scheduled' ? 'open' : 'due-soon'}
            label={t(`case-management:appointment.${state}`)}
          />
          {meetingDate && (
            <div className={styles.label}>
              {[format.date(meetingDate), startsAt && format.time(startsAt)]
                .filter(Boolean)
                .join(', ')}
            </div>
          )}
        </>
      ),
      nowrap: true,
    },
    {
      key: 'verbs',
      header: t('case-management:waiting.do'),
      cell: (appointment) =>
        appointment.mayWrite && (
          <span style={{ display: 'flex', gap: 8 }}>
            {isWhole && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('case-management:place.title', { name: appointment.childName })}
                onClick={() => ask({ what: 'place', appointment })}
              >
                {t('case-management:place.verb')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('case-management:withdraw.title', { name: appointment.childName })}
              onClick={() => ask({ what: 'withdraw', appointment })}
            >
              {t('case-management:withdraw.verb')}
            </Button>
          </span>
        ),
    },
  ];
}
