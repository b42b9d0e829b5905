import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../src-shared/follow-ups/contract.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { useSubmit } from '../kit/use-submit.ts';
import classes from './form.module.css';
import { InlineForm } from './inline-form.tsx';
import { ResultForm } from './result-form.tsx';

/** The end of a form: the result once it is closed, else what is still open, or the way to close it. */
export function CloseForm({
  form,
  isClosing,
  onClosing,
}: {
  form: FormView;
  isClosing: boolean;
  onClosing: (isClosing: boolean) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const close = useSubmit('followUps.close');
  const heading = useFocusBack<HTMLHeadingElement>(isClosing);
  return (
    <section aria-labelledby="result">
      <h2 id="result" ref={heading} tabIndex={-1} className={classes.heading}>
        {t('follow-ups:close.title')}
      </h2>
      {form.closedOn && (
        <>
          <StateBadge
            state="done"
            label={t('follow-ups:page.closed-on', { date: format.date(form.closedOn) })}
          />
          <p className={classes.text}>{form.result}</p>
        </>
      )}
      {!form.closedOn && form.openActions > 0 && (
        <p className={classes.text}>{t('follow-ups:close.still', { count: form.openActions })}</p>
      )}
      {!form.closedOn && form.openActions === 0 && form.mayWrite && !isClosing && (
        <>
          <p className={classes.text}>{t('follow-ups:close.ready')}</p>
          <Button variant="light" onClick={() => onClosing(true)}>
            {t('follow-ups:close.verb')}
          </Button>
        </>
      )}
      {!form.closedOn && isClosing && (
        <InlineForm label={t('follow-ups:close.verb')}>
          <ResultForm
            draftName={`close:${form.id}`}
            label={t('follow-ups:close.result')}
            hint={t('follow-ups:close.hint')}
            verb={t('follow-ups:close.confirm')}
            close={close}
            run={(result) => close.run({ formId: form.id, result }, { result })}
            onDone={() => onClosing(false)}
          />
        </InlineForm>
      )}
    </section>
  );
}
