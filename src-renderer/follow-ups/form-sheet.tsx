import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../src-shared/follow-ups/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { Amendments } from '../signatures/amendments.tsx';
import { SigningLines } from '../signatures/signing-lines.tsx';
import { CloseForm } from './close-form.tsx';
import { EditTexts } from './edit-texts.tsx';
import classes from './form.module.css';
import { FormActions } from './form-actions.tsx';
import { InlineForm } from './inline-form.tsx';
import { PaperSigning } from './paper-signing.tsx';

/** The sheet: who, why, what, signatures, result, in the order in which it prints. */
export function FormSheet({
  form,
  actionId,
  isClosing,
  onClosing,
}: {
  form: FormView;
  /** The action that the person came for. */
  actionId: string | null;
  isClosing: boolean;
  onClosing: (isClosing: boolean) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.form}>
      <dl className={classes.facts}>
        <Fact label={t('follow-ups:form.child')}>
          <Anchor href={linkTo(paths.child(form.childId))}>{form.childName}</Anchor>
        </Fact>
        <Fact label={t('follow-ups:form.born')}>{format.date(form.dateOfBirth)}</Fact>
        <Fact label={t('follow-ups:form.class')}>{form.className}</Fact>
        <Fact label={t('follow-ups:form.date')}>
          <Anchor href={linkTo(paths.conference(form.meetingId, form.childId))}>
            {format.date(form.date)}
          </Anchor>
        </Fact>
        {form.primaryAdult && <Fact label={t('follow-ups:form.adult')}>{form.primaryAdult}</Fact>}
      </dl>
      <Texts form={form} />
      <FormActions form={form} actionId={actionId} />
      <section aria-labelledby="signatures">
        <div className={classes.bar}>
          <h2 id="signatures" className={classes.heading}>
            {t('follow-ups:form.signatures')}
          </h2>
          <PaperSigning
            signing={form.signing}
            of={{ meetingId: form.meetingId, formId: form.id, planId: null }}
            name={t('signatures:document.form', { name: form.childName })}
            mayWrite={form.mayWrite}
          />
        </div>
        <SigningLines signing={form.signing} />
      </section>
      <CloseForm form={form} isClosing={isClosing} onClosing={onClosing} />
      <Amendments amendments={form.amendments} />
    </div>
  );
}

/** A labelled fact at the head of a sheet. */
export function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Texts({ form }: { form: FormView }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const heading = useFocusBack<HTMLHeadingElement>(isEditing);
  if (isEditing) {
    return (
      <InlineForm label={t('follow-ups:form.edit-texts')}>
        <EditTexts form={form} onDone={() => setEditing(false)} />
      </InlineForm>
    );
  }
  return (
    <section aria-labelledby="need">
      <div className={classes.bar}>
        <h2 id="need" ref={heading} tabIndex={-1} className={classes.heading}>
          {t('documents:form.need')}
        </h2>
        {form.isEditable && form.mayWrite && (
          <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
            {t('follow-ups:form.edit-texts')}
          </Button>
        )}
      </div>
      <p className={classes.text}>{form.need || t('follow-ups:form.nothing')}</p>
      {(['strengths', 'familyContact'] as const).map((field) => (
        <div key={field}>
          <h2 className={classes.heading}>{t(`documents:form.${field}`)}</h2>
          <p className={classes.text}>{form[field] || t('follow-ups:form.nothing')}</p>
        </div>
      ))}
      {form.isEditable && form.mayWrite && (
        <p className={classes.small}>{t('follow-ups:form.editable')}</p>
      )}
    </section>
  );
}
