import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseEntryView } from '../../src-shared/case-management/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import classes from '../meetings/previous.module.css';

/** A child's open plan: its need, when it is looked at again, and how it went. */
export function OpenPlan({
  plan,
  isBare = false,
}: {
  plan: NonNullable<CaseEntryView['plan']>;
  /** For the room's screen: nothing leads away from it. */
  isBare?: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t('case-management:plan.of', { date: format.date(plan.madeOn) });
  return (
    <section>
      {isBare ? (
        <h2 className={classes.heading}>{title}</h2>
      ) : (
        <h3 className={classes.label}>
          <Anchor href={linkTo(paths.plan(plan.id))}>{title}</Anchor>
        </h3>
      )}
      <p className={classes.text}>{plan.need}</p>
      <p className={classes.small}>
        {t('case-management:plan.review-on', { date: format.date(plan.reviewOn) })}
      </p>
      {plan.reviews.map(({ id, date, progress }) => (
        <p key={id} className={classes.text}>
          {format.date(date)}: {progress}
        </p>
      ))}
    </section>
  );
}
