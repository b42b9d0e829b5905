import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../src-shared/coordinated-entry/households-contract.ts';
import classes from '../families/child-page.module.css';
import { Dialog } from '../kit/dialog.tsx';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { useSubmit } from '../kit/use-submit.ts';
import { LastDayForm } from './last-day-form.tsx';

type Service = HouseholdView['services'][number];

/** Which agency does what for the household; what two do at once is marked (CE-34). */
export function ServiceList({
  view,
  today,
  onAdd,
}: {
  view: Pick<HouseholdView, 'id' | 'services' | 'mayWrite'>;
  today: string;
  /** Without it the list is for reading. */
  onAdd?: () => void;
}) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Service | null>(null);
  const byAgency = [...Map.groupBy(view.services, ({ agencyName }) => agencyName)];
  return (
    <section>
      <h2>{t('coordinated-entry:services.title')}</h2>
      {byAgency.length === 0 && <p>{t('coordinated-entry:services.none')}</p>}
      <ul className={classes.list}>
        {byAgency.map(([agencyName, services]) => (
          <li key={agencyName}>
            <strong>{agencyName}</strong>
            {services.map((service) => (
              <ServiceLine
                key={service.id}
                service={service}
                onEnd={view.mayWrite && service.until === null ? () => setEnding(service) : null}
              />
            ))}
          </li>
        ))}
      </ul>
      {view.mayWrite && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={onAdd}>
          {t('coordinated-entry:household.service')}
        </Button>
      )}
      <Dialog
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t('coordinated-entry:services.end-title', { service: ending?.service })}
      >
        {ending && (
          <EndServiceForm
            householdId={view.id}
            serviceId={ending.id}
            today={today}
            onDone={() => setEnding(null)}
          />
        )}
      </Dialog>
    </section>
  );
}

function ServiceLine({ service, onEnd }: { service: Service; onEnd: (() => void) | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { until } = service;
  const days = { start: format.date(service.since), end: until && format.date(until) };
  return (
    <div className={classes.top}>
      <span>{service.service}</span>
      <span className={classes.quiet}>
        {until === null
          ? t('coordinated-entry:since', { date: days.start })
          : t('coordinated-entry:from-to', days)}
      </span>
      {service.isDuplicate && (
        <StateBadge state="due-soon" label={t('coordinated-entry:services.duplicate')} />
      )}
      {onEnd && (
        <Button
          className={classes.end}
          variant="subtle"
          size="compact-sm"
          aria-label={t('coordinated-entry:services.end-title', { service: service.service })}
          onClick={onEnd}
        >
          {t('coordinated-entry:services.end')}
        </Button>
      )}
    </div>
  );
}

function EndServiceForm({
  householdId,
  serviceId,
  today,
  onDone,
}: {
  householdId: string;
  serviceId: string;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('households.endService');
  return (
    <LastDayForm
      form={`end-service:${serviceId}`}
      verb={t('coordinated-entry:services.end')}
      today={today}
      max={today}
      submit={submit}
      onEnd={(until) => submit.run({ householdId, serviceId, until: until ?? '' }, { until })}
      onDone={onDone}
    />
  );
}
