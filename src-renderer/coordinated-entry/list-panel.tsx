import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../kit/dialog.tsx';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { useQuery } from '../kit/use-query.ts';
import previous from '../meetings/previous.module.css';
import type { HeldMeeting } from './held-meeting.ts';
import { ListForm } from './list-form.tsx';
import own from './region-meeting.module.css';

/** The list that leaves ahead of the meeting, encrypted only: when it is due, and what left to whom (CE-09, CE-10). */
export function ListPanel({ meeting }: { meeting: HeldMeeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useQuery('settings.get', {}).data?.today ?? '';
  const [isOpen, setOpen] = useState(false);
  const [hasPassword, setPassword] = useState(false);
  const { exports: left, listDue, mayDisclose } = meeting;
  const hasList = left.some(({ agencyName }) => agencyName === null);
  const isLate = today > listDue;
  const close = () => {
    setPassword(false);
    setOpen(false);
  };
  return (
    <section aria-labelledby="list">
      <h2 id="list" className={previous.title}>
        {t('coordinated-entry-documents:list.kind')}
      </h2>
      {!hasList && (
        <StateBadge
          state={isLate ? 'overdue' : 'due-soon'}
          label={t('region-meetings:list.due', { date: format.date(listDue) })}
        />
      )}
      <ul className={own.sent} aria-label={t('region-meetings:list.sent')}>
        {left.map((one) => (
          <li key={one.id}>
            <strong>{one.agencyName ?? t('coordinated-entry-documents:list.kind')}</strong>{' '}
            {t('region-meetings:list.line', {
              recipient: one.recipient,
              at: format.instant(one.at),
              name: one.by,
              reason: one.reason,
            })}{' '}
            {one.isLate && one.agencyName === null && (
              <StateBadge state="overdue" label={t('region-meetings:list.late')} />
            )}
          </li>
        ))}
      </ul>
      {mayDisclose && (
        <Button variant={hasList ? 'default' : 'light'} mt={8} onClick={() => setOpen(true)}>
          {t('region-meetings:list.button')}
        </Button>
      )}
      <Dialog
        opened={isOpen}
        onClose={close}
        title={t('region-meetings:list.title')}
        // The password is shown once: only what says that it is written down closes it.
        closeOnEscape={!hasPassword}
        closeOnClickOutside={!hasPassword}
        withCloseButton={!hasPassword}
      >
        <ListForm meeting={meeting} onPassword={() => setPassword(true)} onDone={close} />
      </Dialog>
    </section>
  );
}
