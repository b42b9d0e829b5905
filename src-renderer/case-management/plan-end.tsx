import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../src-shared/case-management/contract.ts';
import classes from '../follow-ups/form.module.css';
import { InlineForm } from '../follow-ups/inline-form.tsx';
import { ResultForm } from '../follow-ups/result-form.tsx';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { PlanState } from './plan-state.tsx';

/** The end of a plan: the result once it is closed, else the way to close it. */
export function PlanEnd({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const [isClosing, setClosing] = useState(false);
  const heading = useFocusBack<HTMLHeadingElement>(isClosing);
  const close = useSubmit('caseManagement.closePlan');
  if (plan.state === 'replaced') return null;
  const open = plan.strategies.filter(({ status }) => status === 'open').length;
  return (
    <section aria-labelledby="result">
      <h2 id="result" ref={heading} tabIndex={-1} className={classes.heading}>
        {t('follow-ups:close.title')}
      </h2>
      {plan.closedOn && (
        <>
          <PlanState plan={plan} />
          <p className={classes.text}>{plan.result}</p>
        </>
      )}
      {plan.state === 'open' && open > 0 && (
        <p className={classes.text}>{t('case-management:close.still', { count: open })}</p>
      )}
      {plan.state === 'open' && plan.mayWrite && !isClosing && (
        <Button variant="light" onClick={() => setClosing(true)}>
          {t('case-management:close.verb')}
        </Button>
      )}
      {plan.state === 'open' && isClosing && (
        <InlineForm label={t('case-management:close.verb')}>
          <ResultForm
            draftName={`close-plan:${plan.id}`}
            label={t('documents:caseEntry.result')}
            hint={t('case-management:close.hint')}
            verb={t('case-management:close.verb')}
            close={close}
            run={(result) => close.run({ planId: plan.id, result }, { result })}
            onDone={() => setClosing(false)}
          />
        </InlineForm>
      )}
    </section>
  );
}
