import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../src-shared/case-management/contract.ts';
import classes from '../follow-ups/form.module.css';
import { Fact } from '../follow-ups/form-sheet.tsx';
import { PaperSigning } from '../follow-ups/paper-signing.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { Amendments } from '../signatures/amendments.tsx';
import { SigningLines } from '../signatures/signing-lines.tsx';
import { PlanEnd } from './plan-end.tsx';
import { PlanReviews } from './plan-reviews.tsx';
import { PlanState } from './plan-state.tsx';
import { PlanStrategies } from './plan-strategies.tsx';
import { PlanTexts } from './plan-texts.tsx';

/** The sheet: who, need, strategies, signatures, how it goes, in the order in which it prints. */
export function PlanSheet({ plan, actionId }: { plan: PlanView; actionId: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.form}>
      <dl className={classes.facts}>
        <Fact label={t('case-management:child')}>
          <Anchor href={linkTo(paths.child(plan.childId))}>{plan.childName}</Anchor>
        </Fact>
        <Fact label={t('follow-ups:form.born')}>{format.date(plan.dateOfBirth)}</Fact>
        {plan.className && <Fact label={t('follow-ups:form.class')}>{plan.className}</Fact>}
        {plan.primaryAdult && <Fact label={t('follow-ups:form.adult')}>{plan.primaryAdult}</Fact>}
        <Fact label={t('documents:plan.date')}>
          <Anchor href={linkTo(paths.caseMeeting(plan.meetingId, plan.childId))}>
            {format.date(plan.madeOn)}
          </Anchor>
        </Fact>
        <Fact label={t('documents:plan.review')}>{format.date(plan.reviewDate)}</Fact>
        <Fact label={t('case-management:state')}>
          <PlanState plan={plan} />
        </Fact>
        {plan.replacedById && (
          <Fact label={t('case-management:plan.newer')}>
            <Anchor href={linkTo(paths.plan(plan.replacedById))}>
              {t('case-management:plan.open-newer')}
            </Anchor>
          </Fact>
        )}
        {plan.replacesId && (
          <Fact label={t('case-management:plan.older')}>
            <Anchor href={linkTo(paths.plan(plan.replacesId))}>
              {t('case-management:plan.open-older')}
            </Anchor>
          </Fact>
        )}
      </dl>
      <PlanTexts plan={plan} />
      <PlanStrategies plan={plan} actionId={actionId} />
      <section aria-labelledby="signatures">
        <div className={classes.bar}>
          <h2 id="signatures" className={classes.heading}>
            {t('follow-ups:form.signatures')}
          </h2>
          <PaperSigning
            signing={plan.signing}
            of={{ meetingId: plan.meetingId, formId: null, planId: plan.id }}
            name={t('signatures:document.support-plan', { name: plan.childName })}
            mayWrite={plan.mayWrite}
          />
        </div>
        <SigningLines signing={plan.signing} />
      </section>
      <PlanReviews plan={plan} />
      <PlanEnd plan={plan} />
      <Amendments amendments={plan.amendments} />
    </div>
  );
}
