import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../src-shared/coordinated-entry/households-contract.ts';
import classes from '../families/child-page.module.css';
import { useFormat } from '../kit/session.tsx';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Who the household is: only what is relevant to its housing (CE-25). */
export function HouseholdFacts({ view }: { view: HouseholdView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { household, status } = view;
  return (
    <section>
      <h2>{t('coordinated-entry:household.who')}</h2>
      <dl className={classes.facts}>
        <Fact label={t('coordinated-entry:field.code')}>
          {household.isCodeOnly
            ? t('coordinated-entry:household.by-code', { code: household.code })
            : household.code}
        </Fact>
        <Fact label={t('coordinated-entry:field.size')}>
          {t('coordinated-entry:people', { count: household.size })}
        </Fact>
        <Fact label={t('coordinated-entry:field.comes-through')}>{view.agencyName}</Fact>
        <Fact label={t('coordinated-entry:field.listedOn')}>{format.date(household.listedOn)}</Fact>
        {status !== 'active' && (
          <Fact label={t('coordinated-entry:field.status')}>
            {t(`coordinated-entry:status.${status}-on`, { date: format.date(view.statusOn) })}
          </Fact>
        )}
        <Fact label={t('coordinated-entry:field.reviewed')}>
          {view.reasons.map((reason) => t(`coordinated-entry:reason.${reason}`)).join(' · ')}
        </Fact>
        <Fact label={t('coordinated-entry:field.reviewReason')}>{household.reviewReason}</Fact>
      </dl>
    </section>
  );
}
