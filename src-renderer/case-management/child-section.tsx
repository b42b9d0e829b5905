import { Anchor, Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow, PlanRow } from '../../src-shared/case-management/contract.ts';
import classes from '../families/child-page.module.css';
import { Dialog } from '../kit/dialog.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { usePageKeys } from '../kit/use-keys.ts';
import { useQuery } from '../kit/use-query.ts';
import { PlanState } from './plan-state.tsx';
import { RequestForm } from './request-form.tsx';

/** A child's support plans and appointments, and the way to ask for one, in the child's file. */
export function ChildCases({
  childId,
  mayWrite,
  today,
}: {
  childId: string;
  mayWrite: boolean;
  today: string;
}) {
  const { t } = useTranslation();
  const cases = useQuery('caseManagement.child', { childId });
  const [isAsking, setAsking] = useState(false);
  // The button goes once somebody has asked.
  const heading = useRef<HTMLHeadingElement>(null);
  const plans = cases.data?.plans ?? [];
  const pending = (cases.data?.appointments ?? []).filter(isPending);
  const mayAsk = mayWrite && cases.data !== undefined && pending.length === 0;
  usePageKeys(
    mayAsk
      ? [{ key: 'b', label: t('case-management:request.verb'), run: () => setAsking(true) }]
      : [],
  );
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('meetings:kind.case-management')}
      </h2>
      {plans.length === 0 && pending.length === 0 && cases.data && (
        <p>{t('case-management:in-file.none')}</p>
      )}
      <ul className={classes.list}>
        {plans.map((plan) => (
          <Plan key={plan.id} plan={plan} />
        ))}
        {pending.map((appointment) => (
          <Appointment key={appointment.id} appointment={appointment} />
        ))}
      </ul>
      {mayAsk && (
        <Button variant="default" mt={8} onClick={() => setAsking(true)}>
          {t('case-management:request.verb')}
        </Button>
      )}
      <Dialog
        opened={isAsking}
        backTo={heading}
        onClose={() => setAsking(false)}
        title={t('case-management:request.title')}
      >
        <RequestForm childId={childId} today={today} onDone={() => setAsking(false)} />
      </Dialog>
    </section>
  );
}

function isPending({ state }: AppointmentRow): boolean {
  return state === 'waiting' || state === 'scheduled';
}

function Plan({ plan }: { plan: PlanRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <div className={classes.top}>
        <Anchor href={linkTo(paths.plan(plan.id))} fw={600}>
          {t('case-management:plan.of', { date: format.date(plan.madeOn) })}
        </Anchor>
        <PlanState plan={plan} />
      </div>
      <p className={classes.said}>{plan.need}</p>
      {plan.state === 'open' && (
        <div className={classes.quiet}>
          {t('case-management:plan.review-on', { date: format.date(plan.reviewOn) })}
        </div>
      )}
    </li>
  );
}

function Appointment({ appointment }: { appointment: AppointmentRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { why, requestedBy, requestedOn, meetingId, meetingDate, startsAt, state } = appointment;
  const label = t(`case-management:appointment.${state}`);
  const when = [meetingDate && format.date(meetingDate), startsAt && format.time(startsAt)];
  return (
    <li>
      <div className={classes.top}>
        <strong>{t('case-management:in-file.appointment')}</strong>
        <StateBadge state={state === 'scheduled' ? 'open' : 'due-soon'} label={label} />
        {meetingId && (
          <Anchor href={linkTo(paths.caseMeeting(meetingId))}>
            {when.filter(Boolean).join(', ')}
          </Anchor>
        )}
      </div>
      <p className={classes.said}>{why}</p>
      <div className={classes.quiet}>
        {t('case-management:asked-by', { name: requestedBy, date: format.date(requestedOn) })}
      </div>
    </li>
  );
}
