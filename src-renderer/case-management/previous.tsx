import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseEntryView } from '../../src-shared/case-management/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/previous.module.css';
import { Promised } from '../meetings/promised.tsx';
import { caseTexts } from './case-fields.ts';
import { CaseOutcomeMark } from './outcomes.tsx';

/** The open plan with how it goes, what was said last time, and what else is promised (HS-13). */
export function CasePrevious({ meetingId, childId }: { meetingId: string; childId: string }) {
  const { t } = useTranslation();
  const stored = useQuery('caseManagement.entry', { meetingId, childId });
  if (stored.data === undefined) return null;
  const { previous, carriedOver, plan } = stored.data;
  const shown = new Set([...(plan?.strategies ?? []), ...carriedOver].map(({ id }) => id));
  const others = previous?.actions.filter(({ id }) => !shown.has(id)) ?? [];
  return (
    <aside aria-labelledby="beside" className={classes.previous}>
      <h2 id="beside" className={classes.title}>
        {t('case-management:beside.title')}
      </h2>
      {plan && <OpenPlan plan={plan} />}
      {!plan && !previous && carriedOver.length === 0 && (
        <p className={classes.none}>{t('case-management:beside.none')}</p>
      )}
      <Promised title={t('conferences:last-time.still-open')} actions={carriedOver} />
      {previous && <LastTime previous={previous} />}
      <Promised title={t('conferences:last-time.promised')} actions={others} />
    </aside>
  );
}

function OpenPlan({ plan }: { plan: NonNullable<CaseEntryView['plan']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <section>
        <h3 className={classes.label}>
          <Anchor href={linkTo(paths.plan(plan.id))}>
            {t('case-management:plan.of', { date: format.date(plan.madeOn) })}
          </Anchor>
        </h3>
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
      <Promised title={t('documents:plan.strategies')} actions={plan.strategies} />
    </>
  );
}

function LastTime({ previous }: { previous: NonNullable<CaseEntryView['previous']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <h3 className={classes.heading}>
        {t('conferences:last-time.on', { date: format.date(previous.date) })}
      </h3>
      <CaseOutcomeMark outcome={previous.outcome} />
      {caseTexts
        .filter((field) => previous.text[field] !== '')
        .map((field) => (
          <section key={field}>
            <h3 className={classes.label}>{t(`documents:caseEntry.${field}`)}</h3>
            <p className={classes.text}>{previous.text[field]}</p>
          </section>
        ))}
    </>
  );
}
